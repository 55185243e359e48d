import type { Disk } from '../../main/core/ports.ts'
import {
  addMember,
  createVault,
  openVault,
  type UnlockedVault,
} from '../../main/core/vault/index.ts'
import type { Space } from '../../main/core/vault/types.ts'
import type { MemberId } from '../../shared/ids.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { worldOn } from './world.ts'

export type Who = 'ada' | 'ben'

export interface Person {
  id: MemberId
  label: string
  passphrase: string
  recoveryCode: string
  /** The public key that grants to them are sealed for. */
  box: Uint8Array
}

/** A vault with a little of everything in it, closed. */
export interface SmallVault {
  disk: MemoryDisk
  people: Record<Who, Person>
  /** Ids of their spaces. */
  ours: string
  spaces: Record<Who, { mine: string; drafts: string }>
  /** What each of them sees. */
  seen: Record<Who, Seen>
}

/** One revision that a member can see, by place, collection, id and number. */
export type Seen = Map<string, { author: string; body: unknown; signature: string }>

const ids = ['one', 'two', 'three', 'gone', 'long', 'late']

/** Makes it, with pages, several segments, edits, a deletion, a long entry and drafts. */
export async function smallVault(): Promise<SmallVault> {
  const disk = new MemoryDisk()
  const founded = await createVault(worldOn(disk), { label: 'Ada', passphrase: 'ada of old' })
  const joined = await addMember(founded.vault, { label: 'Ben', passphrase: 'ben of old' })
  const pinOfBen = founded.vault.parts.pins.get(joined.member.id)!
  await founded.vault.close()
  const people = {
    ada: {
      id: founded.member.id,
      label: 'Ada',
      passphrase: 'ada of old',
      recoveryCode: founded.recoveryCode,
      box: founded.vault.seat.keys.box.publicKey,
    },
    ben: {
      id: joined.member.id,
      label: 'Ben',
      passphrase: 'ben of old',
      recoveryCode: joined.recoveryCode,
      box: pinOfBen.box,
    },
  }
  const nobody = { mine: '', drafts: '' }
  const vault: SmallVault = {
    disk,
    people,
    ours: founded.vault.ours.id,
    spaces: { ada: nobody, ben: nobody },
    seen: { ada: new Map(), ben: new Map() },
  }
  for (const who of ['ada', 'ben'] as const) {
    const open = await enter(vault, who)
    vault.spaces[who] = { mine: open.mine.id, drafts: open.drafts.id }
    await live(open, who)
  }
  for (const who of ['ada', 'ben'] as const) vault.seen[who] = await look(vault, who, disk)
  return vault
}

/** Lets one of them in, on the vault's disk or on another with the same vault. */
export function enter(
  vault: SmallVault,
  who: Who,
  disk: Disk = vault.disk,
): Promise<UnlockedVault> {
  const { id, passphrase } = vault.people[who]
  return openVault(worldOn(disk), id, { type: 'passphrase', passphrase })
}

async function look(vault: SmallVault, who: Who, disk: MemoryDisk): Promise<Seen> {
  const open = await enter(vault, who, disk)
  const seen = seenIn(open)
  await open.close()
  return seen
}

/** Everything of these stories that an open vault shows. */
export function seenIn(vault: UnlockedVault): Seen {
  const seen: Seen = new Map()
  const places: [string, Space][] = [
    ['ours', vault.ours],
    ['mine', vault.mine],
    ['drafts', vault.drafts],
  ]
  for (const [place, space] of places) {
    const known = new Set([...ids, ...space.list('entries').map(({ id }) => id)])
    for (const id of known) {
      for (const record of space.history('entries', id)) {
        const { revision, author, body, signature } = record
        seen.set(`${place}/${id}/${revision}`, { author, body, signature })
      }
    }
  }
  return seen
}

async function live(vault: UnlockedVault, who: Who): Promise<void> {
  for (const space of [vault.ours, vault.mine]) {
    const write = (id: string, text: string) =>
      space.commit([
        { collection: 'entries', id, operation: 'put', body: { text: `${who} ${text}` } },
      ])
    await write('one', 'wrote this first')
    await write('two', 'wrote more')
    await write('gone', 'regrets this')
    await space.commit([{ collection: 'entries', id: 'gone', operation: 'delete' }])
    await vault.tidy()
    await write('one', 'changed a word')
    if (who === 'ada' && space === vault.ours) await write('long', 'many words '.repeat(7_000))
    await vault.tidy()
    await write('three', 'came back')
  }
  const draft = (text: string) =>
    vault.drafts.commit([{ collection: 'entries', id: 'one', operation: 'put', body: { text } }])
  const long = 'a long draft '.repeat(500)
  await draft(`${who} ${long}`)
  await draft(`${who} ${long} goes on`)
  await vault.tidy()
  await vault.ours.commit([
    {
      collection: 'entries',
      id: 'late',
      operation: 'put',
      body: { text: `${who} after all pages` },
    },
  ])
  await vault.close()
}

/** The ids in its paths, in an order that is the same for every such vault. */
export function idsOf({ people, ours, spaces }: SmallVault): string[] {
  return [
    ours,
    ...(['ada', 'ben'] as const).flatMap((who) => [
      people[who].id,
      spaces[who].mine,
      spaces[who].drafts,
    ]),
  ]
}
