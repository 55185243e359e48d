import type { DebriefEvent } from '../../../../shared/model/debrief.ts'
import { useWords } from '../../../words/useWords.ts'
import { AgreementSlip } from '../agreements/AgreementSlip.tsx'
import { OwnPartText } from './OwnPartText.tsx'
import styles from './SaidWords.module.css'

/** The words of one thing that was said, as they were written; nothing where an answer had none. */
export function SaidWords({ event }: { event: DebriefEvent }) {
  const { list } = useWords()
  switch (event.type) {
    case 'mirrored':
    case 'confirmed':
    case 'validated':
    case 'answered':
      return written(event.text)
    case 'guessed':
      return written([list(event.felt), event.text].filter((part) => part !== '').join('\n'))
    case 'owned':
      return <OwnPartText part={event.part} />
    case 'promised':
      return event.promise ? (
        <AgreementSlip text={event.promise.text} followUp={event.promise.followUp} />
      ) : null
    default:
      return null
  }
}

function written(text: string) {
  if (text === '') return null
  return (
    <p className={styles.words} dir="auto">
      {text}
    </p>
  )
}
