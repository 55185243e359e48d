import type { Day } from '../../../../shared/days.ts'
import type { CountryCode } from './countries.ts'

export interface Source {
  title: string
  /** Shown as plain text. Hearth opens nothing. */
  address: string
  /** When somebody read it there. */
  read: Day
  /** The page's own date as YYYY, YYYY-MM or YYYY-MM-DD; null where it shows none. */
  dated: string | null
}

export interface HelpLine {
  country: CountryCode
  /** A part of the country, where it is for that part alone. */
  part: 'flanders' | 'northern-ireland' | 'quebec' | 'scotland' | 'wales' | 'wallonia' | null
  kind: 'emergency' | 'help-line'
  /** As its own page calls it. */
  name: string
  for: 'anyone' | 'women' | 'men' | 'same-sex'
  /** As it is dialled in that country: digits, with spaces to read them by. */
  number: string
  /** Null where no page says. */
  hours: 'always' | 'daily-9-23' | 'weekdays-9-19' | 'de-men' | null
  sources: readonly [Source, ...Source[]]
}

/** What one region's file holds: a line is named under its country. */
export type ByCountry = Partial<Record<CountryCode, readonly Omit<HelpLine, 'country'>[]>>

/** How the pages are named that somebody read on that day. */
export function pagesReadOn(read: Day) {
  return (title: string, address: string, dated: string | null = null): Source => ({
    title,
    address,
    read,
    dated,
  })
}
