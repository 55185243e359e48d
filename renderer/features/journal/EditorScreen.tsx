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
import { FindBar } from './editor/find/FindBar.tsx'
import { MoodField } from './editor/MoodField.tsx'
import { MovedMeanwhile } from './editor/MovedMeanwhile.tsx'
import { PageText } from './editor/PageText.tsx'
import { PageWays } from './editor/PageWays.tsx'
import { PhotoButton } from './editor/PhotoButton.tsx'
import { type KeepLocation, PhotoWays } from './editor/photo-ways.ts'
import { SaveTrouble } from './editor/SaveTrouble.tsx'
import { TagsField } from './editor/TagsField.tsx'
import { TemplateButton } from './editor/TemplateButton.tsx'
import { useCalm } from './editor/useCalm.ts'
import { useDraft } from './editor/useDraft.ts'
import { useDropping } from './editor/useDropping.ts'
import { useFind } from './editor/useFind.ts'
import { WhoOpens } from './editor/WhoOpens.tsx'
import { askOnPage, caretToEnd } from './prompts/ask-on-page.ts'
import { PromptButton } from './prompts/PromptButton.tsx'
import { AnswerField } from './responses/AnswerField.tsx'

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
  const calm = useCalm()
  const finding = useFind()
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

  const keepLocation: KeepLocation = (id) => {
    const told = adding.list.find((each) => each.state === 'left-out' && each.id === id)
    return told ? () => adding.additions.keepLocation(told.key) : null
  }

  // A new page begins with its title; one to carry on with, where its text ends.
  useEffect(() => {
    if (start.content.title === '' && start.content.body === '') title.current?.focus()
    else if (page.editor) caretToEnd(page.editor)
  }, [page.editor, start.content.title, start.content.body])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its keys work from everything that is on it
    <div
      className={styles.screen}
      data-zone={facts.zone}
      data-calm={calm.isOn || undefined}
      data-finds=""
      onKeyDown={onKey}
    >
      <h1 className={styles.name}>
        {t(start.basedOn === 0 ? 'journal.writing' : 'journal.changing')}
      </h1>
      <EditorHead
        zone={facts.zone}
        isShared={isShared}
        sharedLabel={sharedLabel()}
        saved={saved}
        isCalm={calm.isOn}
        onLeave={() => void leave()}
        onZone={choose}
        onDone={() => void done()}
      />
      {notices()}
      {finding.isOpen && page.editor ? (
        <FindBar ref={finding.field} editor={page.editor} onClose={finding.close} />
      ) : null}
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
          {calm.isOn ? null : (
            <DayField
              day={facts.day}
              time={facts.time}
              onChange={(day, time) => change({ day, time })}
            />
          )}
          <PhotoWays value={keepLocation}>
            <PageText editor={page.editor} />
          </PhotoWays>
          <div className={styles.tools}>
            {adding.list.length > 0 ? (
              <AddingList list={adding.list} additions={adding.additions} />
            ) : null}
            {page.editor && !calm.isOn ? <FormatBar editor={page.editor} /> : null}
            <span className={styles.facts} hidden={calm.isOn}>
              <MoodField mood={facts.mood} onChange={(mood) => change({ mood })} />
              <TagsField tags={facts.tags} onChange={(tags) => change({ tags })} />
              {facts.zone === 'ours' && others.length > 0 ? (
                <AnswerField
                  answer={facts.answer ?? null}
                  onChange={(answer) => change({ answer: answer ?? undefined })}
                />
              ) : null}
              <PromptButton
                isShort
                onChoose={(question) => page.editor && askOnPage(page.editor, question)}
              />
              {page.editor ? <TemplateButton editor={page.editor} page={page.read} /> : null}
              <PhotoButton onPress={() => void pick()} />
            </span>
            <PageWays
              words={draft.words}
              isCalm={calm.isOn}
              onCalm={calm.toggle}
              onFind={finding.open}
            />
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

  /** Menus and dialogs of this screen keep their keys: they do not lie on it. */
  function onKey(event: KeyboardEvent<HTMLElement>): void {
    const isOnIt = event.currentTarget.contains(event.target as Node)
    if (!isOnIt || event.defaultPrevented || event.altKey || event.shiftKey) return
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f') {
      event.preventDefault()
      finding.open()
    } else if (event.key === 'Escape' && calm.isOn) calm.toggle()
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
