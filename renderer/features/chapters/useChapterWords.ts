import type { Day } from '../../../shared/days.ts'
import type { Chapter } from '../../../shared/model/chapter.ts'
import { useWords } from '../../words/useWords.ts'

/** What a chapter is, how long, and how Hearth goes along, in one line without its name. */
export function useChapterWords(): (chapter: Chapter, today: Day) => string {
  const { t, day } = useWords()
  return ({ kind, name, from, until, pace }, today) => {
    const kindWord = t(`chapters.kind-${kind}`)
    return [
      ...(kindWord === name ? [] : [kindWord]),
      span(),
      ...(pace === 'slower' ? [t('chapters.slower')] : []),
    ].join(' · ')

    function span(): string {
      if (until === from) return t('chapters.one-day', { day: day(from, 'plain') })
      if (until !== null) {
        return t('chapters.span', { from: day(from, 'plain'), until: day(until, 'plain') })
      }
      return t(from > today ? 'chapters.starts' : 'chapters.since', { day: day(from, 'plain') })
    }
  }
}
