import { limits } from '../../shared/limits.ts'

const height = 96
const longest = 2_400

/**
 * A name as a picture (JPEG, dark on white), in whatever typefaces this computer has for its signs; null
 * where nothing can be drawn. The PDF uses it for signs that its own typefaces lack.
 */
export async function drawName(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const canvas = document.createElement('canvas')
  const font = '64px serif'
  const width = widthOf(canvas, name, font)
  if (width === null) return null
  canvas.width = Math.min(longest, width)
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (pen === null) return null
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, height)
  pen.fillStyle = '#20242b'
  pen.font = font
  pen.textBaseline = 'middle'
  pen.direction = 'inherit'
  pen.fillText(name, 4, height / 2, canvas.width - 8)
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.92)
  })
  if (blob === null || blob.size > limits.namePictureBytes) return null
  return new Uint8Array(await blob.arrayBuffer())
}

function widthOf(canvas: HTMLCanvasElement, name: string, font: string): number | null {
  const pen = canvas.getContext('2d')
  if (pen === null) return null
  pen.font = font
  return Math.ceil(pen.measureText(name).width) + 8
}
