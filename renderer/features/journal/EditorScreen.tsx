import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { EntryId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { EntryDraft } from '../../../shared/model/draft.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import type { Session } from '../../../shared/model/member.ts'
import { pressed } from '../../../shared/shortcuts.ts'
import { useOffer } from '../../parts/offers.ts'
import { ComingAlong } from '../../parts/photos/ComingAlong.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { byDoneKey } from '../../parts/writing/by-done-key.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './EditorScreen.module.css'
import { AddingList } from './editor/AddingList.tsx'
import { AskToShare } from './editor/AskToShare.tsx'
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
import { useEnding } from './editor/useEnding.ts'
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
  useOffer('calm', calm.isOn ? null : calm.toggle)
  useOffer('find-in-page', finding.open)
  const [isAsking, setIsAsking] = useState(false)
  const hasAsked = useRef(start.zone === 'ours')
  const title = useRef<HTMLTextAreaElement>(null)
  const others = session.members.filter((member) => member.id !== session.me)
  const names = list(others.map(({ label }) => label))
  const ending = useEnding({
    start,
    draft,
    names: others.length > 0 ? names : null,
    onLeft,
    onFinished,
    onRead,
  })
  const { before, finish, problem } = ending
  const isShared = before?.zone === 'ours'

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
      onKeyDownCapture={byDoneKey(() => void ending.done())}
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
        onLeave={() => void ending.leave()}
        onZone={choose}
        onDone={() => void ending.done()}
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
        onMine={before ? () => void ending.putOnTop() : null}
        onRead={() => void ending.readOther()}
      />
    )
  }

  /** Menus and dialogs of this screen keep their keys: they do not lie on it. */
  function onKey(event: KeyboardEvent<HTMLElement>): void {
    const isOnIt = event.currentTarget.contains(event.target as Node)
    if (!isOnIt) return
    // The text takes Esc as its own, whatever comes of it.
    if (pressed(event, 'leave-calm') !== -1 && calm.isOn) calm.toggle()
    else if (pressed(event, 'find-in-page') !== -1 && !event.defaultPrevented) {
      event.preventDefault()
      finding.open()
    }
  }

  async function pick(): Promise<void> {
    ending.setProblem(await adding.pick())
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
}
