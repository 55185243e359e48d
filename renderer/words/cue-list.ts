import { type CueLevel, cueLevels } from '../../shared/model/jar.ts'
import { cuesByLevel } from './en/cues.ts'

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

/** Their texts, for the catalogue. */
export const cueWords = Object.fromEntries(
  cueLevels.flatMap((level) => cuesByLevel[level].map((text, index) => [idOf(level, index), text])),
) as Record<CueWordId, string>

function idOf(level: CueLevel, index: number): CueWordId {
  return `cue.${level}-${index}` as CueWordId
}
