import { TriangleAlert } from 'lucide-react'
import { type FormEvent, useEffect, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { limits } from '../../shared/limits.ts'
import { useCommand, useRead } from '../bridge/hooks.ts'
import { lockWait } from '../bridge/lock-wait.ts'
import { Trouble } from '../parts/Trouble.tsx'
import { Button } from '../ui/Button.tsx'
import { NoticePanel } from '../ui/NoticePanel.tsx'
import { PassphraseField } from '../ui/PassphraseField.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './LockWaits.module.css'

/**
 * Over the cover, while a lock waits for words that could not be saved: it shows none of them. Whoever
 * wrote them comes back to them by their passphrase; the lock goes on as soon as they are safe, or when
 * somebody gives them up.
 */
export function LockWaits() {
  const isOn = useSyncExternalStore(lockWait.watch, lockWait.isOn)
  if (!isOn) return null
  // Dialogs below keep focus and all else to themselves, but for what says that it lies above them.
  return createPortal(
    <div data-over-cover data-react-aria-top-layer="true" className={styles.screen}>
      <Waiting />
    </div>,
    document.body,
  )
}

function Waiting() {
  const { t } = useWords()
  const session = useRead('session.read', {})
  const prove = useCommand('session.prove')
  const [passphrase, setPassphrase] = useState('')
  const me = session.data?.members.find(({ id }) => id === session.data.me)
  const isWrong = prove.error === 'vault.wrong-passphrase'
  const { forget } = prove
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal is about the text it was said of
  useEffect(() => {
    if (!isWrong) forget()
  }, [passphrase])

  async function comeBack(event: FormEvent) {
    event.preventDefault()
    if (passphrase === '' || prove.isRunning) return
    const reply = await prove.run({ passphrase })
    if (reply.ok) lockWait.callOff()
  }

  const name = me?.label ?? ''
  return (
    <main className={styles.form}>
      <NoticePanel
        icon={<TriangleAlert size={22} strokeWidth={1.6} />}
        title={t('lock.waits')}
        isAnnounced
      >
        <p>{t('lock.waits-more')}</p>
      </NoticePanel>
      <form className={styles.form} onSubmit={(event) => void comeBack(event)}>
        <PassphraseField
          label={t('lock.passphrase-of', { name })}
          value={passphrase}
          onChange={setPassphrase}
          words={{ show: t('lock.show'), hide: t('lock.hide') }}
          error={isWrong ? t('lock.wrong', { name }) : null}
          maxLength={limits.passphraseMaxLength}
          autoFocus
        />
        {prove.error === null || isWrong ? null : <Trouble code={prove.error} />}
        <Button
          tone="primary"
          type="submit"
          unavailable={passphrase === '' ? t('lock.empty', { name }) : undefined}
        >
          {t('lock.waits-back')}
        </Button>
        <Button tone="quiet" onPress={() => lockWait.lock()}>
          {t('lock.waits-without')}
        </Button>
      </form>
    </main>
  )
}
