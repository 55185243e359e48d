import { useState } from 'react'
import { limits } from '../../../shared/limits.ts'
import { type Attachment, isPicture } from '../../../shared/model/attachment.ts'
import { useWords } from '../../words/useWords.ts'
import { FileCard } from './FileCard.tsx'
import { MissingAttachment } from './MissingAttachment.tsx'
import styles from './PageAttachment.module.css'
import { PhotoDialog, type PhotoOfPage } from './PhotoDialog.tsx'
import { PhotoFrame } from './PhotoFrame.tsx'

export interface PageAttachmentProps {
  /** Null for what is gone, or may not be read here. */
  about: Attachment | null
  caption: string
  mayKeep: boolean
  /** All photos of the page, to go through when one is looked at large. */
  photos: readonly PhotoOfPage[]
}

/** A photo or a file where a page shows it, to read: a photo can be looked at large. */
export function PageAttachment({ about, caption, mayKeep, photos }: PageAttachmentProps) {
  const { t } = useWords()
  const [isLarge, setIsLarge] = useState(false)
  if (about === null) return <MissingAttachment caption={caption} />
  const name = caption || t('photos.photo')
  return (
    <figure className={styles.figure}>
      {isShown(about) ? (
        <button
          type="button"
          className={styles.press}
          aria-label={t('photos.view', { name })}
          onClick={() => setIsLarge(true)}
        >
          <PhotoFrame about={about} alt={name} mayKeep={mayKeep} />
        </button>
      ) : (
        <FileCard about={about} />
      )}
      {caption === '' ? null : <figcaption dir="auto">{caption}</figcaption>}
      {isLarge ? (
        <PhotoDialog
          photos={photos}
          start={Math.max(
            0,
            photos.findIndex((each) => each.about.id === about.id && each.caption === caption),
          )}
          onClose={() => setIsLarge(false)}
        />
      ) : null}
    </figure>
  )
}

/** Pictures up to a size are shown in the app; of a larger one a copy can be saved. */
export function isShown(about: Attachment): boolean {
  return isPicture(about) && about.bytes <= limits.attachments.shownBytes
}
