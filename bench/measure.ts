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

/** Times beside floors that were taken in turn with them, pair by pair: a disk that is slow for a while does not move it. */
export function inPairs(times: readonly number[], floors: readonly number[]): Measured {
  const ratio = quantile(
    times.map((time, index) => time / floors[index]!),
    0.5,
  )
  return { ...against(times, floors), ratio }
}

/** Figures by name, in groups. */
export type Figures = { [name: string]: number | Figures }

/** The median of each figure over several rounds. */
export function medians(rounds: readonly Figures[]): Figures {
  const [first] = rounds
  return Object.fromEntries(
    Object.entries(first ?? {}).map(([name, value]) => {
      const each = rounds.map((round) => round[name])
      return typeof value === 'number'
        ? [name, quantile(each as number[], 0.5)]
        : [name, medians(each as Figures[])]
    }),
  )
}

/** By how much the middle half of the values spreads, as a share of the median. */
export function spread(values: readonly number[]): number {
  return (quantile(values, 0.75) - quantile(values, 0.25)) / quantile(values, 0.5)
}

/** The power of the size with which a cost grows: a line through the logarithms. */
export function exponent(points: readonly { size: number; cost: number }[]): number {
  const logs = points.map(({ size, cost }) => [Math.log(size), Math.log(cost)] as const)
  const mean = (at: 0 | 1) => logs.reduce((sum, log) => sum + log[at], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const along = logs.reduce((sum, [size, cost]) => sum + (size - x) * (cost - y), 0)
  return along / logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0)
}
