import { CircleAlert } from 'lucide-react'
import type { SaveState } from '../../../parts/autosave.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './SideSaved.module.css'

/** Whether the side on the screen is safe; a failure stays until it is solved. */
export function SideSaved({ state }: { state: SaveState }) {
  const { t, timeOf } = useWords()
  const isFailed = state.kind === 'failed'
  return (
    <p className={styles.note} role="status" data-failed={isFailed || undefined}>
      {isFailed ? <CircleAlert size={15} strokeWidth={1.6} aria-hidden /> : null}
      {isFailed ? t('debriefs.not-saved') : null}
      {state.kind === 'saving' ? <span aria-hidden>{t('debriefs.saving')}</span> : null}
      {state.kind === 'saved' ? t('debriefs.saved-at', { time: timeOf(state.at) }) : null}
    </p>
  )
}
