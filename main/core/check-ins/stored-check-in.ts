import { z } from 'zod'
import {
  AboutCheckIn,
  AskedDimension,
  type CheckInSide,
  CheckInSide as ExactSide,
  Rating,
} from '../../../shared/model/check-in.ts'

/** As they are read: a later release may have added what this one does not know. */
const StoredAbout = z.object({
  ...AboutCheckIn.shape,
  dimensions: z.array(z.object(AskedDimension.shape)),
})
const StoredSide = z.object({ ratings: z.array(z.object(Rating.shape)) })

/** What a check-in asks about; null where a record says nothing of the kind. */
export function readAbout(value: unknown): AboutCheckIn | null {
  return AboutCheckIn.safeParse(StoredAbout.safeParse(value).data).data ?? null
}

/** What one member said; null where a text is nothing of the kind. */
export function readSide(value: unknown): CheckInSide | null {
  return ExactSide.safeParse(StoredSide.safeParse(value).data).data ?? null
}
