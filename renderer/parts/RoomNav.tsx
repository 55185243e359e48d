import { Button } from 'react-aria-components'
import { useOneStop } from '../ui/useOneStop.ts'
import type { WordId } from '../words/catalogue.ts'
import { useWords } from '../words/useWords.ts'
import styles from './RoomNav.module.css'

export interface RoomNavProps<Page extends string> {
  /** The name of the room. */
  label: string
  pages: readonly { readonly id: Page; readonly word: WordId }[]
  page: Page
  onGo(page: NoInfer<Page>): void
}

/** The ways to the pages of a room, under its title: one stop of Tab, on the way to what is on the page. */
export function RoomNav<Page extends string>({ label, pages, page, onGo }: RoomNavProps<Page>) {
  const { t } = useWords()
  const { row, chip } = useOneStop(
    pages.map(({ id }) => id),
    page,
  )
  return (
    <nav className={styles.nav} aria-label={label}>
      <div {...row} className={styles.ways} role="toolbar" aria-label={label}>
        {pages.map(({ id, word }) => (
          <Button
            key={id}
            {...chip(id)}
            className={styles.way ?? ''}
            onPress={() => onGo(id)}
            render={(props) => (
              <button {...props} type="button" aria-current={id === page ? 'page' : undefined} />
            )}
          >
            {t(word)}
          </Button>
        ))}
      </div>
    </nav>
  )
}
