import { type FormEvent, useState } from 'react'
import { type Day, isDay } from '../../../shared/days.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { type Chapter, type ChapterPace, chapterKinds } from '../../../shared/model/chapter.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { Actions } from '../../parts/Actions.tsx'
import { DayField } from '../../parts/DayField.tsx'
import { InnerHead } from '../../parts/InnerHead.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { SavedLine } from '../../parts/writing/SavedLine.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './ChapterForm.module.css'
import { ChapterNotice } from './ChapterNotice.tsx'
import { useChapterDraft } from './useChapterDraft.ts'

export interface ChapterFormProps {
  /** Null for one that begins. */
  chapter: Chapter | null
  /** All that there are. */
  chapters: readonly Chapter[]
  today: Day
  me: MemberId
  onClose(): void
}

/** What a chapter is, how long it lasts, and how Hearth goes along with it. */
export function ChapterForm({ chapter, chapters, today, me, onClose }: ChapterFormProps) {
  const { t } = useWords()
  const keep = useCommand('chapters.keep')
  const remove = useCommand('chapters.remove')
  const { draft, inHand, base, theirs, isGone, change, idToKeep, lookAgain } = useChapterDraft(
    chapter,
    { chapters, today, me },
  )
  const { kind, name, from, until, pace } = inHand
  const [hasTried, setHasTried] = useState(false)
  const [tookTheirs, setTookTheirs] = useState(false)
  const [isRemoving, setIsRemoving] = useState(false)
  const problem = {
    name: name.trim() === '' ? t('chapters.name-missing') : null,
    from: isDay(from) ? null : t('chapters.day-bad'),
    until:
      until === ''
        ? null
        : !isDay(until)
          ? t('chapters.day-bad')
          : until < from
            ? t('chapters.until-bad')
            : null,
  }
  const refused = keep.error ?? remove.error ?? draft.refusal
  const shown = (what: string | null) => (hasTried ? what : null)

  return (
    <form
      className={styles.form}
      aria-label={t(chapter ? 'chapters.change-title' : 'chapters.begin-title')}
      onSubmit={(event) => void done(event)}
    >
      <InnerHead
        back={{ words: t('chapters.title'), onLeave: onClose }}
        title={t(chapter ? 'chapters.change-title' : 'chapters.begin-title')}
        lead={t('chapters.shared')}
      />
      <ChapterNotice
        isGone={isGone}
        theirs={theirs}
        refused={tookTheirs && refused === 'record.changed-elsewhere' ? null : refused}
        today={today}
        onTake={takeTheirs}
      />
      {draft.isReady || draft.refusal ? fields() : <Waiting />}
    </form>
  )

  function fields() {
    return (
      <>
        <fieldset>
          <legend>{t('chapters.kind')}</legend>
          <div className={styles.kinds}>
            {chapterKinds.map((each) => (
              <Chip key={each} isOn={kind === each} onChange={() => change({ kind: each })}>
                {t(`chapters.kind-${each}`)}
              </Chip>
            ))}
          </div>
        </fieldset>
        <TextField
          label={t('chapters.name')}
          value={name}
          onChange={(name) => change({ name })}
          error={shown(problem.name)}
          maxLength={limits.chapterNameLength}
        />
        <div className={styles.days}>
          <DayField
            label={t('chapters.from')}
            value={from}
            onChange={(from) => change({ from })}
            isRequired
            error={shown(problem.from)}
          />
          <DayField
            label={t('chapters.until')}
            value={until}
            onChange={(until) => change({ until })}
            error={shown(problem.until)}
            hint={t('chapters.until-open')}
          />
        </div>
        <ChoiceCards<ChapterPace>
          label={t('chapters.pace')}
          value={pace}
          onChange={(pace) => change({ pace })}
          options={(['slower', 'as-ever'] as const).map((each) => ({
            value: each,
            title: t(`chapters.pace-${each}`),
            description: t(`chapters.pace-${each}-more`),
          }))}
        />
        <SavedLine state={draft.saved} />
        <Actions
          leave={
            base ? (
              <Button tone="quiet" onPress={() => setIsRemoving(true)}>
                {t('chapters.remove')}
              </Button>
            ) : null
          }
        >
          <Button tone="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button tone="primary" type="submit">
            {t('chapters.keep')}
          </Button>
        </Actions>
        {base && isRemoving ? (
          <Dialog
            title={t('chapters.remove-title', { name: base.name })}
            isOpen
            isQuestion
            onClose={() => setIsRemoving(false)}
            actions={
              <>
                <Button tone="quiet" onPress={() => setIsRemoving(false)}>
                  {t('common.cancel')}
                </Button>
                <Button onPress={() => void takeAway(base)}>{t('chapters.remove')}</Button>
              </>
            }
          >
            <p>{t('chapters.remove-more')}</p>
          </Dialog>
        ) : null}
      </>
    )
  }

  async function done(event: FormEvent): Promise<void> {
    event.preventDefault()
    setHasTried(true)
    if (Object.values(problem).some((one) => one !== null) || keep.isRunning) return
    const id = await idToKeep()
    if (id === null) return
    draft.hold()
    const said = { kind, name: name.trim(), from: from as Day, pace }
    const over = (until || null) as Day | null
    const reply = await keep.run({ id, basedOn: base?.revision ?? 0, ...said, until: over })
    if (!reply.ok) return refusedWith(reply.code)
    draft.sent()
    announce(t('chapters.kept'))
    onClose()
  }

  function takeTheirs(): void {
    draft.sent()
    setTookTheirs(true)
  }

  async function takeAway({ id, revision }: Chapter): Promise<void> {
    const reply = await remove.run({ id, basedOn: revision })
    setIsRemoving(false)
    if (!reply.ok) return refusedWith(reply.code)
    draft.sent()
    announce(t('chapters.removed'))
    onClose()
  }

  /** Somebody has said something else, or took it away: it is shown beside what stands in the form. */
  async function refusedWith(code: ErrorCode): Promise<void> {
    draft.refused()
    setTookTheirs(false)
    if (code === 'record.changed-elsewhere' || code === 'record.not-found') await lookAgain()
  }
}
