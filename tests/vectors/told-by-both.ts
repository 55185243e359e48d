import {
  openVault as openByCore,
  openTogether,
  parseRecoveryCode,
  proveSecrets,
  type Space,
  type UnlockedVault,
} from '../../main/core/vault/index.ts'
import { isAppError } from '../../shared/errors.ts'
import { OneAtATime, worldOn } from '../faults/world.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { recordsOf, toldByCore } from './core-telling.ts'
import { toldRevisions } from './golden.ts'
import type { Person } from './later-years.ts'
import { FilesInMemory } from './reader/folder.ts'
import {
  type OpenedTogether,
  type OpenedVault,
  openVault as openByReader,
  openTogether as openTogetherByReader,
} from './reader/open-vault.ts'
import { Refusal } from './reader/refusal.ts'
import type { OpenSpace } from './reader/space.ts'
import { digestOf } from './telling.ts'

type Files = Map<string, Uint8Array>
/** Records by `collection/id`, of each space by its kind, of debriefs by their id. */
export type Names = Map<string, Set<string>>

/** What a reader makes of a vault: a refusal, or all that it finds and whether it goes on from there. */
export type Told =
  | 'refused'
  | {
      /** A digest of every revision that is kept, whose it says it is, and whether that holds. */
      spaces: Record<string, string>
      members: string[]
      former: string[]
      holders: string[]
      sound: boolean
      /** Kinds of spaces that lack what somebody who is in saw of them. */
      older: string[]
      /** Who went on from an older copy, with the instants they gave. */
      wentOn: string[]
      anchorMissing: boolean
    }

/** The files of a computer's anchors; null for a computer without any. */
export type Anchors = Files | null

function note(names: Names, space: string, records: { collection: string; id: string }[]): void {
  const there = names.get(space) ?? new Set()
  for (const { collection, id } of records) there.add(`${collection}/${id}`)
  names.set(space, there)
}

/** Tells by the independent reader; which records it found joins `names`. */
export function readerTells(
  who: Person,
  files: Files,
  names: Names,
  anchors: Anchors = null,
): Told {
  const { id, code } = who
  return orRefused(() => {
    const secret = { type: 'recovery' as const, code }
    const vault = openByReader(new FilesInMemory(files), id, secret, besideOf(anchors))
    return toldOf(vault, Object.entries(vault.spaces), names)
  })
}

/** The same of several who come in together: of each their keyring and drafts, by their id. */
export function readerTellsTogether(
  people: Person[],
  files: Files,
  names: Names,
  anchors: Anchors = null,
): Told {
  return orRefused(() => {
    const comers = people.map(({ id, code }) => {
      return { member: id, secret: { type: 'recovery' as const, code } }
    })
    const vault = openTogetherByReader(new FilesInMemory(files), comers, besideOf(anchors))
    const own = vault.present.flatMap(({ member, keyring, drafts }) => [
      [`keyring of ${member}`, keyring] as const,
      [`drafts of ${member}`, drafts] as const,
    ])
    return toldOf(vault, [['shared', vault.shared], ...own], names)
  })
}

function besideOf(anchors: Anchors) {
  return anchors && { anchors: new FilesInMemory(anchors), host: new OneAtATime().self.host }
}

function toldOf(
  vault: OpenedVault | OpenedTogether,
  own: (readonly [string, OpenSpace])[],
  names: Names,
): Told {
  const sides = vault.sides.map(({ space }) => [space.place.space, space] as const)
  const spaces = [...own, ...sides].map(([name, space]) => {
    const told = toldRevisions(space, vault.pins)
    note(names, name, told)
    return [name, digestOf(told)] as const
  })
  const { older, wentOn, anchorMissing } = vault.lookedBack
  return {
    spaces: Object.fromEntries(spaces),
    members: vault.members.map(({ label }) => label),
    former: vault.former.map(({ label }) => label),
    holders: vault.holders,
    sound: vault.damage.length === 0,
    older,
    wentOn: wentOn.map(({ by, at }) => `${by} ${at}`).sort(),
    anchorMissing,
  }
}

function orRefused(tell: () => Told): Told {
  try {
    return tell()
  } catch (error) {
    if (error instanceof Refusal) return 'refused'
    throw error
  }
}

/** Tells by Hearth's own core, with every record that it has itself or that `names` has. */
export async function coreTells(
  { id, code }: Person,
  files: Files,
  names: Names,
  anchors: Anchors = null,
): Promise<Told> {
  const secret = { type: 'recovery' as const, secret: parseRecoveryCode(code) }
  return orRefusedByCore(async () => {
    const vault = await openByCore(worldWith(files, anchors), id, secret)
    const { keyring, ours, mine, drafts } = vault
    const own = Object.entries({ keyring, shared: ours, private: mine, drafts })
    return toldOfCore(vault, own, names)
  })
}

/** The same of several who come in together. */
export async function coreTellsTogether(
  people: Person[],
  files: Files,
  names: Names,
  anchors: Anchors = null,
): Promise<Told> {
  const entries = people.map(({ id, code }) => ({
    member: id,
    secret: { type: 'recovery' as const, secret: parseRecoveryCode(code) },
  }))
  return orRefusedByCore(async () => {
    const world = worldWith(files, anchors)
    const vault = await openTogether(world, (await proveSecrets(world, entries)).proven)
    const own = vault.parts.seats.all.flatMap(({ id, keyring, drafts }): [string, Space][] => [
      [`keyring of ${id}`, keyring],
      [`drafts of ${id}`, drafts],
    ])
    return toldOfCore(vault, [['shared', vault.ours], ...own], names)
  })
}

function worldWith(files: Files, anchors: Anchors) {
  return {
    ...worldOn(MemoryDisk.of(new Map(files))),
    ...(anchors && { anchors: MemoryDisk.of(new Map(anchors)) }),
  }
}

async function toldOfCore(
  vault: UnlockedVault,
  own: [string, Space][],
  names: Names,
): Promise<Told> {
  const sides = vault.sides.list().map((side): [string, Space] => [side.id, side])
  const spaces = [...own, ...sides.sort(([a], [b]) => (a < b ? -1 : 1))].map(([name, space]) => {
    const found = recordsOf(space).map((record) => record.join('/'))
    const asked = [...new Set([...(names.get(name) ?? []), ...found])].map(
      (record) => record.split('/') as [string, string],
    )
    return [name, digestOf(asked.flatMap((record) => toldByCore(space, ...record)))] as const
  })
  const { older, wentOn, isAnchorMissing } = vault.parts.lookedBack
  const told: Told = {
    spaces: Object.fromEntries(spaces),
    members: vault.members().map(({ label }) => label),
    former: vault.former().map(({ label }) => label),
    holders: vault.ours.readers(),
    sound: !vault.problems.some(({ kind }) => ['damage', 'forked', 'forged'].includes(kind)),
    older: [...new Set(older.map(({ kind }) => kind))].sort(),
    wentOn: wentOn.map(({ by, at }) => `${by} ${at}`).sort(),
    anchorMissing: isAnchorMissing,
  }
  await vault.close()
  return told
}

async function orRefusedByCore(tell: () => Promise<Told>): Promise<Told> {
  try {
    return await tell()
  } catch (error) {
    if (isAppError(error)) return 'refused'
    throw error
  }
}
