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

/** Those that begin at the same moment may move each other's LOCK aside a few times over. */
export const mostAttempts = 10

/** The right to write to a vault folder. */
export interface HeldLock {
  /** Gives it back; a lock that is no longer ours is left alone. */
  release(): Promise<void>
}

/**
 * Takes the folder's LOCK. One that a process left which is gone is moved aside, read again there, and
 * given back if somebody else's turned up instead. Until it is back, what lies aside counts as well: whoever
 * took the free name meanwhile lets go of it. Never do two hold it; of several that begin within a moment of
 * each other all may be refused.
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
  try {
    await take(disk, owners, mine, takeOver)
  } catch (error) {
    await withdraw(disk, mine).catch(() => undefined)
    throw error
  }
  return { release: () => release(disk, mine) }
}

async function take(disk: Disk, owners: Owners, mine: Lock, takeOver: boolean): Promise<void> {
  let takenOver: string | null = null
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const isMade = await onceMoreWhenFull(() => create(disk, mine))
    const other = await readLock(disk, paths.lock)
    if (other === 'absent') continue
    if (other !== 'unreadable' && other.token === mine.token) {
      if (await isAnotherAside(disk, owners, mine)) await withdraw(disk, mine)
      // It may have been moved away itself since, or another's have come back in its place.
      else if (await isHeld(disk, mine)) return
      continue
    }
    if (isMade) continue
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

/** Makes the file, unless there is one. Answers whether it did. */
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
    return true
  } catch (error) {
    if (isAppError(error, 'file.exists')) return false
    throw error
  }
}

async function isHeld(disk: Disk, mine: Lock): Promise<boolean> {
  const found = await readLock(disk, paths.lock)
  return typeof found === 'object' && found.token === mine.token
}

/**
 * Whether the LOCK of somebody who may be writing was moved aside and is not back yet. One that is still empty
 * was moved before its maker believed in it: it goes, and its maker finds that.
 */
async function isAnotherAside(disk: Disk, owners: Owners, mine: Lock): Promise<boolean> {
  for (const path of await asides(disk)) {
    const aside = await readLock(disk, path)
    if (aside === 'unreadable') await disk.remove(path)
    else if (aside !== 'absent' && aside.token !== mine.token) {
      if (stateOf(aside, owners) === 'alive') return true
    }
  }
  return false
}

async function asides(disk: Disk): Promise<string[]> {
  const names = (await disk.list('')).map(({ name }) => name)
  return names.filter((name) => name.startsWith(`${paths.lock}.`))
}

/** What is known of a lock's owner. An unreadable lock is a crash's: nobody owns it. */
function stateOf(lock: Lock | 'unreadable', owners: Owners): ReturnType<Owners['state']> {
  return lock === 'unreadable' ? 'gone' : owners.state(ownerOf(lock))
}

/** A name of its own each time: two that move at once must not lay one LOCK over another. */
async function moveAside(disk: Disk, judged: Lock | 'unreadable'): Promise<void> {
  const aside = `${paths.lock}.${randomId()}`
  try {
    await disk.rename(paths.lock, aside)
    const moved = await readLock(disk, aside)
    const token = typeof moved === 'object' ? moved.token : moved
    if (token === (judged === 'unreadable' ? judged : judged.token)) await disk.remove(aside)
    else await disk.rename(aside, paths.lock)
  } catch (error) {
    // Somebody else moved it first, or its owner took it back; the next attempt looks again.
    if (!isAppError(error, 'file.not-found')) throw error
  }
}

/**
 * Takes away what bears our token, wherever somebody may have moved it, and nothing that came in its place: until
 * one holds the LOCK another's may come back over it at any moment.
 */
async function withdraw(disk: Disk, mine: Lock): Promise<void> {
  for (const path of await asides(disk)) {
    const found = await readLock(disk, path)
    if (typeof found === 'object' && found.token === mine.token) await disk.remove(path)
  }
  if (await isHeld(disk, mine)) await moveAside(disk, mine)
}

async function release(disk: Disk, mine: Lock): Promise<void> {
  if (await isHeld(disk, mine)) await disk.remove(paths.lock)
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
