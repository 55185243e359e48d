import type { MemberId } from '../../../shared/ids.ts'
import type { Answer } from '../../../shared/model/answer.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import type { BookLanguage } from '../../../shared/model/year-book.ts'

const longDay = inEach({ dateStyle: 'full', timeZone: 'UTC' })
const month = inEach({ month: 'long', year: 'numeric', timeZone: 'UTC' })

/** How its writer would like a page to be answered. */
const wishes: Record<Answer, string> = {
  listen: 'just listen',
  comfort: 'comfort, please',
  ideas: 'ideas welcome',
  space: 'some space, please',
}

/** A calendar day in words, `Saturday, 7 November 2026`. */
export function dayTitle(day: string, language: BookLanguage = 'en'): string {
  return longDay[language].format(new Date(`${day}T00:00:00Z`)).replace(/^(\p{L}+) /u, '$1, ')
}

/** The month of a day in words. */
export function monthTitle(day: string, language: BookLanguage = 'en'): string {
  return month[language].format(new Date(`${day}T00:00:00Z`))
}

function inEach(options: Intl.DateTimeFormatOptions): Record<BookLanguage, Intl.DateTimeFormat> {
  return {
    en: new Intl.DateTimeFormat('en-GB', options),
    de: new Intl.DateTimeFormat('de-DE', options),
  }
}

/** The line below the title of a page: when, by whom, who reads it, and what its writer noted. */
export function aboutPage(
  entry: Pick<Entry, 'time' | 'author' | 'zone' | 'mood' | 'tags' | 'answer'>,
  nameOf: (id: MemberId) => string,
): string {
  const { time, author, zone, mood, tags, answer } = entry
  const written = `${nameOf(author)}, ${zone === 'ours' ? 'shared' : 'private'}`
  const wish = answer === undefined ? null : wishes[answer]
  return [time, written, mood, ...tags, wish].filter((one) => one !== null).join(' · ')
}
