import { DoorClosed, Package, StickyNote, Users } from 'lucide-react'
import { useWords } from '../../../words/useWords.ts'
import { BeforeAct } from '../BeforeAct.tsx'

/** What leaving means: for the one who goes, for what was written, and for those who stay. */
export function AboutLeaving(ways: { onGoOn(): void; onLeave(): void }) {
  const { t, rich } = useWords()
  return (
    <BeforeAct
      title={t('leaving.title')}
      lead={t('leaving.lead')}
      tips={[
        { icon: Package, text: rich('leaving.tip-goes') },
        { icon: StickyNote, text: rich('leaving.tip-stays') },
        { icon: Users, text: rich('leaving.tip-others') },
        { icon: DoorClosed, text: rich('leaving.tip-back') },
      ]}
      goOn={t('leaving.go-on')}
      {...ways}
    />
  )
}
