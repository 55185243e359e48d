import { ImageOff } from 'lucide-react'
import { useWords } from '../../words/useWords.ts'
import styles from './MissingAttachment.module.css'

/** The place of something that is gone or that whoever is here may not read. */
export function MissingAttachment({ caption }: { caption: string }) {
  const { t } = useWords()
  return (
    <p className={styles.missing}>
      <ImageOff size={18} strokeWidth={1.6} aria-hidden />
      <span>
        {caption === '' ? t('photos.not-here') : t('photos.not-here-named', { name: caption })}{' '}
        <span className={styles.more}>{t('photos.not-here-more')}</span>
      </span>
    </p>
  )
}
