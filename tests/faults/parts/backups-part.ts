import { Attachments } from '../../../main/core/attachments/attachments.ts'
import { makeBackup, readCover, restoreBackup } from '../../../main/core/backups/index.ts'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import { unwatched } from '../../../main/core/work.ts'
import { isAppError } from '../../../shared/errors.ts'
import type { AttachmentId } from '../../../shared/ids.ts'
import { readIn, someBytes, takeIn } from '../../make/an-attachment.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import type { Random } from '../../make/random.ts'
import { beginChance } from '../chance.ts'
import { enter, type SmallVault, smallVault, type Who } from '../small-vault.ts'
import { TickingClock, worldOn } from '../world.ts'
import { Count, chanceOf, type PartTally } from './tally.ts'

const name = 'kept.hearth-backup'
/** How often each backup is damaged. */
const damages = 8

let made: Promise<SmallVault> | null = null

/**
 * Vaults that went on by chance, each kept as a backup and brought back: is all of it there for everybody,
 * is a damaged backup refused, and is the living vault left alone by all that?
 */
export async function backupsPart(seed: number, size: number): Promise<PartTally> {
  beginChance(0)
  made ??= smallVault()
  const first = await made
  beginChance(seed)
  const count = new Count(seed, size, ['tried', 'unequal', 'damaged', 'damagedAccepted'])
  for (let number = 0; number < size; number += 1) {
    const random = chanceOf('backups', seed, number)
    const vault = { ...first, disk: first.disk.copy() }
    await goOn(vault, random)
    const maker = random.pick(['ada', 'ben'] as const)
    const stick = new MemoryDisk()
    const open = await enter(vault, maker)
    const living = vault.disk
    const target = { disk: stick, name }
    await makeBackup({ vault: open, living, target, clock: new TickingClock(), work: unwatched })
    await open.close()
    const before = fileMarks(vault.disk)
    count.add('tried')
    const restored = await restore(vault, stick, maker, new MemoryDisk())
    if (typeof restored === 'string') count.wrong('unequal', `it is refused: ${restored}`)
    else {
      for (const who of ['ada', 'ben'] as const) {
        const there = await stateOf(vault, who, restored)
        if (there !== (await stateOf(vault, who, vault.disk)))
          count.wrong('unequal', `${who} finds something else in number ${number}`)
      }
    }
    for (let damage = 0; damage < damages; damage += 1) {
      const hurt = new MemoryDisk()
      const { bytes, what } = damaged(stick.files().get(name)!, random)
      hurt.put(name, bytes)
      count.add('damaged')
      const told = await restore(vault, hurt, maker, new MemoryDisk())
      if (typeof told !== 'string') count.wrong('damagedAccepted', `${what} in number ${number}`)
      else if (!told.startsWith('backup.')) count.wrong('damagedAccepted', `${what}: ${told}`)
    }
    // Only looking at it puts a LOCK there and takes it away again.
    if (fileMarks(vault.disk) !== before) count.wrong('unequal', 'the living vault was changed')
  }
  return count.tally
}

async function goOn(vault: SmallVault, random: Random): Promise<void> {
  for (let sittings = 1 + random.below(3); sittings > 0; sittings -= 1) {
    const who = random.pick(['ada', 'ben'] as const)
    const open = await enter(vault, who)
    for (let saves = 1 + random.below(5); saves > 0; saves -= 1) {
      const space = open[random.pick(['ours', 'mine', 'drafts'] as const)]
      const id = random.pick(['one', 'two', 'three', open.newId()])
      const text = `${who} ${random.next()} ${'more '.repeat(random.below(400))}`
      await space.commit([{ collection: 'entries', id, operation: 'put', body: { text } }])
    }
    if (random.chance(0.3)) {
      const photo = someBytes(random.below(70_000), random.below(1_000))
      await takeIn(new Attachments(open), photo, { name: 'a.bin', type: '' })
    }
    if (random.chance(0.3)) await open.tidy()
    await open.close()
  }
}

async function restore(vault: SmallVault, stick: MemoryDisk, who: Who, into: MemoryDisk) {
  const { id, passphrase } = vault.people[who]
  const { kdf, clock, owners } = worldOn(into)
  try {
    await readCover({ disk: stick, name })
    await restoreBackup({
      ...{ file: { disk: stick, name }, into, member: id, kdf, clock, owners, work: unwatched },
      secret: { kind: 'passphrase', passphrase },
    })
    return into
  } catch (error) {
    return isAppError(error) ? error.code : String(error)
  }
}

/** All that a member can read, spelled; of a restored vault without the sign that it was restored. */
async function stateOf(vault: SmallVault, who: Who, disk: MemoryDisk): Promise<string> {
  const open = await enter(vault, who, disk.copy())
  const told = (['ours', 'mine', 'drafts'] as const).flatMap((place) =>
    ['entries', 'attachments'].flatMap((collection) =>
      open[place]
        .ids(collection)
        .sort()
        .map((id) => [place, collection, id, open[place].history(collection, id).map(plain)]),
    ),
  )
  const photos = await photosIn(open)
  await open.close()
  return JSON.stringify([told, photos])
}

function plain({
  revision,
  author,
  body,
  operation,
  writtenAt,
}: ReturnType<UnlockedVault['ours']['history']>[number]) {
  return { revision, author, body, operation, writtenAt }
}

async function photosIn(open: UnlockedVault): Promise<string[]> {
  const attachments = new Attachments(open)
  const ids = [...open.ours.ids('attachments'), ...open.mine.ids('attachments')].sort()
  const told: string[] = []
  for (const id of ids) {
    const bytes = await readIn(attachments, id as AttachmentId)
    told.push(Buffer.from(bytes).toString('base64'))
  }
  return told
}

function damaged(whole: Uint8Array, random: Random): { bytes: Uint8Array; what: string } {
  const at = random.below(whole.length)
  if (random.chance(0.3)) return { bytes: whole.slice(0, at), what: `cut at ${at}` }
  const bytes = whole.slice()
  if (random.chance(0.2)) {
    const end = Math.min(whole.length, at + 512)
    if (bytes.subarray(at, end).some((byte) => byte !== 0)) {
      return { bytes: bytes.fill(0, at, end), what: `zeros at ${at}` }
    }
  }
  bytes[at]! ^= 1 << random.below(8)
  return { bytes, what: `byte ${at}` }
}

function fileMarks(disk: MemoryDisk): string {
  return [...disk.files()]
    .map(([path, bytes]) => `${path} ${Buffer.from(bytes).toString('base64')}`)
    .join('\n')
}
