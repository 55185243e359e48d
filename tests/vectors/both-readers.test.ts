import { expect, test } from 'vitest'
import { openVault as openByCore, parseRecoveryCode } from '../../main/core/vault/index.ts'
import { isAppError } from '../../shared/errors.ts'
import type { MemberId } from '../../shared/ids.ts'
import { worldOn } from '../faults/world.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { Random } from '../make/random.ts'
import { toldByCore } from './core-telling.ts'
import { jonas, mara, toldByReader } from './golden.ts'
import { allHurts, hurtFiles } from './hurts.ts'
import { FilesInMemory } from './reader/folder.ts'
import { openVault as openByReader } from './reader/open-vault.ts'
import { Refusal } from './reader/refusal.ts'
import { digestOf, type ExpectedMember, type ToldSpace, toldSpaces } from './telling.ts'

type Files = Map<string, Uint8Array>
type Names = [collection: string, id: string][]

/** What a reader makes of a vault: the refusal, or all that it shows and whether it would go on from there. */
type Told =
  | 'refused'
  | {
      spaces: { [space in ToldSpace]: string }
      members: string[]
      holders: string[]
      sound: boolean
    }

/** Tells by the independent reader, and which records it found, so that the core is asked for them too. */
function readerTells(
  who: ExpectedMember,
  files: Files,
): { told: Told; names: Map<ToldSpace, Names> } {
  const names = new Map(toldSpaces.map((space) => [space, [...who.spaces[space].records]]))
  try {
    const secret = { type: 'recovery' as const, code: who.recoveryCode }
    const vault = openByReader(new FilesInMemory(files), who.id, secret)
    const spaces = Object.fromEntries(
      toldSpaces.map((space) => {
        const told = toldByReader(vault, space)
        names.get(space)?.push(...told.map(({ collection, id }): Names[number] => [collection, id]))
        return [space, digestOf(told)]
      }),
    ) as { [space in ToldSpace]: string }
    const members = vault.members.map(({ label }) => label)
    return {
      told: { spaces, members, holders: vault.holders, sound: vault.damage.length === 0 },
      names,
    }
  } catch (error) {
    if (error instanceof Refusal) return { told: 'refused', names }
    throw error
  }
}

async function coreTells(
  who: ExpectedMember,
  files: Files,
  names: Map<ToldSpace, Names>,
): Promise<Told> {
  const secret = { type: 'recovery' as const, secret: parseRecoveryCode(who.recoveryCode) }
  try {
    const vault = await openByCore(worldOn(MemoryDisk.of(files)), who.id as MemberId, secret)
    const { keyring, ours, mine, drafts } = vault
    const found = { keyring, shared: ours, private: mine, drafts }
    const spaces = Object.fromEntries(
      toldSpaces.map((space) => {
        const unique = new Map(names.get(space)?.map((name) => [name.join('/'), name]))
        const told = [...unique.values()].flatMap((name) => toldByCore(found[space], ...name))
        return [space, digestOf(told)]
      }),
    ) as { [space in ToldSpace]: string }
    const members = vault.members().map(({ label }) => label)
    const sound = !vault.problems.some(({ kind }) => ['damage', 'forked', 'forged'].includes(kind))
    await vault.close()
    return { spaces, members, holders: ours.readers(), sound }
  } catch (error) {
    if (isAppError(error)) return 'refused'
    throw error
  }
}

const howMany = 120

test(`of ${howMany} hurt vaults, opened by each of its two members, Hearth and the independent reader show the same`, async () => {
  const random = new Random(20_261_122)
  const hurts = allHurts()
  const different: string[] = []
  for (let count = 0; count < howMany; count += 1) {
    const hurt = hurts[random.below(hurts.length)]
    if (!hurt) throw new Error('nothing to hurt')
    for (const who of [mara, jonas]) {
      const { told, names } = readerTells(who, hurtFiles(hurt))
      const byCore = await coreTells(who, hurtFiles(hurt), names)
      if (JSON.stringify(told) !== JSON.stringify(byCore)) {
        different.push(`${who.label}: ${hurt.path}, ${hurt.what}`)
      }
    }
  }
  expect(different).toEqual([])
})
