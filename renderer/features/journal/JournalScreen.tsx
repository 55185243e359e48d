import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { type Day, dayOfDate } from '../../../shared/days.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { EntryId, RoundId } from '../../../shared/ids.ts'
import type { EntryDraft, SavedDraft } from '../../../shared/model/draft.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { allPages, type PageFilters } from '../../../shared/model/page-filters.ts'
import { call } from '../../bridge/client.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Beginning } from './beginning.ts'
import type { Cursor } from './cursor.ts'
import { draftOf } from './draft-of.ts'
import { findPlace } from './find-place.ts'
import { PagesScreen } from './PagesScreen.tsx'
import { pageAsking } from './prompts/ask-on-page.ts'
import { ViewsScreen } from './views/ViewsScreen.tsx'

// Nobody waits for the editor before the first page is on the screen.
const EditorScreen = lazy(async () => {
  const { EditorScreen } = await import('./EditorScreen.tsx')
  return { default: EditorScreen }
})

export interface JournalScreenProps {
  /** Leads to where old journals are brought in; left out where there is no such place. */
  onBringIn?: () => void
  /** Leads to where pages are searched, with these words, among those that are shown. */
  onFind?: (text: string, filters: PageFilters) => void
  /** What is begun right away. */
  begin?: Beginning | undefined
}

/** The journal: its pages, or the one that is being written. */
export function JournalScreen({ onBringIn, onFind, begin: beginning }: JournalScreenProps) {
  const { t } = useWords()
  const session = useRead('session.read', {})
  // Drafts are one member's own: together nobody's are read.
  const isAlone = session.data?.mode === 'solo'
  const drafts = useRead('drafts.list', {}, { enabled: isAlone })
  const begin = useCommand('drafts.begin')
  const [writing, setWriting] = useState<EntryDraft | null>(null)
  const [cursor, setCursor] = useState<Cursor | null>(null)
  const [filters, setFilters] = useState(allPages)
  const [refusal, setRefusal] = useState<ErrorCode | null>(null)
  const [viewed, setViewed] = useState<RoundId | null | undefined>(undefined)
  const [zone, setZone] = useState<EntryDraft['zone']>('mine')
  const opensWith =
    beginning?.kind === 'calendar' || beginning?.kind === 'bin' ? beginning.kind : null
  const asked = useRef(beginning)
  useEffect(() => {
    const first = asked.current
    asked.current = undefined
    if (first) beginWith(first)
  })
  const onZone = useCallback((next: EntryDraft['zone']) => setZone(next), [])

  if (session.isError) return inSheet(<Trouble code={session.error.code} />)
  if (!session.data || (isAlone && drafts.isPending)) return inSheet(null)
  if (writing) {
    return (
      <Sheet paper={zone === 'mine' ? 'private' : 'shared'} layout="panes">
        <Suspense fallback={<Waiting />}>
          <EditorScreen
            key={writing.id}
            session={session.data}
            start={writing}
            onZone={onZone}
            onLeft={(draft) => leave(draft)}
            onFinished={(entry) => void arrive(entry)}
            onRead={(id) => {
              setWriting(null)
              setFilters(allPages)
              setCursor({ index: 0, choice: { kind: 'page', id } })
            }}
          />
        </Suspense>
      </Sheet>
    )
  }
  if (viewed !== undefined) {
    return (
      <ViewsScreen
        key={viewed}
        session={session.data}
        start={viewed}
        onLeave={() => setViewed(undefined)}
        onPage={(day, text) => {
          setViewed(undefined)
          void write(null, text, day)
        }}
      />
    )
  }
  // Drafts stand first; the newest finished page is the one to open with.
  const start: Cursor = { index: drafts.data?.length ?? 0, choice: null }
  return (
    <Sheet layout="panes">
      <PagesScreen
        session={session.data}
        cursor={cursor ?? start}
        onMove={setCursor}
        filters={filters}
        onFilters={setFilters}
        onNew={() => void write(null)}
        onWrite={(day) => void write(null, '', day)}
        {...(onFind ? { onFind: (text: string) => onFind(text, filters) } : {})}
        onAsk={(question) => void write(null, pageAsking(question))}
        onEdit={(entry) => void write(entry)}
        onCarryOn={(draft) => carryOn(draft)}
        onBringIn={onBringIn}
        onViews={setViewed}
        opensWith={opensWith}
      />
      <Dialog
        title={t('journal.title')}
        isOpen={refusal !== null}
        onClose={() => setRefusal(null)}
        actions={<Button onPress={() => setRefusal(null)}>{t('common.close')}</Button>}
      >
        {refusal ? <Trouble code={refusal} /> : null}
      </Dialog>
    </Sheet>
  )

  function inSheet(content: ReactNode) {
    return <Sheet>{content}</Sheet>
  }

  function beginWith(first: Beginning): void {
    switch (first.kind) {
      case 'new':
        void write(null)
        break
      case 'calendar':
      case 'bin':
        // The list opens with it.
        break
      case 'change':
        void write(first.entry)
        break
      case 'carry-on':
        carryOn(first.draft)
        break
      case 'answer':
        void write(null, pageAsking(first.question))
        break
      case 'read':
        void goTo(first.id)
        break
      case 'views':
        setViewed(first.id)
        break
    }
  }

  async function goTo(id: EntryId): Promise<void> {
    const reply = await call('entries.read', { id })
    if (reply.ok && reply.value) await arrive(reply.value)
  }

  async function write(entry: Entry | null, body = '', about?: Day): Promise<void> {
    const now = new Date()
    const today = dayOfDate(now)
    const day = entry?.day ?? about ?? today
    const clock = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`
    const reply = await begin.run({
      zone: entry?.zone ?? 'mine',
      day,
      // What time it is says nothing about another day.
      time: entry ? entry.time : day === today ? clock : null,
      entry: entry?.id ?? null,
    })
    if (!reply.ok) return setRefusal(reply.code)
    setZone(reply.value.zone)
    const { content } = reply.value
    setWriting(body === '' ? reply.value : { ...reply.value, content: { ...content, body } })
  }

  function carryOn(draft: SavedDraft): void {
    setZone(draft.zone)
    setWriting(draftOf(draft))
  }

  /** Back from the editor with a draft that was kept, or with none. */
  function leave(draft: EntryDraft | null): void {
    setWriting(null)
    if (draft) setFilters(allPages)
    setCursor((now) => {
      if (!draft) return now && { ...now, sentAt: (now.sentAt ?? 0) + 1 }
      return { index: 0, choice: { kind: 'draft', id: draft.id }, sentAt: (now?.sentAt ?? 0) + 1 }
    })
  }

  /** Back from the editor with a finished page: the list goes to where it stands now. */
  async function arrive(entry: Entry): Promise<void> {
    const index = await findPlace(entry)
    setWriting(null)
    setFilters(allPages)
    setCursor((now) => ({
      index: index ?? 0,
      choice: { kind: 'page', id: entry.id },
      sentAt: (now?.sentAt ?? 0) + 1,
    }))
  }
}
