import { Button } from '../../../ui/Button.tsx'
import styles from './IdeaLine.module.css'

export interface IdeaLineProps {
  text: string
  /** What stands on the button, and its name with the idea in it. */
  act: { word: string; name: string }
  unavailable: string | undefined
  onAct(): void
}

/** An idea in a list, and the one thing to do with it. */
export function IdeaLine({ text, act, unavailable, onAct }: IdeaLineProps) {
  return (
    <li className={styles.idea}>
      <p>{text}</p>
      <Button
        size="small"
        tone="quiet"
        unavailable={unavailable}
        aria-label={act.name}
        onPress={onAct}
      >
        {act.word}
      </Button>
    </li>
  )
}
