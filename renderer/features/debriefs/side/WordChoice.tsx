import { Plus } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { limits } from '../../../../shared/limits.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useWords } from '../../../words/useWords.ts'
import { HintBelow } from '../hints/HintBelow.tsx'
import { useBlameHint } from '../hints/useBlameHint.ts'
import styles from './WordChoice.module.css'
import { WordRow } from './WordRow.tsx'

export interface WordChoiceProps {
  title: string
  /** Words to choose from, in groups; a group without a name stands alone. */
  groups: readonly { name: string | null; words: readonly string[] }[]
  chosen: readonly string[]
  onChange(chosen: string[]): void
  /** What the button and the field for a word of one's own are called, and what it is said after. */
  other: { name: string; lead: string; button: string; label: string }
  /** Order of joining of whoever writes; it gives the colour. */
  place: number
}

/** Words on or off, and words of one's own. */
export function WordChoice({ title, groups, chosen, onChange, other, place }: WordChoiceProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const blame = useBlameHint({ name: other.name, lead: other.lead, text: typed ?? '' })
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const offered = groups.flatMap(({ words }) => words)
  const own = chosen.filter((word) => !offered.includes(word))
  const isFull = chosen.length >= limits.sideWords

  const toggle = (word: string, isOn: boolean) => {
    if (isOn && isFull) return
    onChange(isOn ? [...chosen, word] : chosen.filter((each) => each !== word))
  }
  const leave = () => {
    setTyped(null)
    blame.typed('')
    requestAnimationFrame(() => opener.current?.focus())
  }
  const add = () => {
    const word = typed?.trim() ?? ''
    if (word !== '' && !chosen.includes(word) && !isFull) onChange([...chosen, word])
    leave()
  }

  return (
    <section className={styles.choice} data-place={place}>
      <h2>{title}</h2>
      {groups.map(({ name, words }) => (
        <WordRow
          key={name}
          title={title}
          name={name}
          words={words}
          chosen={chosen}
          onChange={toggle}
        />
      ))}
      {own.length > 0 ? (
        <WordRow
          title={title}
          name={t('debriefs.own-group')}
          words={own}
          chosen={chosen}
          onChange={toggle}
        />
      ) : null}
      {typed === null ? (
        <Button
          ref={opener}
          className={styles.other}
          tone="line"
          size="small"
          onPress={() => setTyped('')}
        >
          <Plus size={13} strokeWidth={2.4} aria-hidden />
          {other.button}
        </Button>
      ) : (
        <form
          className={styles.form}
          onKeyDown={({ key }) => {
            if (key === 'Escape') leave()
          }}
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <TextField
            label={other.label}
            isLabelHidden
            placeholder={other.label}
            autoFocus
            ref={field}
            value={typed}
            onChange={(word) => {
              blame.typed(word)
              setTyped(word)
            }}
            maxLength={limits.sideWordLength}
            {...(blame.hint ? { describedBy: id } : {})}
          />
          <Button type="submit">{t('debriefs.add-word')}</Button>
          <Button tone="quiet" onPress={leave}>
            {t('common.cancel')}
          </Button>
        </form>
      )}
      <HintBelow id={id} blame={blame} field={field} wording={{ kind: 'question' }} />
    </section>
  )
}
