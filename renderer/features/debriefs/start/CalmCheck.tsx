import { useState } from 'react'
import { useArrival } from '../../../parts/useArrival.ts'
import { Button } from '../../../ui/Button.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { useWords } from '../../../words/useWords.ts'
import { SafetyLine } from '../pieces/SafetyLine.tsx'
import styles from './CalmCheck.module.css'
import { NotThisWay } from './NotThisWay.tsx'

/** Each question, and the answer that speaks against going on. */
const questions = [
  { name: 'afraid', worry: 'yes' },
  { name: 'harm', worry: 'yes' },
  { name: 'no', worry: 'nope' },
  { name: 'calm', worry: 'nope' },
] as const
type Question = (typeof questions)[number]['name']
type Answer = 'yes' | 'nope'

export interface CalmCheckProps {
  onSafety(): void
  /** Nothing speaks against it. */
  onGoOn(): void
  /** Back to the list, whatever was answered. */
  onLeave(): void
}

/**
 * A moment alone before anything begins. The answers are state of this component and of nothing else:
 * no call, no storage, no announcement. Whoever leaves it stands where they stood before, and a worry
 * cannot be told from a 'not today'.
 */
export function CalmCheck({ onSafety, onGoOn, onLeave }: CalmCheckProps) {
  const { t } = useWords()
  const heading = useArrival()
  const [answers, setAnswers] = useState<Partial<Record<Question, Answer>>>({})
  const [isWorried, setIsWorried] = useState(false)
  if (isWorried) return <NotThisWay onSafety={onSafety} onLeave={onLeave} />

  const isAnswered = questions.every(({ name }) => answers[name] !== undefined)
  const goOn = () => {
    if (questions.some(({ name, worry }) => answers[name] === worry)) setIsWorried(true)
    else onGoOn()
  }
  return (
    <Sheet paper="private">
      <div className={styles.page}>
        <h1 ref={heading} tabIndex={-1}>
          {t('debriefs.check-title')}
        </h1>
        <p className={styles.lead}>{t('debriefs.check-lead')}</p>
        <ul className={styles.questions}>
          {questions.map(({ name }) => (
            <li key={name}>
              <p aria-hidden>{t(`debriefs.check-${name}`)}</p>
              <Segmented<Answer>
                label={t(`debriefs.check-${name}`)}
                value={answers[name] ?? null}
                onChange={(answer) => setAnswers((now) => ({ ...now, [name]: answer }))}
                options={[
                  { value: 'yes', label: t('debriefs.check-yes') },
                  { value: 'nope', label: t('debriefs.check-nope') },
                ]}
              />
            </li>
          ))}
        </ul>
        <div className={styles.actions}>
          <Button
            tone="primary"
            size="large"
            unavailable={isAnswered ? undefined : t('debriefs.check-unanswered')}
            onPress={goOn}
          >
            {t('debriefs.check-go-on')}
          </Button>
          <Button tone="quiet" size="large" onPress={onLeave}>
            {t('debriefs.check-not-today')}
          </Button>
        </div>
        <SafetyLine onSafety={onSafety} />
      </div>
    </Sheet>
  )
}
