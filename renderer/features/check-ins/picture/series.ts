import type { Day } from '../../../../shared/days.ts'
import type { MemberId, RoundId } from '../../../../shared/ids.ts'
import type {
  AskedDimension,
  CheckIn,
  Dimension,
  DimensionId,
} from '../../../../shared/model/check-in.ts'

/** What one dimension was rated at over time: one column for each check-in, oldest first. */
export interface Series {
  /** In the words of the last check-in that asked about it. */
  dimension: AskedDimension
  columns: Column[]
}

/** One check-in in the picture of one dimension. */
export interface Column {
  id: RoundId
  day: Day
  /** Who rated it, and at which point. */
  points: ReadonlyMap<MemberId, number>
}

/** Those that are open, oldest first. */
export function openOnes(checkIns: readonly CheckIn[]): CheckIn[] {
  return checkIns.filter(({ sides }) => sides !== null).toReversed()
}

/**
 * The picture of each dimension that any of these asked about: those that are asked next in their order,
 * then those that are not asked any more.
 *
 * @param shown open check-ins, oldest first
 */
export function seriesOf(shown: readonly CheckIn[], plan: readonly Dimension[]): Series[] {
  const asked = new Map<DimensionId, AskedDimension>()
  for (const { dimensions } of shown) for (const one of dimensions) asked.set(one.id, one)
  const rank = new Map(plan.map(({ id, hidden }, at) => [id, hidden ? plan.length + at : at]))
  const last = plan.length * 2
  return [...asked.values()]
    .sort((a, b) => (rank.get(a.id) ?? last) - (rank.get(b.id) ?? last))
    .map((dimension) => ({
      dimension,
      columns: shown.map(({ id, day, sides }) => ({
        id,
        day,
        points: new Map(
          (sides ?? []).flatMap(({ who, ratings }) => {
            const point = ratings.find((one) => one.dimension === dimension.id)?.point ?? null
            return point === null ? [] : [[who, point] as const]
          }),
        ),
      })),
    }))
}

/** The last column in which anybody rated it; null where nobody did. */
export function lastRated({ columns }: Series): Column | null {
  return columns.findLast(({ points }) => points.size > 0) ?? null
}
