import { CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { stopLongWork } from '../../../bridge/long-work.ts'
import { WorkProgress } from '../../../parts/WorkProgress.tsx'
import { Button } from '../../../ui/Button.tsx'
import { NoticePanel } from '../../../ui/NoticePanel.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './CopyWork.module.css'
import type { Copying, PickedWork } from './usePickedWork.ts'

export interface CopyWorkProps {
  copy: PickedWork<Copying>
  running: { lead?: string; label: string; stop: string; stopping: string }
  /** What came of it, once it is made. */
  done: { title: string; more?: string }
  /** Why there is none. */
  refused: ReactNode
  /** What the next one is to be, where there is a choice. */
  choices?: ReactNode
  /** What is still missing before one can be made. */
  missing?: string | undefined
  /** What begins the first one. */
  choose: string
}

/** A copy being made: how far it is, what came of it, and the way to make one, or another. */
export function CopyWork({
  copy,
  running,
  done,
  refused,
  choices,
  missing,
  choose,
}: CopyWorkProps) {
  const { t } = useWords()
  const { work } = copy
  if (work && work.reply === null) {
    return (
      <div className={styles.running}>
        {running.lead ? <p className={styles.lead}>{running.lead}</p> : null}
        <WorkProgress label={running.label} progress={work.progress} />
        <div>
          <Button
            size="small"
            unavailable={work.isStopping ? running.stopping : undefined}
            onPress={() => stopLongWork(copy.name)}
          >
            {work.isStopping ? running.stopping : running.stop}
          </Button>
        </div>
      </div>
    )
  }
  const isMade = work?.reply?.ok === true
  return (
    <div className={styles.copy}>
      {isMade ? (
        <NoticePanel
          icon={<CircleCheck size={22} strokeWidth={1.6} />}
          title={done.title}
          tone="good"
          isAnnounced
        >
          {done.more ? <p>{done.more}</p> : null}
        </NoticePanel>
      ) : null}
      {refused}
      {choices}
      <div>
        <Button
          unavailable={missing}
          tone={isMade ? 'line' : 'default'}
          onPress={() => void copy.choose()}
        >
          {isMade ? t('export.again') : choose}
        </Button>
      </div>
    </div>
  )
}
