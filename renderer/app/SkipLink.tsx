import { createPortal } from 'react-dom'
import { sheetId } from '../ui/sheet-id.ts'
import { useWords } from '../words/useWords.ts'
import { enterRoom } from './arrive-in-room.ts'
import styles from './SkipLink.module.css'
import { skipPlaceId } from './skip-place-id.ts'

/**
 * The first stop of the keyboard in every room: past the title bar and the rooms to the sheet. Seen while it has
 * the focus. In front of the door there is nothing to go past, and it is not there.
 */
export function SkipLink() {
  const { t } = useWords()
  const place = document.getElementById(skipPlaceId)
  if (place === null) return null
  return createPortal(
    <a
      className={styles.skip}
      href={`#${sheetId}`}
      onClick={(event) => {
        // The address of the page stays as it is.
        event.preventDefault()
        enterRoom()
      }}
    >
      {t('shell.to-page')}
    </a>,
    place,
  )
}
