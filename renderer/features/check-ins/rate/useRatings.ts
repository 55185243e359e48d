import type { RoundId } from '../../../../shared/ids.ts'
import {
  type CheckInSide,
  type DimensionId,
  emptyCheckIn,
  type Rating,
} from '../../../../shared/model/check-in.ts'
import { call } from '../../../bridge/client.ts'
import { type SideAtWork, useSideAtWork } from '../../../parts/writing/useSideAtWork.ts'

/** The own ratings while they are made. */
export interface RatingsAtWork extends Omit<SideAtWork<CheckInSide>, 'change'> {
  rating(dimension: DimensionId): Rating
  rate(dimension: DimensionId, part: Partial<Omit<Rating, 'dimension'>>): void
}

/** One's own side of a check-in. */
export function useRatings(id: RoundId): RatingsAtWork {
  const { change, ...work } = useSideAtWork<CheckInSide>({
    read: () => call('check-ins.draft', { id }),
    save: (side) => call('check-ins.save-draft', { id, side }),
    list: 'check-ins.list',
  })
  return {
    ...work,
    rating: (dimension) => ratingOf(work.side ?? emptyCheckIn, dimension),
    rate: (dimension, part) =>
      change((side) => withRating(side, { ...ratingOf(side, dimension), ...part })),
  }
}

function ratingOf({ ratings }: CheckInSide, dimension: DimensionId): Rating {
  return ratings.find((one) => one.dimension === dimension) ?? { dimension, point: null, words: '' }
}

function withRating({ ratings }: CheckInSide, rated: Rating): CheckInSide {
  const isThere = ratings.some(({ dimension }) => dimension === rated.dimension)
  if (!isThere) return { ratings: [...ratings, rated] }
  return { ratings: ratings.map((one) => (one.dimension === rated.dimension ? rated : one)) }
}
