import { Attachments } from '../../main/core/attachments/attachments.ts'
import { memberKeys, newRoot } from '../../main/core/crypto/member-keys.ts'
import type { GrantList } from '../../main/core/vault/grants.ts'
import { withGrant } from '../../main/core/vault/grants.ts'
import type { KeyFile } from '../../main/core/vault/key-slots.ts'
import { paperKinds, readPaper, writePaper } from '../../main/core/vault/paper.ts'
import type { AttachmentId } from '../../shared/ids.ts'
import { readIn, someBytes, takeIn } from '../make/an-attachment.ts'
import type { MemoryDisk } from '../make/memory-disk.ts'
import { Random } from '../make/random.ts'
import { harmOf } from './damage.ts'
import { enter, idsOf, type SmallVault, seenIn, smallVault, type Who } from './small-vault.ts'

const block = 4096

/** A vault with photos and with a past, and another vault with the same people in it. */
export interface Targets {
  vault: SmallVault
  other: SmallVault
  /** What lay there before both of them were in again. */
  past: ReadonlyMap<string, Uint8Array>
  photos: Map<AttachmentId, Uint8Array>
}

/** What was done to a copy, and who is asked about it. Null where chance chose what changes nothing. */
export interface Attempt {
  name: string
  disk: MemoryDisk
  whom: Who[]
}

/** Checks of what somebody with the folder in their hands does to it; see `checks`. */
export const tamperChecks: Record<string, (isThorough: boolean) => Promise<void>> = {
  'whatever is swapped, spliced, planted or replayed, nobody takes it for truth': async (
    isThorough,
  ) => {
    const targets = await makeTargets()
    const random = new Random(7)
    for (let tried = 0; tried < (isThorough ? 2_000 : 80); ) {
      const attempt = attemptOn(targets, random)
      if (attempt === null) continue
      tried += 1
      const { name, disk, whom } = attempt
      const { silent } = await harmOf(targets.vault, disk, whom)
      const wrong = [...silent, ...(await wrongPhotos(targets, disk))]
      if (wrong.length > 0) throw new Error(`try ${tried}, ${name}: ${wrong.join('; ')}`)
    }
  },
}

/** The vaults that are tampered with. */
export async function makeTargets(): Promise<Targets> {
  const [vault, other] = [await smallVault(), await smallVault()]
  const photos = new Map<AttachmentId, Uint8Array>()
  const ada = await enter(vault, 'ada')
  for (const seed of [1, 2, 3]) {
    const bytes = someBytes(seed * 1_000, seed)
    photos.set((await takeIn(new Attachments(ada), bytes, { name: 'a.bin', type: '' })).id, bytes)
  }
  await ada.close()
  const past = vault.disk.files()
  for (const who of ['ada', 'ben', 'ada', 'ben', 'ada'] as const) {
    const open = await enter(vault, who)
    for (const space of [open.ours, open.mine]) {
      const body = { text: `${who} went on` }
      await space.commit([{ collection: 'entries', id: 'one', operation: 'put', body }])
    }
    await open.close()
  }
  for (const who of ['ada', 'ben'] as const) {
    const open = await enter(vault, who)
    vault.seen[who] = seenIn(open)
    await open.close()
  }
  return { vault, other, past, photos }
}

/** A photo opens as it was, or it does not open. */
export async function wrongPhotos({ vault, photos }: Targets, disk: MemoryDisk): Promise<string[]> {
  const open = await enter(vault, 'ada', disk).catch(() => null)
  if (open === null) return []
  const wrong: string[] = []
  const attachments = new Attachments(open)
  for (const [id, bytes] of photos) {
    const found = await readIn(attachments, id).catch(() => null)
    if (found !== null && Buffer.compare(found, bytes) !== 0) wrong.push(`photo ${id} is another`)
  }
  await open.close()
  return wrong
}

/** Something done to a copy, by chance. */
export function attemptOn(targets: Targets, random: Random): Attempt | null {
  const disk = targets.vault.disk.copy()
  const kinds = [frames, wholeFiles, olderFile, otherVaults, slots, grants]
  const made = random.pick(kinds)(targets, disk, random)
  return made === null ? null : { whom: ['ada', 'ben'], ...made, disk }
}

type Made = Omit<Attempt, 'disk' | 'whom'> & { whom?: Who[] }

/** Blocks of one log in the place of others, of the same log or of any, as often as one likes. */
function frames({ vault }: Targets, disk: MemoryDisk, random: Random): Made | null {
  const logs = [...vault.disk.files()].filter(([path]) => path.endsWith('.seg'))
  const [path, bytes] = random.pick(logs)
  const [from, source] = random.chance(0.5) ? [path, bytes] : random.pick(logs)
  const count = 1 + random.below(2)
  const at = 1 + random.below(bytes.length / block - 1)
  const take = random.below(source.length / block)
  const taken = source.slice(take * block, (take + count) * block)
  const rest = bytes.slice((at + (random.chance(0.5) ? count : 0)) * block)
  const changed = new Uint8Array([...bytes.subarray(0, at * block), ...taken, ...rest])
  if (Buffer.compare(changed, bytes) === 0) return null
  disk.put(path, changed)
  return { name: `blocks ${take} of ${from} at ${at} of ${path}` }
}

