import { door as doorInGerman } from './de/door.ts'
import { house as houseInGerman } from './de/house.ts'
import { door } from './en/door.ts'
import { house } from './en/house.ts'

/** Every text of the interface in English, as ICU messages, by id. One file per area holds them. */
export const english = { ...door, ...house }

/** The id of a text. A text that is not in the catalogue does not compile. */
export type WordId = keyof typeof english

/** The same in German: a text that is missing there does not compile either. */
export const german: Record<WordId, string> = { ...doorInGerman, ...houseInGerman }
