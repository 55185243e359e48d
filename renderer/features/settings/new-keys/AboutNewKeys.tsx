import { Eye, FilePlus2, History, KeyRound } from 'lucide-react'
import { useWords } from '../../../words/useWords.ts'
import { BeforeAct } from '../BeforeAct.tsx'

/** What new keys change, and what they cannot. */
export function AboutNewKeys(ways: { onGoOn(): void; onLeave(): void }) {
  const { t, rich } = useWords()
  return (
    <BeforeAct
      title={t('new-keys.title')}
      lead={t('new-keys.lead')}
      tips={[
        { icon: KeyRound, text: rich('new-keys.tip-ways') },
        { icon: FilePlus2, text: rich('new-keys.tip-keys') },
        { icon: History, text: rich('new-keys.tip-past') },
        { icon: Eye, text: rich('new-keys.tip-watch') },
      ]}
      goOn={t('common.continue')}
      {...ways}
    />
  )
}
