import { useEffect, useState } from 'react'
import { type Day, isDay } from '../../../shared/days.ts'
import { ChapterId, type MemberId } from '../../../shared/ids.ts'
import { type Chapter, type ChapterPace, chapterKinds } from '../../../shared/model/chapter.ts'
import { call } from '../../bridge/client.ts'
import { useFormDraft } from '../../parts/writing/useFormDraft.ts'
import { useWords } from '../../words/useWords.ts'

/** What stands in the boxes of the form; days as they were typed. */
export interface ChapterInHand {
  kind: Chapter['kind']
  name: string
  from: string
  until: string
  pace: ChapterPace
}

/**
 * A chapter as `me` is about to say it. What somebody else says meanwhile never takes the place of words
 * that were typed: both stand, until one of them is chosen.
 */
export function useChapterDraft(
  chapter: Chapter | null,
  { chapters, today, me }: { chapters: readonly Chapter[]; today: Day; me: MemberId },
) {
  const { t } = useWords()
  const draft = useFormDraft(chapter ? `chapter.${chapter.id}` : 'chapter', me)
  const [base, setBase] = useState(chapter)
  const [isGone, setIsGone] = useState(false)
  const field = draft.field
  const kind = chapterKinds.find((one) => one === field('kind')) ?? base?.kind ?? 'other'
  const pace = field('pace', base?.pace ?? 'slower') === 'as-ever' ? 'as-ever' : 'slower'
  // Until somebody types another name, it is called what it is.
  const itself = kind === 'other' ? '' : t(`chapters.kind-${kind}`)
  const inHand: ChapterInHand = {
    kind,
    name: field('name', base?.name ?? itself),
    from: field('from', base?.from ?? today),
    until: field('until', base?.until ?? ''),
    pace,
  }
  const begunOn = field('basedOn')
  const isBehind = base !== null && begunOn !== '' && begunOn !== String(base.revision)
  const known = ChapterId.safeParse(field('id')).data
  // It was said with these words already, and only the draft was left behind.
  const isLeftBehind =
    base === null ? chapters.some(({ id }) => id === known) : isBehind && isSame(base, inHand)
  useEffect(() => {
    if (isLeftBehind && !isGone) draft.sent()
  })

  return {
    draft,
    inHand,
    /** The chapter as it stood when somebody last looked; null for one that begins. */
    base: isGone ? null : base,
    /** What somebody else has said since these words were begun. */
    theirs: isBehind && !isGone && !isLeftBehind ? base : null,
    isGone,
    change: (part: Partial<ChapterInHand>) => {
      const begins = begunOn === '' && base !== null && draft.isReady
      draft.change({ ...part, ...(begins ? { basedOn: String(base.revision) } : {}) })
    },
    /** The draft knows the id before anything is begun: after a crash the same one is not begun twice. */
    async idToKeep(): Promise<ChapterId | null> {
      if (base !== null && !isGone) return base.id
      if (known !== undefined) return known
      const reply = await call('chapters.begin', {})
      if (!reply.ok) return null
      draft.change({ id: reply.value.id })
      return reply.value.id
    },
    /** Looks at what stands there, since somebody has said something else. */
    async lookAgain(): Promise<void> {
      const reply = await call('chapters.list', {})
      if (!reply.ok) return
      const asked = base?.id ?? known
      const found = reply.value.find(({ id }) => id === asked)
      if (found !== undefined) {
        if (base !== null) setBase(found)
        return
      }
      // Nothing is begun anew under the id of what was taken away.
      draft.change({ id: '' })
      setIsGone(true)
    },
  }
}

function isSame(chapter: Chapter, { kind, name, from, until, pace }: ChapterInHand): boolean {
  const over = isDay(until) ? until : null
  return (
    chapter.kind === kind &&
    chapter.name === name.trim() &&
    chapter.from === from &&
    chapter.until === over &&
    chapter.pace === pace
  )
}
