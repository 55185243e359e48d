import { useRead } from '../../bridge/hooks.ts'
import { PageHead } from '../../parts/PageHead.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './NewsPage.module.css'
import { newsUpTo } from './news-since.ts'
import { useGuideValues } from './useGuideValues.tsx'

const noWays = {}

/** What is new, version by version, up to the one that runs. */
export function NewsPage() {
  const { t, rich } = useWords()
  const info = useRead('app.info', {})
  const values = useGuideValues(noWays)
  const news = info.data ? newsUpTo(info.data.version) : []
  return (
    <article className={styles.page}>
      <PageHead title={t('news.title')} />
      {info.data && news.length === 0 ? <p>{t('news.none')}</p> : null}
      {news.map(({ version, lines }) => (
        <section key={version}>
          <h3>{t('news.version', { version })}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>{rich(line, values)}</li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  )
}
