import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useWords } from '../../../words/useWords.ts'

export interface NoCheckInsProps {
  /** How many live here. */
  members: number
  unavailable: string | undefined
  onBegin(): void
}

/** Nothing yet: a compass on a table. */
export function NoCheckIns({ members, unavailable, onBegin }: NoCheckInsProps) {
  const { t } = useWords()
  return (
    <EmptyState
      art={
        <>
          <path d="M24 104h120" />
          <circle cx="84" cy="58" r="38" />
          <path d="M84 26v6M84 84v6M52 58h6M110 58h6" />
          <path d="M98 44l-9 19-19 9 9-19z" data-lit="" />
        </>
      }
      title={t('check-ins.empty-title')}
      action={
        <Button tone="primary" size="large" unavailable={unavailable} onPress={onBegin}>
          {t('check-ins.new')}
        </Button>
      }
      foot={t('check-ins.empty-foot')}
    >
      {t('check-ins.empty', { count: members })}
    </EmptyState>
  )
}
