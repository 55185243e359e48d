import { africa } from './africa.ts'
import { britainAndIreland } from './britain-and-ireland.ts'
import { centralEurope } from './central-europe.ts'
import { type CountryCode, countryCodes, inUnion } from './countries.ts'
import { europeanUnion } from './european-union.ts'
import type { ByCountry, HelpLine } from './help-line.ts'
import { northAmerica } from './north-america.ts'
import { northernEurope } from './northern-europe.ts'
import { oceania } from './oceania.ts'
import { southernEurope } from './southern-europe.ts'
import { westernEurope } from './western-europe.ts'

/** A country without a single line does not compile. */
const byCountry: Required<ByCountry> = {
  ...africa,
  ...britainAndIreland,
  ...centralEurope,
  ...europeanUnion,
  ...northAmerica,
  ...northernEurope,
  ...oceania,
  ...southernEurope,
  ...westernEurope,
}

/**
 * Numbers to call, in the order of their countries' codes. Nothing stands here from memory: every entry
 * was taken from the pages named with it, on the day named with it. docs/decisions/0034 says how to add
 * one and how to look through them again.
 */
export const helpLines: readonly HelpLine[] = countryCodes.flatMap((country) =>
  byCountry[country].map((line) => ({ country, ...line })),
)

/** What to dial in an emergency there; null where this list does not know. */
export function emergencyNumber(country: CountryCode): string | null {
  const own = helpLines.find((line) => line.country === country && line.kind === 'emergency')
  if (own) return own.number
  return inUnion.includes(country) ? emergencyNumber('eu') : null
}
