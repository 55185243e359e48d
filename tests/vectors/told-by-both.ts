import {
  openVault as openByCore,
  parseRecoveryCode,
  type Space,
} from '../../main/core/vault/index.ts'
import { isAppError } from '../../shared/errors.ts'
import { worldOn } from '../faults/world.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { recordsOf, toldByCore } from './core-telling.ts'
import { toldRevisions } from './golden.ts'
import type { Person } from './later-years.ts'
import { FilesInMemory } from './reader/folder.ts'
import { openVault as openByReader } from './reader/open-vault.ts'
import { Refusal } from './reader/refusal.ts'
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
    }

function note(names: Names, space: string, records: { collection: string; id: string }[]): void {
  const there = names.get(space) ?? new Set()
  for (const { collection, id } of records) there.add(`${collection}/${id}`)
  names.set(space, there)
}

/** Tells by the independent reader; which records it found joins `names`. */
export function readerTells({ id, code }: Person, files: Files, names: Names): Told {
  try {
    const vault = openByReader(new FilesInMemory(files), id, { type: 'recovery', code })
    const sides = vault.sides.map(({ space }) => [space.place.space, space] as const)
    const spaces = [...Object.entries(vault.spaces), ...sides].map(([name, space]) => {
      const told = toldRevisions(space, vault.pins)
      note(names, name, told)
      return [name, digestOf(told)] as const
    })
    return {
      spaces: Object.fromEntries(spaces),
      members: vault.members.map(({ label }) => label),
      former: vault.former.map(({ label }) => label),
      holders: vault.holders,
      sound: vault.damage.length === 0,
    }
  } catch (error) {
    if (error instanceof Refusal) return 'refused'
    throw error
  }
}

/** Tells by Hearth's own core, with every record that it has itself or that `names` has. */
export async function coreTells({ id, code }: Person, files: Files, names: Names): Promise<Told> {
  const secret = { type: 'recovery' as const, secret: parseRecoveryCode(code) }
  try {
    const vault = await openByCore(worldOn(MemoryDisk.of(files)), id, secret)
    const { keyring, ours, mine, drafts } = vault
    const sides = vault.sides.list().map((side) => [side.id, side] as const)
    const own: [string, Space][] = Object.entries({
      keyring,
      shared: ours,
      private: mine,
      drafts,
    })
    const spaces = [...own, ...sides.sort(([a], [b]) => (a < b ? -1 : 1))].map(([name, space]) => {
      const own = recordsOf(space).map((record) => record.join('/'))
      const asked = [...new Set([...(names.get(name) ?? []), ...own])].map(
        (record) => record.split('/') as [string, string],
      )
      return [name, digestOf(asked.flatMap((record) => toldByCore(space, ...record)))] as const
    })
    const told: Told = {
      spaces: Object.fromEntries(spaces),
      members: vault.members().map(({ label }) => label),
      former: vault.former().map(({ label }) => label),
      holders: ours.readers(),
      sound: !vault.problems.some(({ kind }) => ['damage', 'forked', 'forged'].includes(kind)),
    }
    await vault.close()
    return told
  } catch (error) {
    if (isAppError(error)) return 'refused'
    throw error
  }
}
