import { PageHead } from '../../../parts/PageHead.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './ExportPage.module.css'
import { ReadableCopy } from './ReadableCopy.tsx'

/** Everything that one may read, for other programs; what that means is said before. */
export function ExportPage() {
  const { t } = useWords()
  return (
    <>
      <PageHead title={t('export.title')}>{t('export.lead')}</PageHead>
      <div className={styles.copy}>
        <ReadableCopy />
      </div>
    </>
  )
}
