import type { EntryContent } from '../../../../shared/model/entry.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './ChangedFacts.module.css'
import { TextDifference } from './TextDifference.tsx'

export interface ChangedFactsProps {
  before: EntryContent
  after: EntryContent
}

/** What changed beside the text of a page: its title, day, mood and tags. Nothing where nothing did. */
export function ChangedFacts({ before, after }: ChangedFactsProps) {
  const { t, day, list } = useWords()
  const dayOf = (content: EntryContent) =>
    content.time === null
      ? day(content.day, 'plain')
      : `${day(content.day, 'plain')}, ${content.time}`
  const mood = ({ mood }: EntryContent) =>
    mood === null ? t('journal.no-mood') : t(`mood.${mood}`)
  const tags = ({ tags }: EntryContent) => (tags.length === 0 ? t('history.no-tags') : list(tags))
  const answer = ({ answer }: EntryContent) => t(`answer.${answer ?? 'none'}`)
  const facts = [
    { name: t('journal.day'), from: dayOf(before), to: dayOf(after) },
    { name: t('journal.mood'), from: mood(before), to: mood(after) },
    { name: t('history.tags'), from: tags(before), to: tags(after) },
    { name: t('answer.field'), from: answer(before), to: answer(after) },
  ].filter(({ from, to }) => from !== to)
  return (
    <div className={styles.facts}>
      {before.title === after.title ? (
        <h3 dir="auto">{after.title || t('journal.untitled')}</h3>
      ) : (
        <div className={styles.title}>
          <TextDifference before={before.title} after={after.title} />
        </div>
      )}
      {facts.map(({ name, from, to }) => (
        <p key={name} className={styles.fact}>
          {t('history.fact', { name, from, to })}
        </p>
      ))}
    </div>
  )
}
