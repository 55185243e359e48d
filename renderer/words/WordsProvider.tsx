import { type ReactNode, use, useDeferredValue, useMemo } from 'react'
import type { Locale } from '../../shared/language.ts'
import { InLanguage } from './InLanguage.tsx'
import { readWords } from './reading.ts'

/** All words of a language. Suspends and goes from one to another as `DoorWords` does. */
export function WordsProvider({
  locale: asked,
  children,
}: {
  locale: Locale
  children: ReactNode
}) {
  const locale = useDeferredValue(asked)
  const door = use(readWords(locale, 'door'))
  const house = use(readWords(locale, 'house'))
  const messages = useMemo(() => ({ ...door, ...house }), [door, house])
  return (
    <InLanguage locale={locale} messages={messages}>
      {children}
    </InLanguage>
  )
}
