import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { MemberId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { ChoosePassphrase } from '../../parts/ChoosePassphrase.tsx'
import { PassphraseTips } from '../../parts/PassphraseTips.tsx'
import { RecoverySheet } from '../../parts/RecoverySheet.tsx'
import { StepHead } from '../../parts/StepHead.tsx'
import { Button } from '../../ui/Button.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { useWords } from '../../words/useWords.ts'
import { NewcomerName } from './NewcomerName.tsx'

/** Someone joins: a name, their passphrase, their sheet. The one who is here sits beside them. */
export function AddMember({ session, onLeave }: { session: Session; onLeave(): void }) {
  const { t } = useWords()
  const [name, setName] = useState<string | null>(null)
  const [made, setMade] = useState<{ member: MemberId; recoveryCode: string } | null>(null)
  const [isDone, setIsDone] = useState(false)
  const add = useCommand('members.add')
  // The place was free when they began; once they are a member it is theirs.
  const [place] = useState(session.members.length + session.former.length)
  const me = session.members.find((member) => member.id === session.me)?.label ?? ''
  const labels = session.members.map((member) => member.label)

  if (name === null) {
    return <NewcomerName taken={labels} onNamed={setName} onLeave={onLeave} />
  }
  if (isDone) {
    return (
      <NoticePanel
        icon={<CircleCheck size={22} strokeWidth={1.6} />}
        title={t('join.done', { name })}
        tone="good"
        isAnnounced
        actions={<Button onPress={onLeave}>{t('common.done')}</Button>}
      >
        <p>{t('join.done-more')}</p>
      </NoticePanel>
    )
  }
  if (made) {
    return (
      <RecoverySheet
        member={made.member}
        name={name}
        place={place}
        names={labels}
        code={made.recoveryCode}
        turn={t('recovery.turn-last', { name, other: me })}
        onConfirmed={() => setIsDone(true)}
      />
    )
  }
  return (
    <>
      <StepHead
        turn={{ name, place, words: t('join.turn', { name, other: me }) }}
        title={t('setup.passphrase-title')}
        lead={t('setup.passphrase-lead')}
      />
      <ChoosePassphrase
        labels={[...labels, name]}
        onChosen={(passphrase) =>
          void add.run({ label: name, passphrase }).then((reply) => {
            if (reply.ok) setMade(reply.value)
          })
        }
        isBusy={add.isRunning}
        error={add.error}
        submit={t('common.continue')}
        tips={<PassphraseTips other={me} isSheetNext />}
        leave={
          <Button tone="quiet" size="large" onPress={onLeave}>
            {t('common.cancel')}
          </Button>
        }
      />
    </>
  )
}
