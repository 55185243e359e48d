import { useEffect, useSyncExternalStore } from 'react'
import type { AttachmentId } from '../../../shared/ids.ts'
import { keepThumbnail } from './keep-thumbnail.ts'
import { type PhotoState, photoShelf } from './photo-shelf.ts'

/**
 * A photo at its full size, as long as it is wanted. With `mayKeep` whoever is here added it: where it has
 * no small picture yet, one is made.
 */
export function usePhoto(id: AttachmentId, isWanted: boolean, mayKeep: boolean): PhotoState {
  useEffect(() => (isWanted ? photoShelf.hold(id) : undefined), [id, isWanted])
  const state = useSyncExternalStore(photoShelf.watch, () => photoShelf.state(id))
  useEffect(() => {
    if (!mayKeep || state.kind !== 'here' || state.about.hasThumbnail) return
    keepThumbnail(id, state.blob, state.about.turn ?? 0)
  }, [id, state, mayKeep])
  return state
}
