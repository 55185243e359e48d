import type { RoundId } from '../../../../shared/ids.ts'
import { call } from '../../../bridge/client.ts'
import { AskFirst } from '../../../parts/AskFirst.tsx'
import { useWords } from '../../../words/useWords.ts'

export interface LetGoOfViewsProps {
  id: RoundId
  unavailable: string | undefined
  onDone(): void
}

/** Lets what one asked for go, after one question; each one's words go back to them. */
export function LetGoOfViews({ id, unavailable, onDone }: LetGoOfViewsProps) {
  const { t } = useWords()
  return (
    <AskFirst
      label={t('views.let-go')}
      title={t('views.let-go-title')}
      more={t('views.let-go-more')}
      now={t('views.let-go-now')}
      done={t('views.let-go-done')}
      act={() => call('views.let-go', { id })}
      onDone={onDone}
      unavailable={unavailable}
    />
  )
}
