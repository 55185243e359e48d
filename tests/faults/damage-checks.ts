import type { MemoryDisk } from '../make/memory-disk.ts'
import { harmOf, withFile } from './damage.ts'
import { cuts, type Damage, flips, oneOfEachKind, tollOf } from './damages.ts'
import { enter, type SmallVault, smallVault } from './small-vault.ts'
import { moves, plantedGrants, type Tamper } from './tampers.ts'

/** Checks of files that somebody or something has changed; see `checks`. */
export const damageChecks: Record<string, () => Promise<void>> = {
  'a changed byte of a public document is never taken for truth': async () => {
    const vault = await smallVault()
    const isPublic = (path: string) => !/\.(?:seg|page)$/.test(path)
    await noneSilent(vault, flips(vault.disk, oneOfEachKind(vault).filter(isPublic), 1))
  },

  'a file that was cut is never taken for whole': async () => {
    const vault = await smallVault()
    await noneSilent(vault, saving(vault, cuts(vault.disk, shortKinds(vault), 509)))
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
 * Leaves out the one thing that a log cannot tell by itself: that its newest segment, or all of that
 * but the header, is gone. Only a witness outside the log can.
 */
export function* saving(vault: SmallVault, damages: Iterable<Damage>): Generator<Damage> {
  const newest = newestSegments(vault.disk)
  for (const damage of damages) {
    const left = damage.bytes?.length ?? 0
    if (!newest.has(damage.path) || left > 4096) yield damage
  }
}

function newestSegments(disk: MemoryDisk): Set<string> {
  const byLog = new Map<string, string>()
  for (const path of disk.files().keys()) {
    if (path.endsWith('.seg')) byLog.set(path.slice(0, path.lastIndexOf('/')), path)
  }
  return new Set(byLog.values())
}

async function noneSilent(vault: SmallVault, damages: Iterable<Damage>): Promise<void> {
  const { silent } = await tollOf(vault, damages)
  if (silent.length > 0)
    throw new Error(`${silent.length} silent: ${silent.slice(0, 3).join('; ')}`)
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
