import { ChevronRight, PenLine } from 'lucide-react'
import type { Session } from '../../../../shared/model/member.ts'
import type { OutsideView, OutsideViews } from '../../../../shared/model/outside-view.ts'
import { InnerHead } from '../../../parts/InnerHead.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { useWords } from '../../../words/useWords.ts'
import { SafetyLine } from '../pieces/SafetyLine.tsx'
import { OnlyYou } from './OnlyYou.tsx'
import styles from './OutsideViewHome.module.css'

export interface OutsideViewHomeProps {
  session: Session
  views: OutsideViews
  onLeave(): void
  onWrite(): void
  onRead(view: OutsideView): void
  onSafety?: () => void
}

/** What the outside view is, the way to write one, and those that were written. */
export function OutsideViewHome({
  session,
  views,
  onLeave,
  onWrite,
  onRead,
  onSafety,
}: OutsideViewHomeProps) {
  const { t, day } = useWords()
  const hasDraft = views.draft.trim() !== ''
  return (
    <Sheet paper="private">
      <div className={styles.page}>
        <InnerHead
          back={{ words: t('outside-view.back'), onLeave }}
          title={t('outside-view.title')}
        >
          <p className={styles.lead}>{t('outside-view.lead')}</p>
          <p className={styles.pace}>{t('outside-view.pace')}</p>
          {onSafety ? (
            <div className={styles.safety}>
              <SafetyLine onSafety={onSafety} />
            </div>
          ) : null}
        </InnerHead>
        <div className={styles.begin}>
          {session.writable ? (
            <Button
              tone="primary"
              size="large"
              icon={<PenLine size={18} strokeWidth={1.6} aria-hidden />}
              onPress={onWrite}
            >
              {t(hasDraft ? 'outside-view.carry-on' : 'outside-view.begin')}
            </Button>
          ) : (
            <p>{t('outside-view.read-only')}</p>
          )}
          <div>
            <OnlyYou session={session} />
            <p className={styles.never}>{t('outside-view.never-shown')}</p>
          </div>
        </div>
        {views.isOffered && !hasDraft && views.written.length > 0 ? (
          <p className={styles.offered}>{t('outside-view.offered')}</p>
        ) : null}
        {views.written.length > 0 ? (
          <section className={styles.earlier} aria-labelledby="earlier-views">
            <h2 id="earlier-views">{t('outside-view.earlier')}</h2>
            <ul>
              {views.written.map((view) => (
                <li key={view.id}>
                  <button type="button" className={styles.row} onClick={() => onRead(view)}>
                    <span>
                      <b>{day(view.writtenOn)}</b>
                      <span className={styles.opening} dir="auto">
                        {openingOf(view.text)}
                      </span>
                    </span>
                    <ChevronRight
                      className={styles.chevron}
                      size={18}
                      strokeWidth={1.6}
                      aria-hidden
                    />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Sheet>
  )
}

/** The first words of a text, on one line. */
function openingOf(text: string): string {
  return text.slice(0, 200).replace(/\s+/g, ' ')
}
