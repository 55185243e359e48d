import { type LocaleChoice, languages } from '../../../shared/language.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { useWords } from '../../words/useWords.ts'

export interface LanguageChoiceProps {
  value: LocaleChoice
  onChange(locale: LocaleChoice): void
}

/** Each language by its own name, or as the computer has it. */
export function LanguageChoice({ value, onChange }: LanguageChoiceProps) {
  const { t } = useWords()
  const own = languages.map(({ locale, name }) => ({
    value: locale,
    label: <span lang={locale}>{name}</span>,
  }))
  return (
    <Segmented<LocaleChoice>
      label={t('appearance.language')}
      value={value}
      onChange={onChange}
      options={[{ value: 'system', label: t('appearance.system') }, ...own]}
    />
  )
}
