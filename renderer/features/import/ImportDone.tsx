import { Image as ImageIcon, Info } from 'lucide-react'
import { useEffect } from 'react'
import type { ImportReport } from '../../../shared/model/import.ts'
import { Actions } from '../../parts/Actions.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { Tip } from '../../parts/Tip.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './ImportDone.module.css'
import { useSkipSentences } from './useSkipSentences.ts'
import { WhatStaysBehind } from './WhatStaysBehind.tsx'

export interface ImportDoneProps {
  report: ImportReport
  name: string
  isShared: boolean
  onJournal(): void
  onAnother(): void
}

/** What came in, what did not and why. */
export function ImportDone({ report, name, isShared, onJournal, onAnother }: ImportDoneProps) {
  const { t, number } = useWords()
  const skipped = useSkipSentences(report.skipped)
  const { added, photos, photosLeft } = report
  const lead = added === 0 ? 'import.done-none' : isShared ? 'import.done-ours' : 'import.done-mine'
  const title = t('import.done', { count: added, shown: number(added) })
  useEffect(() => announce(title), [title])
  return (
    <>
      <PageHead title={title}>{t(lead, { name })}</PageHead>
      <ul className={styles.left}>
        {skipped.map((sentence) => (
          <Tip key={sentence} icon={Info}>
            {sentence}
          </Tip>
        ))}
        {photos > 0 ? (
          <Tip icon={ImageIcon}>
            {t('import.photos-came', { count: photos, shown: number(photos) })}
          </Tip>
        ) : null}
        {photosLeft > 0 ? (
          <Tip icon={Info}>
            {t('import.photos-left', { count: photosLeft, shown: number(photosLeft) })}
          </Tip>
        ) : null}
      </ul>
      <WhatStaysBehind problems={report.problems} skipped={report.skipped} />
      <Actions
        leave={
          <Button tone="quiet" size="large" onPress={onAnother}>
            {t('import.choose-other')}
          </Button>
        }
      >
        <Button tone="primary" size="large" onPress={onJournal}>
          {t('import.open-journal')}
        </Button>
      </Actions>
    </>
  )
}
