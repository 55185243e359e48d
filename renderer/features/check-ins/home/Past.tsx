import { useId, useState } from 'react'
import type { RoundId } from '../../../../shared/ids.ts'
import type { CheckIn } from '../../../../shared/model/check-in.ts'
import { Button } from '../../../ui/Button.tsx'
import { Link } from '../../../ui/Link.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './Past.module.css'

/** So many of them stand there at first. */
const few = 8

/** The way to each one that is open, the last one first. */
export function Past({ open, onRead }: { open: readonly CheckIn[]; onRead(id: RoundId): void }) {
  const { t, day } = useWords()
  const id = useId()
  const [isWhole, setIsWhole] = useState(false)
  const newest = open.toReversed()
  const shown = isWhole ? newest : newest.slice(0, few)
  return (
    <section className={styles.past} aria-labelledby={id}>
      <h2 id={id}>{t('check-ins.all-of-them')}</h2>
      <ul>
        {shown.map((one) => (
          <li key={one.id}>
            <Link onPress={() => onRead(one.id)}>{day(one.day, 'plain')}</Link>
          </li>
        ))}
      </ul>
      {newest.length > shown.length ? (
        <p>
          <Button size="small" onPress={() => setIsWhole(true)}>
            {t('check-ins.show-all', { count: newest.length })}
          </Button>
        </p>
      ) : null}
    </section>
  )
}
