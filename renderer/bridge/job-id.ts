import { idOfBytes, type JobId } from '../../shared/ids.ts'

/** A name for a piece of work that the page begins, and may want to follow or to stop. */
export function newJobId(): JobId {
  return idOfBytes(crypto.getRandomValues(new Uint8Array(16))) as JobId
}
