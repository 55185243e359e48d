import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Actions } from '../../parts/Actions.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { Tip } from '../../parts/Tip.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Tips.module.css'

export interface BeforeActProps {
  title: string
  lead: string
  tips: readonly { icon: LucideIcon; text: ReactNode }[]
  goOn: string
  onGoOn(): void
  onLeave(): void
}

/** What something that cannot be undone means, before it begins. */
export function BeforeAct({ title, lead, tips, goOn, onGoOn, onLeave }: BeforeActProps) {
  const { t } = useWords()
  return (
    <>
      <PageHead title={title}>{lead}</PageHead>
      <ul className={styles.tips}>
        {tips.map(({ icon, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change their places
          <Tip key={at} icon={icon}>
            {text}
          </Tip>
        ))}
      </ul>
      <Actions
        leave={
          <Button tone="quiet" size="large" onPress={onLeave}>
            {t('common.cancel')}
          </Button>
        }
      >
        <Button tone="primary" size="large" onPress={onGoOn}>
          {goOn}
        </Button>
      </Actions>
    </>
  )
}
