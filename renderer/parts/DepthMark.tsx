import { type PromptDepth, promptDepths } from '../words/prompt-list.ts'
import styles from './DepthMark.module.css'

/** Three bars for how far in a question goes; its word always stands beside them. */
export function DepthMark({ depth }: { depth: PromptDepth }) {
  const height = promptDepths.indexOf(depth)
  return (
    <span className={styles.mark} aria-hidden>
      {promptDepths.map((each, index) => (
        <i key={each} data-on={index <= height || undefined} />
      ))}
    </span>
  )
}
