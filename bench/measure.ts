import { performance } from 'node:perf_hooks'

/** Milliseconds that each of `count` runs took, one after another. */
export async function timeEach(
  count: number,
  run: (index: number) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; index < count; index += 1) {
    const begun = performance.now()
    await run(index)
    times.push(performance.now() - begun)
  }
  return times
}

/** The value below which this share of the values lies; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** A duration against its floor, measured in turn with it. */
export interface Measured {
  p50: number
  p99: number
  floorP50: number
  floorP99: number
  /** p50 over the floor's p50. */
  ratio: number
  p99Ratio: number
}

/** Sets the times of some work beside the times of the least that work could cost. */
export function against(times: readonly number[], floors: readonly number[]): Measured {
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)]
  const [floorP50, floorP99] = [quantile(floors, 0.5), quantile(floors, 0.99)]
  return { p50, p99, floorP50, floorP99, ratio: p50 / floorP50, p99Ratio: p99 / floorP99 }
}
