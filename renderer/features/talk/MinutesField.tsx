import { Minus, Plus } from 'lucide-react'
import { Button as AriaButton, Group, Input, Label, NumberField } from 'react-aria-components'
import { useWords } from '../../words/useWords.ts'
import styles from './MinutesField.module.css'
import { turnMinutes } from './table.ts'

/** How long each turn is. */
export function MinutesField({
  minutes,
  onChange,
}: {
  minutes: number
  onChange(minutes: number): void
}) {
  const { t } = useWords()
  const { min, max } = turnMinutes
  return (
    <NumberField
      className={styles.field ?? ''}
      value={minutes}
      minValue={min}
      maxValue={max}
      step={1}
      onChange={(next) => {
        if (Number.isInteger(next)) onChange(Math.min(max, Math.max(min, next)))
      }}
    >
      <Label className={styles.label ?? ''}>{t('talk.how-long')}</Label>
      <Group className={styles.group ?? ''}>
        <AriaButton slot="decrement" aria-label={t('talk.shorter')}>
          <Minus size={18} strokeWidth={1.6} aria-hidden />
        </AriaButton>
        <Input />
        <AriaButton slot="increment" aria-label={t('talk.longer')}>
          <Plus size={18} strokeWidth={1.6} aria-hidden />
        </AriaButton>
      </Group>
      <span className={styles.more}>
        {t('talk.minutes', { minutes })}. {t('talk.how-long-more')}
      </span>
    </NumberField>
  )
}
