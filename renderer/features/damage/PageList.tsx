import type { MissingPage } from '../../../shared/model/damage.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './MissingScreen.module.css'

/** Pages by day and title, with what of each is missing. */
export function PageList({ pages }: { pages: readonly MissingPage[] }) {
  const { t, day } = useWords()
  if (pages.length === 0) return null
  return (
    <ul className={styles.list}>
      {pages.map((page) => (
        <li key={page.id}>
          <b>
            <bdi>{nameOf(page)}</bdi>
          </b>
          <span>{t(`missing.${page.missing}`)}</span>
        </li>
      ))}
    </ul>
  )

  function nameOf(page: MissingPage): string {
    const title = page.title === null ? t('missing.nameless') : page.title || t('missing.untitled')
    return page.day === null ? title : t('missing.day', { day: day(page.day, 'plain'), title })
  }
}
