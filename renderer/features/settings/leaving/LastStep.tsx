import { type FormEvent, useState } from 'react'
import type { Session } from '../../../../shared/model/member.ts'
import { call } from '../../../bridge/client.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Actions } from '../../../parts/Actions.tsx'
import { PageHead } from '../../../parts/PageHead.tsx'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { PassphraseField } from '../../../ui/PassphraseField.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from '../RenewSheet.module.css'

export interface LastStepProps {
  session: Session
  hasCopy: boolean
  onBack(): void
}

/** The passphrase, and one question more. Then this member has left, and the lock screen comes. */
export function LastStep({ session, hasCopy, onBack }: LastStepProps) {
  const { t } = useWords()
  const [passphrase, setPassphrase] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const leave = useCommand('members.leave')
  const isWrong = leave.error === 'vault.wrong-passphrase'
  const name = session.members.find(({ id }) => id === session.me)?.label ?? ''

  function ask(event: FormEvent) {
    event.preventDefault()
    if (passphrase !== '') setIsAsking(true)
  }

  async function goNow() {
    if (leave.isRunning) return
    const reply = await leave.run({ passphrase })
    setIsAsking(false)
    // A window and a vault process of their own for whoever comes next.
    if (reply.ok) await call('app.lock', {})
  }

  return (
    <form className={styles.form} onSubmit={ask}>
      <PageHead title={t('leaving.last')}>{t('leaving.last-lead')}</PageHead>
      <div className={styles.field}>
        <PassphraseField
          label={t('lock.passphrase-of', { name })}
          value={passphrase}
          onChange={(next) => {
            setPassphrase(next)
            leave.forget()
          }}
          words={{ show: t('lock.show'), hide: t('lock.hide') }}
          error={isWrong ? t('change.wrong') : null}
          autoFocus
        />
        {leave.error && !isWrong ? <Trouble code={leave.error} /> : null}
      </div>
      <Actions
        leave={
          <Button tone="quiet" size="large" onPress={onBack}>
            {t('common.back')}
          </Button>
        }
      >
        <Button
          size="large"
          type="submit"
          unavailable={passphrase === '' ? t('leaving.passphrase-missing') : undefined}
        >
          {t('leaving.leave')}
        </Button>
      </Actions>
      <Dialog
        title={t('leaving.sure')}
        isOpen={isAsking}
        onClose={() => {
          if (!leave.isRunning) setIsAsking(false)
        }}
        isQuestion
        actions={
          <>
            <Button
              tone="quiet"
              unavailable={leave.isRunning ? t('leaving.leaving') : undefined}
              onPress={() => setIsAsking(false)}
              autoFocus
            >
              {t('leaving.stay')}
            </Button>
            <Button onPress={() => void goNow()}>
              {t(leave.isRunning ? 'leaving.leaving' : 'leaving.leave-now')}
            </Button>
          </>
        }
      >
        <p>{t('leaving.sure-more')}</p>
        {hasCopy ? null : (
          <p>
            <b>{t('leaving.sure-without')}</b>
          </p>
        )}
      </Dialog>
    </form>
  )
}
