import { z } from 'zod'
import { AppError, isAppError } from '../../../shared/errors.ts'
import { fromUtf8, utf8 } from '../crypto/bytes.ts'
import { randomId } from '../crypto/ids.ts'
import type { Disk, Owner, Owners } from '../ports.ts'
import { paths } from './format.ts'
import { onceMoreWhenFull } from './saving-disk.ts'

const Lock = z.object({
  host: z.string(),
  bootId: z.string(),
  processId: z.number().int(),
  startedAt: z.string(),
  token: z.string(),
})
type Lock = z.infer<typeof Lock>

/** The right to write to a vault folder. */
export interface HeldLock {
  /** Gives it back; a lock that is no longer ours is left alone. */
  release(): Promise<void>
}

/**
 * Takes the folder's LOCK. One that a process left which is gone is moved aside under its token, read
 * again there, and given back if somebody else's turned up instead.
 *
 * @throws AppError `vault.in-use` when another process of this computer writes here,
 * `vault.in-use-elsewhere` when another computer says so: that is never judged stale. A person may judge
 * it (`takeOver`), once: a computer that takes the lock meanwhile is there, whatever they thought.
 */
export async function takeLock(
  disk: Disk,
  owners: Owners,
  { takeOver = false }: { takeOver?: boolean } = {},
): Promise<HeldLock> {
  const mine: Lock = { ...owners.self, token: randomId() }
  let takenOver: string | null = null
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await onceMoreWhenFull(() => create(disk, mine)))
      return { release: () => release(disk, mine) }
    const other = await readLock(disk, paths.lock)
    if (other === 'absent') continue
    const state = stateOf(other, owners)
    if (state === 'alive') throw new AppError('vault.in-use')
    if (state === 'unknown' && other !== 'unreadable') {
      takenOver ??= takeOver ? other.token : null
      if (other.token !== takenOver) throw new AppError('vault.in-use-elsewhere')
    }
    await moveAside(disk, other)
  }
  throw new AppError('vault.in-use')
}

async function create(disk: Disk, lock: Lock): Promise<boolean> {
  try {
    const file = await disk.create(paths.lock)
    try {
      await file.write(0, utf8(JSON.stringify(lock)))
      await file.sync()
    } catch (error) {
      await disk.remove(paths.lock).catch(() => undefined)
      throw error
    } finally {
      await file.close()
    }
    // While it was still empty, somebody may have taken it for a crash's and moved it aside.
    const found = await readLock(disk, paths.lock)
    return typeof found === 'object' && found.token === lock.token
  } catch (error) {
    if (isAppError(error, 'file.exists')) return false
    throw error
  }
}

/** What is known of a lock's owner. An unreadable lock is a crash's: nobody owns it. */
function stateOf(lock: Lock | 'unreadable', owners: Owners): ReturnType<Owners['state']> {
  return lock === 'unreadable' ? 'gone' : owners.state(ownerOf(lock))
}

async function moveAside(disk: Disk, stale: Lock | 'unreadable'): Promise<void> {
  const token = stale === 'unreadable' ? randomId() : stale.token
  const aside = `${paths.lock}.${token}`
  try {
    await disk.rename(paths.lock, aside)
  } catch (error) {
    // Somebody else moved it first; the next attempt looks again.
    if (isAppError(error, 'file.not-found')) return
    throw error
  }
  const moved = await readLock(disk, aside)
  const same = moved === stale || (typeof moved === 'object' && moved.token === token)
  if (same) await disk.remove(aside)
  else if ((await disk.size(paths.lock)) === null) await disk.rename(aside, paths.lock)
}

async function release(disk: Disk, mine: Lock): Promise<void> {
  const found = await readLock(disk, paths.lock)
  if (typeof found === 'object' && found.token === mine.token) await disk.remove(paths.lock)
}

async function readLock(disk: Disk, path: string): Promise<Lock | 'absent' | 'unreadable'> {
  const bytes = await disk.read(path)
  if (bytes === null) return 'absent'
  try {
    return Lock.parse(JSON.parse(fromUtf8(bytes)))
  } catch {
    return 'unreadable'
  }
}

function ownerOf({ host, bootId, processId, startedAt }: Lock): Owner {
  return { host, bootId, processId, startedAt }
}
