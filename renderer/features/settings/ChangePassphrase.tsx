import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { Session } from '../../../shared/model/member.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { ChoosePassphrase } from '../../parts/ChoosePassphrase.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { PassphraseTips } from '../../parts/PassphraseTips.tsx'
import { Button } from '../../ui/Button.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { useWords } from '../../words/useWords.ts'

/** Changes the passphrase of the one who is here. */
export function ChangePassphrase({ session, onLeave }: { session: Session; onLeave(): void }) {
  const { t } = useWords()
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
        tips={<PassphraseTips other={other} isSheetNext={false} />}
        leave={
          <Button tone="quiet" size="large" onPress={onLeave}>
            {t('common.cancel')}
          </Button>
        }
      />
    </>
  )
}
