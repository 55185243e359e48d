import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react'
import { dayOfDate } from '../../../shared/days.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { EntryDraft, SavedDraft } from '../../../shared/model/draft.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Cursor } from './cursor.ts'
import { draftOf } from './draft-of.ts'
import { findPlace } from './find-place.ts'
import { PagesScreen } from './PagesScreen.tsx'

// Nobody waits for the editor before the first page is on the screen.
const EditorScreen = lazy(async () => {
  const { EditorScreen } = await import('./EditorScreen.tsx')
  return { default: EditorScreen }
})

export interface JournalScreenProps {
  /** Leads to where old journals are brought in; left out where there is no such place. */
  onBringIn?: () => void
}

/** The journal: its pages, or the one that is being written. */
export function JournalScreen({ onBringIn }: JournalScreenProps) {
  const { t } = useWords()
  const session = useRead('session.read', {})
  // Drafts are one member's own: together nobody's are read.
  const isAlone = session.data?.mode === 'solo'
  const drafts = useRead('drafts.list', {}, { enabled: isAlone })
  const begin = useCommand('drafts.begin')
  const [writing, setWriting] = useState<EntryDraft | null>(null)
  const [cursor, setCursor] = useState<Cursor | null>(null)
  const [refusal, setRefusal] = useState<ErrorCode | null>(null)
  const [zone, setZone] = useState<EntryDraft['zone']>('mine')
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
              setCursor({ index: 0, choice: { kind: 'page', id } })
            }}
          />
        </Suspense>
      </Sheet>
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
        onNew={() => void write(null)}
        onEdit={(entry) => void write(entry)}
        onCarryOn={(draft) => carryOn(draft)}
        onBringIn={onBringIn}
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

  async function write(entry: Entry | null): Promise<void> {
    const now = new Date()
    const time = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`
    const reply = await begin.run({
      zone: entry?.zone ?? 'mine',
      day: entry?.day ?? dayOfDate(now),
      time: entry ? entry.time : time,
      entry: entry?.id ?? null,
    })
    if (!reply.ok) return setRefusal(reply.code)
    setZone(reply.value.zone)
    setWriting(reply.value)
  }

  function carryOn(draft: SavedDraft): void {
    setZone(draft.zone)
    setWriting(draftOf(draft))
  }

  /** Back from the editor with a draft that was kept, or with none. */
  function leave(draft: EntryDraft | null): void {
    setWriting(null)
    setCursor((now) => {
      if (!draft) return now && { ...now, sentAt: (now.sentAt ?? 0) + 1 }
      return { index: 0, choice: { kind: 'draft', id: draft.id }, sentAt: (now?.sentAt ?? 0) + 1 }
    })
  }

  /** Back from the editor with a finished page: the list goes to where it stands now. */
  async function arrive(entry: Entry): Promise<void> {
    const index = await findPlace(entry)
    setWriting(null)
    setCursor((now) => ({
      index: index ?? 0,
      choice: { kind: 'page', id: entry.id },
      sentAt: (now?.sentAt ?? 0) + 1,
    }))
  }
}
