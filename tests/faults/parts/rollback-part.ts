import { addMember, createVault, openVault } from '../../../main/core/vault/index.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import { beginChance } from '../chance.ts'
import { worldOn } from '../world.ts'
import { Count, chanceOf, type PartTally } from './tally.ts'

const secrets = ['ada of old', 'ben of old'] as const

/** The whole folder put back as it was, on the computer where its members wrote: does each notice? */
export async function rollbackPart(seed: number, size: number): Promise<PartTally> {
  beginChance(seed)
  const count = new Count(seed, size, ['tried', 'unnoticed', 'falseAlarms'])
  for (let number = 0; number < size; number += 1) await putBack(seed, number, count)
  return count.tally
}

type Counting = Count<'tried' | 'unnoticed' | 'falseAlarms'>

async function putBack(seed: number, number: number, count: Counting): Promise<void> {
  const random = chanceOf('rollback', seed, number)
  const disk = new MemoryDisk()
  const anchors = new MemoryDisk()
  const founded = await createVault(
    { ...worldOn(disk), anchors },
    { label: 'Ada', passphrase: secrets[0] },
  )
  const joined = await addMember(founded.vault, { label: 'Ben', passphrase: secrets[1] })
  await founded.vault.close()
  const ids = [founded.member.id, joined.member.id] as const
  const enter = (who: 0 | 1, on = disk) =>
    openVault({ ...worldOn(on), anchors }, ids[who], {
      type: 'passphrase',
      passphrase: secrets[who],
    })
  let [told, wrote] = [0, new Set<0 | 1>()]
  const sit = async (who: 0 | 1) => {
    const open = await enter(who)
    for (let saves = 1 + random.below(3); saves > 0; saves -= 1) {
      told += 1
      const space = open[random.pick(['ours', 'mine', 'drafts'] as const)]
      const body = { text: `saved ${told}` }
      await space.commit([{ collection: 'entries', id: `e${told}`, operation: 'put', body }])
      if (random.chance(0.3)) await open.tidy()
    }
    // What a process that died had seen is not taken down yet, and nobody is promised to be told of it.
    if (random.chance(0.2)) return
    await open.close()
    wrote.add(who)
  }
  const before = 1 + random.below(4)
  for (let sitting = 0; sitting < before; sitting += 1) await sit(random.below(2) as 0 | 1)
  const older = disk.copy()
  wrote = new Set()
  const after = 1 + random.below(4)
  for (let sitting = 0; sitting < after; sitting += 1) await sit(random.below(2) as 0 | 1)
  for (const who of wrote) {
    count.add('tried')
    const open = await enter(who, older.copy())
    const isTold = open.problems.some(({ kind }) => kind === 'older-copy')
    await open.close()
    if (!isTold) count.wrong('unnoticed', `member ${who} in number ${number}`)
  }
  for (const who of [0, 1] as const) {
    const open = await enter(who, disk.copy())
    const isAlarmed = open.problems.some(({ kind }) => kind === 'older-copy')
    await open.close()
    if (isAlarmed) count.wrong('falseAlarms', `member ${who} in number ${number}`)
  }
}
