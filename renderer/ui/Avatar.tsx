import styles from './Avatar.module.css'

export interface AvatarProps {
  /** The member's chosen name; its first letter is shown. */
  name: string
  /** Order of joining, which decides colour and shape. */
  place: number
  /** Filled for someone who is here, an outline for someone who is not. */
  isHere?: boolean
  size?: 'large' | 'medium' | 'small' | 'tiny'
}

/** A member's mark. Decoration: the name always stands beside it or in the control's own name. */
export function Avatar({ name, place, isHere = true, size = 'medium' }: AvatarProps) {
  return (
    <span
      className={styles.avatar}
      data-place={place}
      data-size={size}
      data-away={!isHere || undefined}
      aria-hidden
    >
      {initialOf(name)}
    </span>
  )
}

// Made once: rows of a list have an avatar each.
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function initialOf(name: string): string {
  const [first] = letters.segment(name.trim())
  return first?.segment.toLocaleUpperCase() ?? ''
}
