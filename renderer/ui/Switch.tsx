import { Switch as AriaSwitch } from 'react-aria-components'
import styles from './Switch.module.css'

export interface SwitchProps {
  label: string
  isOn: boolean
  onChange(isOn: boolean): void
  /** The state in a word, shown beside the track. */
  words: { on: string; off: string }
}

/** Something that is on or off at once, without a button to confirm it. */
export function Switch({ label, isOn, onChange, words }: SwitchProps) {
  return (
    <AriaSwitch
      className={styles.switch ?? ''}
      isSelected={isOn}
      onChange={onChange}
      aria-label={label}
    >
      <span className={styles.word} aria-hidden>
        {isOn ? words.on : words.off}
      </span>
      <span className={styles.track}>
        <i />
      </span>
    </AriaSwitch>
  )
}
