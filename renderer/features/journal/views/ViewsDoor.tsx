import { Columns2 } from 'lucide-react'
import type { Session } from '../../../../shared/model/member.ts'
import { useRead } from '../../../bridge/hooks.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'

export interface ViewsDoorProps {
  session: Session
  /** Where there is little room: less is seen, and as much is heard. */
  isShort?: boolean
  onOpen(): void
}

/** The way to views of one day; none where there is nobody to write apart from, and nothing to read. */
export function ViewsDoor({ session, isShort = false, onOpen }: ViewsDoorProps) {
  const { t } = useWords()
  const views = useRead('views.list', {})
  const members = session.members.length
  if (members < 2 && (views.data?.length ?? 0) === 0) return null
  return (
    <Button
      tone="quiet"
      size="small"
      icon={<Columns2 size={15} strokeWidth={1.6} aria-hidden />}
      aria-label={t('views.title', { members })}
      onPress={onOpen}
    >
      {t(isShort ? 'views.short' : 'views.title', { members })}
    </Button>
  )
}
