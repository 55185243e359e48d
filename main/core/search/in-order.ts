import type { Pause } from './pause.ts'

/** So many are put in order at once: a millisecond's work. */
const runLength = 512
/** Steps between two looks at the clock. */
const lookEvery = 256

/** Numbers in the order that is told, in short stretches: sorted run by run, and the runs joined. */
export async function inOrder(
  numbers: Uint32Array,
  compare: (a: number, b: number) => number,
  pause: Pause,
): Promise<Uint32Array> {
  let from = numbers
  for (let at = 0; at < from.length; at += runLength) {
    from.subarray(at, at + runLength).sort(compare)
    await pause.ifDue()
  }
  let into: Uint32Array = new Uint32Array(from.length)
  for (let length = runLength; length < from.length; length *= 2) {
    for (let at = 0; at < from.length; at += 2 * length) {
      await joinRuns(from, at, at + length, Math.min(at + 2 * length, from.length))
    }
    ;[from, into] = [into, from]
  }
  return from

  async function joinRuns(runs: Uint32Array, low: number, middle: number, high: number) {
    let [one, other] = [low, middle]
    for (let at = low; at < high; at += 1) {
      const isOne = other >= high || (one < middle && compare(runs[one]!, runs[other]!) < 0)
      into[at] = isOne ? runs[one++]! : runs[other++]!
      if (at % lookEvery === 0) await pause.ifDue()
    }
  }
}
