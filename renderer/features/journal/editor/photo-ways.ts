import { createContext, useContext } from 'react'
import type { AttachmentId } from '../../../../shared/ids.ts'

/** How the place where a photo was taken can be put back, or null where it cannot. */
export type KeepLocation = (id: AttachmentId) => (() => void) | null

const none: KeepLocation = () => null

/** Reaches the photos inside the text, which the screen around it cannot hand anything. */
export const PhotoWays = createContext<KeepLocation>(none)

export function useKeepLocation(id: AttachmentId): (() => void) | null {
  return useContext(PhotoWays)(id)
}
