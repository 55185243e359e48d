import { useProgress } from '../../bridge/events.ts'
import { useRead } from '../../bridge/hooks.ts'
import {
  beginLongWork,
  putAwayLongWork,
  stopLongWork,
  useLongWork,
} from '../../bridge/long-work.ts'
import { SettingRow } from '../../parts/SettingRow.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { WorkProgress } from '../../parts/WorkProgress.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { LookedThroughPanel } from './LookedThroughPanel.tsx'
import styles from './LookThrough.module.css'

/** Looking at every byte of the journal: on demand, by itself, and what was found last. */
export function LookThrough() {
  const { t } = useWords()
  const standing = useRead('scrub.standing', {})
  const work = useLongWork('scrub.run')
  const byItself = useProgress(standing.data?.running ?? null)
  const isGoing = work?.reply === null
  const reply = work?.reply ?? null
  const refusal = reply && !reply.ok && reply.code !== 'request.cancelled' ? reply.code : null
  const found = (reply?.ok ? reply.value : null) ?? standing.data?.last ?? null
  const begin = () => {
    putAwayLongWork('scrub.run')
    void beginLongWork('scrub.run', {})
  }
  return (
    <div className={styles.look}>
      <SettingRow
        title={t('look.title')}
        control={
          isGoing ? null : (
            <Button tone="line" onPress={begin}>
              {t(found ? 'look.again' : 'look.do')}
            </Button>
          )
        }
      >
        {t('look.more')}
      </SettingRow>
      {isGoing ? (
        <div className={styles.going}>
          <WorkProgress label={t('look.going')} progress={work.progress} />
          <p>{t('look.going-more')}</p>
          <Button
            unavailable={work.isStopping ? t('look.stopping') : undefined}
            onPress={() => stopLongWork('scrub.run')}
          >
            {t(work.isStopping ? 'look.stopping' : 'look.stop')}
          </Button>
        </div>
      ) : standing.data?.running ? (
        <div className={styles.going}>
          <p>{t('look.by-itself')}</p>
          <WorkProgress label={t('look.going')} progress={byItself} />
        </div>
      ) : null}
      {refusal ? <Trouble code={refusal} /> : null}
      {found && !isGoing ? <LookedThroughPanel found={found} isNew={reply !== null} /> : null}
    </div>
  )
}
