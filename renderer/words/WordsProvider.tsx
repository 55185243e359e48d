import { type ReactNode, useEffect, useMemo } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider } from 'react-intl'
import type { Settings } from '../../shared/model/settings.ts'
import { english, type WordId } from './catalogue.ts'
import { lengthen, mirror } from './pseudo.ts'

type Locale = Settings['locale']

/** English is written the British way: days before months, and a clock of 24 hours. */
const intlLocale = 'en-GB'

/** Gives everything below it the words of one language, and the page its direction. */
export function WordsProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const messages = useMemo(() => messagesFor(locale), [locale])
  useEffect(() => {
    document.documentElement.lang = 'en'
    document.documentElement.dir = locale === 'en-XR' ? 'rtl' : 'ltr'
  }, [locale])
  return (
    <IntlProvider
      locale={intlLocale}
      defaultLocale={intlLocale}
      messages={messages}
      onError={complain}
    >
      {/* React Aria takes arrow keys and layout direction from a language that is written that way. */}
      <I18nProvider locale={locale === 'en-XR' ? 'ar' : intlLocale}>{children}</I18nProvider>
    </IntlProvider>
  )
}

/** The whole catalogue in one language. */
export function messagesFor(locale: Locale): Record<WordId, string> {
  if (locale === 'en') return english
  const change = locale === 'en-XL' ? lengthen : mirror
  return Object.fromEntries(
    Object.entries(english).map(([id, message]) => [id, change(message)]),
  ) as Record<WordId, string>
}

/** A text without one of its values is a fault of ours: loud while we build, an unfinished sentence later. */
function complain(error: Error): void {
  if (import.meta.env.DEV) throw error
}
