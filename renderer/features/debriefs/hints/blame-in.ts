import { type Locale, type Spoken, spokenOf } from '../../../../shared/language.ts'
import { findBlame } from '../../../../shared/statements/find-blame.ts'

type FindBlame = typeof findBlame

/** Which phrases are hard to hear is known per language; where no list is, nothing is said. */
const finders: Partial<Record<Spoken, FindBlame>> = { en: findBlame }

/** What looks for such phrases while Hearth speaks this language. */
export function blameIn(locale: Locale): FindBlame {
  return finders[spokenOf(locale)] ?? (() => [])
}
