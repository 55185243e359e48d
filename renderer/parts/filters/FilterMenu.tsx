import { Check, ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components'
import { Menu } from '../../ui/Menu.tsx'
import styles from './FilterMenu.module.css'

export interface FilterChoice<Value extends string> {
  value: Value
  label: string
}

export interface FilterMenuProps<Value extends string> {
  /** What it narrows down; its name while nothing is chosen. */
  label: string
  /** The choice that leaves everything in. */
  all: string
  value: Value | null
  choices: readonly FilterChoice<Value>[]
  onChange(value: Value | null): void
}

/** One filter: a chip that opens its choices, and says what is chosen. */
export function FilterMenu<Value extends string>({
  label,
  all,
  value,
  choices,
  onChange,
}: FilterMenuProps<Value>) {
  const chosen = choices.find((choice) => choice.value === value)
  const tick = <Check size={15} strokeWidth={1.8} aria-hidden />
  const blank = <span className={styles.blank} aria-hidden />
  return (
    <Menu
      label={label}
      along="start"
      trigger={
        <Button
          className={styles.chip ?? ''}
          data-on={chosen !== undefined || undefined}
          aria-label={chosen ? heard(label, chosen.label) : label}
        >
          <span className={styles.word}>{chosen?.label ?? label}</span>
          <ChevronDown size={12} strokeWidth={1.8} aria-hidden />
        </Button>
      }
      actions={[
        { id: 'all', label: all, icon: chosen ? blank : tick, onAction: () => onChange(null) },
        ...choices.map((choice) => ({
          id: `is-${choice.value}`,
          label: choice.label,
          icon: choice === chosen ? tick : blank,
          onAction: () => onChange(choice.value),
        })),
      ]}
    />
  )
}

/** The choice says by itself what it is about where it begins with that word. */
function heard(label: string, choice: string): string {
  return choice.startsWith(label) ? choice : `${label}: ${choice}`
}
