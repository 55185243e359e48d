import { CircleCheck } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { Session } from '../../../shared/model/member.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { Actions } from '../../parts/Actions.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { RecoverySheet } from '../../parts/RecoverySheet.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Button } from '../../ui/Button.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './RenewSheet.module.css'

/** A new recovery sheet for the one who is here; the old one stops opening this journal. */
export function RenewSheet({ session, onLeave }: { session: Session; onLeave(): void }) {
  const { t } = useWords()
  const [passphrase, setPassphrase] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const [isDone, setIsDone] = useState(false)
  const renew = useCommand('recovery.renew')
  const isWrong = renew.error === 'vault.wrong-passphrase'
  const me = session.members.find((member) => member.id === session.me)
  if (!me) return null

  async function make(event: FormEvent) {
    event.preventDefault()
    if (passphrase === '' || renew.isRunning) return
    const reply = await renew.run({ passphrase })
    if (reply.ok) setCode(reply.value.recoveryCode)
  }

  if (isDone) {
    return (
      <NoticePanel
        icon={<CircleCheck size={22} strokeWidth={1.6} />}
        title={t('renew.done')}
        tone="good"
        isAnnounced
        actions={<Button onPress={onLeave}>{t('common.done')}</Button>}
      >
        <p>{t('renew.done-more')}</p>
      </NoticePanel>
    )
  }
  if (code !== null) {
    return (
      <RecoverySheet
        member={me.id}
        name={me.label}
        place={me.place}
        names={session.members.map((member) => member.label)}
        code={code}
        turn={t('recovery.turn-alone', { name: me.label })}
        onConfirmed={() => setIsDone(true)}
      />
    )
  }
  return (
    <form className={styles.form} onSubmit={(event) => void make(event)}>
      <PageHead title={t('renew.title')}>{t('renew.lead')}</PageHead>
      <div className={styles.field}>
        <PassphraseField
          label={t('lock.passphrase-of', { name: me.label })}
          value={passphrase}
          onChange={setPassphrase}
          words={{ show: t('lock.show'), hide: t('lock.hide') }}
          error={isWrong ? t('change.wrong') : null}
          autoFocus
        />
        {renew.error && !isWrong ? <Trouble code={renew.error} /> : null}
      </div>
      <Actions
        leave={
          <Button tone="quiet" size="large" onPress={onLeave}>
            {t('common.cancel')}
          </Button>
        }
      >
        <Button
          tone="primary"
          size="large"
          type="submit"
          unavailable={passphrase === '' ? t('lock.empty', { name: me.label }) : undefined}
        >
          {renew.isRunning ? t('passphrase.making') : t('renew.do')}
        </Button>
      </Actions>
    </form>
  )
}
