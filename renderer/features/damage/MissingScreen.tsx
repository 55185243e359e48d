import { ArrowLeft, CircleCheck } from 'lucide-react'
import type { Session } from '../../../shared/model/member.ts'
import { useRead } from '../../bridge/hooks.ts'
import { putAwayLongWork, useLongWork } from '../../bridge/long-work.ts'
import { StepHead } from '../../parts/StepHead.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { Button } from '../../ui/Button.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { FillFromBackup } from './FillFromBackup.tsx'
import { MissingPart } from './MissingPart.tsx'
import styles from './MissingScreen.module.css'
import { PageList } from './PageList.tsx'

export interface MissingScreenProps {
  session: Session
  onLeave(): void
}

/** What the disk has lost, by day and title where that is known, and the way to bring it back. */
export function MissingScreen({ session, onLeave }: MissingScreenProps) {
  const { t, number, dayOf } = useWords()
  const damage = useRead('damage.list', {})
  const work = useLongWork('damage.fill')
  const filled = work?.reply?.ok ? work.reply.value : null
  const leave = () => {
    putAwayLongWork('damage.fill')
    onLeave()
  }
  return (
    <Sheet>
      <div className={styles.screen}>
        <div className={styles.back}>
          <Button
            tone="quiet"
            size="small"
            icon={<ArrowLeft size={15} strokeWidth={1.6} aria-hidden />}
            onPress={leave}
          >
            {t('missing.back')}
          </Button>
        </div>
        {content()}
      </div>
    </Sheet>
  )

  function content() {
    if (damage.isPending) return <Waiting />
    if (damage.isError) return <Trouble code={damage.error.code} />
    if (damage.data.length === 0) {
      return (
        <>
          {/* Another head than the one above the losses: what has become of them is heard from here. */}
          <StepHead key="whole" title={t('missing.title')} isFocused />
          <NoticePanel
            icon={<CircleCheck size={22} strokeWidth={1.6} />}
            tone="good"
            title={t(filled ? 'missing.filled' : 'missing.nothing')}
            isAnnounced={filled !== null}
          >
            {filled ? (
              <p>
                {t('missing.filled-more', {
                  count: filled.pages,
                  shown: number(filled.pages),
                  day: dayOf(filled.madeAt, 'plain'),
                })}
              </p>
            ) : null}
          </NoticePanel>
          {filled && filled.still.length > 0 ? (
            <section className={styles.part}>
              <h2>{t('missing.still')}</h2>
              <PageList pages={filled.still} />
            </section>
          ) : null}
        </>
      )
    }
    return (
      <>
        <StepHead title={t('missing.title')} lead={t('missing.lead')} isFocused />
        {damage.data.map((part) => (
          <MissingPart key={part.part} part={part} />
        ))}
        <FillFromBackup isAlone={session.mode === 'solo'} />
      </>
    )
  }
}
