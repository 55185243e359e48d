import type { Session } from '../../../shared/model/member.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { ChoosePassphrase } from '../../parts/ChoosePassphrase.tsx'
import { PassphraseTips } from '../../parts/PassphraseTips.tsx'
import { StepHead } from '../../parts/StepHead.tsx'
import { announce } from '../../ui/announce.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './NewPassphraseScreen.module.css'

/** After an unlock by recovery code: a new passphrase comes before anything else. */
export function NewPassphraseScreen({ session }: { session: Session }) {
  const { t } = useWords()
  const choose = useCommand('passphrase.choose')
  const me = session.members.find((member) => member.id === session.me)
  const other = session.members.find((member) => member.id !== session.me)?.label ?? null
  if (!me) return null
  return (
    <div className={styles.room}>
      <Sheet>
        <div className={styles.step}>
          <StepHead
            turn={{
              name: me.label,
              place: me.place,
              words: t('lock.new-turn', { name: me.label }),
            }}
            title={t('lock.new-title')}
            lead={t('lock.new-lead')}
          />
          <ChoosePassphrase
            labels={session.members.map((member) => member.label)}
            onChosen={(next) =>
              void choose.run({ next }).then((reply) => {
                if (reply.ok) announce(t('lock.new-saved'))
              })
            }
            isBusy={choose.isRunning}
            error={choose.error}
            submit={t('lock.new-save')}
            tips={<PassphraseTips other={other} isSheetNext={false} />}
          />
        </div>
      </Sheet>
    </div>
  )
}
