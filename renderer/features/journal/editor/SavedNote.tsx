import { Check, CircleAlert } from 'lucide-react'
import type { SaveState } from '../../../parts/autosave.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './SavedNote.module.css'

/** Whether what is on the screen is safe. Read aloud when it changes for good, not at every save. */
export function SavedNote({ state }: { state: SaveState }) {
  const { t, rich, timeOf } = useWords()
  if (state.kind === 'untouched') return <span className={styles.note} role="status" />
  const isFailed = state.kind === 'failed'
  return (
    <span className={styles.note} role="status" data-failed={isFailed || undefined}>
      {isFailed ? (
        <CircleAlert size={15} strokeWidth={1.6} aria-hidden />
      ) : (
        <Check
          size={15}
          strokeWidth={1.6}
          aria-hidden
          data-waiting={state.kind === 'saving' || undefined}
        />
      )}
      {words()}
    </span>
  )

  function words() {
    if (state.kind === 'failed') return <span>{t('journal.not-saved')}</span>
    // Seeing 'Saving' is enough; hearing it every two seconds would be too much.
    if (state.kind === 'saving') return <span aria-hidden>{t('journal.saving')}</span>
    if (state.kind === 'untouched') return null
    return (
      <span>
        {rich('journal.saved-at', {
          time: timeOf(state.at),
          more: (chunks) => (
            <span key="more" className={styles.more}>
              {chunks}
            </span>
          ),
        })}
      </span>
    )
  }
}
