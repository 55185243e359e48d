import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useWords } from '../../words/useWords.ts'

export interface EmptyWallProps {
  /** Begins the first slip; absent where nobody can write just now. */
  onBegin?: (() => void) | undefined
}

/** A wall with nothing on it yet: a nail, and the place where the first slip will hang. */
export function EmptyWall({ onBegin }: EmptyWallProps) {
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
      title={t(onBegin ? 'gratitude.empty-title' : 'together.wall-empty')}
      action={
        onBegin ? (
          <Button tone="primary" onPress={onBegin}>
            {t('gratitude.empty-action')}
          </Button>
        ) : null
      }
      foot={onBegin ? t('gratitude.empty-foot') : null}
    >
      {t(onBegin ? 'gratitude.empty' : 'together.wall-empty-more')}
    </EmptyState>
  )
}
