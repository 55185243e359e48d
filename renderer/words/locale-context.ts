import { createContext, useContext } from 'react'
import type { Locale } from '../../shared/language.ts'

/** The language that everything below is written in. */
export const LocaleContext = createContext<Locale>('en')

/** The language of what stands around here. */
export function useLocale(): Locale {
  return useContext(LocaleContext)
}
