import { PenLine } from 'lucide-react'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useWords } from '../../../words/useWords.ts'

export interface NoViewsProps {
  /** How many live here. */
  members: number
  isAlone: boolean
  /** Why nobody can be asked now. */
  unavailable: string | undefined
  /** Left out where there is nobody to ask, and together, where nobody asks. */
  onAsk: (() => void) | null
}

/** No day yet: two chairs at one window, and the light in it. */
export function NoViews({ members, isAlone, unavailable, onAsk }: NoViewsProps) {
  const { t } = useWords()
  return (
    <EmptyState
      art={
        <>
          <path d="M52 12h64v58H52zM84 12v58M52 41h64" />
          <path d="M20 64v44M20 84h26v24M46 84l-4-20" />
          <path d="M148 64v44M148 84h-26v24M122 84l4-20" />
          <path d="M66 100h36M84 100v12" />
          <circle cx="100" cy="28" r="8" data-lit="" />
        </>
      }
      title={t('views.none')}
      action={
        onAsk ? (
          <Button
            tone="primary"
            size="large"
            icon={<PenLine size={18} strokeWidth={1.6} aria-hidden />}
            unavailable={unavailable}
            onPress={onAsk}
          >
            {t('views.ask')}
          </Button>
        ) : null
      }
    >
      {t(isAlone ? 'views.none-more' : 'views.none-together', { members })}
    </EmptyState>
  )
}
