import { File, FileAudio, FileImage, FileText, FileVideo, type LucideIcon } from 'lucide-react'
import { type Attachment, isPicture } from '../../../shared/model/attachment.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './FileCard.module.css'
import { SaveCopy } from './SaveCopy.tsx'

/** A file that is not shown in the app: what it is called, how large it is, and a way to have a copy. */
export function FileCard({ about }: { about: Attachment }) {
  const { t, size } = useWords()
  const Icon = iconOf(about.type)
  return (
    <div className={styles.card}>
      <Icon size={22} strokeWidth={1.6} aria-hidden />
      <p className={styles.facts}>
        <b dir="auto">{about.name}</b>
        <span>
          {size(about.bytes)}
          {isPicture(about) ? `. ${t('photos.too-large')}` : ''}
        </span>
        {about.type.startsWith('image/') && !isPicture(about) ? (
          <span>{t('photos.other-kind')}</span>
        ) : null}
      </p>
      <SaveCopy about={about} />
    </div>
  )
}

function iconOf(type: string): LucideIcon {
  if (type.startsWith('image/')) return FileImage
  if (type.startsWith('audio/')) return FileAudio
  if (type.startsWith('video/')) return FileVideo
  return type.startsWith('text/') || type === 'application/pdf' ? FileText : File
}
