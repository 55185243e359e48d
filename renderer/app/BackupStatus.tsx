import { Shield, ShieldAlert, ShieldCheck } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useProgress } from '../bridge/events.ts'
import { useRead } from '../bridge/hooks.ts'
import { useLongWork } from '../bridge/long-work.ts'
import { Progress } from '../ui/Progress.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './BackupStatus.module.css'
import { NavItem } from './NavItem.tsx'

/**
 * The last line of the sidebar: the last good backup and what stands in the way of the next, or the long
 * work that is going on.
 */
export function BackupStatus({ onPress }: { onPress(): void }) {
  const { t, dayOf, timeOf } = useWords()
  const standing = useRead('backups.standing', {})
  const byItself = standing.data?.running ?? null
  const ofItself = useProgress(byItself)
  const byHand = useLongWork('backups.make')
  const now = useLongWork('backups.run')
  const bringing = useLongWork('imports.run')
  const running = [byHand, now, bringing].find((work) => work?.reply === null)
  if (running || byItself) {
    const { done, total } = (running ? running.progress : ofItself) ?? { done: 0, total: 0 }
    const percent = total > 0 ? Math.floor((done / total) * 100) : 0
    const isImport = running !== undefined && running === bringing
    const text = t(isImport ? 'shell.bringing-in' : 'shell.backing-up', { percent })
    return (
      <li>
        <Button className={styles.running ?? ''} onPress={onPress}>
          {text}
          <Progress label={text} done={done} total={total} valueText={text} size="small" />
        </Button>
      </li>
    )
  }
  const { last = null, trouble = null } = standing.data ?? {}
  return (
    <NavItem
      icon={trouble ? ShieldAlert : last ? ShieldCheck : Shield}
      size="small"
      onPress={onPress}
    >
      {last
        ? t('shell.backed-up', { when: isToday(last) ? timeOf(last) : dayOf(last, 'near') })
        : t('shell.no-backup')}
      {trouble ? (
        <span className={styles.trouble}>
          {t(trouble === 'backup.folder-away' ? 'shell.backup-away' : 'shell.backup-trouble')}
        </span>
      ) : null}
    </NavItem>
  )
}

function isToday(instant: string): boolean {
  return new Date(instant).toDateString() === new Date().toDateString()
}
