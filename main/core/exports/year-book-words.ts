import type { Note } from '../../../shared/model/gratitude.ts'
import type { BookLanguage } from '../../../shared/model/year-book.ts'

/** What a year book says itself, around what people wrote. */
interface YearBookWords {
  /** For lists of names. */
  intl: string
  title(year: number): string
  plain: string
  forEveryone(from: string): string
  to(from: string, to: string): string
  mattered(by: string): string
  kinds: Record<Note['kind'], string | null>
}

export const yearBookWords: Record<BookLanguage, YearBookWords> = {
  en: {
    intl: 'en-GB',
    title: (year) => `Gratitude ${year}`,
    plain: 'Not encrypted. Whoever holds this book can read it.',
    forEveryone: (from) => `${from}, for everyone`,
    to: (from, to) => `${from} to ${to}`,
    mattered: (by) => `${by}: this mattered because`,
    kinds: { appreciation: null, celebration: 'worth celebrating', thanks: 'thank you' },
  },
  de: {
    intl: 'de-DE',
    title: (year) => `Dankbarkeit ${year}`,
    plain: 'Nicht verschlüsselt. Wer dieses Buch hat, kann es lesen.',
    forEveryone: (from) => `${from}, für alle`,
    to: (from, to) => `${from} an ${to}`,
    mattered: (by) => `${by}: das war wichtig, weil`,
    kinds: { appreciation: null, celebration: 'ein Grund zum Feiern', thanks: 'danke' },
  },
}
