import { Trash2 } from 'lucide-react'
import type { Session } from '../../../shared/model/member.ts'
import { useRead } from '../../bridge/hooks.ts'
import { DoubtfulDoor } from '../../parts/DoubtfulDoor.tsx'
import { mayWrite } from '../../parts/may-write.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './PagesFoot.module.css'
import { PromptButton } from './prompts/PromptButton.tsx'
import { ViewsDoor } from './views/ViewsDoor.tsx'

export interface PagesFootProps {
  session: Session
  /** There are pages above it; otherwise it stands in the middle of an empty journal. */
  isUnderList: boolean
  /** A new page that begins with this question. */
  onAsk(question: string): void
  onViews(): void
  onBin(): void
}

/** What lies under the list of pages: a question to begin with, and the doors to what is not in it. */
export function PagesFoot({ session, isUnderList, onAsk, onViews, onBin }: PagesFootProps) {
  const { t } = useWords()
  const pages = useRead('entries.binned', {})
  const responses = useRead('responses.binned', {})
  const isBinEmpty = (pages.data?.length ?? 0) + (responses.data?.length ?? 0) === 0
  return (
    <div className={styles.foot} data-under-list={isUnderList || undefined}>
      {mayWrite(session) ? <PromptButton tone="quiet" onChoose={onAsk} /> : null}
      <ViewsDoor session={session} isShort={isUnderList} onOpen={onViews} />
      {isBinEmpty ? null : (
        <Button
          tone="quiet"
          size="small"
          icon={<Trash2 size={15} strokeWidth={1.6} aria-hidden />}
          onPress={onBin}
        >
          {t('journal.bin')}
        </Button>
      )}
      <DoubtfulDoor session={session} kind="page" />
      <DoubtfulDoor session={session} kind="response" />
    </div>
  )
}
