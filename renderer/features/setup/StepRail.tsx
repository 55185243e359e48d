import { Check } from 'lucide-react'
import { OtherLanguages } from '../../parts/OtherLanguages.tsx'
import { Link } from '../../ui/Link.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './StepRail.module.css'
import type { SetupState } from './setup-flow.ts'
import { useRailSteps } from './useRailSteps.ts'

export interface StepRailProps {
  state: SetupState
  onSafety(): void
  onGuide(): void
}

/** What is behind, what is now, and what is ahead. */
export function StepRail({ state, onSafety, onGuide }: StepRailProps) {
  const { t } = useWords()
  const steps = useRailSteps(state)
  const now = steps.findIndex((step) => step.state === 'now') + 1
  return (
    <nav className={styles.rail} aria-label={t('setup.steps', { step: now, count: steps.length })}>
      <ol>
        {steps.map((step, index) => (
          <li
            key={step.id}
            data-state={step.state}
            {...(step.state === 'now' ? { 'aria-current': 'step' as const } : {})}
          >
            <span className={styles.mark}>
              {step.state === 'done' ? (
                <Check size={15} strokeWidth={1.6} aria-hidden />
              ) : (
                index + 1
              )}
            </span>
            <span className={styles.title}>{step.title}</span>
            {step.caption ? <span className={styles.caption}>{step.caption}</span> : null}
          </li>
        ))}
      </ol>
      <div className={styles.foot}>
        <p>
          <b>{t('lock.stays')}</b>
          {t('setup.nobody')}
        </p>
        <Link onPress={onGuide}>{t('shell.guide')}</Link>
        <Link onPress={onSafety}>{t('safety.title')}</Link>
        <OtherLanguages />
      </div>
    </nav>
  )
}
