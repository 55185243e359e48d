import { useState } from 'react'
import type { ErrorCode } from '../../../shared/errors.ts'
import { call } from '../../bridge/client.ts'
import { beginLongWork, putAwayLongWork, useLongWork } from '../../bridge/long-work.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { WorkProgress } from '../../parts/WorkProgress.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './MissingScreen.module.css'

/** Chooses a backup and fills the journal out of it. */
export function FillFromBackup({ isAlone }: { isAlone: boolean }) {
  const { t } = useWords()
  const work = useLongWork('damage.fill')
  const [refusal, setRefusal] = useState<ErrorCode | null>(null)
  const code = refusal ?? (work?.reply?.ok === false ? work.reply.code : null)
  const choose = async () => {
    putAwayLongWork('damage.fill')
    const picked = await call('picker.pick', { for: 'backup-source' })
    setRefusal(picked.ok ? null : picked.code)
    if (picked.ok && picked.value) {
      await beginLongWork('damage.fill', { place: picked.value.place })
    }
  }
  return (
    <section className={styles.part}>
      <h2>{t('missing.fill-title')}</h2>
      <p>{t('missing.fill-lead')}</p>
      {code && code !== 'request.cancelled' ? <Trouble code={code} /> : null}
      {work && work.reply === null ? (
        <WorkProgress label={t('missing.filling')} progress={work.progress} />
      ) : (
        <div>
          <Button
            tone="primary"
            onPress={() => void choose()}
            unavailable={isAlone ? undefined : t('missing.alone')}
          >
            {t(code ? 'missing.again' : 'missing.fill')}
          </Button>
        </div>
      )}
    </section>
  )
}
