import type { Page } from 'playwright-core'
import { createIntl, type IntlShape } from 'react-intl'
import type { WordId } from '../../../renderer/words/catalogue.ts'
import { intlOf, type Locale } from '../../../shared/language.ts'
import { messagesFor } from '../../make/messages-for.ts'

let spoken: Locale = 'en'
let intl: IntlShape = intlIn('en')

/** Sets the language in which everything in this file of stories finds its way about the screen. */
export function speak(locale: Locale): void {
  spoken = locale
  intl = intlIn(locale)
}

/** The language that is spoken now. */
export function language(): Locale {
  return spoken
}

/** A text of the interface as a person reads it on the screen. */
export function t(id: WordId, values: Record<string, string | number> = {}): string {
  return String(intl.formatMessage({ id }, values)).trim()
}

function intlIn(locale: Locale): IntlShape {
  return createIntl({ locale: intlOf(locale), messages: messagesFor(locale) })
}

/** Everything that stands on the screen, read or not, in one piece. */
export async function textOf(page: Page): Promise<string> {
  return (await page.locator('body').textContent()) ?? ''
}
