import { BookOpen, Printer, Shuffle } from 'lucide-react'
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { MemberId } from '../../../shared/ids.ts'
import type { Note } from '../../../shared/model/gratitude.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'
import { everyone } from '../../parts/everyone.ts'
import { mayWrite } from '../../parts/may-write.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { usePrint } from '../../parts/usePrint.ts'
import { Waiting } from '../../parts/Waiting.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Link } from '../../ui/Link.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { CompleteDialog } from './CompleteDialog.tsx'
import { ComposeSlip } from './ComposeSlip.tsx'
import { EmptyWall } from './EmptyWall.tsx'
import { OneNoteDialog } from './OneNoteDialog.tsx'
import { PrintedWall } from './PrintedWall.tsx'
import { Wall } from './Wall.tsx'
import { WallFilters } from './WallFilters.tsx'
import { WallFoot } from './WallFoot.tsx'
import styles from './WallScreen.module.css'
import { everything, filterNotes, isEverything, yearsOf } from './wall-filter.ts'
import { pickAnother } from './wall-layout.ts'
import { YearBookDialog } from './YearBookDialog.tsx'

export interface WallScreenProps {
  /** Whom a note is begun for right away; null for everyone. */
  celebrate?: { to: MemberId | null } | undefined
  /** The empty slip has the keyboard at first. */
  isWriting?: boolean | undefined
}

/** The gratitude wall. */
export function WallScreen({ celebrate, isWriting }: WallScreenProps) {
  const session = useRead('session.read', {})
  const notes = useRead('notes.list', {})
  return (
    <Sheet paper="wall">
      {notes.isError ? <Trouble code={notes.error.code} /> : null}
      {session.data && notes.data ? (
        <WallRoom
          session={session.data}
          notes={notes.data}
          celebrate={celebrate}
          isWriting={isWriting}
        />
      ) : notes.isError ? null : (
        <Waiting />
      )}
    </Sheet>
  )
}

interface WallRoomProps extends WallScreenProps {
  session: Session
  notes: readonly Note[]
}

function WallRoom({ session, notes, celebrate, isWriting = false }: WallRoomProps) {
  const { t, rich } = useWords()
  const [filter, setFilter] = useState(everything)
  const shownBy = useDeferredValue(filter)
  const [shown, setShown] = useState<{ note: Note; isRandom: boolean } | null>(null)
  const [completing, setCompleting] = useState<Note | null>(null)
  const bin = useCommand('notes.bin')
  const [hasBegun, setHasBegun] = useState(celebrate !== undefined || isWriting)
  const [isMakingBook, setIsMakingBook] = useState(false)
  /** Another slip: the one that was there knows nothing of a note that was taken back. */
  const [slip, setSlip] = useState(0)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isWriting) field.current?.focus()
  }, [isWriting])
  const { members } = session
  const me = members.find((member) => member.id === session.me)
  const visible = useMemo(() => filterNotes(notes, shownBy), [notes, shownBy])
  const years = useMemo(() => yearsOf(notes), [notes])
  const { isPrinting, print } = usePrint(visible.length > 0)
  if (me === undefined) return null

  // Together the wall is there to read: whose slip would the empty one be?
  const isAlone = session.mode === 'solo'
  const compose = isAlone ? (
    <ComposeSlip key={slip} me={me} members={members} fieldRef={field} celebrate={celebrate} />
  ) : null
  const pick = () => {
    const note = pickAnother(visible, shown?.note.id ?? null)
    if (note) setShown({ note, isRandom: true })
  }
  const italic = (chunks: ReactNode[]) => <i>{chunks}</i>

  return (
    <>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1>{t('gratitude.title')}</h1>
          <p>{rich('gratitude.lead', { i: italic })}</p>
        </div>
        {visible.length > 1 ? (
          <Button
            tone="line"
            icon={<Shuffle size={18} strokeWidth={1.6} aria-hidden />}
            onPress={pick}
          >
            {t('gratitude.random')}
          </Button>
        ) : null}
        {notes.length > 0 ? (
          <Menu
            label={t('gratitude.paper')}
            trigger={
              <IconButton label={t('gratitude.paper')}>
                <Printer size={18} strokeWidth={1.6} aria-hidden />
              </IconButton>
            }
            actions={[
              ...(visible.length > 0
                ? [
                    {
                      id: 'print',
                      label: t('gratitude.print-wall'),
                      icon: <Printer size={18} strokeWidth={1.6} aria-hidden />,
                      onAction: print,
                    },
                  ]
                : []),
              ...(isAlone
                ? [
                    {
                      id: 'book',
                      label: t('gratitude.book'),
                      icon: <BookOpen size={18} strokeWidth={1.6} aria-hidden />,
                      onAction: () => setIsMakingBook(true),
                    },
                  ]
                : []),
            ]}
          />
        ) : null}
      </header>
      {notes.length === 0 && !hasBegun ? (
        <EmptyWall
          onBegin={
            isAlone
              ? () => {
                  setHasBegun(true)
                  requestAnimationFrame(() => field.current?.focus())
                }
              : undefined
          }
        />
      ) : (
        <>
          {notes.length > 0 ? (
            <WallFilters
              filter={filter}
              onChange={setFilter}
              members={members}
              writers={everyone(session)}
              years={years}
            />
          ) : null}
          <Wall
            notes={visible}
            filter={JSON.stringify(shownBy)}
            me={session.me}
            members={everyone(session)}
            first={compose}
            onOpen={(note) => setShown({ note, isRandom: false })}
            onComplete={isAlone ? setCompleting : undefined}
            onBin={mayWrite(session) ? (note) => void takeOff(note) : undefined}
          />
          {notes.length > 0 && visible.length === 0 ? (
            <p className={styles.none} role="status">
              {t(filter.words === '' ? 'gratitude.none-here' : 'gratitude.none-found')}{' '}
              {isEverything(filter) ? null : (
                <Link onPress={() => setFilter(everything)}>{t('gratitude.show-all')}</Link>
              )}
            </p>
          ) : null}
        </>
      )}
      <WallFoot
        session={session}
        onTakenBack={() => {
          setHasBegun(true)
          setSlip((count) => count + 1)
          requestAnimationFrame(() => field.current?.focus())
        }}
      />
      {bin.error ? <Trouble code={bin.error} /> : null}
      {shown ? (
        <OneNoteDialog
          note={shown.note}
          me={session.me}
          members={everyone(session)}
          onClose={() => setShown(null)}
          onAnother={shown.isRandom && visible.length > 1 ? pick : undefined}
        />
      ) : null}
      {isMakingBook ? (
        <YearBookDialog years={years} onClose={() => setIsMakingBook(false)} />
      ) : null}
      {isPrinting ? <PrintedWall notes={visible} members={everyone(session)} /> : null}
      {completing ? <CompleteDialog note={completing} onClose={() => setCompleting(null)} /> : null}
    </>
  )

  async function takeOff(note: Note): Promise<void> {
    const reply = await bin.run({ id: note.id })
    if (reply.ok) announce(t('bin.note-binned'))
  }
}
