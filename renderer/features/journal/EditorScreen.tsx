import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { EntryId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { EntryDraft } from '../../../shared/model/draft.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import type { Session } from '../../../shared/model/member.ts'
import { call } from '../../bridge/client.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'
import { ComingAlong } from '../../parts/photos/ComingAlong.tsx'
import { useComingAlong } from '../../parts/photos/useComingAlong.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { announce } from '../../ui/announce.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './EditorScreen.module.css'
import { AddingList } from './editor/AddingList.tsx'
import { AskToShare } from './editor/AskToShare.tsx'
import { isBlankPage, isSameContent } from './editor/blank.ts'
import { DayField } from './editor/DayField.tsx'
import { DropHint } from './editor/DropHint.tsx'
import { EditorHead } from './editor/EditorHead.tsx'
import { FormatBar } from './editor/FormatBar.tsx'
import { MoodField } from './editor/MoodField.tsx'
import { MovedMeanwhile } from './editor/MovedMeanwhile.tsx'
import { PageText } from './editor/PageText.tsx'
import { PhotoButton } from './editor/PhotoButton.tsx'
import { SaveTrouble } from './editor/SaveTrouble.tsx'
import { TagsField } from './editor/TagsField.tsx'
import { useDraft } from './editor/useDraft.ts'
import { useDropping } from './editor/useDropping.ts'
import { WhoOpens } from './editor/WhoOpens.tsx'

export interface EditorScreenProps {
  session: Session
  /** A fresh draft, or one to carry on with. */
  start: EntryDraft
  /** The switch moved: the paper changes with it. */
  onZone(zone: EntryDraft['zone']): void
  /** Back to the list; with the draft where one was kept. */
  onLeft(draft: EntryDraft | null): void
  onFinished(entry: Entry): void
  /** To the finished page that this draft would change. */
  onRead(id: EntryId): void
}

/**
 * One page being written. Whatever the switch says, it is a draft and private until Done; the whole
 * paper and a sentence say where Done will put it.
 */
export function EditorScreen({
  session,
  start,
  onZone,
  onLeft,
  onFinished,
  onRead,
}: EditorScreenProps) {
  const { t, list } = useWords()
  const draft = useDraft(start)
  const { facts, change, page, adding, saved, autosave } = draft
  const dropping = useDropping(page.editor, adding.add)
  const finish = useComingAlong('drafts.finish')
  const discard = useCommand('drafts.discard')
  const before = useRead('entries.read', { id: start.id }, { enabled: start.basedOn > 0 })
  const [isAsking, setIsAsking] = useState(false)
  const hasAsked = useRef(start.zone === 'ours')
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  const title = useRef<HTMLTextAreaElement>(null)
  const others = session.members.filter((member) => member.id !== session.me)
  const names = list(others.map(({ label }) => label))
  const isShared = before.data?.zone === 'ours'

  // A new page begins with its title; one to carry on with, where its text ends.
  useEffect(() => {
    if (start.content.title === '' && start.content.body === '') title.current?.focus()
    else page.editor?.commands.focus('end')
  }, [page.editor, start.content.title, start.content.body])

  return (
    <div className={styles.screen} data-zone={facts.zone}>
      <h1 className={styles.name}>
        {t(start.basedOn === 0 ? 'journal.writing' : 'journal.changing')}
      </h1>
      <EditorHead
        zone={facts.zone}
        isShared={isShared}
        sharedLabel={sharedLabel()}
        saved={saved}
        onLeave={() => void leave()}
        onZone={choose}
        onDone={() => void done()}
      />
      {notices()}
      <div className={styles.write} {...dropping.handlers}>
        <div className={styles.column}>
          <WhoOpens session={session} zone={facts.zone} isShared={isShared} />
          <textarea
            ref={title}
            className={styles.title}
            rows={1}
            aria-label={t('journal.page-title')}
            placeholder={t('journal.page-title')}
            value={facts.title}
            maxLength={limits.titleLength}
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            onChange={({ target }) => change({ title: target.value.replace(/\s*\n\s*/g, ' ') })}
            onKeyDown={toText}
          />
          <DayField
            day={facts.day}
            time={facts.time}
            onChange={(day, time) => change({ day, time })}
          />
          <PageText editor={page.editor} />
          <div className={styles.tools}>
            {adding.list.length > 0 ? (
              <AddingList list={adding.list} additions={adding.additions} />
            ) : null}
            {page.editor ? <FormatBar editor={page.editor} /> : null}
            <span className={styles.facts}>
              <MoodField mood={facts.mood} onChange={(mood) => change({ mood })} />
              <TagsField tags={facts.tags} onChange={(tags) => change({ tags })} />
              <PhotoButton onPress={() => void pick()} />
            </span>
            <span className={styles.words}>{t('journal.words', { count: draft.words })}</span>
          </div>
        </div>
      </div>
      {dropping.isOver ? <DropHint /> : null}
      <AskToShare
        names={names}
        isOpen={isAsking}
        onNo={() => setIsAsking(false)}
        onYes={() => {
          hasAsked.current = true
          setIsAsking(false)
          move('ours')
        }}
      />
    </div>
  )

  function sharedLabel(): string {
    if (others.length === 0) return t('journal.shared-alone')
    if (others.length > 2) return t('journal.shared-with-all')
    return t('journal.shared-with', { names })
  }

  function notices() {
    if (saved.kind === 'failed') {
      return <SaveTrouble code={saved.code} onRetry={() => void autosave.flush()} />
    }
    if (finish.isRunning) return <ComingAlong work={finish} className={styles.notice} />
    if (problem === null) return null
    if (problem !== 'record.changed-elsewhere') {
      return (
        <div className={styles.notice}>
          <Trouble code={problem} />
        </div>
      )
    }
    return (
      <MovedMeanwhile
        onMine={before.data ? () => void putOnTop(before.data?.revision ?? 0) : null}
        onRead={() => void readOther()}
      />
    )
  }

  async function pick(): Promise<void> {
    setProblem(await adding.pick())
  }

  /** What is on its way to the page belongs to it; somebody who does not want to wait can stop it. */
  async function allIsHere(): Promise<void> {
    if (!adding.additions.isBusy()) return
    announce(t('photos.waiting'))
    await adding.additions.settled()
  }

  function toText(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    page.editor?.commands.focus('start')
  }

  /** Before Done the switch is free; it asks once, the first time it is moved to shared. */
  function choose(zone: EntryDraft['zone']): void {
    if (zone === 'ours' && !hasAsked.current) setIsAsking(true)
    else move(zone)
  }

  function move(zone: EntryDraft['zone']): void {
    change({ zone })
    onZone(zone)
  }

  /** Back to the list: what was written stays as a draft, and nothing written leaves nothing. */
  async function leave(): Promise<void> {
    await allIsHere()
    const now = draft.now()
    if (isBlankPage(now.content) && start.basedOn === 0) return throwAway()
    if (before.data && isSameContent(now.content, before.data) && now.zone === before.data.zone) {
      return throwAway()
    }
    if (await autosave.flush()) return onLeft(draft.isTouched() ? now : null)
    announce(t('journal.leave-unsaved'))
  }

  async function throwAway(): Promise<void> {
    autosave.stop()
    await discard.run({ id: start.id })
    onLeft(null)
  }

  /** The history of the page keeps the version that this one goes on top of. */
  async function putOnTop(revision: number): Promise<void> {
    change({ basedOn: revision })
    await done()
  }

  async function readOther(): Promise<void> {
    if (await autosave.flush()) onRead(start.id)
  }

  /** Letters typed while Done was on its way become a draft that changes the finished page. */
  async function keepLaterWords(finished: EntryDraft, page: Entry): Promise<void> {
    const later = draft.now()
    if (isSameContent(later.content, finished.content)) return
    await call('drafts.save', { ...later, basedOn: page.revision, zone: page.zone })
  }

  async function done(): Promise<void> {
    if (finish.isRunning) return
    await allIsHere()
    const now = draft.now()
    if (isBlankPage(now.content) && start.basedOn === 0) return throwAway()
    setProblem(null)
    autosave.stop()
    const reply = await finish.run(now)
    if (reply.ok) {
      await keepLaterWords(now, reply.value)
      announce(
        now.zone === 'mine' || others.length === 0
          ? t('journal.finished-mine')
          : t('journal.finished-ours', { names }),
      )
      return onFinished(reply.value)
    }
    // Whatever was refused, the words stay here and go on being saved.
    autosave.resume()
    autosave.touch()
    if (reply.code === 'request.cancelled') return announce(t('photos.along-stopped'))
    if (reply.code === 'record.changed-elsewhere') await before.refetch()
    setProblem(reply.code)
  }
}
