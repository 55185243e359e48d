import { CircleCheck, CircleDashed } from 'lucide-react'
import type { ReactNode } from 'react'
import type { DreamWords } from '../../../shared/model/dream.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './DreamText.module.css'

export interface DreamTextProps {
  dream: DreamWords
  /** Whose it is, where it is not the reader's own. */
  owner?: string | undefined
  /** Of the headings in it. */
  level?: 2 | 4
  /** What stands for a step in place of its words alone. */
  step?: (at: number) => ReactNode
  /** Beside a step. */
  beside?: (at: number) => ReactNode
}

/** All that is said of a dream, as everyone who may read it sees it. */
export function DreamText({ dream, owner, level = 2, step, beside }: DreamTextProps) {
  const { t, day } = useWords()
  const { text, support, steps } = dream
  const Heading = `h${level}` as const
  return (
    <>
      {text.trim() ? (
        <p className={styles.text} dir="auto">
          {text}
        </p>
      ) : null}
      {support.trim() ? (
        <section className={styles.part}>
          <Heading>
            {owner === undefined ? t('dreams.support') : t('dreams.support-of', { name: owner })}
          </Heading>
          <div className={styles.support}>
            <p className={styles.text} dir="auto">
              {support}
            </p>
          </div>
        </section>
      ) : null}
      {steps.length > 0 ? (
        <section className={styles.part}>
          <Heading>{t('dreams.steps')}</Heading>
          <ul className={styles.steps}>
            {steps.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a dream are told apart by their places
              <li key={at} className={styles.step}>
                {step ? (
                  step(at)
                ) : (
                  <span className={styles.words} data-done={one.doneOn !== null || undefined}>
                    {one.doneOn ? (
                      <CircleCheck size={18} strokeWidth={1.6} aria-hidden />
                    ) : (
                      <CircleDashed size={18} strokeWidth={1.6} aria-hidden />
                    )}
                    <span dir="auto">
                      {one.text}
                      {one.doneOn ? (
                        <span className={styles.done}>
                          {t('dreams.step-done', { day: day(one.doneOn, 'plain') })}
                        </span>
                      ) : (
                        <VisuallyHidden>{t('dreams.step-not-done')}</VisuallyHidden>
                      )}
                    </span>
                  </span>
                )}
                {beside?.(at)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
