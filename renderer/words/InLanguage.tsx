import { type ReactNode, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider } from 'react-intl'
import { intlOf, type Locale } from '../../shared/language.ts'
import { LocaleContext } from './locale-context.ts'
import type { Messages } from './reading.ts'

interface InLanguageProps {
  locale: Locale
  messages: Messages
  children: ReactNode
}

/** Gives everything below it these words, and the page its language and direction. */
export function InLanguage({ locale, messages, children }: InLanguageProps) {
  const intlLocale = intlOf(locale)
  useEffect(() => {
    document.documentElement.lang = intlLocale.split('-')[0] ?? 'en'
    document.documentElement.dir = locale === 'en-XR' ? 'rtl' : 'ltr'
  }, [locale, intlLocale])
  return (
    <LocaleContext value={locale}>
      <IntlProvider
        locale={intlLocale}
        defaultLocale={intlLocale}
        messages={messages}
        onError={complain}
      >
        {/* React Aria takes arrow keys and layout direction from a language that is written that way. */}
        <I18nProvider locale={locale === 'en-XR' ? 'ar' : intlLocale}>{children}</I18nProvider>
      </IntlProvider>
    </LocaleContext>
  )
}

/** A text without one of its values is a fault of ours: loud while we build, an unfinished sentence later. */
function complain(error: Error): void {
  if (import.meta.env.DEV) throw error
}
