import { ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { Button } from 'react-aria-components'
import { dayOfDate, monthOf } from '../../../../shared/days.ts'
import type { KeptDebrief, OwnWords } from '../../../../shared/model/debrief.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './Behind.module.css'

export interface BehindProps {
  kept: readonly KeptDebrief[]
  onKept(kept: KeptDebrief): void
  words: readonly OwnWords[]
  onWords(words: OwnWords): void
  /** Further ways out of the list, each with a quiet line that says what is there. */
  links: readonly { name: string; more: string; onPress(): void }[]
}

/** What lies behind: debriefs that were kept whole, and the quiet rooms next to the list. */
export function Behind({ kept, onKept, words, onWords, links }: BehindProps) {
  const { t, month } = useWords()
  const id = useId()
  return (
    <div className={styles.behind}>
      {kept.length + words.length > 0 ? (
        <section aria-labelledby={id}>
          <h2 id={id}>{t('debriefs.behind')}</h2>
          <ul>
            {kept.map((one) => (
              <li key={one.id}>{door(one.about.title, keptIn(one), () => onKept(one))}</li>
            ))}
            {words.map((one) => (
              <li key={`own ${one.debrief}`}>
                {door(one.about.title, t('debriefs.own-words'), () => onWords(one))}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {links.length > 0 ? (
        <ul className={styles.links}>
          {links.map(({ name, more, onPress }) => (
            <li key={name}>
              <Button className={styles.door ?? ''} onPress={onPress}>
                <span className={styles.link}>
                  {name}
                  <ChevronRight size={15} strokeWidth={1.6} aria-hidden />
                </span>
                <span className={styles.more}>{more}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )

  function keptIn({ endedAt }: KeptDebrief): string {
    return t('debriefs.kept-in', { when: month(monthOf(dayOfDate(new Date(endedAt)))) })
  }

  function door(name: string, more: string, onPress: () => void) {
    return (
      <Button className={styles.door ?? ''} onPress={onPress}>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span className={styles.more}>{more}</span>
      </Button>
    )
  }
}
