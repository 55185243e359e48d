import { MessageCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Answer, answers } from '../../../../shared/model/answer.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { useWords } from '../../../words/useWords.ts'
import { answerIcons } from './answer-icon.ts'

export interface AnswerFieldProps {
  answer: Answer | null
  onChange(answer: Answer | null): void
  /** The button that opens the choice; one that says what is chosen unless given. */
  trigger?: ReactNode
}

/** How the writer of a page would like to be answered. A page need not say. */
export function AnswerField({ answer, onChange, trigger }: AnswerFieldProps) {
  const { t } = useWords()
  const Icon = answer ? answerIcons[answer] : MessageCircle
  return (
    <Menu
      label={t('answer.field')}
      trigger={
        trigger ?? (
          <Button size="small" icon={<Icon size={15} strokeWidth={1.6} aria-hidden />}>
            {answer ? t(`answer.${answer}`) : t('answer.field')}
          </Button>
        )
      }
      actions={[
        ...answers.map((each) => {
          const Sign = answerIcons[each]
          return {
            id: each,
            label: t(`answer.${each}`),
            icon: <Sign size={18} strokeWidth={1.6} aria-hidden />,
            onAction: () => onChange(each),
          }
        }),
        { id: 'none', label: t('answer.none'), onAction: () => onChange(null) },
      ]}
    />
  )
}
