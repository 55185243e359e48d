import { beginChance } from '../chance.ts'
import { harmOf } from '../damage.ts'
import { attemptOfFirst } from '../first-checks.ts'
import { attemptOn, makeTargets, type Targets, wrongPhotos } from '../tamper-checks.ts'
import { Count, chanceOf, type PartTally } from './tally.ts'

let made: Promise<Targets> | null = null

/** One try in so many is that of an altered program, which writes firsts beside what is another's. */
const oneOfFirsts = 8

/** Files swapped, spliced, planted and replayed, and words laid beside others': how often was any of it taken for truth? */
export async function tamperPart(seed: number, size: number): Promise<PartTally> {
  beginChance(0)
  made ??= makeTargets()
  const targets = await made
  beginChance(seed)
  const count = new Count(seed, size, ['tried', 'firsts', 'accepted'])
  const random = chanceOf('tamper', seed)
  for (let tried = 0; tried < size; ) {
    if (random.chance(1 / oneOfFirsts)) {
      tried += 1
      count.add('tried')
      count.add('firsts')
      const taken = await attemptOfFirst(targets.vault, random)
      if (taken !== null) count.wrong('accepted', taken)
      continue
    }
    const attempt = attemptOn(targets, random)
    if (attempt === null) continue
    tried += 1
    count.add('tried')
    const { silent } = await harmOf(targets.vault, attempt.disk, attempt.whom)
    const wrong = [...silent, ...(await wrongPhotos(targets, attempt.disk))]
    if (wrong.length > 0) count.wrong('accepted', `${attempt.name}: ${wrong.join('; ')}`)
  }
  return count.tally
}
