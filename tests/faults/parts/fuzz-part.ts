import { isAppError } from '../../../shared/errors.ts'
import { beginChance } from '../chance.ts'
import { nameOf } from '../points.ts'
import { type Parser, type Target, targets } from './fuzz-targets.ts'
import { Count, chanceOf, type PartTally } from './tally.ts'

/** Work of the processor that no parser may need for one thing, in µs. */
const longestWork = 1_000_000
/** Bytes that no parser may take for one thing. */
const mostMemory = 64 * 1024 * 1024

const made = new Map<Parser, Promise<Target>>()

/**
 * Tries one parser on things that nobody would write. Whatever it answers is well, but for an error without
 * a name, more than a second of work, and more memory than a photo needs. What never ends is told by whoever
 * waits for this process.
 */
export async function fuzzPart(parser: Parser, seed: number, size: number): Promise<PartTally> {
  const count = new Count(seed, size, ['runs', 'untyped', 'hangs', 'tooMuchMemory', 'accepted'])
  beginChance(0)
  const making = made.get(parser) ?? targets[parser]()
  made.set(parser, making)
  const target = await making
  for (let number = 0; number < size; number += 1) {
    beginChance(seed + number)
    const random = chanceOf(parser, seed, number)
    const [work, memory] = [process.cpuUsage(), process.memoryUsage().arrayBuffers]
    count.add('runs')
    try {
      await target(random)
      count.add('accepted')
    } catch (error) {
      if (!isAppError(error) || error.code === 'internal')
        count.wrong('untyped', `run ${number}: ${nameOf(error)}`)
    }
    const { user, system } = process.cpuUsage(work)
    if (user + system > longestWork)
      count.wrong('hangs', `run ${number}: ${user + system} µs of work`)
    const more = process.memoryUsage().arrayBuffers - memory
    if (more > mostMemory) count.wrong('tooMuchMemory', `run ${number}: ${more} bytes`)
  }
  return count.tally
}
