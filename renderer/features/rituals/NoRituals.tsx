import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useWords } from '../../words/useWords.ts'

export interface NoRitualsProps {
  /** Why none can be begun. */
  readOnly: string | undefined
  onNew(): void
}

/** Two cups on a table, and the lamp in one of them. */
export function NoRituals({ readOnly, onNew }: NoRitualsProps) {
  const { t } = useWords()
  return (
    <EmptyState
      title={t('rituals.none')}
      art={
        <>
          <path d="M20 104h128" />
          <path d="M46 62h32v24a14 14 0 0 1-14 14h-4a14 14 0 0 1-14-14zM78 68h6a8 8 0 0 1 0 16h-6" />
          <path d="M100 70h26v18a12 12 0 0 1-12 12h-2a12 12 0 0 1-12-12z" />
          <path data-lit d="M60 50c-4-5 4-9 0-14" />
        </>
      }
      action={
        <Button tone="primary" unavailable={readOnly} onPress={onNew}>
          {t('rituals.new')}
        </Button>
      }
    >
      {t('rituals.none-more')}
    </EmptyState>
  )
}
