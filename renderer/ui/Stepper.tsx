import { Minus, Plus } from 'lucide-react'
import { Button, Group, Input, NumberField } from 'react-aria-components'
import styles from './Stepper.module.css'

export interface StepperProps {
  label: string
  value: number
  onChange(value: number): void
  min: number
  max: number
  /** The unit behind the number, such as 'minute'. */
  unit: 'minute'
  words: { less: string; more: string }
}

/** A small whole number with a button on each side; arrow keys and typing work too. */
export function Stepper({ label, value, onChange, min, max, unit, words }: StepperProps) {
  return (
    <NumberField
      aria-label={label}
      value={value}
      onChange={onChange}
      minValue={min}
      maxValue={max}
      formatOptions={{ style: 'unit', unit, unitDisplay: 'long' }}
    >
      <Group className={styles.stepper ?? ''}>
        <Button slot="decrement" className={styles.step ?? ''} aria-label={words.less}>
          <Minus size={15} strokeWidth={1.6} aria-hidden />
        </Button>
        <Input className={styles.value ?? ''} />
        <Button slot="increment" className={styles.step ?? ''} aria-label={words.more}>
          <Plus size={15} strokeWidth={1.6} aria-hidden />
        </Button>
      </Group>
    </NumberField>
  )
}
