import { type FormEvent, useEffect, useState } from 'react'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { Member } from '../../../shared/model/member.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { WordId } from '../../words/catalogue.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './DoorForm.module.css'
import { DoorTrouble } from './DoorTrouble.tsx'

/** What is said right below the field; anything else is told in a panel of its own. */
const aboutTheCode: Partial<Record<ErrorCode, WordId>> = {
  'vault.wrong-recovery-code': 'lock.wrong-code',
  'recovery.mistyped': 'lock.mistyped',
}

export interface RecoveryFormProps {
  member: Member
  /** The field takes the focus as it comes. */
  isFocused: boolean
  onRestore(): void
}

/** The code of one member's recovery sheet. What opens with it asks for a new passphrase first. */
export function RecoveryForm({ member, isFocused, onRestore }: RecoveryFormProps) {
  const { t } = useWords()
  const [code, setCode] = useState('')
  const unlock = useCommand('vault.unlock-with-recovery-code')
  const name = member.label
  const { forget } = unlock
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal is about the text it was said of
  useEffect(forget, [code])
  const fieldError = unlock.error && aboutTheCode[unlock.error]

  async function open(takeOver = false) {
    if (code.trim() === '' || unlock.isRunning) return
    await unlock.run({ member: member.id, code, ...(takeOver ? { takeOver } : {}) })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    void open()
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t('lock.code-of', { name })}
        value={code}
        onChange={setCode}
        error={fieldError ? t(fieldError, { name }) : null}
        {...(fieldError ? {} : { description: t('lock.code-hint') })}
        maxLength={120}
        size="large"
        rows={2}
        isCode
        autoFocus={isFocused}
      />
      {unlock.error && !fieldError ? (
        <DoorTrouble code={unlock.error} onRestore={onRestore} onTakeOver={() => void open(true)} />
      ) : null}
      <Button
        tone="primary"
        size="large"
        type="submit"
        unavailable={code.trim() === '' ? t('lock.code-empty', { name }) : undefined}
      >
        {unlock.isRunning ? t('lock.opening') : t('lock.open-with-code')}
      </Button>
    </form>
  )
}
