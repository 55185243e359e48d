import { useState } from 'react'
import { useLongWork } from '../../../bridge/long-work.ts'
import { Actions } from '../../../parts/Actions.tsx'
import { PageHead } from '../../../parts/PageHead.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { useWords } from '../../../words/useWords.ts'
import { ReadableCopy } from '../export/ReadableCopy.tsx'
import { BackupToTake } from './BackupToTake.tsx'
import styles from './TakeCopies.module.css'

export interface TakeCopiesProps {
  /** On to the last step; says whether a copy was made and checked. */
  onGoOn(hasCopy: boolean): void
  onLeave(): void
}

/** A copy to take along, readable or encrypted. Nobody is held back for want of a stick. */
export function TakeCopies({ onGoOn, onLeave }: TakeCopiesProps) {
  const { t } = useWords()
  const [isWithout, setIsWithout] = useState(false)
  const readable = useLongWork('exports.readable')
  const backup = useLongWork('backups.make')
  const hasCopy = readable?.reply?.ok === true || backup?.reply?.ok === true
  const isRunning = [readable, backup].some((work) => work !== null && work.reply === null)
  return (
    <>
      <PageHead title={t('leaving.copies')}>{t('leaving.copies-lead')}</PageHead>
      <div className={styles.ways}>
        <section>
          <h3>{t('leaving.readable')}</h3>
          <p>{t('leaving.readable-more')}</p>
          <ReadableCopy />
        </section>
        <section>
          <h3>{t('leaving.backup')}</h3>
          <p>{t('leaving.backup-more')}</p>
          <BackupToTake />
        </section>
      </div>
      {hasCopy || isRunning ? null : (
        <div className={styles.without}>
          <Checkbox
            isOn={isWithout}
            onChange={setIsWithout}
            description={t('leaving.without-more')}
          >
            {t('leaving.without')}
          </Checkbox>
        </div>
      )}
      <Actions
        leave={
          <Button tone="quiet" size="large" onPress={onLeave}>
            {t('common.cancel')}
          </Button>
        }
      >
        <Button tone="primary" size="large" unavailable={missing()} onPress={() => onGoOn(hasCopy)}>
          {t('common.continue')}
        </Button>
      </Actions>
    </>
  )

  function missing(): string | undefined {
    if (isRunning) return t(readable?.reply === null ? 'export.running' : 'backup.running')
    return hasCopy || isWithout ? undefined : t('leaving.copy-missing')
  }
}
