import { Link } from '../../ui/Link.tsx'
import { type PromptId, prompts } from '../../words/prompt-list.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './QuestionOnTable.module.css'

export interface QuestionOnTableProps {
  question: PromptId
  onTakeOff?: (() => void) | undefined
}

/** The question that is talked about. */
export function QuestionOnTable({ question, onTakeOff }: QuestionOnTableProps) {
  const { t } = useWords()
  const prompt = prompts.find(({ id }) => id === question)
  if (!prompt) return null
  return (
    <figure className={styles.question}>
      <figcaption>{t('talk.about')}</figcaption>
      <p>{t(prompt.word)}</p>
      {onTakeOff ? <Link onPress={onTakeOff}>{t('talk.take-off')}</Link> : null}
    </figure>
  )
}
