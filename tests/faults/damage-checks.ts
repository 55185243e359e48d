import { harmOf, withFile } from './damage.ts'
import {
  cuts,
  type Damage,
  flips,
  newestSegments,
  oneOfEachKind,
  ownersOf,
  tollOf,
} from './damages.ts'
import { enter, type SmallVault, smallVault } from './small-vault.ts'
import { moves, plantedGrants, type Tamper } from './tampers.ts'

/** Checks of files that somebody or something has changed; see `checks`. */
export const damageChecks: Record<string, (isThorough: boolean) => Promise<void>> = {
  'a changed byte of a public document is never taken for truth': async (isThorough) => {
    const vault = await smallVault()
    const isPublic = (path: string) => !/\.(?:seg|page)$/.test(path)
    await noneSilent(
      vault,
      flips(vault.disk, oneOfEachKind(vault).filter(isPublic), isThorough ? 1 : 5),
    )
  },

  'a file that was cut is never taken for whole': async (isThorough) => {
    const vault = await smallVault()
    await noneSilent(
      vault,
      saving(vault, cuts(vault.disk, shortKinds(vault), isThorough ? 509 : 2_039)),
    )
    // Also by somebody who has never seen what is missing: no crash ends a file like that.
    const newest = [...newestSegments(vault.disk)].filter((path) => path.includes(vault.ours))
    for (const { path, what, bytes } of cuts(vault.disk, newest, isThorough ? 509 : 2_039)) {
      if (bytes === null || bytes.length <= 4096) continue
      const { silent } = await harmOf(vault, withFile(vault.disk, path, bytes), ['ada'])
      if (silent.length > 0) throw new Error(`${path}, ${what}: ${silent.join('; ')}`)
    }
  },

  'what was moved, swapped or put back is refused': async () => {
    const vault = await smallVault()
    await allNoticed(vault, moves(vault, await smallVault()))
  },

  'a planted key is refused': async () => {
    const vault = await smallVault()
    const planted = [...plantedGrants(vault)]
    await allNoticed(vault, planted)
    for (const { name, act } of planted.slice(0, 4)) {
      const disk = vault.disk.copy()
      act(disk)
      const { told } = await harmOf(vault, disk, ['ada'])
      if (!told) throw new Error(`${name} is not told`)
    }
  },

  'a newest segment that is gone is missed by whoever wrote it': async () => {
    const vault = await smallVault()
    for (const path of newestSegments(vault.disk)) {
      if (path.startsWith('keyring/')) continue
      const whom = ownersOf(vault, path) ?? (['ben'] as const)
      const { told, silent } = await harmOf(vault, withFile(vault.disk, path, null), [...whom])
      if (!told || silent.length > 0) throw new Error(`${path} is not missed: ${silent.join('; ')}`)
    }
  },

  'losing any one file keeps nobody out': async () => {
    const vault = await smallVault()
    for (const path of vault.disk.files().keys()) {
      for (const who of ['ada', 'ben'] as const) {
        await (await enter(vault, who, withFile(vault.disk, path, null))).close()
      }
    }
  },

  'losing any one page costs nothing': async () => {
    const vault = await smallVault()
    const files = vault.disk.files()
    for (const [path, { length }] of files) {
      // A body of its own has no second copy: it is what that file alone held.
      if (!path.endsWith('.page') || length > 40_000) continue
      const { whole, silent } = await harmOf(vault, withFile(vault.disk, path, null), [
        'ada',
        'ben',
      ])
      if (!whole) throw new Error(`${path} takes something with it: ${silent.join('; ')}`)
    }
  },
}

/** Long pages have the same outside as short ones, and take long to go through. */
function shortKinds(vault: SmallVault): string[] {
  const files = vault.disk.files()
  return oneOfEachKind(vault).filter((path) => files.get(path)!.length < 40_000)
}

/**
 * Leaves out what no witness in the vault can tell: that the newest segment of a keyring, or all of that
 * but the header, is gone. It ends with the witness itself.
 */
export function* saving(vault: SmallVault, damages: Iterable<Damage>): Generator<Damage> {
  const newest = newestSegments(vault.disk)
  for (const damage of damages) {
    const isWitness = damage.path.startsWith('keyring/') && newest.has(damage.path)
    if (!isWitness || (damage.bytes?.length ?? 0) > 4096) yield damage
  }
}

async function noneSilent(vault: SmallVault, damages: Iterable<Damage>): Promise<void> {
  await tollOf(vault, damages, ({ silent }, { path, what }) => {
    if (silent.length > 0) throw new Error(`${path}, ${what}: ${silent.join('; ')}`)
  })
}

async function allNoticed(vault: SmallVault, tampers: Iterable<Tamper>): Promise<void> {
  for (const { name, act } of tampers) {
    const disk = vault.disk.copy()
    act(disk)
    const { silent, told, whole } = await harmOf(vault, disk, ['ada', 'ben'])
    if (silent.length > 0) throw new Error(`${name}: ${silent.join('; ')}`)
    if (!told && !whole) throw new Error(`${name}: something is missing and nobody is told`)
  }
}
