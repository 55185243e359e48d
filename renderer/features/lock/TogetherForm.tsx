import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { MemberId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { Member } from '../../../shared/model/member.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { Sentence } from '../../ui/Sentence.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './DoorForm.module.css'
import { DoorTrouble } from './DoorTrouble.tsx'
import { useCapsLock } from './useCapsLock.ts'
import { useExpected } from './useExpected.ts'

export interface TogetherFormProps {
  /** Those who are here, in the order of their fields. */
  members: readonly Member[]
  /** There are two members only: the first field is where to begin. */
  isPair: boolean
  onRestore(): void
}

/** A passphrase of each, and the one button. Enter leads to the next empty field, and opens after the last. */
export function TogetherForm({ members, isPair, onRestore }: TogetherFormProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState<ReadonlyMap<MemberId, string>>(new Map())
  const [wrong, setWrong] = useState<readonly MemberId[]>([])
  // Those whose passphrase was tried, and is right. What is only typed is neither.
  const [right, setRight] = useState<readonly MemberId[]>([])
  const fields = useRef(new Map<MemberId, HTMLInputElement>())
  const unlock = useCommand('vault.unlock-together')
  const isCapsOn = useCapsLock()
  const passphraseOf = (id: MemberId) => typed.get(id) ?? ''
  const missing = members.find(({ id }) => passphraseOf(id) === '')
  const isAnyWrong = members.some(({ id }) => wrong.includes(id))
  const expected = useExpected()

  // Who is not here after all takes along what was typed.
  useEffect(() => {
    const isHere = (id: MemberId) => members.some((member) => member.id === id)
    setTyped((all) => {
      const left = [...all].filter(([id]) => isHere(id))
      return left.length === all.size ? all : new Map(left)
    })
  }, [members])

  function type(id: MemberId, passphrase: string) {
    expected.typed()
    setTyped(new Map(typed).set(id, passphrase))
    // A refusal is about the text it was said of.
    setWrong(wrong.filter((one) => one !== id))
    setRight(right.filter((one) => one !== id))
    unlock.forget()
  }

  async function open(takeOver = false) {
    if (missing || members.length < 2 || unlock.isRunning) return
    expected.tried()
    setWrong([])
    setRight([])
    const given = members.map(({ id }) => ({ member: id, passphrase: passphraseOf(id) }))
    const reply = await unlock.run({ members: given, ...(takeOver ? { takeOver } : {}) })
    if (!reply.ok || reply.value.opened) return
    const { wrong: named } = reply.value
    // The sentence is there before the focus is, so that it is read with its field.
    flushSync(() => {
      setWrong(named)
      // Somebody may have typed on meanwhile.
      const asTried = given.filter(
        ({ member, passphrase }) => fields.current.get(member)?.value === passphrase,
      )
      setRight(asTried.map(({ member }) => member).filter((id) => !named.includes(id)))
    })
    const first = members.find(({ id }) => named.includes(id))
    const field = first && fields.current.get(first.id)
    field?.focus()
    field?.select()
  }

  /** The browser sends a form of several fields only where its button can be pressed. */
  function follow(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    const at = members.findIndex(({ id }) => fields.current.get(id) === event.target)
    if (at < 0) return
    event.preventDefault()
    const order = [...members.slice(at + 1), ...members.slice(0, at + 1)]
    const next = order.find(({ id }) => passphraseOf(id) === '')
    if (next) fields.current.get(next.id)?.focus()
    else void open()
  }

  return (
    <form
      className={styles.form}
      onKeyDown={follow}
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      {members.map(({ id, label: name, place }, index) => (
        <PassphraseField
          key={id}
          label={t('lock.passphrase-of', { name })}
          mark={<Avatar name={name} place={place} size="small" />}
          value={passphraseOf(id)}
          onChange={(passphrase) => type(id, passphrase)}
          words={{ show: t('lock.show'), hide: t('lock.hide') }}
          error={wrong.includes(id) ? t('lock.wrong', { name }) : null}
          isRight={passphraseOf(id) !== '' && right.includes(id)}
          maxLength={limits.passphraseMaxLength}
          autoFocus={isPair && index === 0}
          ref={(field: HTMLInputElement | null) => {
            if (field) fields.current.set(id, field)
            else fields.current.delete(id)
          }}
        />
      ))}
      {isCapsOn ? <Sentence tone="danger">{t('lock.caps')}</Sentence> : null}
      {unlock.error ? (
        <DoorTrouble code={unlock.error} onRestore={onRestore} onTakeOver={() => void open(true)} />
      ) : null}
      <Button
        tone="primary"
        size="large"
        type="submit"
        unavailable={
          members.length < 2
            ? t('together.choose-two')
            : missing && t('lock.empty', { name: missing.label })
        }
      >
        {unlock.isRunning
          ? t('lock.opening')
          : isAnyWrong
            ? t('common.try-again')
            : t('together.unlock')}
      </Button>
    </form>
  )
}
