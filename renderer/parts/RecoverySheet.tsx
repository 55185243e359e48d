import { useEffect, useState } from 'react'
import type { MemberId } from '../../shared/ids.ts'
import { useCommand } from '../bridge/hooks.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useWords } from '../words/useWords.ts'
import { Actions } from './Actions.tsx'
import { RecoveryPaper } from './RecoveryPaper.tsx'
import styles from './RecoverySheet.module.css'
import { RecoverySteps } from './RecoverySteps.tsx'
import { codeLength, lettersOf } from './recovery-groups.ts'
import { SheetActions } from './SheetActions.tsx'
import { StepHead } from './StepHead.tsx'

export interface RecoverySheetProps {
  member: MemberId
  name: string
  place: number
  names: readonly string[]
  code: string
  /** Whose sheet this is, in a sentence. */
  turn: string
  /** The code was typed back right. */
  onConfirmed(): void
}

/** A fresh recovery code: first it is written down, then the screen covers it and it is typed back whole. */
export function RecoverySheet({
  member,
  name,
  place,
  names,
  code,
  turn,
  onConfirmed,
}: RecoverySheetProps) {
  const { t } = useWords()
  const [isTyping, setIsTyping] = useState(false)
  const [typed, setTyped] = useState('')
  const confirm = useCommand('recovery.confirm')
  const count = lettersOf(typed).length
  const { forget } = confirm
  // biome-ignore lint/correctness/useExhaustiveDependencies: an error is about the text it was said of
  useEffect(forget, [typed])

  return (
    <div className={styles.frame}>
      <form
        className={styles.split}
        onSubmit={(event) => {
          event.preventDefault()
          if (isTyping && count >= codeLength && !confirm.isRunning) void check()
        }}
      >
        <div className={styles.doing} data-typing={isTyping || undefined}>
          <StepHead
            turn={{ name, place, words: turn }}
            title={t('recovery.title')}
            lead={t('recovery.lead')}
            isFocused={!isTyping}
          />
          <RecoverySteps isTyping={isTyping}>
            <TextField
              label={t('recovery.typed-label')}
              value={typed}
              onChange={setTyped}
              error={errorText()}
              description={t('recovery.typed-count', { count })}
              maxLength={80}
              rows={2}
              isCode
              autoFocus
            />
          </RecoverySteps>
          {isTyping ? (
            <Actions
              leave={
                <Button tone="quiet" size="large" onPress={() => setIsTyping(false)}>
                  {t('recovery.show-again')}
                </Button>
              }
            >
              <Button
                key="check"
                tone="primary"
                size="large"
                type="submit"
                unavailable={count < codeLength ? t('recovery.typed-missing') : undefined}
              >
                {confirm.isRunning ? t('recovery.checking') : t('recovery.check')}
              </Button>
            </Actions>
          ) : (
            <Actions>
              <Button key="written" tone="primary" size="large" onPress={() => setIsTyping(true)}>
                {t('recovery.written')}
              </Button>
            </Actions>
          )}
        </div>
        <div className={styles.sheet}>
          <RecoveryPaper name={name} names={names} code={code} isHidden={isTyping} />
          {isTyping ? null : <SheetActions name={name} code={code} />}
        </div>
      </form>
    </div>
  )

  async function check() {
    const reply = await confirm.run({ member, code: typed })
    if (!reply.ok) return
    announce(t('recovery.confirmed'))
    onConfirmed()
  }

  function errorText(): string | null {
    switch (confirm.error) {
      case null:
        return null
      case 'recovery.does-not-match':
      case 'recovery.mistyped':
        return t('recovery.differs')
      default:
        return `${t(`error.${confirm.error}.happened`)} ${t(`error.${confirm.error}.next`)}`
    }
  }
}
