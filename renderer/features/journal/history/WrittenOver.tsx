import { ShieldAlert } from 'lucide-react'
import type { Entry } from '../../../../shared/model/entry.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { Button } from '../../../ui/Button.tsx'
import { NoticePanel } from '../../../ui/NoticePanel.tsx'
import { useWords } from '../../../words/useWords.ts'

export interface WrittenOverProps {
  session: Session
  entry: Entry
  onLook(): void
}

/** Says that somebody's program wrote over a page. */
export function WrittenOver({ session, entry, onLook }: WrittenOverProps) {
  const { t } = useWords()
  const author = [...session.members, ...session.former].find(({ id }) => id === entry.author)
  return (
    <NoticePanel
      icon={<ShieldAlert size={20} strokeWidth={1.6} />}
      title={t('history.written-over')}
      actions={
        <Button size="small" onPress={onLook}>
          {t('history.look')}
        </Button>
      }
    >
      <p>{t('history.written-over-more', { author: author?.label ?? t('history.somebody') })}</p>
    </NoticePanel>
  )
}
