import { Radio, RadioGroup } from 'react-aria-components'
import type { CardKind } from '../../words/card-list.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './CardKinds.module.css'

export interface CardKindsProps {
  kinds: readonly CardKind[]
  kind: CardKind
  onChange(kind: CardKind): void
}

/** What kind of words lie open. */
export function CardKinds({ kinds, kind, onChange }: CardKindsProps) {
  const { t } = useWords()
  return (
    <RadioGroup
      className={styles.kinds ?? ''}
      aria-label={t('talk.card-kind')}
      orientation="horizontal"
      value={kind}
      onChange={(next) => onChange(next as CardKind)}
    >
      {kinds.map((each) => (
        <Radio key={each} value={each} className={styles.kind ?? ''} data-value={each}>
          {t(`talk.card-${each}`)}
        </Radio>
      ))}
    </RadioGroup>
  )
}
