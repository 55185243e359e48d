import { Pin } from 'lucide-react'
import { useId } from 'react'
import type { MemberId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { Member } from '../../../shared/model/member.ts'
import { NoteTrouble } from '../../parts/NoteTrouble.tsx'
import { useNoteToPin } from '../../parts/useNoteToPin.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './QuickNote.module.css'

export interface QuickNoteProps {
  me: MemberId
  others: readonly Member[]
}

/** One line of thanks, for the wall. It is the slip that waits there: what is typed here stands there too. */
export function QuickNote({ me, others }: QuickNoteProps) {
  const { t } = useWords()
  const id = useId()
  const { draft, text, isEmpty, saving, change, pin, error } = useNoteToPin()
  const receiver = others.find((member) => member.id === draft?.to) ?? others[0]
  // What was begun on the wall as something else goes on there: one line of thanks would change it.
  const isOther = !isEmpty && (draft?.kind !== 'appreciation' || text.includes('\n'))
  if (receiver === undefined || receiver.id === me || isOther) return null
  const beginning = t('gratitude.begin-appreciation', { name: receiver.label })

  return (
    <form
      className={styles.slip}
      onSubmit={(event) => {
        event.preventDefault()
        void pin({ kind: 'appreciation', to: receiver.id })
      }}
    >
      <div className={styles.words}>
        <label className={styles.begin} htmlFor={id}>
          {beginning}
        </label>
        <input
          id={id}
          className={styles.field}
          dir="auto"
          value={text}
          disabled={draft === null}
          maxLength={limits.noteLength}
          placeholder={t('gratitude.placeholder')}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => change({ text: event.target.value })}
        />
        <NoteTrouble saving={saving} error={error} />
      </div>
      <Button
        type="submit"
        icon={<Pin size={15} strokeWidth={1.6} aria-hidden />}
        unavailable={isEmpty ? t('gratitude.pin-empty') : undefined}
      >
        {t('gratitude.pin')}
      </Button>
    </form>
  )
}
