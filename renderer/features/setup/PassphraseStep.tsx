import { useCommand } from '../../bridge/hooks.ts'
import { ChoosePassphrase } from '../../parts/ChoosePassphrase.tsx'
import { PassphraseTips } from '../../parts/PassphraseTips.tsx'
import { StepHead } from '../../parts/StepHead.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { otherOf } from './other-of.ts'
import type { SetupState } from './setup-flow.ts'

export interface PassphraseStepProps {
  state: SetupState
  onBegun(): void
  onJoined(made: NonNullable<SetupState['made']>): void
  onBack(): void
  onPutOff(): void
}

/** One person chooses a passphrase, and is a member from then on. */
export function PassphraseStep({
  state,
  onBegun,
  onJoined,
  onBack,
  onPutOff,
}: PassphraseStepProps) {
  const { t } = useWords()
  const create = useCommand('vault.create')
  const add = useCommand('members.add')
  const isFirst = state.turn === 0
  const name = state.names[state.turn]
  const other = otherOf(state)

  async function join(passphrase: string) {
    if (isFirst) onBegun()
    const reply = await (isFirst ? create : add).run({ label: name, passphrase })
    if (reply.ok) onJoined(reply.value)
  }

  return (
    <>
      <StepHead
        turn={{
          name,
          place: state.turn,
          words: other ? t('setup.turn', { name, other }) : t('setup.turn-alone', { name }),
        }}
        title={t('setup.passphrase-title')}
        lead={t('setup.passphrase-lead')}
      />
      <ChoosePassphrase
        labels={state.names.filter(Boolean)}
        onChosen={(passphrase) => void join(passphrase)}
        isBusy={create.isRunning || add.isRunning}
        error={create.error ?? add.error}
        submit={t('common.continue')}
        tips={<PassphraseTips other={other} isSheetNext />}
        leave={
          isFirst ? (
            <Button tone="quiet" size="large" onPress={onBack}>
              {t('common.back')}
            </Button>
          ) : (
            <Button tone="quiet" size="large" onPress={onPutOff}>
              {t('setup.skip', { name })}
            </Button>
          )
        }
      />
    </>
  )
}
