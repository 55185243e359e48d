import { ChevronDown } from 'lucide-react'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { type PromptTheme, promptThemes } from '../../../words/prompt-list.ts'
import { useWords } from '../../../words/useWords.ts'

export interface ThemeMenuProps {
  theme: PromptTheme | null
  onChange(theme: PromptTheme | null): void
}

/** What the questions are about. */
export function ThemeMenu({ theme, onChange }: ThemeMenuProps) {
  const { t } = useWords()
  return (
    <Menu
      label={t('prompts.theme')}
      along="start"
      trigger={
        <Button size="small" icon={<ChevronDown size={15} strokeWidth={1.6} aria-hidden />}>
          {t(theme === null ? 'prompts.theme-all' : `prompts.theme-${theme}`)}
        </Button>
      }
      actions={[
        { id: 'all', label: t('prompts.theme-all'), onAction: () => onChange(null) },
        ...promptThemes.map((each) => ({
          id: each,
          label: t(`prompts.theme-${each}`),
          onAction: () => onChange(each),
        })),
      ]}
    />
  )
}
