import type { ReactNode } from 'react'
import styles from './SharingPreview.module.css'

/** What would become visible, as the others would see it; `label` names it. */
export function SharingPreview({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is long scrolls, by keyboard too
    <section className={styles.preview} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
