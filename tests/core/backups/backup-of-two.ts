import { expect } from 'vitest'
import { makeBackup, type restoreBackup } from '../../../main/core/backups/index.ts'
import { Journal } from '../../../main/core/journal/journal.ts'
import { unwatched, type Work } from '../../../main/core/work.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Progress } from '../../../shared/model/job.ts'
import { chosen } from '../../make/a-source.ts'
import { aDraft, write } from '../../make/an-entry.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import { pinNote, type TwoInAVault, twoInAVault } from '../../make/two-in-a-vault.ts'

export const name = 'Hearth.hearth-backup'

/** Two who share a vault, and a copy of it. */
export interface BackupOfTwo {
  home: TwoInAVault
  backup: Uint8Array
  report: Awaited<ReturnType<typeof makeBackup>>
}

/** Mara and Jonas have written a few things, and Mara has made a backup. */
export async function backupOfTwo(): Promise<BackupOfTwo> {
  const home = await twoInAVault()
  const jonas = await home.enter('jonas')
  const his = new Journal(jonas, home.world.clock)
  await write(his, 'mine', { title: 'What Jonas keeps to himself' })
  await write(his, 'ours', { title: 'What Jonas tells' })
  await jonas.close()
  const mara = await home.enter('mara')
  const hers = new Journal(mara, home.world.clock)
  await write(hers, 'mine', { title: 'What Mara keeps to herself', day: '1999-01-02' as never })
  const page = await write(hers, 'ours', { title: 'Binned' })
  await hers.bin(page.id)
  await hers.saveDraft(aDraft(hers, 'mine', { title: 'Half a thought' }))
  await pinNote(mara, home.jonas.id, 'I appreciate you for the soup.')
  const target = chosen(new Uint8Array(0), 'something else')
  const report = await makeBackup({ ...orderFor(home), vault: mara, target: { ...target, name } })
  const backup = target.disk.files().get(name)!
  await mara.close()
  return { home, backup, report }
}

/** What making a backup asks for, beside the vault and the target. */
export function orderFor({ world }: TwoInAVault) {
  return { living: world.disk, clock: world.clock, work: unwatched }
}

export interface Restoring {
  who: 'mara' | 'jonas'
  into?: MemoryDisk
  work?: Work
  bytes?: Uint8Array
  secret?: Parameters<typeof restoreBackup>[0]['secret']
}

/** What restoring asks for: that of Mara or Jonas, unless said otherwise. */
export function restoreOrder(
  { home, backup }: BackupOfTwo,
  { who, into, work, bytes, secret }: Restoring,
) {
  const { kdf, clock, owners } = home.world
  const { id, passphrase } = home[who]
  return {
    file: chosen(bytes ?? backup),
    into: into ?? new MemoryDisk(),
    member: id,
    secret: secret ?? { kind: 'passphrase' as const, passphrase },
    kdf,
    clock,
    owners,
    work: work ?? unwatched,
  }
}

/** A segment of the log in which Jonas writes for himself. */
export async function secretFileOfJonas({ home }: BackupOfTwo): Promise<string> {
  const jonas = await home.enter('jonas')
  const folder = `spaces/${jonas.mine.id}/log/`
  await jonas.close()
  return [...home.world.disk.files().keys()].find((path) => path.startsWith(folder))!
}

/** Reads one file wrongly, so many times. */
export class Misreading extends MemoryDisk {
  readonly #path: string
  #times: number

  constructor(disk: MemoryDisk, path: string, times: number) {
    super()
    for (const [name, bytes] of disk.files()) this.put(name, bytes)
    this.#path = path
    this.#times = times
  }

  override async read(path: string, position = 0, length?: number): Promise<Uint8Array | null> {
    const bytes = await super.read(path, position, length)
    if (bytes !== null && path === this.#path && this.#times-- > 0) bytes[bytes.length >> 1]! ^= 1
    return bytes
  }
}

/** How often a piece of work can be stopped. */
export async function stepsOf(act: (work: Work) => Promise<unknown>): Promise<number> {
  let steps = 0
  await act({
    at: (_: Progress['phase']) => {},
    breathe: async () => {
      steps += 1
    },
  })
  expect(steps).toBeGreaterThan(5)
  return steps
}

/** Work that is stopped at this step. */
export function stopAt(step: number): Work {
  let steps = 0
  return {
    at() {},
    async breathe() {
      steps += 1
      if (steps >= step) throw new AppError('request.cancelled')
    },
  }
}
