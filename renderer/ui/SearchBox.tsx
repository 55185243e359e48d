import { Search } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { limits } from '../../shared/limits.ts'
import styles from './SearchBox.module.css'

export interface SearchBoxProps
  extends Omit<ComponentProps<'input'>, 'size' | 'type' | 'onChange' | 'className' | 'children'> {
  size?: 'large' | 'medium' | 'small'
  onChange(text: string): void
  /** The button at its end, once there is something to do with the words. */
  button: ReactNode
}

/** A field for words to look for. What becomes of them, its owner says. */
export function SearchBox({ size = 'large', onChange, button, ...input }: SearchBoxProps) {
  return (
    <div className={styles.box}>
      <Search size={size === 'small' ? 15 : 16} strokeWidth={1.6} aria-hidden />
      <input
        {...input}
        className={styles.field}
        data-size={size}
        type="text"
        enterKeyHint="search"
        dir="auto"
        autoComplete="off"
        spellCheck="false"
        maxLength={limits.searchLength}
        onChange={({ target }) => onChange(target.value)}
      />
      {button}
    </div>
  )
}
