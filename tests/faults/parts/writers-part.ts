import type { Owner } from '../../../main/core/ports.ts'
import { openVault } from '../../../main/core/vault/index.ts'
import { isAppError } from '../../../shared/errors.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'
import type { Random } from '../../make/random.ts'
import { beginChance } from '../chance.ts'
import { enter, type SmallVault, smallVault, type Who } from '../small-vault.ts'
import { OneAtATime, worldOn } from '../world.ts'
import { Count, chanceOf, type PartTally } from './tally.ts'

let made: Promise<SmallVault> | null = null

/**
 * Two computers that write to copies of one folder which a program brings together, and LOCKs that
 * somebody left: are both texts kept, and is a LOCK taken from nobody who is there?
 */
export async function writersPart(seed: number, size: number): Promise<PartTally> {
  beginChance(0)
  made ??= smallVault()
  const vault = await made
  beginChance(seed)
  const count = new Count(seed, size, ['tried', 'lost', 'locks', 'wrongLocks'])
  for (let number = 0; number < size; number += 1) {
    const random = chanceOf('writers', seed, number)
    await twoComputers(vault, random, count)
    await aLockIsThere(vault, random, count)
  }
  return count.tally
}

type Counting = Count<'tried' | 'lost' | 'locks' | 'wrongLocks'>
type Place = 'ours' | 'mine'

/** What each of the two said is saved, by place, id and text. */
type Said = { who: Who; place: Place; id: string; text: string }[]

async function twoComputers(vault: SmallVault, random: Random, count: Counting): Promise<void> {
  const sides = [vault.disk.copy(), vault.disk.copy()]
  const said: Said = []
  // One member on both, or each on one of them.
  const whom: Who[] = random.chance(0.5) ? ['ada', 'ada'] : ['ada', 'ben']
  for (const [side, disk] of sides.entries()) {
    const who = whom[side]!
    const open = await enter(vault, who, disk)
    for (let saves = 1 + random.below(4); saves > 0; saves -= 1) {
      const place = random.pick(['ours', 'mine'] as const)
      const id = random.pick(['one', 'two', `only-${side}`])
      const text = `${side} said ${saves} ${random.next()}`
      await open[place].commit([{ collection: 'entries', id, operation: 'put', body: { text } }])
      said.push({ who, place, id, text })
      if (random.chance(0.3)) await open.tidy()
    }
    await open.close()
  }
  const both = together(sides[0]!, sides[1]!)
  count.add('tried')
  // Both come in and write, so that what was joined has to outlive that.
  for (const who of ['ada', 'ben', 'ada', 'ben'] as const) {
    const open = await enter(vault, who, both)
    const missing = missingIn(open, said, who)
    if (missing.length > 0) count.wrong('lost', `${who} lacks ${missing.join(', ')}`)
    if (!open.writable) count.wrong('lost', `${who} cannot write`)
    else {
      const body = { text: 'home again' }
      for (const place of ['ours', 'mine'] as const)
        await open[place].commit([{ collection: 'entries', id: 'home', operation: 'put', body }])
    }
    await open.close()
  }
}

/** What a program that syncs folders makes of two: all files of both; of one name, the one or the other. */
function together(one: MemoryDisk, other: MemoryDisk): MemoryDisk {
  const both = one.copy()
  for (const [path, bytes] of other.files()) {
    if (!one.files().has(path)) both.put(path, bytes)
    else if (!Buffer.from(one.files().get(path)!).equals(bytes)) {
      // Its own name for what both changed.
      both.put(`${path} (conflicted copy)`, bytes)
    }
  }
  return both
}

function missingIn(open: Awaited<ReturnType<typeof enter>>, said: Said, who: Who): string[] {
  return said
    .filter((one) => one.place === 'ours' || one.who === who)
    .filter(({ place, id, text }) =>
      open[place]
        .history('entries', id)
        .every(({ body }) => (body as { text?: string } | null)?.text !== text),
    )
    .map(({ place, id, text }) => `${place}/${id} '${text}'`)
}

const told = { alive: 'vault.in-use', gone: 'opened', unknown: 'vault.in-use-elsewhere' } as const

async function aLockIsThere(vault: SmallVault, random: Random, count: Counting): Promise<void> {
  const disk = vault.disk.copy()
  const owners = new OneAtATime()
  const lock: Owner & { token: string } = { ...owners.self, token: 'a'.repeat(26) }
  const state = random.pick(['alive', 'gone', 'unknown', 'torn'] as const)
  if (state === 'gone') lock.processId += 1_000 + random.below(100)
  if (state === 'unknown') lock.host = 'another kitchen'
  const text = JSON.stringify(lock)
  const bytes = new TextEncoder().encode(text)
  disk.put('LOCK', state === 'torn' ? bytes.slice(0, random.below(bytes.length)) : bytes)
  count.add('locks')
  const { id, passphrase } = vault.people.ada
  const answer = await openVault({ ...worldOn(disk), owners }, id, {
    type: 'passphrase',
    passphrase,
  }).then(
    async (open) => {
      const { writable } = open
      await open.close()
      return writable ? 'opened' : 'for reading only'
    },
    (error: unknown) => (isAppError(error) ? error.code : String(error)),
  )
  const expected = state === 'torn' ? 'opened' : told[state]
  if (answer !== expected) count.wrong('wrongLocks', `${state}: ${answer}`)
}
