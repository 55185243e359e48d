import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useOneStop } from '../ui/useOneStop.ts'
import styles from './PageNav.module.css'

export interface PageNavProps<Page extends string> {
  /** What the pages are of. */
  label: string
  pages: readonly { readonly id: Page; readonly name: string; readonly isApart?: boolean }[]
  page: Page
  onPage(page: Page): void
  /** Above the list: the name of the room, and what else it begins with. */
  children: ReactNode
}

/**
 * The pages of a room at its side, however many they are: one stop of Tab, arrows inside, so that whoever has no
 * mouse is with what stands on the page at the next one.
 */
export function PageNav<Page extends string>({
  label,
  pages,
  page,
  onPage,
  children,
}: PageNavProps<Page>) {
  const { row, chip } = useOneStop(
    pages.map(({ id }) => id),
    page,
  )
  return (
    <nav className={styles.nav} aria-label={label}>
      {children}
      <div
        {...row}
        className={styles.pages}
        role="toolbar"
        aria-orientation="vertical"
        aria-label={label}
      >
        {pages.map(({ id, name, isApart }) => (
          <Button
            key={id}
            {...chip(id)}
            className={styles.page ?? ''}
            data-apart={isApart || undefined}
            onPress={() => onPage(id)}
            {...(id === page ? { 'aria-current': 'page' as const } : {})}
          >
            {name}
          </Button>
        ))}
      </div>
    </nav>
  )
}
