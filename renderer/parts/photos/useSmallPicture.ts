import { useEffect, useSyncExternalStore } from 'react'
import type { AttachmentId } from '../../../shared/ids.ts'
import { keepThumbnailUnseen } from './keep-thumbnail.ts'
import { type SmallPicture, smallPictures } from './small-pictures.ts'

/** Whoever scrolls past faster than this asks for nothing. */
const restMs = 90

/**
 * The small picture of a photo. With `mayMake` whoever is here added it: where there is none, it is made
 * from the photo itself, one after the other, as long as it stays on the screen.
 */
export function useSmallPicture(id: AttachmentId, mayMake = false): SmallPicture {
  const known = useSyncExternalStore(smallPictures.watch, () => smallPictures.find(id))
  useEffect(() => {
    let letGo: (() => void) | null = null
    const hold = () => {
      letGo = smallPictures.hold(id)
    }
    // One that is at hand is kept from going; another is asked for once the row rests.
    if (smallPictures.find(id) !== undefined) hold()
    const timer = letGo === null ? setTimeout(hold, restMs) : undefined
    return () => {
      clearTimeout(timer)
      letGo?.()
    }
  }, [id])
  useEffect(
    () => (mayMake && known === null ? keepThumbnailUnseen(id) : undefined),
    [id, known, mayMake],
  )
  return known
}
