import type { ErrorCode } from '../../shared/errors.ts'
import { useWords } from '../words/useWords.ts'
import type { SaveState } from './autosave.ts'
import styles from './NoteTrouble.module.css'
import { Trouble } from './Trouble.tsx'

export interface NoteTroubleProps {
  saving: SaveState
  /** Why it could not be pinned. */
  error: ErrorCode | null
}

/** Says that a note under way is not safe, or could not be pinned. */
export function NoteTrouble({ saving, error }: NoteTroubleProps) {
  const { t } = useWords()
  return (
    <>
      {saving.kind === 'failed' ? (
        <p className={styles.unsaved} role="alert">
          {t('gratitude.not-saved')}
        </p>
      ) : null}
      {error ? <Trouble code={error} /> : null}
    </>
  )
}
