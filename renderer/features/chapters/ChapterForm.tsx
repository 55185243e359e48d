import { type FormEvent, useState } from 'react'
import { type Day, isDay } from '../../../shared/days.ts'
import type { ChapterId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import {
  type Chapter,
  type ChapterKind,
  type ChapterPace,
  chapterKinds,
} from '../../../shared/model/chapter.ts'
import { call } from '../../bridge/client.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { Actions } from '../../parts/Actions.tsx'
import { DayField } from '../../parts/DayField.tsx'
import { InnerHead } from '../../parts/InnerHead.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Sentence } from '../../ui/Sentence.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './ChapterForm.module.css'

export interface ChapterFormProps {
  /** Null for one that begins. */
  chapter: Chapter | null
  today: Day
  onClose(): void
}

/** What a chapter is, how long it lasts, and how Hearth goes along with it. */
export function ChapterForm({ chapter, today, onClose }: ChapterFormProps) {
  const { t } = useWords()
  const keep = useCommand('chapters.keep')
  const remove = useCommand('chapters.remove')
  const [base, setBase] = useState(chapter)
  const [kind, setKind] = useState<ChapterKind>(chapter?.kind ?? 'other')
  const [typed, setTyped] = useState<string | null>(chapter?.name ?? null)
  const [from, setFrom] = useState<string>(chapter?.from ?? today)
  const [until, setUntil] = useState<string>(chapter?.until ?? '')
  const [pace, setPace] = useState<ChapterPace>(chapter?.pace ?? 'slower')
  const [hasTried, setHasTried] = useState(false)
  const [isRemoving, setIsRemoving] = useState(false)
  // Until somebody types another name, it is called what it is.
  const name = typed ?? (kind === 'other' ? '' : t(`chapters.kind-${kind}`))
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
  const shown = (what: string | null) => (hasTried ? what : null)
  const refused = keep.error ?? remove.error

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
      <fieldset>
        <legend>{t('chapters.kind')}</legend>
        <div className={styles.kinds}>
          {chapterKinds.map((each) => (
            <Chip key={each} isOn={kind === each} onChange={() => setKind(each)}>
              {t(`chapters.kind-${each}`)}
            </Chip>
          ))}
        </div>
      </fieldset>
      <TextField
        label={t('chapters.name')}
        value={name}
        onChange={setTyped}
        error={shown(problem.name)}
        maxLength={limits.chapterNameLength}
      />
      <div className={styles.days}>
        <DayField
          label={t('chapters.from')}
          value={from}
          onChange={setFrom}
          isRequired
          error={shown(problem.from)}
        />
        <DayField
          label={t('chapters.until')}
          value={until}
          onChange={setUntil}
          error={shown(problem.until)}
          hint={t('chapters.until-open')}
        />
      </div>
      <ChoiceCards<ChapterPace>
        label={t('chapters.pace')}
        value={pace}
        onChange={setPace}
        options={(['slower', 'as-ever'] as const).map((each) => ({
          value: each,
          title: t(`chapters.pace-${each}`),
          description: t(`chapters.pace-${each}-more`),
        }))}
      />
      {refused === 'record.changed-elsewhere' ? (
        <Sentence tone="danger">{t('chapters.moved')}</Sentence>
      ) : refused ? (
        <Trouble code={refused} />
      ) : null}
      <Actions
        leave={
          chapter ? (
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
      {chapter && isRemoving ? (
        <Dialog
          title={t('chapters.remove-title', { name: chapter.name })}
          isOpen
          isQuestion
          onClose={() => setIsRemoving(false)}
          actions={
            <>
              <Button tone="quiet" onPress={() => setIsRemoving(false)}>
                {t('common.cancel')}
              </Button>
              <Button onPress={() => void takeAway(base ?? chapter)}>{t('chapters.remove')}</Button>
            </>
          }
        >
          <p>{t('chapters.remove-more')}</p>
        </Dialog>
      ) : null}
    </form>
  )

  async function done(event: FormEvent): Promise<void> {
    event.preventDefault()
    setHasTried(true)
    if (Object.values(problem).some((one) => one !== null) || keep.isRunning) return
    const begun = chapter ? null : await call('chapters.begin', {})
    const id = chapter?.id ?? (begun?.ok ? begun.value.id : null)
    if (id === null) return
    const said = { kind, name: name.trim(), from: from as Day, pace }
    const over = (until || null) as Day | null
    const reply = await keep.run({ id, basedOn: base?.revision ?? 0, ...said, until: over })
    if (!reply.ok) return reply.code === 'record.changed-elsewhere' ? lookAgain(id) : undefined
    announce(t('chapters.kept'))
    onClose()
  }

  /** Somebody has said something else: their words come first, and stand in the form. */
  async function lookAgain(id: ChapterId): Promise<void> {
    const reply = await call('chapters.list', {})
    const found = reply.ok ? reply.value.find((one) => one.id === id) : undefined
    if (found === undefined) return onClose()
    setBase(found)
    setKind(found.kind)
    setTyped(found.name)
    setFrom(found.from)
    setUntil(found.until ?? '')
    setPace(found.pace)
  }

  async function takeAway({ id, revision }: Chapter): Promise<void> {
    const reply = await remove.run({ id, basedOn: revision })
    setIsRemoving(false)
    if (!reply.ok) return reply.code === 'record.changed-elsewhere' ? lookAgain(id) : undefined
    announce(t('chapters.removed'))
    onClose()
  }
}
