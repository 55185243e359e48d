import { type FormEvent, useEffect, useState } from 'react'
import { limits } from '../../../shared/limits.ts'
import type { Member } from '../../../shared/model/member.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './DoorForm.module.css'
import { DoorTrouble } from './DoorTrouble.tsx'
import { useCapsLock } from './useCapsLock.ts'
import { useExpected } from './useExpected.ts'

export interface PassphraseFormProps {
  member: Member
  /** The field takes the focus as it comes. */
  isFocused: boolean
  onRestore(): void
}

/** One member's passphrase, and the button that opens the door. */
export function PassphraseForm({ member, isFocused, onRestore }: PassphraseFormProps) {
  const { t } = useWords()
  const [passphrase, setPassphrase] = useState('')
  const unlock = useCommand('vault.unlock')
  const isCapsOn = useCapsLock()
  const name = member.label
  const isWrong = unlock.error === 'vault.wrong-passphrase'
  const expected = useExpected()
  const { forget } = unlock
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal is about the text it was said of
  useEffect(() => {
    if (!isWrong) forget()
  }, [passphrase])

  async function open(takeOver = false) {
    if (passphrase === '' || unlock.isRunning) return
    expected.tried()
    await unlock.run({ member: member.id, passphrase, ...(takeOver ? { takeOver } : {}) })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    void open()
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <PassphraseField
        label={t('lock.passphrase-of', { name })}
        value={passphrase}
        onChange={(next) => {
          expected.typed()
          setPassphrase(next)
        }}
        words={{ show: t('lock.show'), hide: t('lock.hide') }}
        error={isWrong ? t('lock.wrong', { name }) : isCapsOn ? t('lock.caps') : null}
        maxLength={limits.passphraseMaxLength}
        autoFocus={isFocused}
      />
      {unlock.error === null || isWrong ? null : (
        <DoorTrouble code={unlock.error} onRestore={onRestore} onTakeOver={() => void open(true)} />
      )}
      <Button
        tone="primary"
        size="large"
        type="submit"
        unavailable={passphrase === '' ? t('lock.empty', { name }) : undefined}
      >
        {unlock.isRunning ? t('lock.opening') : isWrong ? t('common.try-again') : t('lock.unlock')}
      </Button>
    </form>
  )
}
