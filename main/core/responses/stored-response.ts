import { z } from 'zod'
import { StoredInstant } from '../../../shared/instants.ts'

/** Where responses lie in Ours. */
export const responses = 'responses'

/** A response as it lies in Ours. Id, author and revision are the record's own. */
export const StoredResponse = z.object({
  /** The page of Ours under which it stands. */
  entry: z.string(),
  text: z.string(),
  /** For display only. */
  createdAt: StoredInstant,
})
