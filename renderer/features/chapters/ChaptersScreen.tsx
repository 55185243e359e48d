import { Plus } from 'lucide-react'
import { useState } from 'react'
import { type Day, dayOfDate } from '../../../shared/days.ts'
import { type Chapter, isGoingOn } from '../../../shared/model/chapter.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'
import { InnerHead } from '../../parts/InnerHead.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import type { WordId } from '../../words/catalogue.ts'
import { useWords } from '../../words/useWords.ts'
import { ChapterForm } from './ChapterForm.tsx'
import { ChapterLine } from './ChapterLine.tsx'
import styles from './ChaptersScreen.module.css'

export interface ChaptersScreenProps {
  session: Session
  /** Back to where somebody came from. */
  onLeave(): void
}

/** Changes in life: what goes on, what is to come and what is over. They belong to everyone here. */
export function ChaptersScreen({ session, onLeave }: ChaptersScreenProps) {
  const { t } = useWords()
  const chapters = useRead('chapters.list', {})
  const keep = useCommand('chapters.keep')
  const [today] = useState(() => dayOfDate(new Date()))
  const [inHand, setInHand] = useState<Chapter | 'new' | null>(null)
  const unavailable = session.writable ? undefined : t('chapters.read-only')
  const all = chapters.data ?? []
  // What ends today is over for whoever has just said so, though its last day is not.
  const now = all.filter((one) => isGoingOn(one, today) && one.until !== today)
  const ahead = all.filter((one) => one.from > today)
  const past = all.filter((one) => !now.includes(one) && !ahead.includes(one))

  if (inHand !== null) {
    return (
      <Sheet>
        <div className={styles.page}>
          <ChapterForm
            chapter={inHand === 'new' ? null : inHand}
            chapters={all}
            today={today}
            me={session.me}
            onClose={() => setInHand(null)}
          />
        </div>
      </Sheet>
    )
  }
  return (
    <Sheet>
      <div className={styles.page}>
        <InnerHead
          back={{ words: t('chapters.back'), onLeave }}
          title={t('chapters.title')}
          lead={t('chapters.lead')}
          aside={
            <Button
              tone="line"
              icon={<Plus size={18} strokeWidth={1.6} aria-hidden />}
              unavailable={unavailable}
              onPress={() => setInHand('new')}
            >
              {t('chapters.begin')}
            </Button>
          }
        />
        {chapters.isError ? <Trouble code={chapters.error.code} /> : null}
        {keep.error ? <Trouble code={keep.error} /> : null}
        {chapters.isPending ? <Waiting /> : null}
        {chapters.data?.length === 0 ? (
          <EmptyState
            art={
              <>
                <path d="M84 30c-14-10-34-10-50-4v72c16-6 36-6 50 4 14-10 34-10 50-4V26c-16-6-36-6-50 4z" />
                <path d="M84 30v72" />
                <path data-soft d="M48 46h22M48 60h22M98 60h22" />
                <path data-lit d="M104 18v30l7-6 7 6V19" />
              </>
            }
            title={t('chapters.none')}
          >
            {t('chapters.none-more')}
          </EmptyState>
        ) : null}
        {part('chapters.now', now)}
        {part('chapters.ahead', ahead)}
        {part('chapters.past', past)}
      </div>
    </Sheet>
  )

  function part(title: WordId, list: readonly Chapter[]) {
    if (list.length === 0) return null
    return (
      <section className={styles.part}>
        <h2>{t(title)}</h2>
        <ul aria-label={t(title)}>
          {list.map((chapter) => (
            <ChapterLine
              key={chapter.id}
              chapter={chapter}
              today={today}
              unavailable={unavailable}
              onChange={() => setInHand(chapter)}
              onEnd={() => void end(chapter, today)}
            />
          ))}
        </ul>
      </section>
    )
  }

  async function end({ revision, ...chapter }: Chapter, until: Day): Promise<void> {
    const reply = await keep.run({ ...chapter, basedOn: revision, until })
    if (reply.ok) announce(t('chapters.ended'))
  }
}
