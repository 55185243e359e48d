import { Archive, CircleCheck } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Session } from '../../../shared/model/member.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { ChoosePassphrase } from '../../parts/ChoosePassphrase.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { PassphraseTips } from '../../parts/PassphraseTips.tsx'
import { Tip } from '../../parts/Tip.tsx'
import { Button } from '../../ui/Button.tsx'
import { Link } from '../../ui/Link.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { useWords } from '../../words/useWords.ts'

export interface ChangePassphraseProps {
  session: Session
  /** Rather make everything anew: somebody may know the old one. */
  onNewKeys(): void
  onLeave(): void
}

/** Changes the passphrase of the one who is here, and says what old backups go on opening with. */
export function ChangePassphrase({ session, onNewKeys, onLeave }: ChangePassphraseProps) {
  const { t, rich } = useWords()
  const [current, setCurrent] = useState('')
  const [isDone, setIsDone] = useState(false)
  const change = useCommand('passphrase.change')
  const isWrong = change.error === 'vault.wrong-passphrase'
  const other = session.members.find((member) => member.id !== session.me)?.label ?? null

  if (isDone) {
    return (
      <NoticePanel
        icon={<CircleCheck size={22} strokeWidth={1.6} />}
        title={t('change.done')}
        tone="good"
        isAnnounced
        actions={<Button onPress={onLeave}>{t('common.done')}</Button>}
      >
        <p>{t('change.done-more')}</p>
      </NoticePanel>
    )
  }
  return (
    <>
      <PageHead title={t('change.title')}>{t('change.lead')}</PageHead>
      <ChoosePassphrase
        labels={session.members.map((member) => member.label)}
        onChosen={(next) =>
          void change.run({ current, next }).then((reply) => {
            if (reply.ok) setIsDone(true)
          })
        }
        isBusy={change.isRunning}
        error={isWrong ? null : change.error}
        submit={t('change.do')}
        above={
          <PassphraseField
            label={t('change.current')}
            value={current}
            onChange={setCurrent}
            words={{ show: t('lock.show'), hide: t('lock.hide') }}
            error={isWrong ? t('change.wrong') : null}
            autoFocus
          />
        }
        missingAbove={current === '' ? t('change.current-missing') : undefined}
        tips={
          <>
            <PassphraseTips other={other} isSheetNext={false} />
            <Tip icon={Archive}>
              <b>{t('change.old-backups')}.</b> {t('change.old-backups-more')}{' '}
              {rich('change.may-know', {
                link: (words: ReactNode[]) => <Link onPress={onNewKeys}>{words}</Link>,
              })}
            </Tip>
          </>
        }
        leave={
          <Button tone="quiet" size="large" onPress={onLeave}>
            {t('common.cancel')}
          </Button>
        }
      />
    </>
  )
}
