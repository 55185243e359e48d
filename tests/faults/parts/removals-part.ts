import { beginChance } from '../chance.ts'
import { harmOf } from '../damage.ts'
import { newestSegments } from '../damages.ts'
import { type SmallVault, smallVault } from '../small-vault.ts'
import { Count, chanceOf, type PartTally } from './tally.ts'

let made: Promise<SmallVault> | null = null

/**
 * Two files gone at once. What they alone held is lost, and that is said; a witness is not asked about
 * itself, so the newest segment of a keyring is left where it is.
 */
export async function removalsPart(seed: number, size: number): Promise<PartTally> {
  beginChance(0)
  made ??= smallVault()
  const vault = await made
  beginChance(seed)
  const count = new Count(seed, size, ['tried', 'told', 'silent'])
  const newest = newestSegments(vault.disk)
  const paths = [...vault.disk.files().keys()]
  const fit = paths.filter((path) => !(path.startsWith('keyring/') && newest.has(path)))
  for (let number = 0; number < size; number += 1) {
    const random = chanceOf('removals', seed, number)
    const [one, other] = [random.pick(fit), random.pick(fit)]
    const disk = vault.disk.copy()
    disk.take(one)
    if (other !== one) disk.take(other)
    // The end of the shared log was seen by Ben alone, who wrote it.
    const { silent, told } = await harmOf(vault, disk, ['ben'])
    count.add('tried')
    if (told) count.add('told')
    if (silent.length > 0) count.wrong('silent', `${one} and ${other}: ${silent.join('; ')}`)
  }
  return count.tally
}
