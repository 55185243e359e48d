import { CloudOff, Copy, FolderOpen, HardDrive } from 'lucide-react'
import { useState } from 'react'
import type { ErrorCode } from '../../../shared/errors.ts'
import { call } from '../../bridge/client.ts'
import { useRead } from '../../bridge/hooks.ts'
import { Actions } from '../../parts/Actions.tsx'
import { StepHead } from '../../parts/StepHead.tsx'
import { Tip } from '../../parts/Tip.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { isFocusLost } from '../../parts/useArrivalIfLost.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './WhereStep.module.css'

/** Where the journal will live: the usual folder, or one that a person chooses. */
export function WhereStep({ onPlaced, onRestore }: { onPlaced(): void; onRestore(): void }) {
  const { t, rich } = useWords()
  const info = useRead('app.info', {})
  const [error, setError] = useState<ErrorCode | null>(null)
  // The first screen of all begins with nothing; the button of whoever comes back to it goes.
  const [isReturn] = useState(() => !isFocusLost())

  async function choose() {
    setError(null)
    const picked = await call('picker.pick', { for: 'vault-folder' })
    if (!picked.ok) return setError(picked.code)
    if (!picked.value) return
    const used = await call('app.use-place', { place: picked.value.place })
    if (!used.ok) setError(used.code)
  }

  return (
    <>
      <StepHead title={t('setup.where-title')} lead={t('setup.where-lead')} isFocused={isReturn} />
      <div className={styles.place}>
        <FolderOpen size={24} strokeWidth={1.6} aria-hidden />
        <p>
          <span className={styles.caption}>{t('setup.where-here')}</span>
          {info.data?.vaultPlace}
        </p>
        <Button tone="line" onPress={() => void choose()}>
          {t('setup.where-choose')}
        </Button>
      </div>
      {error ? <Trouble code={error} /> : null}
      <ul className={styles.tips}>
        <Tip icon={HardDrive}>{rich('setup.where-tip-one')}</Tip>
        <Tip icon={CloudOff}>{rich('setup.where-tip-two')}</Tip>
        <Tip icon={Copy}>{rich('setup.where-tip-three')}</Tip>
      </ul>
      <Actions
        leave={
          <Button tone="quiet" size="large" onPress={onRestore}>
            {t('setup.restore')}
          </Button>
        }
      >
        <Button tone="primary" size="large" onPress={onPlaced}>
          {t('common.continue')}
        </Button>
      </Actions>
    </>
  )
}
