import { useId, useRef } from 'react'
import { limits } from '../../../../shared/limits.ts'
import type { Side } from '../../../../shared/model/debrief.ts'
import { anotherWording } from '../../../../shared/statements/another-wording.ts'
import { useWords } from '../../../words/useWords.ts'
import { HintBelow } from '../hints/HintBelow.tsx'
import { useBlameHint } from '../hints/useBlameHint.ts'
import { Marked } from './Marked.tsx'
import styles from './SayIt.module.css'
import { sentenceAround } from './sentence-around.ts'

export interface SayItProps {
  text: string
  statement: Side['statement']
  onChange(text: string): void
}

/**
 * The writer's own sentences, with a hint below where a phrase may be hard to hear. The hint is for the
 * writer alone: it is worked out here, stops nothing and goes nowhere.
 */
export function SayIt({ text, statement, onChange }: SayItProps) {
  const { t } = useWords()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const blame = useBlameHint({ name: 'say', text })
  const { findings, hint } = blame
  const change = (next: string) => {
    blame.typed(next)
    onChange(next)
  }

  const use = (wording: string) => {
    if (hint === null || field.current === null) return
    const [start, end] = sentenceAround(text, hint.start, hint.end)
    replace(field.current, start, end, wording, change)
  }

  return (
    <section className={styles.say}>
      <label htmlFor={id}>{t('debriefs.say')}</label>
      <p id={`${id}-more`} className={styles.more}>
        {t('debriefs.say-more')}
      </p>
      <div className={styles.box}>
        <Marked text={text} findings={findings} className={styles.under ?? ''} />
        <textarea
          id={id}
          ref={field}
          rows={2}
          dir="auto"
          value={text}
          maxLength={limits.debriefTextLength}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-more${hint ? ` ${id}-hint` : ''}`}
          onChange={({ target }) => change(target.value)}
        />
      </div>
      <HintBelow
        id={`${id}-hint`}
        blame={blame}
        field={field}
        wording={anotherWording(statement)}
        onUse={use}
      />
    </section>
  )
}

/** Types the wording over a stretch of the field, as a person would, so that Ctrl+Z brings back what stood there. */
function replace(
  field: HTMLTextAreaElement,
  start: number,
  end: number,
  wording: string,
  onChange: (text: string) => void,
): void {
  field.focus()
  field.setSelectionRange(start, end)
  const isTyped = document.execCommand?.('insertText', false, wording) ?? false
  if (isTyped) return
  onChange(field.value.slice(0, start) + wording + field.value.slice(end))
}
