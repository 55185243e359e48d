import { useState } from 'react'
import type { CueLevel } from '../../../../shared/model/jar.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../words/useWords.ts'
import { CueList } from './CueList.tsx'
import styles from './SharedCues.module.css'

export interface SharedCuesProps {
  levels: readonly CueLevel[]
  unavailable: string | undefined
}

/** What both opted in to, and the way to stop it. */
export function SharedCues({ levels, unavailable }: SharedCuesProps) {
  const { t } = useWords()
  const [asked, setAsked] = useState<CueLevel | null>(null)
  const stop = useCommand('cues.stop')
  return (
    <section className={styles.shared}>
      <h2>{t('cues.shared')}</h2>
      <p className={styles.lead}>
        {levels.length === 0 ? `${t('cues.none')} ${t('cues.none-more')}` : t('cues.shared-lead')}
      </p>
      {levels.map((level) => (
        <div key={level} className={styles.level}>
          <div className={styles.head}>
            <h3>{t(`cues.level-${level}`)}</h3>
            <Button
              size="small"
              tone="quiet"
              unavailable={unavailable}
              aria-label={t('cues.stop-one', { level: t(`cues.level-${level}`) })}
              onPress={() => setAsked(level)}
            >
              {t('cues.stop')}
            </Button>
          </div>
          <CueList level={level} />
        </div>
      ))}
      {stop.error ? <Trouble code={stop.error} /> : null}
      {asked ? (
        <Dialog
          title={t('cues.stop-title')}
          isOpen
          isQuestion
          onClose={() => setAsked(null)}
          actions={
            <>
              <Button onPress={() => setAsked(null)}>{t('cues.stop-not')}</Button>
              <Button tone="primary" onPress={() => void end(asked)}>
                {t('cues.stop-now')}
              </Button>
            </>
          }
        >
          <p>{t('cues.stop-ask')}</p>
        </Dialog>
      ) : null}
    </section>
  )

  async function end(level: CueLevel): Promise<void> {
    setAsked(null)
    const reply = await stop.run({ level })
    if (reply.ok) announce(t('cues.stopped'))
  }
}
