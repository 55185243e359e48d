/** The places that a line of the guide can lead to: the names of its tags. */
export const guideWays = [
  'today',
  'journal',
  'wall',
  'debriefs',
  'checkins',
  'talk',
  'search',
  'safety',
  'protection',
  'backup',
  'locking',
  'members',
  'import',
  'export',
  'keys',
] as const
export type GuideWay = (typeof guideWays)[number]

/** Where each way leads; one that is not there cannot be gone from here, and its words stay plain. */
export type GuideWays = Partial<Record<GuideWay, () => void>>
