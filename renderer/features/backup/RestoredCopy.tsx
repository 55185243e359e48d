import { BookOpen, PencilLine, StickyNote, Users } from 'lucide-react'
import type { Day } from '../../../shared/days.ts'
import type { PlaceToken } from '../../../shared/ids.ts'
import type { BesidePresent, RestoreReport } from '../../../shared/model/backup.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'
import { StepHead } from '../../parts/StepHead.tsx'
import { Tip } from '../../parts/Tip.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { BesidePart } from './BesidePart.tsx'
import styles from './RestoreScreen.module.css'

export interface RestoredCopyProps {
  report: RestoreReport
  restored: PlaceToken
  /** How its cover stood to the journal that is here. */
  beside: BesidePresent
  /** Who opened it. */
  name: string
  onLeave(): void
}

/** What the restored copy holds; going over to it is the last step, and a person's own. */
export function RestoredCopy({ report, restored, beside, name, onLeave }: RestoredCopyProps) {
  const { t, day, dayOf, timeOf, number, list } = useWords()
  const info = useRead('app.info', {})
  const status = useRead('vault.status', {})
  const use = useCommand('app.use-restored')
  const hasLiving = status.data !== undefined && status.data.state !== 'absent'
  const count = (entries: number) => ({ count: entries, shown: number(entries) })
  const { oldestDay, newestDay } = report
  const dates =
    oldestDay && newestDay
      ? oldestDay === newestDay
        ? t('restore.from-one-day', { day: day(oldestDay as Day, 'plain') })
        : t('restore.from-to', {
            oldest: day(oldestDay as Day, 'plain'),
            newest: day(newestDay as Day, 'plain'),
          })
      : ''
  return (
    <>
      <StepHead
        title={t('restore.done')}
        lead={t('restore.done-more', {
          day: dayOf(report.madeAt),
          time: timeOf(report.madeAt),
          name,
        })}
        isFocused
      />
      <ul>
        <Tip icon={BookOpen}>
          <b>{t('restore.pages', count(report.entries))}</b> {dates}
        </Tip>
        <Tip icon={StickyNote}>
          <b>{t('restore.notes', count(report.notes))}</b>
        </Tip>
        <Tip icon={PencilLine}>
          <b>{t('restore.drafts', count(report.drafts))}</b>
        </Tip>
        <Tip icon={Users}>
          {t('restore.members', { names: list(report.members.map(({ label }) => label)) })}
        </Tip>
      </ul>
      {hasLiving ? <BesidePart report={report} beside={beside} name={name} /> : null}
      <p>
        {hasLiving ? (
          <>
            <b>{t('restore.keep')}</b>{' '}
            {t('restore.keep-more', { place: info.data?.vaultPlace ?? '' })}
          </>
        ) : (
          t('restore.keep-none')
        )}
      </p>
      {use.error ? <Trouble code={use.error} /> : null}
      <div className={styles.actions}>
        <Button tone="quiet" size="large" onPress={onLeave}>
          {t('restore.leave')}
        </Button>
        <Button tone="primary" size="large" onPress={() => void use.run({ restored })}>
          {use.isRunning ? t('restore.using') : t('restore.use')}
        </Button>
      </div>
    </>
  )
}
