import { useState } from 'react'
import type { ImportPreview } from '../../../shared/model/import.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './WhatStaysBehind.module.css'

/** How many are named before somebody asks for all. */
const first = 5

type What = Pick<ImportPreview, 'problems' | 'skipped'>

/** What was set aside, by what a person finds it, and why. Nothing where nothing was. */
export function WhatStaysBehind({ problems, skipped }: What) {
  const { t, number } = useWords()
  const [isWhole, setWhole] = useState(false)
  if (problems.length === 0) return null
  const shown = isWhole ? problems : problems.slice(0, first)
  const all = skipped
    .filter(({ reason }) => reason !== 'already-here')
    .reduce((sum, { count }) => sum + count, 0)
  const rest = all - shown.length
  return (
    <section className={styles.behind}>
      <h3>{t('import.problems', { count: all })}</h3>
      <ul>
        {shown.map(({ where, reason }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may bear the same name, and none ever moves
          <li key={at}>
            <span className={styles.where} dir="auto">
              {where}
            </span>
            <span>{t(`import.why-${reason}`)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && shown.length === problems.length ? (
        <p>{t('import.problems-more', { count: rest, shown: number(rest) })}</p>
      ) : null}
      {shown.length < problems.length ? (
        <Button tone="quiet" size="small" onPress={() => setWhole(true)}>
          {t('import.problems-all')}
        </Button>
      ) : null}
    </section>
  )
}
