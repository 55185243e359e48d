import { DoorClosed, Package, StickyNote, Users } from 'lucide-react'
import { Actions } from '../../../parts/Actions.tsx'
import { PageHead } from '../../../parts/PageHead.tsx'
import { Tip } from '../../../parts/Tip.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from '../Tips.module.css'

/** What leaving means: for the one who goes, for what was written, and for those who stay. */
export function AboutLeaving({ onGoOn, onLeave }: { onGoOn(): void; onLeave(): void }) {
  const { t, rich } = useWords()
  return (
    <>
      <PageHead title={t('leaving.title')}>{t('leaving.lead')}</PageHead>
      <ul className={styles.tips}>
        <Tip icon={Package}>{rich('leaving.tip-goes')}</Tip>
        <Tip icon={StickyNote}>{rich('leaving.tip-stays')}</Tip>
        <Tip icon={Users}>{rich('leaving.tip-others')}</Tip>
        <Tip icon={DoorClosed}>{rich('leaving.tip-back')}</Tip>
      </ul>
      <Actions
        leave={
          <Button tone="quiet" size="large" onPress={onLeave}>
            {t('common.cancel')}
          </Button>
        }
      >
        <Button tone="primary" size="large" onPress={onGoOn}>
          {t('leaving.go-on')}
        </Button>
      </Actions>
    </>
  )
}
