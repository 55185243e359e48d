import { Smile } from 'lucide-react'
import { type Mood, moods } from '../../../../shared/model/entry.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { useWords } from '../../../words/useWords.ts'
import { moodIcons } from '../mood-icon.ts'

export interface MoodFieldProps {
  mood: Mood | null
  onChange(mood: Mood | null): void
}

/** How it was. A page needs none. */
export function MoodField({ mood, onChange }: MoodFieldProps) {
  const { t } = useWords()
  const Icon = mood ? moodIcons[mood] : Smile
  return (
    <Menu
      label={t('journal.mood')}
      trigger={
        <Button size="small" icon={<Icon size={15} strokeWidth={1.6} aria-hidden />}>
          {mood ? t(`mood.${mood}`) : t('journal.mood')}
        </Button>
      }
      actions={[
        ...moods.map((each) => {
          const Sign = moodIcons[each]
          return {
            id: each,
            label: t(`mood.${each}`),
            icon: <Sign size={18} strokeWidth={1.6} aria-hidden />,
            onAction: () => onChange(each),
          }
        }),
        { id: 'none', label: t('journal.no-mood'), onAction: () => onChange(null) },
      ]}
    />
  )
}
