import { CircleCheck, Info } from 'lucide-react'
import type { Rehearsal } from '../../../shared/model/backup.ts'
import { Button } from '../../ui/Button.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { useWords } from '../../words/useWords.ts'

/** What a test restore found. */
export function RehearsalFound({ found, onClose }: { found: Rehearsal; onClose(): void }) {
  const { t, dayOf, timeOf, number } = useWords()
  const { held } = found
  const made = { day: dayOf(found.madeAt), time: timeOf(found.madeAt) }
  const count = (value: number) => ({ count: value, shown: number(value) })
  const Icon = held ? CircleCheck : Info
  return (
    <NoticePanel
      icon={<Icon size={22} strokeWidth={1.6} />}
      title={t(held ? 'backup.tried-title' : 'backup.tried-shut-title')}
      tone={held && held.damages === 0 ? 'good' : 'quiet'}
      isAnnounced
      actions={
        <Button size="small" tone="line" onPress={onClose}>
          {t('backup.close')}
        </Button>
      }
    >
      <p>
        {held
          ? t('backup.tried-more', {
              ...made,
              pages: inside(t('restore.pages', count(held.entries))),
              notes: inside(t('restore.notes', count(held.notes))),
              drafts: inside(t('restore.drafts', count(held.drafts))),
            })
          : t('backup.tried-shut-more', made)}
      </p>
      {held && held.damages > 0 ? <p>{t('backup.tried-damages')}</p> : null}
    </NoticePanel>
  )
}

/** As it stands in the midst of a sentence. */
function inside(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1)
}
