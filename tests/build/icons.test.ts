import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { unzlibSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { drawIcon } from '../../build/icon-drawing.ts'
import { iconFiles } from '../../build/icon-files.ts'

const folder = resolve(import.meta.dirname, '../../build/icons')
let drawn: Map<string, Uint8Array>

beforeAll(() => {
  drawn = iconFiles()
})

function fileOf(name: string): Buffer {
  return Buffer.from(drawn.get(name) ?? [])
}

/** Width, height, and how many pixels are not quite the ones that were drawn. */
function readPng(png: Buffer): { size: number[]; wrong: number } {
  expect(png.toString('latin1', 1, 4)).toBe('PNG')
  const size = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const at = png.indexOf('IDAT')
  const rows = unzlibSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
  const [width = 0] = size
  const pixels = drawIcon(width)
  let wrong = 0
  for (let index = 0; index < pixels.length; index++) {
    const row = Math.floor(index / (width * 4))
    if (rows[index + row + 1] !== pixels[index]) wrong++
  }
  return { size, wrong }
}

test('the icons that are packed are those that are drawn', () => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(png|ico|icns)$/.test(name))
  expect(names.sort()).toEqual([...drawn.keys()].sort())
  for (const [name, bytes] of drawn) {
    expect([name, readFileSync(join(folder, name)).equals(bytes)]).toEqual([name, true])
  }
})

test('Linux gets a picture for each size that its desktops ask for', () => {
  for (const size of [16, 24, 32, 48, 64, 96, 128, 256, 512]) {
    expect(readPng(fileOf(`sizes/${size}x${size}.png`))).toEqual({ size: [size, size], wrong: 0 })
  }
})

test('Windows finds nine sizes in one file, each where its list says', () => {
  const ico = fileOf('icon.ico')
  const count = ico.readUInt16LE(4)
  const sizes = Array.from({ length: count }, (_, index) => {
    const at = 6 + index * 16
    const image = ico.subarray(ico.readUInt32LE(at + 12)).subarray(0, ico.readUInt32LE(at + 8))
    const isPng = image[0] === 0x89
    if (isPng) return readPng(image).size[0]
    const size = image.readInt32LE(4)
    // Twice as high as wide: the picture, and its mask.
    expect(image.readInt32LE(8)).toBe(2 * size)
    expect(ico[at]).toBe(size)
    return size
  })
  expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256])
})

test('macOS finds each size under its name, for usual and for dense screens', () => {
  const icns = fileOf('icon.icns')
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  const found: [string, number | undefined][] = []
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const png = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4))
    found.push([icns.toString('latin1', at, at + 4), readPng(png).size[0]])
  }
  expect(Object.fromEntries(found)).toEqual({
    ...{ ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 },
  })
})

test('around the icon there is nothing, in it nothing is seen through', () => {
  const pixels = drawIcon(64)
  expect(pixels[3]).toBe(0)
  const middle = (32 * 64 + 10) * 4
  expect([...pixels.subarray(middle, middle + 4)]).toEqual([0x23, 0x27, 0x2f, 255])
})
