import { Radio, RadioGroup } from 'react-aria-components'
import type { Settings } from '../../../shared/model/settings.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './ThemeChoice.module.css'

type Theme = Settings['theme']
const themes: readonly Theme[] = ['daylight', 'lamplight', 'system']

/** Daylight, lamplight, or as the computer has it, each with a small picture of itself. */
export function ThemeChoice({ value, onChange }: { value: Theme; onChange(theme: Theme): void }) {
  const { t } = useWords()
  return (
    <RadioGroup
      className={styles.themes ?? ''}
      aria-label={t('appearance.light')}
      orientation="horizontal"
      value={value}
      onChange={(next) => onChange(next as Theme)}
    >
      {themes.map((theme) => (
        <Radio key={theme} value={theme} className={styles.theme ?? ''}>
          <i data-theme-picture={theme} aria-hidden />
          {t(`appearance.${theme}`)}
        </Radio>
      ))}
    </RadioGroup>
  )
}
