import type { ReactNode } from 'react'
import { OtherLanguages } from '../../parts/OtherLanguages.tsx'
import { Link } from '../../ui/Link.tsx'
import { sheetId } from '../../ui/sheet-id.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Arch.module.css'

export interface ArchProps {
  caption: string
  title: string
  children: ReactNode
  /** What is promised at the foot, in a sentence and one more; that nothing leaves the computer, unless said. */
  promise?: { said: string; more: string }
  onRestore?: (() => void) | undefined
  onSafety?: (() => void) | undefined
  onProtection?: (() => void) | undefined
  onGuide?: (() => void) | undefined
}

/** The arch that every closed door of Hearth stands in. */
export function Arch({
  caption,
  title,
  children,
  promise,
  onRestore,
  onSafety,
  onProtection,
  onGuide,
}: ArchProps) {
  const { t } = useWords()
  const { said, more } = promise ?? { said: t('lock.stays'), more: t('lock.stays-more') }
  return (
    <main id={sheetId} className={styles.wall} tabIndex={-1}>
      <div className={styles.niche}>
        <p className={styles.caption}>{caption}</p>
        <h1>{title}</h1>
        {children}
        <div className={styles.foot}>
          <p className={styles.stays}>
            <b>{said}</b>
            <span className={styles.more}>{more}</span>
          </p>
          <p className={styles.ways}>
            {onProtection ? <Link onPress={onProtection}>{t('protection.link')}</Link> : null}
            {onGuide ? <Link onPress={onGuide}>{t('shell.guide')}</Link> : null}
            {onRestore ? <Link onPress={onRestore}>{t('lock.restore')}</Link> : null}
            {onSafety ? <Link onPress={onSafety}>{t('safety.title')}</Link> : null}
            <OtherLanguages />
          </p>
        </div>
      </div>
    </main>
  )
}
