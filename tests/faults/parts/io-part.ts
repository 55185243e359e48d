import { beginChance } from '../chance.ts'
import { callsOf, ordeal, toldOf, troubleKinds } from '../troubled.ts'
import { Count, chanceOf, type PartTally } from './tally.ts'

const acts = 10

/** One call of a story fails, with an error of the system's: was anything lost that was said to be saved? */
export async function ioPart(seed: number, size: number): Promise<PartTally> {
  const count = new Count(seed, size, ['tried', 'lost'])
  beginChance(seed)
  const { first, calls } = await callsOf(seed, acts)
  for (let number = 0; number < size; number += 1) {
    const random = chanceOf('io', seed, number)
    const kind = random.pick(troubleKinds)
    const at = first + random.below(calls - first)
    beginChance(seed)
    const complaints = await ordeal(seed, acts, kind, at)
    count.add('tried')
    if (complaints.length > 0) count.wrong('lost', toldOf(kind, at, complaints))
  }
  return count.tally
}
