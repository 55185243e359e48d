import type { Locale } from '../../shared/language.ts'
import { door } from './en/door.ts'
import { lengthen, mirror } from './pseudo.ts'

/** `door` is what may be said in front of the door; the `house` behind it is read with its rooms. */
export type Piece = 'door' | 'house'
export type Messages = Record<string, string>

const english = {
  door: async (): Promise<Messages> => door,
  house: async (): Promise<Messages> => (await import('./en/house.ts')).house,
}

const shelves: Record<Locale, Record<Piece, () => Promise<Messages>>> = {
  en: english,
  de: {
    door: async () => (await import('./de/door.ts')).door,
    house: async () => (await import('./de/house.ts')).house,
  },
  'en-XL': inPlaceOf(lengthen),
  'en-XR': inPlaceOf(mirror),
}

/** React takes the words of a promise that is marked so at once, without waiting for it. */
const fulfilled = (words: Messages) => ({ status: 'fulfilled', value: words })

const asked = new Map<string, Promise<Messages>>([
  ['en door', Object.assign(Promise.resolve<Messages>(door), fulfilled(door))],
])

/** Reads the words of a piece; each is read once, and asked for again gives the same promise. */
export function readWords(locale: Locale, piece: Piece): Promise<Messages> {
  const key = `${locale} ${piece}`
  const known = asked.get(key)
  if (known !== undefined) return known
  const words: Promise<Messages> = shelves[locale][piece]().then((read) => {
    Object.assign(words, fulfilled(read))
    return read
  })
  asked.set(key, words)
  return words
}

function inPlaceOf(change: (message: string) => string) {
  const changed = (words: Messages): Messages =>
    Object.fromEntries(Object.entries(words).map(([id, message]) => [id, change(message)]))
  return {
    door: async () => changed(await english.door()),
    house: async () => changed(await english.house()),
  }
}
