import { useState } from 'react'
import type { Session } from '../../../../shared/model/member.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { ChoosePassphrase } from '../../../parts/ChoosePassphrase.tsx'
import type { KeptSheet } from '../../../parts/kept-sheet.ts'
import { PageHead } from '../../../parts/PageHead.tsx'
import { PassphraseTips } from '../../../parts/PassphraseTips.tsx'
import { Button } from '../../../ui/Button.tsx'
import { PassphraseField } from '../../../ui/PassphraseField.tsx'
import { useWords } from '../../../words/useWords.ts'
import { AboutNewKeys } from './AboutNewKeys.tsx'

export interface NewKeysProps {
  session: Session
  onLeave(): void
  /** The keys are made, and the sheet has to be shown whatever becomes of this screen. */
  onMade(sheet: KeptSheet): void
}

/** 'Somebody may know it': what it means, then the present passphrase and the next one. */
export function NewKeys({ session, onLeave, onMade }: NewKeysProps) {
  const { t } = useWords()
  const [hasRead, setHasRead] = useState(false)
  const [current, setCurrent] = useState('')
  const make = useCommand('members.new-keys')
  const isWrong = make.error === 'vault.wrong-passphrase'
  const me = session.members.find(({ id }) => id === session.me)
  const other = session.members.find(({ id }) => id !== session.me)?.label ?? null
  if (!me) return null
  if (!hasRead) return <AboutNewKeys onGoOn={() => setHasRead(true)} onLeave={onLeave} />

  const labels = session.members.map(({ label }) => label)
  return (
    <>
      <PageHead title={t('new-keys.choose')}>{t('new-keys.choose-lead')}</PageHead>
      <ChoosePassphrase
        labels={labels}
        onChosen={(next) =>
          void make.run({ current, next }).then((reply) => {
            if (reply.ok) onMade({ member: me, names: labels, code: reply.value.recoveryCode })
          })
        }
        isBusy={make.isRunning}
        error={isWrong ? null : make.error}
        submit={t('new-keys.do')}
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
        tips={<PassphraseTips other={other} isSheetNext />}
        leave={
          <Button tone="quiet" size="large" onPress={onLeave}>
            {t('common.cancel')}
          </Button>
        }
      />
    </>
  )
}
