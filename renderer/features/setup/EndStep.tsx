import { BookLock, BookOpen, Clock } from 'lucide-react'
import { useCommand } from '../../bridge/hooks.ts'
import { Actions } from '../../parts/Actions.tsx'
import { StepHead } from '../../parts/StepHead.tsx'
import { Tip } from '../../parts/Tip.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './EndStep.module.css'
import type { SetupState } from './setup-flow.ts'

/** The end of the set-up is a lock, so that each passphrase is proven while it is fresh. */
export function EndStep({ state }: { state: SetupState }) {
  const { t, rich } = useWords()
  const lock = useCommand('app.lock')
  const isForBoth = state.areBothHere && !state.isPutOff
  return (
    <>
      <StepHead
        title={t('setup.end-title')}
        lead={t(isForBoth ? 'setup.end-lead-both' : 'setup.end-lead-one')}
        isFocused
      />
      <ul className={styles.tips}>
        <Tip icon={BookLock}>{rich('setup.end-one')}</Tip>
        <Tip icon={BookOpen}>{rich(isForBoth ? 'setup.end-two' : 'setup.end-two-alone')}</Tip>
        <Tip icon={Clock}>{rich('setup.end-three')}</Tip>
      </ul>
      {lock.error ? <Trouble code={lock.error} /> : null}
      <Actions>
        <Button tone="primary" size="large" onPress={() => void lock.run({})}>
          {t('setup.end-go')}
        </Button>
      </Actions>
    </>
  )
}
