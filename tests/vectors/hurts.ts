import { flipped, goldenFiles } from './golden.ts'
import { numberAt, standsAt } from './reader/bytes.ts'

/** One file of the golden vault, hurt in one way. */
export interface Hurt {
  what: string
  path: string
  /** The file as it is found; null where it is gone. */
  bytes: Uint8Array | null
}

const block = 4096

/** Offsets at which something particular of a file stands: heads, lengths, numbers, ends. */
function offsetsIn(path: string, file: Uint8Array): number[] {
  const offsets = [3, 9, 24, file.length - 1]
  if (!path.endsWith('.seg')) return offsets
  let at = 0
  while (standsAt(file, at, 'HFRM')) {
    offsets.push(at + 9, at + 13, at + 100)
    at += numberAt(file, at + 8, 4)
    offsets.push(at - 1, at + 10, at + block + 5)
  }
  return offsets
}

function withZeros(file: Uint8Array, from: number, to: number): Uint8Array {
  const hurt = file.slice()
  return hurt.fill(0, from, to)
}

/** Every file of a vault, hurt in every way that this knows: of the golden vault some two thousand. */
export function allHurts(files = goldenFiles()): Hurt[] {
  return [...files].flatMap(([path, file]): Hurt[] => {
    const flips = [...new Set(offsetsIn(path, file))]
      .filter((at) => at < file.length)
      .map((at) => ({ what: `a bit of byte ${at}`, path, bytes: flipped(file, at) }))
    const half = Math.floor(file.length / 2)
    const cuts = [0, 100, block, half, file.length - 1, file.length - block]
      .filter((length) => length >= 0 && length < file.length)
      .map((length) => ({ what: `cut to ${length}`, path, bytes: file.subarray(0, length) }))
    const blanks = [0, block]
      .filter((from) => file.length > from + block)
      .map((from) => ({
        what: `zeros from ${from}`,
        path,
        bytes: withZeros(file, from, from + block),
      }))
    return [{ what: 'gone', path, bytes: null }, ...flips, ...cuts, ...blanks]
  })
}

/** All files of a vault with that one hurt. */
export function hurtFiles({ path, bytes }: Hurt, files = goldenFiles()): Map<string, Uint8Array> {
  if (bytes === null) files.delete(path)
  else files.set(path, bytes)
  return files
}
