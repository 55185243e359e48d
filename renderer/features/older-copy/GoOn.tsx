import { type FormEvent, useState } from 'react'
import { useCommand } from '../../bridge/hooks.ts'
import { StepHead } from '../../parts/StepHead.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './OlderCopyScreen.module.css'

/** Asks once more, with words to be typed, before the journal goes on from an older copy. */
export function GoOn({ onNotNow }: { onNotNow(): void }) {
  const { t } = useWords()
  const goOn = useCommand('older-copy.go-on')
  const [typed, setTyped] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const phrase = t('older-copy.phrase')

  function submit(event: FormEvent) {
    event.preventDefault()
    const isTyped = typed.trim().toLowerCase() === phrase.toLowerCase()
    setIsMissing(!isTyped)
    if (!isTyped) return
    void goOn.run({}).then((reply) => {
      if (reply.ok) announce(t('older-copy.gone-on'))
    })
  }

  return (
    <form className={styles.sure} onSubmit={submit}>
      <StepHead title={t('older-copy.sure-title')} lead={t('older-copy.sure')} />
      <TextField
        label={t('older-copy.type', { phrase })}
        value={typed}
        onChange={setTyped}
        error={isMissing ? t('older-copy.not-typed', { phrase }) : null}
        maxLength={40}
        autoFocus
      />
      {goOn.error ? <Trouble code={goOn.error} /> : null}
      <div className={styles.ways}>
        <Button
          tone="primary"
          type="submit"
          unavailable={goOn.isRunning ? t('older-copy.going') : undefined}
        >
          {t(goOn.isRunning ? 'older-copy.going' : 'older-copy.go-on')}
        </Button>
        <Button tone="line" onPress={onNotNow}>
          {t('older-copy.back')}
        </Button>
      </div>
    </form>
  )
}
