import { FolderX, Package } from 'lucide-react'
import { useRead } from '../../../bridge/hooks.ts'
import { Actions } from '../../../parts/Actions.tsx'
import { PageHead } from '../../../parts/PageHead.tsx'
import { Tip } from '../../../parts/Tip.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from '../Tips.module.css'

/** Why somebody who is the only member cannot leave, and what they can do instead. */
export function AloneHere({ onLeave }: { onLeave(): void }) {
  const { t, rich } = useWords()
  const info = useRead('app.info', {})
  return (
    <>
      <PageHead title={t('leaving.alone')}>{t('leaving.alone-lead')}</PageHead>
      <ul className={styles.tips}>
        <Tip icon={Package}>{rich('leaving.alone-tip-copy')}</Tip>
        <Tip icon={FolderX}>
          {rich('leaving.alone-tip-end', { place: info.data?.vaultPlace ?? '' })}
        </Tip>
      </ul>
      <Actions>
        <Button size="large" onPress={onLeave}>
          {t('common.back')}
        </Button>
      </Actions>
    </>
  )
}
