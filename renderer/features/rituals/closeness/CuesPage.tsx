import { cueLevels } from '../../../../shared/model/jar.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useRead } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Waiting } from '../../../parts/Waiting.tsx'
import { useWords } from '../../../words/useWords.ts'
import { PrivatePart } from '../PrivatePart.tsx'
import styles from './CuesPage.module.css'
import { OptIn } from './OptIn.tsx'
import { SharedCues } from './SharedCues.tsx'

/** Closeness cues: what both opted in to, and what one opts in to alone. */
export function CuesPage({ session }: { session: Session }) {
  const { t } = useWords()
  const isAlone = session.mode === 'solo'
  const areTwo = session.members.length === 2
  const shared = useRead('cues.shared', {}, { enabled: areTwo })
  const mine = useRead('cues.mine', {}, { enabled: areTwo && isAlone })
  const other = session.members.find(({ id }) => id !== session.me)?.label ?? ''
  const readOnly = session.writable ? undefined : t('cues.read-only')
  const refusal = shared.error ?? mine.error
  return (
    <>
      <p className={styles.lead}>{t('cues.lead')}</p>
      <ul className={styles.rules}>
        <li>{t('cues.rule-1')}</li>
        <li>{t('cues.rule-2')}</li>
        <li>{t('cues.rule-3')}</li>
      </ul>
      {areTwo ? both() : <p className={styles.note}>{t('cues.two')}</p>}
      <p className={styles.safe}>{t('cues.safe')}</p>
    </>
  )

  function both() {
    if (refusal) return <Trouble code={refusal.code} />
    if (!shared.data || (isAlone && !mine.data)) return <Waiting />
    // What is for both is stopped above, and not by taking back what was said alone.
    const open = cueLevels.filter((level) => !shared.data.includes(level))
    return (
      <>
        <SharedCues levels={shared.data} unavailable={readOnly} />
        {isAlone ? (
          <PrivatePart label={t('cues.private')} more={t('cues.private-more', { other })}>
            {open.map((level) => (
              <OptIn
                key={level}
                level={level}
                isIn={mine.data?.includes(level) ?? false}
                unavailable={readOnly}
              />
            ))}
          </PrivatePart>
        ) : (
          <p className={styles.note}>{t('cues.together')}</p>
        )}
      </>
    )
  }
}
