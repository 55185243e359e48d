import type { Settings } from './model/settings.ts'

/** A language as the settings name it: one of ours, or whichever of ours the computer speaks. */
export type LocaleChoice = Settings['locale']
/** A language with a catalogue; the last two are made from English, to try the screens. */
export type Locale = Exclude<LocaleChoice, 'system'>

/** The languages that people choose between, each named by itself, with its country for dates and numbers. */
export const languages = [
  { locale: 'en', name: 'English', intl: 'en-GB' },
  { locale: 'de', name: 'Deutsch', intl: 'de-DE' },
] as const satisfies readonly { locale: Locale; name: string; intl: string }[]

/** A language that people choose. */
export type Spoken = (typeof languages)[number]['locale']

/** The language that is meant: the computer's, as `de-AT`, where it is one of ours, and else English. */
export function localeOf(choice: LocaleChoice, ofComputer: string): Locale {
  if (choice !== 'system') return choice
  const [language] = ofComputer.toLowerCase().split('-')
  return languages.find(({ locale }) => locale === language)?.locale ?? 'en'
}

/** The language that people know it as: the made ones are English. */
export function spokenOf(locale: Locale): Spoken {
  return locale === 'de' ? 'de' : 'en'
}

/** What dates, numbers and plurals go by: the British way of English, days before months and a clock of 24 hours. */
export function intlOf(locale: Locale): string {
  return languages.find((language) => language.locale === spokenOf(locale))?.intl ?? 'en-GB'
}
