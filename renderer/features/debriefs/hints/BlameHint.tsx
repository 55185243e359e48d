import type { AnotherWording } from '../../../../shared/statements/another-wording.ts'
import type { Finding } from '../../../../shared/statements/finding.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './BlameHint.module.css'

export interface BlameHintProps {
  id: string
  finding: Finding
  /** What else could be said, or a question; null where the sentence about the phrase is enough. */
  wording?: AnotherWording | null
  onUse?(wording: string): void
  onKeep(): void
}

/** One kind sentence about a phrase, and another wording made of the writer's own words, or a question. */
export function BlameHint({ id, finding, wording = null, onUse, onKeep }: BlameHintProps) {
  const { t } = useWords()
  const composed =
    wording?.kind !== 'composed'
      ? null
      : wording.need === null
        ? t('statements.composed', { when: wording.when, felt: wording.felt })
        : t('statements.composed-with-need', {
            when: wording.when,
            felt: wording.felt,
            need: wording.need,
          })
  return (
    <div className={styles.hint} role="note">
      <div id={id}>
        <p>{t(`statements.${finding.kind}`, { phrase: finding.phrase })}</p>
        {wording === null ? null : (
          <p className={styles.still}>
            {composed === null ? null : `${t('statements.still-true')} `}
            <em dir="auto">{composed ?? t('statements.question')}</em>
          </p>
        )}
      </div>
      <div className={styles.actions}>
        {composed === null ? null : (
          <Button size="small" className={styles.use} onPress={() => onUse?.(composed)}>
            {t('debriefs.hint-use')}
          </Button>
        )}
        <Button size="small" tone="quiet" onPress={onKeep}>
          {t('debriefs.hint-keep')}
        </Button>
      </div>
    </div>
  )
}
