import { english, german, type WordId } from '../../renderer/words/catalogue.ts'
import { lengthen, mirror } from '../../renderer/words/pseudo.ts'
import type { Locale } from '../../shared/language.ts'

/** The whole catalogue in one language, door and house. */
export function messagesFor(locale: Locale): Record<WordId, string> {
  if (locale === 'en') return english
  if (locale === 'de') return german
  const change = locale === 'en-XL' ? lengthen : mirror
  return Object.fromEntries(
    Object.entries(english).map(([id, message]) => [id, change(message)]),
  ) as Record<WordId, string>
}
