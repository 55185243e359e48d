import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useWords } from '../../words/useWords.ts'

export interface NoDreamsProps {
  isAlone: boolean
  /** Why nothing can be written now. */
  unavailable: string | undefined
  onWrite(): void
}

/** No dream yet: a hill, a path over it, and a light behind. */
export function NoDreams({ isAlone, unavailable, onWrite }: NoDreamsProps) {
  const { t } = useWords()
  return (
    <EmptyState
      art={
        <>
          <path d="M14 104c28-34 54-50 78-50 22 0 42 17 62 50" />
          <path d="M66 104c4-14 12-20 22-24 8-3 10-8 6-14" strokeDasharray="3 5" />
          <circle cx="118" cy="34" r="12" data-lit="" />
        </>
      }
      title={t(isAlone ? 'dreams.empty-title' : 'dreams.empty-together-title')}
      action={
        isAlone ? (
          <Button tone="primary" unavailable={unavailable} onPress={onWrite}>
            {t('dreams.write')}
          </Button>
        ) : null
      }
    >
      {t(isAlone ? 'dreams.empty' : 'dreams.empty-together')}
    </EmptyState>
  )
}
