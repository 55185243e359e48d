import { Check, Eye, EyeOff } from 'lucide-react'
import { type ReactNode, type Ref, useState } from 'react'
import { Button, FieldError, Input, Label, TextField } from 'react-aria-components'
import styles from './PassphraseField.module.css'
import { Sentence } from './Sentence.tsx'
import field from './TextField.module.css'

export interface PassphraseFieldProps {
  label: string
  value: string
  onChange(value: string): void
  /** Names of the button that shows and hides what is typed. */
  words: { show: string; hide: string }
  error?: string | null
  maxLength?: number
  autoFocus?: boolean
  /** Whose it is, as a mark before the label. */
  mark?: ReactNode
  /** Ticked while the focus is elsewhere: what stands in it was tried, and is right. */
  isRight?: boolean
  /** Id of what describes the field, such as a strength meter. */
  'aria-describedby'?: string
  ref?: Ref<HTMLInputElement>
}

/** A passphrase, as dots until somebody asks to see it. */
export function PassphraseField({
  label,
  value,
  onChange,
  words,
  error = null,
  maxLength,
  autoFocus = false,
  mark,
  isRight = false,
  ref,
  ...rest
}: PassphraseFieldProps) {
  const [isShown, setIsShown] = useState(false)
  const Icon = isShown ? EyeOff : Eye
  return (
    <TextField
      className={field.group ?? ''}
      value={value}
      onChange={onChange}
      // With the browser's own validation a field marked wrong would keep its form from being sent again.
      validationBehavior="aria"
      isInvalid={error !== null}
      type={isShown ? 'text' : 'password'}
      autoComplete="off"
      autoFocus={autoFocus}
      spellCheck="false"
      {...(maxLength === undefined ? {} : { maxLength })}
      {...rest}
    >
      {mark ? (
        <div className={styles.marked}>
          {mark}
          <Label className={field.label ?? ''}>{label}</Label>
        </div>
      ) : (
        <Label className={field.label ?? ''}>{label}</Label>
      )}
      <div className={styles.box} data-right={isRight || undefined}>
        <Input
          className={field.field ?? ''}
          data-size="large"
          data-dots={!isShown || undefined}
          {...(ref ? { ref } : {})}
        />
        <Button
          className={styles.eye ?? ''}
          aria-label={isShown ? words.hide : words.show}
          onPress={() => setIsShown(!isShown)}
        >
          <Icon size={18} strokeWidth={1.6} aria-hidden />
        </Button>
        {isRight ? <Check className={styles.tick} size={18} strokeWidth={1.8} aria-hidden /> : null}
      </div>
      {/* It stands there before anything is wrong, so that what appears in it is said to whoever is in the field. */}
      <div aria-live="polite">
        <FieldError className={field.error ?? ''}>
          {error === null ? null : <Sentence tone="danger">{error}</Sentence>}
        </FieldError>
      </div>
    </TextField>
  )
}
