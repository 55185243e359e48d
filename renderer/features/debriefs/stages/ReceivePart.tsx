import type { DebriefId } from '../../../../shared/ids.ts'
import type { OwnPart } from '../../../../shared/model/debrief.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { OwnPartText } from '../pieces/OwnPartText.tsx'
import styles from './ReceivePart.module.css'
import { StageHead } from './StageHead.tsx'

/** What another says about their part, and the two answers, neither better than the other. */
export function ReceivePart({ id, owner, part }: { id: DebriefId; owner: Member; part: OwnPart }) {
  const { t } = useWords()
  const act = useCommand('debriefs.act')
  const answer = (how: 'accepted' | 'not-yet') => {
    if (!act.isRunning) void act.run({ id, act: { type: 'received', of: owner.id, how } })
  }
  return (
    <div className={styles.receive}>
      <StageHead title={t('stage.receive-title', { name: owner.label })}>
        {t('stage.receive-lead')}
      </StageHead>
      <div className={styles.part}>
        <OwnPartText part={part} />
      </div>
      {act.error ? <Trouble code={act.error} /> : null}
      <div className={styles.actions}>
        <Button tone="line" size="large" onPress={() => answer('accepted')}>
          {t('stage.receive-accepted')}
        </Button>
        <Button tone="line" size="large" onPress={() => answer('not-yet')}>
          {t('stage.receive-not-yet')}
        </Button>
      </div>
    </div>
  )
}
