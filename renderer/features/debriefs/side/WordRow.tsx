import { Check } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import { useOneStop } from '../../../ui/useOneStop.ts'
import styles from './WordRow.module.css'

export interface WordRowProps {
  /** What is chosen, such as what one felt; and the name of these words among all, if they have one. */
  title: string
  name: string | null
  words: readonly string[]
  chosen: readonly string[]
  onChange(word: string, isOn: boolean): void
}

/** Words that belong together, each on or off. */
export function WordRow({ title, name, words, chosen, onChange }: WordRowProps) {
  const { row, chip } = useOneStop(words)
  return (
    <div
      {...row}
      className={styles.row}
      role="toolbar"
      aria-label={name ? `${title}: ${name}` : title}
    >
      {name === null ? null : (
        <span className={styles.name} aria-hidden>
          {name}
        </span>
      )}
      <div className={styles.words}>
        {words.map((word) => {
          const isOn = chosen.includes(word)
          return (
            <ToggleButton
              key={word}
              {...chip(word)}
              className={styles.word ?? ''}
              isSelected={isOn}
              onChange={(next) => onChange(word, next)}
            >
              {isOn ? <Check size={13} strokeWidth={2.4} aria-hidden /> : null}
              {word}
            </ToggleButton>
          )
        })}
      </div>
    </div>
  )
}
