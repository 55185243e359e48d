import { useRef } from 'react'
import { isFocusLost } from '../../../parts/useArrivalIfLost.ts'
import { Button } from '../../../ui/Button.tsx'
import { useOneStop } from '../../../ui/useOneStop.ts'
import type { Prompt } from '../../../words/prompt-list.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './PromptRows.module.css'

export interface PromptRowsProps {
  shown: readonly Prompt[]
  /** They are set aside: each can be brought back. Otherwise each can be chosen, or set aside. */
  isAside: boolean
  onChoose(question: string): void
  /** Sets a question aside, or brings it back; answers whether that was done. */
  onMove(prompt: Prompt): Promise<boolean>
}

/** Questions below each other, all of them one stop of Tab: what stands after them is not far for anybody. */
export function PromptRows({ shown, isAside, onChoose, onMove }: PromptRowsProps) {
  const { t } = useWords()
  const { row, chip } = useOneStop(
    shown.flatMap(({ id }) => [...(isAside ? [] : [id]), moveOf(id)]),
  )
  const rows = useRef<HTMLUListElement>(null)
  const label = t(isAside ? 'prompts.aside' : 'prompts.list')
  return (
    <div {...row} className={styles.list} role="toolbar" aria-label={label}>
      <ul ref={rows}>
        {shown.map((prompt, at) => {
          const question = t(prompt.word)
          const { excludeFromTabOrder, onFocus } = chip(prompt.id)
          return (
            <li key={prompt.id} className={styles.one}>
              {isAside ? (
                <p className={styles.question}>{question}</p>
              ) : (
                <button
                  type="button"
                  className={styles.question}
                  aria-label={t('prompts.write', { prompt: question })}
                  tabIndex={excludeFromTabOrder ? -1 : 0}
                  onFocus={onFocus}
                  onClick={() => onChoose(question)}
                >
                  {question}
                </button>
              )}
              <Button
                {...chip(moveOf(prompt.id))}
                size="small"
                tone="quiet"
                aria-label={t(isAside ? 'prompts.bring-back-one' : 'prompts.set-aside-one', {
                  prompt: question,
                })}
                onPress={() => void move(prompt, at)}
              >
                {t(isAside ? 'prompts.bring-back' : 'prompts.not-for-us')}
              </Button>
            </li>
          )
        })}
        {shown.length === 0 ? <li className={styles.none}>{t('prompts.none')}</li> : null}
      </ul>
    </div>
  )

  /** The row goes, and its button with it: whoever pressed that is then at the question beside it, unless they have gone on. */
  async function move(prompt: Prompt, at: number): Promise<void> {
    const one = rows.current?.children[at]
    const beside = one?.nextElementSibling ?? one?.previousElementSibling
    const wasDone = await onMove(prompt)
    const isElsewhere = one?.isConnected && !isFocusLost() && !one.contains(document.activeElement)
    if (wasDone && !isElsewhere) beside?.querySelector('button')?.focus()
  }
}

function moveOf(id: Prompt['id']): string {
  return `move ${id}`
}
