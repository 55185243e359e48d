import type { OwnPart } from '../../../../shared/model/debrief.ts'
import { isEmptyPart } from '../../../../shared/model/debrief-states.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './OwnPartText.module.css'

/** What a member wrote about their own part. Empty is a complete answer, and is told as one. */
export function OwnPartText({ part }: { part: OwnPart }) {
  const { t } = useWords()
  if (isEmptyPart(part)) return <p className={styles.words}>{t('stage.said-nothing')}</p>
  const lines = [
    ['stage.own-set-up', part.setUp],
    ['stage.own-regret', part.regret],
    ['stage.said-apology', part.apology],
  ] as const
  return (
    <dl className={styles.part}>
      {lines.map(([label, text]) =>
        text === '' ? null : (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd className={styles.words} dir="auto">
              {text}
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}
