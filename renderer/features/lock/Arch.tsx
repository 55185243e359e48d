import type { ReactNode } from 'react'
import { Link } from '../../ui/Link.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Arch.module.css'

export interface ArchProps {
  caption: string
  title: string
  children: ReactNode
  onRestore?: (() => void) | undefined
  onSafety?: (() => void) | undefined
}

/** The arch that every closed door of Hearth stands in. */
export function Arch({ caption, title, children, onRestore, onSafety }: ArchProps) {
  const { t } = useWords()
  return (
    <main className={styles.wall} tabIndex={-1}>
      <div className={styles.niche}>
        <p className={styles.caption}>{caption}</p>
        <h1>{title}</h1>
        {children}
        <div className={styles.foot}>
          <p className={styles.stays}>
            <b>{t('lock.stays')}</b>
            <span className={styles.more}>{t('lock.stays-more')}</span>
          </p>
          <p className={styles.ways}>
            {onRestore ? <Link onPress={onRestore}>{t('lock.restore')}</Link> : null}
            {onSafety ? <Link onPress={onSafety}>{t('safety.title')}</Link> : null}
          </p>
        </div>
      </div>
    </main>
  )
}
