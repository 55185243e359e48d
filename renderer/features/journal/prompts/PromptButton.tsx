import { MessageCircleQuestionMark } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { PromptPicker } from './PromptPicker.tsx'

export interface PromptButtonProps {
  /** Beside other tools, where there is little room for what it is. */
  isShort?: boolean
  tone?: 'default' | 'quiet' | 'line'
  onChoose(question: string): void
}

/** Leads to questions to write about. */
export function PromptButton({ isShort = false, tone = 'default', onChoose }: PromptButtonProps) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        tone={tone}
        icon={<MessageCircleQuestionMark size={15} strokeWidth={1.6} aria-hidden />}
        onPress={() => setIsOpen(true)}
      >
        {t(isShort ? 'prompts.short' : 'prompts.open')}
      </Button>
      {isOpen ? (
        <PromptPicker
          onClose={() => setIsOpen(false)}
          onChoose={(question) => {
            setIsOpen(false)
            onChoose(question)
          }}
        />
      ) : null}
    </>
  )
}
