import { onShellEvent } from '../../bridge/client.ts'
import { forgetTried } from './keep-thumbnail.ts'
import { photoShelf } from './photo-shelf.ts'
import { smallPictures } from './small-pictures.ts'

/** Lets go of every photo and every small picture at once. */
export function forgetPhotos(): void {
  photoShelf.forgetAll()
  smallPictures.forgetAll()
  forgetTried()
}

/** Does so as soon as Hearth locks; answers with the way to stop listening. */
export function forgetPhotosOnLocking(): () => void {
  return onShellEvent(({ event }) => {
    if (event === 'locking') forgetPhotos()
  })
}
