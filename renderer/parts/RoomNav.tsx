import { Button } from 'react-aria-components'
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

/** The ways to the pages of a room, under its title. */
export function RoomNav<Page extends string>({ label, pages, page, onGo }: RoomNavProps<Page>) {
  const { t } = useWords()
  return (
    <nav className={styles.nav} aria-label={label}>
      <ul>
        {pages.map(({ id, word }) => (
          <li key={id}>
            <Button
              className={styles.way ?? ''}
              onPress={() => onGo(id)}
              render={(props) => (
                <button {...props} type="button" aria-current={id === page ? 'page' : undefined} />
              )}
            >
              {t(word)}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
