import type { ReactNode } from 'react'
import styles from './Sheet.module.css'
import { sheetId } from './sheet-id.ts'

export interface SheetProps {
  /** Warm paper is shared, cool paper is private, the wall is plaster. */
  paper?: 'shared' | 'private' | 'wall'
  /** `page` brings its own margins and scrolls; `panes` leaves both to what lies inside. */
  layout?: 'page' | 'panes'
  children: ReactNode
}

/** The one sheet of paper in the room: the screen's main region. */
export function Sheet({ paper = 'shared', layout = 'page', children }: SheetProps) {
  return (
    <main
      id={sheetId}
      className={styles.sheet}
      data-paper={paper}
      data-layout={layout}
      tabIndex={-1}
    >
      {children}
    </main>
  )
}
