import { limits } from '../../../shared/limits.ts'
import type { Thumbnail, Turn } from '../../../shared/model/attachment.ts'

/** The best that keeps a small picture small; what this Chromium cannot write comes out as PNG. */
const forms = ['image/webp', 'image/jpeg'] as const
const qualities = [0.82, 0.6] as const

/**
 * A small picture of a photo, the right way up or turned, and the photo's own measures. Null for what is no picture
 * that can be shown. Nothing of what a camera writes into its files comes along.
 */
export async function makeThumbnail(file: Blob, turn: Turn | 0 = 0): Promise<Thumbnail | null> {
  const isWorthATry = file.type === '' || file.type.startsWith('image/')
  if (!isWorthATry || file.size > limits.attachments.shownBytes) return null
  let whole: ImageBitmap | null = null
  let small: ImageBitmap | null = null
  try {
    whole = await createImageBitmap(file)
    const { width, height } = whole
    const scale = Math.min(1, limits.attachments.thumbnailSide / Math.max(width, height))
    small = await createImageBitmap(whole, {
      resizeWidth: Math.max(1, Math.round(width * scale)),
      resizeHeight: Math.max(1, Math.round(height * scale)),
      resizeQuality: 'high',
    })
    const picture = await written(small, turn)
    return picture && { width, height, picture }
  } catch {
    // No picture, or one that is too much for this computer: the page does without a small one.
    return null
  } finally {
    whole?.close()
    small?.close()
  }
}

async function written(
  bitmap: ImageBitmap,
  turn: Turn | 0,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { width, height } = bitmap
  const isAcross = turn === 90 || turn === 270
  const canvas = isAcross ? new OffscreenCanvas(height, width) : new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) return null
  if (turn === 0) context.drawImage(bitmap, 0, 0)
  else {
    context.translate(canvas.width / 2, canvas.height / 2)
    context.rotate((turn * Math.PI) / 180)
    context.drawImage(bitmap, -width / 2, -height / 2)
  }
  for (const type of forms) {
    for (const quality of qualities) {
      const blob = await canvas.convertToBlob({ type, quality })
      if (blob.size <= limits.attachments.thumbnailBytes) {
        return new Uint8Array(await blob.arrayBuffer())
      }
    }
  }
  return null
}
