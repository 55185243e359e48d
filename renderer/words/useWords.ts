import { createElement, type ReactNode, useMemo } from 'react'
import { useIntl } from 'react-intl'
import { type Day, dayToUtcNoon, type Month } from '../../shared/days.ts'
import type { ErrorCode } from '../../shared/errors.ts'
import type { WordId } from './catalogue.ts'
import type { ErrorWords } from './error-messages.ts'

export type Values = Record<string, string | number | Date>
export type RichValues = Record<
  string,
  string | number | ReactNode | ((chunks: ReactNode[]) => ReactNode)
>

/** How a day is written: `full` Saturday 7 November 2026, `plain` 7 November 2026, `near` 7 November. */
export type DayForm = 'full' | 'plain' | 'near'

export interface Words {
  /** The text with this id. */
  t(id: WordId, values?: Values): string
  /** The same with elements in it. `<b>…</b>` is bold; other tags come as values, `link: (chunks) => …`. */
  rich(id: WordId, values?: RichValues): ReactNode
  /** What happened, and what is safe and can be done about it. */
  error(code: ErrorCode): ErrorWords
  day(day: Day, form?: DayForm): string
  /** Sat, or `long` Saturday */
  weekday(day: Day, form?: 'short' | 'long'): string
  /** 7 */
  dayOfMonth(day: Day): string
  /** November 2026 */
  month(month: Month): string
  /** 7 Nov, for the edge of a picture */
  shortDay(day: Day): string
  /** Nov 2026 */
  shortMonth(day: Day): string
  /** The day of an ISO instant on this computer's calendar. */
  dayOf(instant: string, form?: DayForm): string
  /** The time of an ISO instant on this computer's clock, 20:41. */
  timeOf(instant: string): string
  /** The day that a week begins with here, from 1 for Monday to 7 for Sunday. */
  weekBegins(): number
  number(value: number): string
  /** A size of bytes in the unit that suits it. */
  size(bytes: number): string
  /** A label as it stands within a sentence: small letters, where the language has them there. */
  within(label: string): string
  /** Mara, Jonas and Lin */
  list(names: readonly string[]): string
}

/** The words of the present language. */
export function useWords(): Words {
  const intl = useIntl()
  return useMemo(() => {
    const t = (id: WordId, values?: Values) => {
      const text: unknown = intl.formatMessage({ id } as never, values as never)
      return String(text)
    }
    const formatted = formatter(intl.locale)
    // A date that is none throws in a formatter, and the whole page with it.
    const instant = (iso: string, options: Intl.DateTimeFormatOptions) => {
      const date = new Date(iso)
      return Number.isNaN(date.getTime()) ? '' : formatted(date, options)
    }
    const inUtc = (day: Day, options: Intl.DateTimeFormatOptions) =>
      formatted(dayToUtcNoon(day), { ...options, timeZone: 'UTC' })
    const inForm = (write: (options: Intl.DateTimeFormatOptions) => string, form: DayForm) => {
      if (form === 'near') return write({ day: 'numeric', month: 'long' })
      const date = write({ day: 'numeric', month: 'long', year: 'numeric' })
      return form === 'plain' ? date : t('date.full', { weekday: write({ weekday: 'long' }), date })
    }
    return {
      t,
      rich: (id, values) =>
        intl.formatMessage({ id } as never, { b: bold, ...values } as never) as ReactNode,
      error: (code) => ({
        happened: t(`error.${code}.happened`),
        next: t(`error.${code}.next`),
      }),
      day: (day, form = 'full') => inForm((options) => inUtc(day, options), form),
      weekday: (day, form = 'short') => inUtc(day, { weekday: form }),
      dayOfMonth: (day) => inUtc(day, { day: 'numeric' }),
      month: (month) => inUtc(`${month}-01` as Day, { month: 'long', year: 'numeric' }),
      shortDay: (day) => inUtc(day, { day: 'numeric', month: 'short' }),
      shortMonth: (day) => inUtc(day, { month: 'short', year: 'numeric' }),
      dayOf: (iso, form = 'full') => inForm((options) => instant(iso, options), form),
      timeOf: (iso) => instant(iso, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
      weekBegins: () => firstOfWeek(intl.locale),
      number: (value) => new Intl.NumberFormat(intl.locale).format(value),
      size: (bytes) => sizeIn(intl.locale, bytes),
      // German nouns keep their capitals, and a label may begin with one.
      within: (label) =>
        intl.locale.startsWith('de') ? label : label.toLocaleLowerCase(intl.locale),
      list: (names) => new Intl.ListFormat(intl.locale, { type: 'conjunction' }).format(names),
    }
  }, [intl])
}

/** Kinds of dates, by language and how they are written. There are a dozen of each language. */
const made = new Map<string, Intl.DateTimeFormat>()

/**
 * Writes dates; makes each kind of formatter once for all that show dates, because making one for every row
 * costs more than a list's frame has.
 */
function formatter(locale: string) {
  return (date: Date, options: Intl.DateTimeFormatOptions): string => {
    const key = `${locale} ${JSON.stringify(options)}`
    const known = made.get(key) ?? new Intl.DateTimeFormat(locale, options)
    made.set(key, known)
    return known.format(date)
  }
}

/** As the language's calendars have it in the country that this computer is set to. */
function firstOfWeek(locale: string): number {
  const isHere = navigator.language.split('-')[0] === locale.split('-')[0]
  const here = new Intl.Locale(isHere ? navigator.language : locale) as Intl.Locale & {
    getWeekInfo?(): { firstDay: number }
    weekInfo?: { firstDay: number }
  }
  return (here.getWeekInfo?.() ?? here.weekInfo)?.firstDay ?? 1
}

function bold(chunks: ReactNode[]): ReactNode {
  return createElement('b', null, ...chunks)
}

function sizeIn(locale: string, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[unit],
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0,
  } as Intl.NumberFormatOptions).format(value)
}
