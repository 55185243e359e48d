import type { OwnPart } from '../../../../shared/model/debrief.ts'
import { hasApology } from '../../../../shared/model/debrief-states.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { OwnPartText } from '../pieces/OwnPartText.tsx'
import { useSaying } from '../saying/saying-context.ts'
import styles from './ReceivePart.module.css'
import { StageHead } from './StageHead.tsx'

/**
 * What another says about their part. An apology has two answers, neither better than the other; where
 * there is none, nothing is there to accept, and it is enough to have heard what was said.
 */
export function ReceivePart({ owner, part }: { owner: Member; part: OwnPart }) {
  const { t } = useWords()
  const { say } = useSaying()
  const isApology = hasApology(part)
  const answer = (how: 'accepted' | 'not-yet') => {
    say({ type: 'received', of: owner.id, how }, null)
  }
  return (
    <div className={styles.receive}>
      <StageHead title={t('stage.receive-title', { name: owner.label })}>
        {isApology ? t('stage.receive-lead') : t('stage.receive-heard-lead', { name: owner.label })}
      </StageHead>
      <div className={styles.part}>
        <OwnPartText part={part} />
      </div>
      <div className={styles.actions}>
        <Button tone="line" size="large" onPress={() => answer('accepted')}>
          {t(isApology ? 'stage.receive-accepted' : 'stage.receive-heard')}
        </Button>
        {isApology ? (
          <Button tone="line" size="large" onPress={() => answer('not-yet')}>
            {t('stage.receive-not-yet')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
