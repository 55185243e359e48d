import { type ReactNode, use, useDeferredValue } from 'react'
import type { Locale } from '../../shared/language.ts'
import { InLanguage } from './InLanguage.tsx'
import { readWords } from './reading.ts'

/**
 * The words that stand in front of the door. Suspends until they are read; while those of another language
 * are read, what is on the screen stays in the language that it has.
 */
export function DoorWords({ locale: asked, children }: { locale: Locale; children: ReactNode }) {
  const locale = useDeferredValue(asked)
  const door = use(readWords(locale, 'door'))
  return (
    <InLanguage locale={locale} messages={door}>
      {children}
    </InLanguage>
  )
}
