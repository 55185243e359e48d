import { Dices } from 'lucide-react'
import { Radio, RadioGroup } from 'react-aria-components'
import { Avatar } from '../../ui/Avatar.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './FirstSpeaker.module.css'
import type { Seat } from './table.ts'
import type { Talk } from './talk.ts'

export interface FirstSpeakerProps {
  seats: readonly Seat[]
  first: Talk['first']
  onChange(first: Talk['first']): void
}

/** Who speaks first: chosen, or drawn when everybody has sat down. */
export function FirstSpeaker({ seats, first, onChange }: FirstSpeakerProps) {
  const { t } = useWords()
  return (
    <RadioGroup
      className={styles.group ?? ''}
      aria-label={t('talk.who-starts')}
      orientation="horizontal"
      value={first}
      onChange={(next) => onChange(next as Talk['first'])}
    >
      <span className={styles.label} aria-hidden>
        {t('talk.who-starts')}
      </span>
      <div className={styles.options}>
        <Radio value="draw" className={styles.option ?? ''} data-value="draw">
          <Dices size={18} strokeWidth={1.6} aria-hidden />
          {t('talk.draw')}
        </Radio>
        {seats.map(({ id, name, place }) => (
          <Radio key={id} value={id} className={styles.option ?? ''} data-value={id}>
            <Avatar name={name} place={place} size="small" />
            <span className={styles.name}>{name}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
