import { openVault, type UnlockedVault, vaultStatus } from '../../main/core/vault/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { MemoryDisk } from '../make/memory-disk.ts'
import { type Seen, type SmallVault, seenIn, type Who } from './small-vault.ts'
import { worldOn } from './world.ts'

/** What a changed disk did to what the members see. */
export interface Harm {
  /** Somebody saw something wrong, or missed something, and was not told. */
  silent: string[]
  /** Somebody was told, or kept out, with a code that fits. */
  told: boolean
  /** All that was there is there, for everybody. */
  whole: boolean
}

/** Codes that say that something is wrong with the vault's files; all else would mislead. */
const fitting = new Set([
  'vault.damaged',
  'vault.key-file-damaged',
  'vault.key-file-missing',
  'vault.not-found',
  'vault.no-such-member',
  'vault.newer-format',
  'vault.older-copy',
])

/** What else is asked of a changed copy while a member has it open. */
export type Look = (open: UnlockedVault) => Promise<void>

/** Opens a changed copy of a vault as each member, and compares with what they used to see. */
export async function harmOf(
  vault: SmallVault,
  disk: MemoryDisk,
  whom: Who[],
  look: Look = async () => undefined,
): Promise<Harm> {
  const harm: Harm = { silent: [], told: false, whole: true }
  await judgeLockScreen(vault, disk, harm)
  for (const who of whom) await judgeMember(vault, who, disk, harm, look)
  return harm
}

/** The same bytes on a disk of its own, with one file changed or (null) taken away. */
export function withFile(disk: MemoryDisk, path: string, bytes: Uint8Array | null): MemoryDisk {
  const changed = disk.copy()
  if (bytes === null) changed.take(path)
  else changed.put(path, bytes)
  return changed
}

async function judgeLockScreen(vault: SmallVault, disk: MemoryDisk, harm: Harm): Promise<void> {
  try {
    const { members } = await vaultStatus(disk)
    const known = Object.values(vault.people)
    for (const { id, label } of members) {
      if (!known.some((one) => one.id === id && one.label === label)) {
        harm.silent.push(`the lock screen names ${label}`)
      }
    }
    if (members.length < known.length) harm.whole = false
  } catch (error) {
    noteError(error, 'the lock screen', harm)
  }
}

async function judgeMember(
  vault: SmallVault,
  who: Who,
  disk: MemoryDisk,
  harm: Harm,
  look: Look,
): Promise<void> {
  const { id, passphrase } = vault.people[who]
  try {
    const secret = { type: 'passphrase' as const, passphrase }
    const open = await openVault(worldOn(disk), id, secret, { readOnly: true })
    const told = open.problems.some(({ kind }) => kind !== 'unfinished-save')
    if (told) harm.told = true
    compare(who, vault.seen[who], seenIn(open), told, harm)
    await look(open)
    await open.close()
  } catch (error) {
    noteError(error, who, harm)
  }
}

function compare(who: Who, before: Seen, now: Seen, told: boolean, harm: Harm): void {
  for (const [key, was] of before) {
    const is = now.get(key)
    if (is === undefined) {
      harm.whole = false
      if (!told) harm.silent.push(`${who} misses ${key} and is not told`)
    } else if (JSON.stringify(is) !== JSON.stringify(was)) {
      harm.whole = false
      // A bad signature is shown beside the record, which is a way of telling.
      if (is.signature !== 'failed') harm.silent.push(`${who} sees a changed ${key}`)
    }
  }
  for (const key of now.keys()) {
    // Of drafts only the newest is kept; where that is damaged, the one before may show again.
    if (!before.has(key) && !(told && key.startsWith('drafts/')))
      harm.silent.push(`${who} sees ${key}, which nobody wrote`)
  }
}

function noteError(error: unknown, whom: string, harm: Harm): void {
  harm.whole = false
  harm.told = true
  if (!(error instanceof AppError)) throw error
  if (!fitting.has(error.code)) harm.silent.push(`${whom} hears ${error.code}`)
}