/** Two files of one kind, each in the other's place, or one in both. */
function wholeFiles({ vault }: Targets, disk: MemoryDisk, random: Random): Made | null {
  const files = vault.disk.files()
  const kind = random.pick([/\.seg$/, /\.page$/, /\/att\//, /^keys\//, /grants\./, /^HEAD/])
  const alike = [...files.keys()].filter((path) => kind.test(path))
  const [one, two] = [random.pick(alike), random.pick(alike)]
  if (one === two) return null
  disk.put(one, files.get(two)!)
  if (random.chance(0.5)) disk.put(two, files.get(one)!)
  return { name: `${two} at ${one}` }
}

/** One file, or a whole log with its pages, as it was before both were in again. */
function olderFile({ vault, past }: Targets, disk: MemoryDisk, random: Random): Made | null {
  const files = vault.disk.files()
  // A keyring is its own witness: that all of it is older, only the anchor outside can tell.
  const paths = [...past.keys()].filter((path) => !path.startsWith('keyring/'))
  const path = random.pick(paths)
  const isWhole = random.chance(0.4) && path.startsWith('spaces/')
  const part = isWhole ? path.split('/').slice(0, 2).join('/') : path
  for (const one of files.keys()) if (one.startsWith(part)) disk.take(one)
  for (const one of paths) if (one.startsWith(part)) disk.put(one, past.get(one)!)
  return { name: `${part} as it was` }
}

/** A file of another vault of the same people, under the name that it would have here. */
function otherVaults({ vault, other }: Targets, disk: MemoryDisk, random: Random): Made | null {
  const named = (path: string) =>
    idsOf(other).reduce((text, id, index) => text.replace(id, idsOf(vault)[index]!), path)
  const [path, bytes] = random.pick([...other.disk.files()])
  // The names at the door are a hint that nobody signs: whoever has the folder can write any.
  if (path.startsWith('HEAD')) return null
  const alike = [...vault.disk.files().keys()].filter(
    (one) => one.split('/').slice(0, 3).join() === named(path).split('/').slice(0, 3).join(),
  )
  const place = alike.length > 0 && random.chance(0.7) ? random.pick(alike) : named(path)
  disk.put(place, bytes)
  return { name: `${path} of another vault at ${place}` }
}

/** Slots of key files mixed, in well-made files. */
function slots({ vault, other }: Targets, disk: MemoryDisk, random: Random): Made | null {
  const { ada, ben } = vault.people
  const file = (of: SmallVault, id: string) =>
    readPaper(paperKinds.slots, of.disk.files().get(`keys/${id}.a`)!) as KeyFile
  const [own, theirs] = [
    file(vault, ada.id),
    random.chance(0.5) ? file(vault, ben.id) : file(other, other.people.ada.id),
  ]
  const mixed = random.chance(0.5)
    ? { ...own, slots: own.slots.map((slot, at) => (at === 0 ? theirs.slots[0]! : slot)) }
    : { ...own, slots: theirs.slots }
  const bytes = writePaper(paperKinds.slots, { ...mixed, revision: own.revision + 1 })
  for (const copy of ['a', 'b']) disk.put(`keys/${ada.id}.${copy}`, bytes)
  return { name: 'slots of another key file', whom: ['ben'] }
}

/** Lists of grants, well made, with grants left out, doubled, out of order, or by nobody. */
function grants({ vault }: Targets, disk: MemoryDisk, random: Random): Made | null {
  const path = `spaces/${vault.ours}/grants`
  const list = readPaper(paperKinds.grants, vault.disk.files().get(`${path}.a`)!) as GrantList
  const { ada, ben } = vault.people
  const stranger = { id: ada.id, keys: memberKeys(newRoot()) }
  const key = new Uint8Array(32).fill(random.below(250))
  const given = { epoch: 1 + random.below(3), kind: random.pick(['shared', 'side']), key }
  const planted = withGrant(list, stranger, { id: ben.id, box: ben.box }, given).grants
  const changed = [...planted].sort(() => random.next() - 0.5).slice(0, 1 + random.below(4))
  const bytes = writePaper(paperKinds.grants, {
    ...list,
    revision: list.revision + 1,
    grants: changed,
  })
  for (const copy of ['a', 'b']) disk.put(`${path}.${copy}`, bytes)
  return { name: `${changed.length} grants` }
}
