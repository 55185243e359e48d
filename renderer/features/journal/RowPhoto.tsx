import { Image } from 'lucide-react'
import type { AttachmentId } from '../../../shared/ids.ts'
import { useSmallPicture } from '../../parts/photos/useSmallPicture.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './RowPhoto.module.css'

export interface RowPhotoProps {
  id: AttachmentId
  isDraft: boolean
  mayKeep: boolean
}

/** The first photo of a page, small, at the edge of its row. */
export function RowPhoto({ id, isDraft, mayKeep }: RowPhotoProps) {
  const { t } = useWords()
  const url = useSmallPicture(id, mayKeep)
  // A draft may show a file first that is no photo at all.
  if (isDraft && url === null) return null
  return (
    <span className={styles.photo}>
      {url ? (
        <img src={url} alt="" draggable={false} decoding="async" />
      ) : url === null ? (
        <Image size={18} strokeWidth={1.6} aria-hidden />
      ) : null}
      <VisuallyHidden>{t('photos.with-photo')}</VisuallyHidden>
    </span>
  )
}
