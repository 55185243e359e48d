import { type CueLevel, cueLevels } from '../../shared/model/jar.ts'
import { cuesByLevel } from './en/cues.ts'

/** As many texts as a list has. */
type TextsLike<List> = { readonly [Place in keyof List]: string }
/** The places in a list, as texts. */
type PlacesIn<List> = Exclude<keyof List, keyof (readonly unknown[])> & string
/** The id of a cue's text in the catalogue. */
export type CueWordId = {
  [Level in CueLevel]: `cue.${Level}-${PlacesIn<(typeof cuesByLevel)[Level]>}`
}[CueLevel]

/** The cues of each level, as ids of the catalogue. */
export const cuesOf = Object.fromEntries(
  cueLevels.map((level) => [level, cuesByLevel[level].map((_, index) => idOf(level, index))]),
) as Record<CueLevel, CueWordId[]>

/** Cues in some language: as many of each level as English has. */
export type Cues = {
  readonly [Level in CueLevel]: TextsLike<(typeof cuesByLevel)[Level]>
}

/** The texts of a language, for the catalogue. */
export function cueWordsOf(texts: Cues): Record<CueWordId, string> {
  return Object.fromEntries(
    cueLevels.flatMap((level) => texts[level].map((text, index) => [idOf(level, index), text])),
  ) as Record<CueWordId, string>
}

function idOf(level: CueLevel, index: number): CueWordId {
  return `cue.${level}-${index}` as CueWordId
}
