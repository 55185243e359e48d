import { z } from 'zod'
import { Day } from '../days.ts'
import { MemberId } from '../ids.ts'
import { limits } from '../limits.ts'
import { Every } from './check-in-schedule.ts'
import { RoundRow } from './round.ts'

/** What Hearth asks about from the start, by name; the words for them are the interface's own. */
export const firstDimensions = [
  'closeness',
  'talking',
  'trust',
  'support',
  'fun',
  'affection',
  'fairness',
  'own-time',
] as const
export type FirstDimension = (typeof firstDimensions)[number]

/** One of the first dimensions by its name, or an id of the vault for one that was added. */
export const DimensionId = z
  .string()
  .regex(/^[0-9a-z-]{1,40}$/)
  .brand<'DimensionId'>() as unknown as z.ZodType<
  string & z.$brand<'DimensionId'>,
  string & z.$brand<'DimensionId'>
>
export type DimensionId = z.infer<typeof DimensionId>

export function isFirstDimension(id: string): id is FirstDimension {
  return (firstDimensions as readonly string[]).includes(id)
}

const name = z.string().trim().min(1).max(limits.dimensionNameLength)
const end = z.string().trim().min(1).max(limits.dimensionEndLength)

/**
 * What a check-in asks about. `low` and `high` are the words at the ends of its seven points. Null where
 * the words are those that Hearth brings along.
 */
export const AskedDimension = z.strictObject({
  id: DimensionId,
  name: name.nullable(),
  low: end.nullable(),
  high: end.nullable(),
})
export type AskedDimension = z.infer<typeof AskedDimension>

/** The same as it stands for the next check-in. What is hidden is not asked, and stays where it was. */
export const Dimension = AskedDimension.extend({ hidden: z.boolean() })
export type Dimension = z.infer<typeof Dimension>

/** Points of the scale: the first and the last. None of them is a good one. */
export const points = { first: 1, last: 7 } as const

/** What one member says about one dimension. `point` is null where they skip it. */
export const Rating = z.strictObject({
  dimension: DimensionId,
  point: z.number().int().min(points.first).max(points.last).nullable(),
  words: z.string().max(limits.checkInLineLength),
})
export type Rating = z.infer<typeof Rating>

/** All that one member says in one check-in, at most once about each dimension. */
export const CheckInSide = z
  .strictObject({ ratings: z.array(Rating).max(limits.dimensions) })
  .refine(({ ratings }) => new Set(ratings.map((one) => one.dimension)).size === ratings.length)
export type CheckInSide = z.infer<typeof CheckInSide>

export const emptyCheckIn: CheckInSide = { ratings: [] }

/** The same, where a rating without a point and without words is the same as none. */
export function trimmedSide({ ratings }: CheckInSide): CheckInSide {
  const said = ratings.map((rating) => ({ ...rating, words: rating.words.trim() }))
  return { ratings: said.filter(({ point, words }) => point !== null || words !== '') }
}

/** What a check-in is about, as whoever began it laid it down. It never changes. */
export const AboutCheckIn = z.strictObject({
  day: Day,
  /** The rhythm that held when it began: how much time is looked back on. */
  every: Every,
  dimensions: z.array(AskedDimension).min(1).max(limits.dimensions),
})
export type AboutCheckIn = z.infer<typeof AboutCheckIn>

/** What is talked about once it is open, one after the other. */
export const agendaTopics = ['appreciation', 'went-right', 'concern', 'next'] as const
export const AgendaTopic = z.enum(agendaTopics)
export type AgendaTopic = z.infer<typeof AgendaTopic>

/** A line that a member noted while it was talked about. */
export const AgendaNote = z.strictObject({
  by: MemberId,
  topic: AgendaTopic,
  text: z.string(),
})
export type AgendaNote = z.infer<typeof AgendaNote>

/** Half-written lines of one member, by topic. */
export const AgendaDraft = z.partialRecord(AgendaTopic, z.string().max(limits.agendaLineLength))
export type AgendaDraft = z.infer<typeof AgendaDraft>

/** One check-in as whoever is in may see it. */
export const CheckIn = RoundRow.extend({
  ...AboutCheckIn.shape,
  /** Everybody's, in the order of `members`, once it is open; null before. */
  sides: z.array(z.strictObject({ who: MemberId, ...CheckInSide.shape })).nullable(),
  /** In the order of topics. */
  notes: z.array(AgendaNote),
})
export type CheckIn = z.infer<typeof CheckIn>
