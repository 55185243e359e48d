import { placeInHeif } from './heif.ts'
import { placeInJpeg } from './jpeg.ts'
import type { FileToLookInto, Found } from './patch.ts'
import { placeInPng } from './png.ts'
import { CannotFollow, placeInTiff } from './tiff.ts'
import { placeInWebp } from './webp.ts'

const kinds: readonly [RegExp, (file: FileToLookInto) => Promise<Found>][] = [
  [/^\xff\xd8\xff/, placeInJpeg],
  [/^\x89PNG\r\n/, placeInPng],
  [/^RIFF[\s\S]{4}WEBP/, placeInWebp],
  [/^(?:II\*\0|MM\0\*)/, placeInTiff],
  [/^[\s\S]{4}ftyp(?:hei|hev|mif|msf|avi)/, placeInHeif],
]

/**
 * What a photo says about where it was taken, told by its bytes and not by its name, and the patches that
 * take just this out of it. Files of other kinds, and tables that lead nowhere, say nothing.
 */
export async function findPlace(file: FileToLookInto): Promise<Found> {
  const start = String.fromCharCode(...(await file.read(0, Math.min(16, file.size))))
  const look = kinds.find(([pattern]) => pattern.test(start))?.[1]
  if (look === undefined) return { hasPlace: false, patches: [] }
  try {
    return await look(file)
  } catch (error) {
    if (error instanceof CannotFollow || error instanceof RangeError) {
      return { hasPlace: false, patches: [] }
    }
    throw error
  }
}
