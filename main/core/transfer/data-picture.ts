import { sodium } from '../crypto/sodium.ts'
import type { PictureAt } from './html/to-markdown.ts'
import { type Medium, referenceTo } from './medium.ts'

/**
 * Takes pictures that stand in HTML as `data:` addresses for media of a page. Those that are addresses
 * elsewhere are left out: nothing is ever fetched.
 */
export function dataPictures(origin: string): { media: Medium[]; picture: PictureAt } {
  const media: Medium[] = []
  const picture: PictureAt = (source, caption) => {
    const match = /^data:image\/([a-z0-9.+-]{1,20})(?:;[^,;]{0,60})*;base64,/i.exec(
      source.slice(0, 200),
    )
    if (match === null) return null
    const number = media.length + 1
    const key = `P${number}`
    const ending = match[1]!.toLowerCase().replace('svg+xml', 'svg').replace('jpeg', 'jpg')
    const packed = source.slice(match[0].length)
    media.push({
      key,
      origin: `${origin} ${key}`,
      name: `photo ${number}.${ending}`,
      width: null,
      height: null,
      bytes: () => decoded(packed),
    })
    return referenceTo(key, caption)
  }
  return { media, picture }
}

/** Null for what is no base64. */
function decoded(text: string): AsyncIterable<Uint8Array> | null {
  const packed = text.replace(/\s+/g, '').replace(/=+$/, '')
  try {
    const bytes = sodium.from_base64(packed, sodium.base64_variants.ORIGINAL_NO_PADDING)
    return (async function* () {
      yield bytes
    })()
  } catch {
    return null
  }
}
