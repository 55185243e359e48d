import { FileWarning } from 'lucide-react'
import { PageHead } from '../../../parts/PageHead.tsx'
import { NoticePanel } from '../../../ui/NoticePanel.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './ExportPage.module.css'
import { ReadableCopy } from './ReadableCopy.tsx'

/** Everything that one may read, as plain files; said plainly before. */
export function ExportPage() {
  const { t } = useWords()
  return (
    <>
      <PageHead title={t('export.title')}>{t('export.lead')}</PageHead>
      <NoticePanel icon={<FileWarning size={22} strokeWidth={1.6} />} title={t('export.plain')}>
        <p>{t('export.plain-more')}</p>
      </NoticePanel>
      <div className={styles.copy}>
        <ReadableCopy />
      </div>
    </>
  )
}
