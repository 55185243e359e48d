import type { HTMLInputAutoCompleteAttribute, KeyboardEvent, Ref } from 'react'
import {
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'
import { Sentence } from './Sentence.tsx'
import styles from './TextField.module.css'

export interface TextFieldProps {
  label: string
  value: string
  onChange(value: string): void
  /** A sentence that says why the value will not do; it also marks the field. */
  error?: string | null
  description?: string
  /** The id of something else that describes the field. */
  describedBy?: string
  placeholder?: string
  maxLength?: number
  /** Number of lines for a field of several. */
  rows?: number
  size?: 'large' | 'medium'
  autoFocus?: boolean
  autoComplete?: HTMLInputAutoCompleteAttribute
  /** The label is read aloud but not shown. */
  isLabelHidden?: boolean
  /** Letters of one width, for codes. */
  isCode?: boolean
  ref?: Ref<HTMLInputElement>
}

/** A line of text with its label, or several. Nothing typed is ever offered again by the browser. */
export function TextField({
  label,
  value,
  onChange,
  error = null,
  description,
  describedBy,
  placeholder,
  maxLength,
  rows,
  size = 'medium',
  autoFocus = false,
  autoComplete = 'off',
  isLabelHidden = false,
  isCode = false,
  ref,
}: TextFieldProps) {
  const box = {
    className: styles.field ?? '',
    'data-size': size,
    'data-code': isCode || undefined,
    ...(placeholder === undefined ? {} : { placeholder }),
  }
  return (
    <AriaTextField
      className={styles.group ?? ''}
      value={value}
      onChange={onChange}
      // With the browser's own validation a field marked wrong would keep its form from being sent again.
      validationBehavior="aria"
      isInvalid={error !== null}
      autoFocus={autoFocus}
      autoComplete={autoComplete}
      spellCheck="false"
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
    >
      {isLabelHidden ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      {rows === undefined ? (
        <Input {...box} {...(ref ? { ref } : {})} />
      ) : (
        <TextArea {...box} rows={rows} {...(isCode ? { onKeyDown: sendOnEnter } : {})} />
      )}
      {description === undefined ? null : (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      {/* It stands there before anything is wrong, so that what appears in it is said to whoever is in the field. */}
      <div aria-live="polite">
        <FieldError className={styles.error ?? ''}>
          {error === null ? null : <Sentence tone="danger">{error}</Sentence>}
        </FieldError>
      </div>
    </AriaTextField>
  )
}

/** A code of two lines is still one answer: Enter sends it and breaks no line. */
function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}
