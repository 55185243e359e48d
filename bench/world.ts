import { closeSync, fdatasyncSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createVault, openVault, type UnlockedVault } from '../main/core/vault/index.ts'
import type { VaultWorld } from '../main/core/vault/world.ts'
import { nodeDisk } from '../main/node/node-disk.ts'
import { nodeOwners } from '../main/node/owner.ts'
import type { MemberId } from '../shared/ids.ts'
import { CheapKdf } from '../tests/make/cheap-kdf.ts'

export const passphrase = 'for the bench'

/** A vault on the real disk. Its key derivation costs nothing: it is measured apart from all else. */
export function worldIn(folder: string): VaultWorld {
  return {
    disk: nodeDisk(join(folder, 'vault')),
    clock: { now: () => new Date() },
    kdf: new CheapKdf(),
    owners: nodeOwners(),
  }
}

/** Founds a vault, and notes beside it whose it is. */
export async function found(folder: string): Promise<UnlockedVault> {
  const { vault, member } = await createVault(worldIn(folder), { label: 'Mara', passphrase })
  writeFileSync(join(folder, 'member'), member.id)
  return vault
}

export function memberIn(folder: string): MemberId {
  return readFileSync(join(folder, 'member'), 'utf8') as MemberId
}

/** Opens the vault that was founded there. */
export function enter(folder: string): Promise<UnlockedVault> {
  const secret = { type: 'passphrase' as const, passphrase }
  return openVault(worldIn(folder), memberIn(folder), secret)
}

/** The least that a save can cost: as many bytes appended to a plain file and flushed. */
export class AppendFloor {
  readonly #file: number

  constructor(folder: string) {
    this.#file = openSync(join(folder, 'plain'), 'a')
  }

  append(bytes: Uint8Array): void {
    writeSync(this.#file, bytes)
    fdatasyncSync(this.#file)
  }

  close(): void {
    closeSync(this.#file)
  }
}

/** Memory of this process now, in MB, without what nobody needs any more where that can be told. */
export function residentMB(): number {
  const { gc } = globalThis as { gc?: () => void }
  gc?.()
  return process.memoryUsage().rss / 1e6
}

/** Runs something and says how far memory rose above where it was, in MB. */
export async function peakOver(run: () => Promise<unknown>): Promise<number> {
  const base = residentMB()
  let peak = base
  const look = () => {
    peak = Math.max(peak, process.memoryUsage().rss / 1e6)
  }
  const timer = setInterval(look, 5)
  try {
    await run()
    look()
  } finally {
    clearInterval(timer)
  }
  return peak - base
}
