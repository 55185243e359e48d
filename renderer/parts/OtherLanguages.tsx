import { languages, spokenOf } from '../../shared/language.ts'
import { useCommand } from '../bridge/hooks.ts'
import { Link } from '../ui/Link.tsx'
import { useLocale } from '../words/locale-context.ts'

/** Leads to the languages that are not spoken just now; each says its name in its own words. */
export function OtherLanguages() {
  const change = useCommand('settings.change')
  const spoken = spokenOf(useLocale())
  return languages
    .filter(({ locale }) => locale !== spoken)
    .map(({ locale, name }) => (
      <Link key={locale} onPress={() => void change.run({ locale })}>
        <span lang={locale}>{name}</span>
      </Link>
    ))
}
