import { Shield, ShieldCheck } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useRead } from '../bridge/hooks.ts'
import { useLongWork } from '../bridge/long-work.ts'
import { Progress } from '../ui/Progress.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './BackupStatus.module.css'
import { NavItem } from './NavItem.tsx'

/** The last line of the sidebar: the last good backup, or the long work that is going on. */
export function BackupStatus({ onPress }: { onPress(): void }) {
  const { t, dayOf, timeOf } = useWords()
  const last = useRead('backups.last', {})
  const backup = useLongWork('backups.make')
  const bringing = useLongWork('imports.run')
  const running = backup?.reply === null ? backup : bringing?.reply === null ? bringing : null
  if (running) {
    const { done, total } = running.progress ?? { done: 0, total: 0 }
    const percent = total > 0 ? Math.floor((done / total) * 100) : 0
    const text = t(running === backup ? 'shell.backing-up' : 'shell.bringing-in', { percent })
    return (
      <li>
        <Button className={styles.running ?? ''} onPress={onPress}>
          {text}
          <Progress label={text} done={done} total={total} valueText={text} size="small" />
        </Button>
      </li>
    )
  }
  const madeAt = last.data?.madeAt
  return (
    <NavItem icon={madeAt ? ShieldCheck : Shield} size="small" onPress={onPress}>
      {madeAt
        ? t('shell.backed-up', { when: isToday(madeAt) ? timeOf(madeAt) : dayOf(madeAt, 'near') })
        : t('shell.no-backup')}
    </NavItem>
  )
}

function isToday(instant: string): boolean {
  return new Date(instant).toDateString() === new Date().toDateString()
}
