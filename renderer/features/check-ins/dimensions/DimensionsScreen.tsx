import { Plus } from 'lucide-react'
import { useState } from 'react'
import { dayOfDate } from '../../../../shared/days.ts'
import { limits } from '../../../../shared/limits.ts'
import type { Dimension } from '../../../../shared/model/check-in.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useCommand, useRead } from '../../../bridge/hooks.ts'
import { InnerHead } from '../../../parts/InnerHead.tsx'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Waiting } from '../../../parts/Waiting.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { useWords } from '../../../words/useWords.ts'
import { DimensionDialog } from './DimensionDialog.tsx'
import { DimensionLine } from './DimensionLine.tsx'
import styles from './DimensionsScreen.module.css'

/** What check-ins ask about: renamed, left out and added by anybody, from the next one on. */
export function DimensionsScreen({ session, onLeave }: { session: Session; onLeave(): void }) {
  const { t } = useWords()
  const [today] = useState(() => dayOfDate(new Date()))
  const plan = useRead('check-ins.plan', { today })
  const set = useCommand('check-ins.set-dimension')
  /** 'another' is one that is added. */
  const [inHand, setInHand] = useState<Dimension | 'another' | null>(null)
  const readOnly = session.writable ? undefined : t('check-ins.read-only')
  const dimensions = plan.data?.dimensions ?? []
  const isFull = dimensions.length >= limits.dimensions

  const hide = async (dimension: Dimension, hidden: boolean) => {
    if (set.isRunning) return
    const reply = await set.run({ ...dimension, hidden })
    if (reply.ok) announce(t('check-ins.dimension-saved'))
  }

  return (
    <Sheet>
      <div className={styles.page}>
        <InnerHead
          back={{ words: t('check-ins.back'), onLeave }}
          title={t('check-ins.dimensions')}
          lead={t('check-ins.dimensions-lead')}
        />
        {plan.isError ? <Trouble code={plan.error.code} /> : null}
        {set.error ? <Trouble code={set.error} /> : null}
        {plan.data ? (
          <ul className={styles.list}>
            {dimensions.map((dimension) => (
              <DimensionLine
                key={dimension.id}
                dimension={dimension}
                isLast={!dimension.hidden && dimensions.filter((one) => !one.hidden).length === 1}
                unavailable={readOnly}
                onRename={() => setInHand(dimension)}
                onHide={(hidden) => void hide(dimension, hidden)}
              />
            ))}
          </ul>
        ) : plan.isError ? null : (
          <Waiting />
        )}
        <div>
          <Button
            tone="line"
            icon={<Plus size={18} strokeWidth={1.6} aria-hidden />}
            unavailable={readOnly ?? (isFull ? t('check-ins.dimension-full') : undefined)}
            onPress={() => setInHand('another')}
          >
            {t('check-ins.dimension-add')}
          </Button>
        </div>
        {inHand === null ? null : (
          <DimensionDialog
            dimension={inHand === 'another' ? null : inHand}
            onClose={() => setInHand(null)}
          />
        )}
      </div>
    </Sheet>
  )
}
