import { bytesAsFile, type Found, patched } from './patch.ts'
import { CannotFollow, placeInTiff } from './tiff.ts'

/** EXIF with the place gone, of the same length; null where it tells none. */
export interface CleanExif {
  bytes: Uint8Array
  hasPlace: boolean
}

/**
 * Takes the place out of EXIF as a photo carries it. What cannot be followed goes whole: whoever reads
 * more patiently may still find a place in it.
 */
export async function withoutPlaceInExif(exif: Uint8Array): Promise<CleanExif | null> {
  const found = await followed(exif)
  if (found === null) return { bytes: new Uint8Array(exif.length), hasPlace: true }
  if (found.patches.length === 0) return null
  return { bytes: patched(exif, 0, found.patches), hasPlace: found.hasPlace }
}

async function followed(exif: Uint8Array): Promise<Found | null> {
  try {
    return await placeInTiff(bytesAsFile(exif))
  } catch (error) {
    if (error instanceof CannotFollow) return null
    throw error
  }
}
