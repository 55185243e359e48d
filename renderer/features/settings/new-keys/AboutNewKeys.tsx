import { Eye, FilePlus2, History, KeyRound } from 'lucide-react'
import { Actions } from '../../../parts/Actions.tsx'
import { PageHead } from '../../../parts/PageHead.tsx'
import { Tip } from '../../../parts/Tip.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from '../Tips.module.css'

/** What new keys change, and what they cannot. */
export function AboutNewKeys({ onGoOn, onLeave }: { onGoOn(): void; onLeave(): void }) {
  const { t, rich } = useWords()
  return (
    <>
      <PageHead title={t('new-keys.title')}>{t('new-keys.lead')}</PageHead>
      <ul className={styles.tips}>
        <Tip icon={KeyRound}>{rich('new-keys.tip-ways')}</Tip>
        <Tip icon={FilePlus2}>{rich('new-keys.tip-keys')}</Tip>
        <Tip icon={History}>{rich('new-keys.tip-past')}</Tip>
        <Tip icon={Eye}>{rich('new-keys.tip-watch')}</Tip>
      </ul>
      <Actions
        leave={
          <Button tone="quiet" size="large" onPress={onLeave}>
            {t('common.cancel')}
          </Button>
        }
      >
        <Button tone="primary" size="large" onPress={onGoOn}>
          {t('common.continue')}
        </Button>
      </Actions>
    </>
  )
}
