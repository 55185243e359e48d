import { Check, CircleAlert } from 'lucide-react'
import { useWords } from '../../words/useWords.ts'
import type { SaveState } from '../autosave.ts'
import styles from './SavedLine.module.css'

/** Whether the words in the boxes above are safe, and who sees them. A failure stays until it is solved. */
export function SavedLine({ state }: { state: SaveState }) {
  const { t, timeOf } = useWords()
  const isFailed = state.kind === 'failed'
  return (
    <p className={styles.line} data-failed={isFailed || undefined}>
      <span role="status">
        {isFailed ? <CircleAlert size={15} strokeWidth={1.6} aria-hidden /> : null}
        {state.kind === 'saved' ? <Check size={15} strokeWidth={1.6} aria-hidden /> : null}
        {isFailed ? <span>{t('stage.not-saved')}</span> : null}
        {/* Seeing 'Saving' is enough; hearing it every two seconds would be too much. */}
        {state.kind === 'saving' ? <span aria-hidden>{t('stage.saving')}</span> : null}
        {state.kind === 'saved' ? (
          <span>{t('stage.saved', { time: timeOf(state.at) })}</span>
        ) : null}
      </span>
      {isFailed ? null : <span>{t('stage.saved-hint')}</span>}
    </p>
  )
}
