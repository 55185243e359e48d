import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useWords } from '../../words/useWords.ts'

/** A wall with nothing on it yet: a nail, and the place where the first slip will hang. */
export function EmptyWall({ onBegin }: { onBegin(): void }) {
  const { t } = useWords()
  return (
    <EmptyState
      art={
        <>
          <path d="M30 18h108" />
          <rect x="54" y="34" width="60" height="72" rx="2" strokeDasharray="4 5" />
          <circle cx="84" cy="46" r="4" data-lit="" />
        </>
      }
      title={t('gratitude.empty-title')}
      action={
        <Button tone="primary" onPress={onBegin}>
          {t('gratitude.empty-action')}
        </Button>
      }
      foot={t('gratitude.empty-foot')}
    >
      {t('gratitude.empty')}
    </EmptyState>
  )
}
