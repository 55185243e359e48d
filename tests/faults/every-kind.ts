import { Attachments } from '../../main/core/attachments/attachments.ts'
import { addMember, createVault, openVault } from '../../main/core/vault/index.ts'
import { someBytes, takeIn } from '../make/an-attachment.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { enter, type SmallVault, seenIn, type Who } from './small-vault.ts'
import { worldOn } from './world.ts'

/** Segments so short that every bit of one can be tried. */
const segmentBytes = 2 * 4096

/**
 * A vault with as little as there can be of every kind of file: each bit of it is tried. Photos and long
 * pages make every opening of it longer, so there is one without them.
 */
export async function everyKind(size: 'short' | 'long'): Promise<SmallVault> {
  const disk = new MemoryDisk()
  const world = { ...worldOn(disk), segmentBytes }
  const founded = await createVault(world, { label: 'Ada', passphrase: 'ada of old' })
  const joined = await addMember(founded.vault, { label: 'Ben', passphrase: 'ben of old' })
  const box = (id: string) => founded.vault.parts.pins.get(id as never)!.box
  const people = {
    ada: {
      ...{ id: founded.member.id, label: 'Ada', passphrase: 'ada of old' },
      ...{ recoveryCode: founded.recoveryCode, box: founded.vault.seat.keys.box.publicKey },
    },
    ben: {
      ...{ id: joined.member.id, label: 'Ben', passphrase: 'ben of old' },
      ...{ recoveryCode: joined.recoveryCode, box: box(joined.member.id) },
    },
  }
  await founded.vault.close()
  const nobody = { mine: '', drafts: '' }
  const vault: SmallVault = {
    ...{ disk, people, ours: founded.vault.ours.id },
    spaces: { ada: nobody, ben: nobody },
    seen: { ada: new Map(), ben: new Map() },
  }
  await live(vault, 'ben', size)
  await live(vault, 'ada', size)
  for (const who of ['ada', 'ben'] as const) {
    const open = await enter(vault, who)
    vault.seen[who] = seenIn(open)
    await open.close()
  }
  return vault
}

async function live(vault: SmallVault, who: Who, size: 'short' | 'long'): Promise<void> {
  const { id, passphrase } = vault.people[who]
  const world = { ...worldOn(vault.disk), segmentBytes }
  const open = await openVault(world, id, { type: 'passphrase', passphrase })
  vault.spaces[who] = { mine: open.mine.id, drafts: open.drafts.id }
  const put = (name: string, text: string) => [
    { collection: 'entries', id: name, operation: 'put' as const, body: { text } },
  ]
  await open.ours.commit(put('one', `${who} wrote this`))
  await open.mine.commit(put('one', `${who} kept this`))
  await open.drafts.commit(put('one', `${who} has begun`))
  if (who === 'ada') {
    if (size === 'long') {
      await open.ours.commit(put('long', 'many words '.repeat(6_200)))
      await takeIn(new Attachments(open), someBytes(900, 1), { name: 'a.bin', type: '' })
    }
    const members = [vault.people.ada.id, vault.people.ben.id]
    const asked = { collection: 'steps', id: '1', operation: 'put' as const, body: { text: '' } }
    await (await open.sides.found(members, [asked])).setPause('2026-11-07T20:00:00.000Z')
    await open.tidy()
    await open.ours.commit(put('two', `${who} came back`))
  }
  await open.close()
}

/** A file of each kind, with those of one member's own. The smallest first. */
export function kindsIn(vault: SmallVault, who: Who): string[] {
  const files = vault.disk.files()
  const paths = [...files.keys()]
  const { id } = vault.people[who]
  const { mine, drafts } = vault.spaces[who]
  const side = paths.find((path) => path.includes('/pause.'))!.split('/')[1]!
  const logOf = (part: string) => paths.filter((path) => path.includes(`${part}/log/`))
  const pages = paths.filter((path) => path.startsWith(`spaces/${vault.ours}/pages/`))
  const pageKinds = [...new Set(pages.map((path) => files.get(path)![5]!))]
  const kinds = [
    ...['HEAD.a', `keys/${id}.a`, `spaces/${vault.ours}/grants.a`],
    ...[`spaces/${side}/grants.a`, `spaces/${side}/pause.a`],
    ...[`keyring/${id}`, vault.ours, side].flatMap((one) => logOf(one).slice(-1)),
    ...[mine, drafts].flatMap((one) => logOf(one).slice(-1)),
    ...pageKinds.map((kind) => pages.findLast((path) => files.get(path)![5] === kind)!),
    ...paths.filter((path) => path.includes('/att/')),
  ]
  return [...new Set(kinds)].sort((a, b) => files.get(a)!.length - files.get(b)!.length)
}
