import { beforeAll, describe, expect, test } from 'vitest'
import { readBackupFile } from '../../../main/core/backups/backup-file.ts'
import { BackupWriter } from '../../../main/core/backups/backup-writer.ts'
import {
  lastBackup,
  makeBackup,
  readCover,
  restoreBackup,
  unfinishedMark,
} from '../../../main/core/backups/index.ts'
import { Journal } from '../../../main/core/journal/journal.ts'
import type { Disk, DiskFile } from '../../../main/core/ports.ts'
import { unwatched, type Work } from '../../../main/core/work.ts'
import { AppError, isAppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { Progress } from '../../../shared/model/job.ts'
import { BytesSource, chosen } from '../../make/a-source.ts'
import { aDraft, write } from '../../make/an-entry.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import fc from '../../make/properties.ts'
import { pinNote, readable, type TwoInAVault, twoInAVault } from '../../make/two-in-a-vault.ts'

const name = 'Hearth.hearth-backup'

/** Mara and Jonas have written a few things, and Mara has made a backup. */
let home: TwoInAVault
let backup: Uint8Array
let report: Awaited<ReturnType<typeof makeBackup>>

beforeAll(async () => {
  home = await twoInAVault()
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
  report = await makeBackup({ ...orderFor(home), vault: mara, target: { ...target, name } })
  backup = target.disk.files().get(name)!
  await mara.close()
})

describe('a backup', () => {
  test('says on its cover when it was made and who can open it, and no more', async () => {
    expect(await readCover(chosen(backup))).toEqual({
      madeAt: report.madeAt,
      bytes: backup.length,
      members: [
        { id: home.mara.id, label: 'Mara', place: 0 },
        { id: home.jonas.id, label: 'Jonas', place: 1 },
      ],
      beside: 'unknown',
    })
    for (const words of ['What Mara', 'What Jonas', 'soup', 'Half a thought', 'home']) {
      expect(Buffer.from(backup).includes(words)).toBe(false)
    }
  })

  test('reports what its maker could open and count', () => {
    expect(report).toMatchObject({ bytes: backup.length, entries: 2, notes: 1 })
    expect(report.files).toBeGreaterThan(8)
  })

  test('brings back to each of the two exactly what they could read', async () => {
    for (const who of ['mara', 'jonas'] as const) {
      const into = new MemoryDisk()
      const counts = await restore({ who, into })
      const [before, after] = [await home.enter(who), await home.enter(who, into)]
      // Whoever restores signs for it, and so has seen the bin: what was in it goes by other dates.
      expect(withoutDates(readable(after))).toEqual(withoutDates(readable(before)))
      expect(after.problems).toEqual([])
      const { entries, notes, drafts } = readable(before)
      expect(counts).toMatchObject({
        madeAt: report.madeAt,
        entries: entries.length,
        notes: notes.length,
        drafts: drafts.length,
      })
      await before.close()
      await after.close()
    }
  })

  test('names the oldest and the newest day of what the opener can read', async () => {
    expect(await restore({ who: 'mara' })).toMatchObject({
      oldestDay: '1999-01-02',
      newestDay: '2026-11-07',
    })
    expect(await restore({ who: 'jonas' })).toMatchObject({ oldestDay: '2026-11-07' })
  })

  test('opens with a recovery code too', async () => {
    const secret = { kind: 'recovery-code' as const, code: home.jonas.code }
    expect(await restore({ who: 'jonas', secret })).toMatchObject({ entries: 2 })
  })

  test('goes on living where it was restored: both write in it, and it says that it is another copy', async () => {
    const into = new MemoryDisk()
    await restore({ who: 'mara', into })
    for (const who of ['mara', 'jonas'] as const) {
      const vault = await home.enter(who, into)
      await write(new Journal(vault, home.world.clock), 'ours', { title: `${who} again` })
      await vault.close()
    }
    const jonas = await home.enter('jonas', into)
    expect(readable(jonas).entries.map((entry) => entry?.title)).toContain('mara again')
    expect(jonas.parts.incarnation).toBe(2)
    await jonas.close()
  })

  test("shows nobody the partner's private pages", async () => {
    const into = new MemoryDisk()
    await restore({ who: 'jonas', into })
    const jonas = await home.enter('jonas', into)
    expect(JSON.stringify(readable(jonas))).not.toContain('Mara keeps')
    await jonas.close()
  })

  test('is remembered by the one who made it and by nobody else', async () => {
    const mara = await home.enter('mara')
    expect(lastBackup(mara)).toEqual(report)
    await mara.close()
    const jonas = await home.enter('jonas')
    expect(lastBackup(jonas)).toBeNull()
    await jonas.close()
  })
})

describe('a hurt backup', () => {
  test('is noticed wherever a byte was changed', async () => {
    const codes = new Set<string>()
    for (let at = 0; at < backup.length; at += at < 1000 ? 1 : 353) {
      const hurt = backup.slice()
      hurt[at]! ^= 1 << (at % 8)
      codes.add(await refusal(hurt))
    }
    expect([...codes]).toEqual(['backup.damaged'])
  })

  test('is noticed wherever it was cut, and when something hangs on it', async () => {
    for (let length = 0; length < backup.length; length += length < 600 ? 1 : 997) {
      const code = await refusal(backup.slice(0, length))
      expect(code).toBe(length < 8 ? 'backup.not-a-backup' : 'backup.damaged')
    }
    expect(await refusal(Buffer.concat([backup, Buffer.from([0])]))).toBe('backup.damaged')
    expect(await refusal(Buffer.concat([backup, backup]))).toBe('backup.damaged')
  })

  test('is told from a file that never was one', async () => {
    const other = Buffer.from('A shopping list, of more than eight letters.')
    await expect(readCover(chosen(other))).rejects.toThrow('backup.not-a-backup')
    expect(await refusal(other)).toBe('backup.not-a-backup')
  })

  test('whatever bytes it is made of, is refused and never a fault', async () => {
    const change = fc.tuple(
      fc.nat(backup.length - 1),
      fc.uint8Array({ minLength: 1, maxLength: 64 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const hurt = backup.slice()
        for (const [at, bytes] of changes) hurt.set(bytes.slice(0, hurt.length - at), at)
        fc.pre(!Buffer.from(hurt).equals(backup))
        expect(await refusal(hurt)).toMatch(/^backup\./)
      }),
      { numRuns: 500 },
    )
  })
})

describe('restoring', () => {
  test('with a wrong passphrase says so, and writes nothing', async () => {
    const into = new MemoryDisk()
    const secret = { kind: 'passphrase' as const, passphrase: 'the river at noon' }
    await expect(restore({ who: 'mara', into, secret })).rejects.toThrow('vault.wrong-passphrase')
    expect(into.files().size).toBe(0)
  })

  test('as somebody who is in no such backup is refused', async () => {
    const nobody = '0'.repeat(26) as MemberId
    await expect(
      restoreBackup({ ...restoreOrder({ who: 'mara' }), member: nobody }),
    ).rejects.toThrow('vault.no-such-member')
  })

  test('does not trust the new disk before it gave back what it was given', async () => {
    const into = new Misreading(new MemoryDisk(), await secretFileOfJonas(), 1)
    await expect(restore({ who: 'mara', into })).rejects.toThrow('backup.verification-failed')
    expect(into.files().size).toBe(0)
  })

  test('refuses a backup that no member signed', async () => {
    const disk = new MemoryDisk()
    const file = await disk.create(name)
    const { cover, files, source } = await readBackupFile(new BytesSource(backup))
    for (const sign of [null, () => new Uint8Array(64).fill(1)]) {
      const writer = new BackupWriter(file, cover)
      await writer.begin()
      for (const { path, at, length } of files) {
        await writer.addFile(path, length, once(await source.read(at, length)))
      }
      // The same bytes with the signature they had are the same backup; with any other they are not.
      const { signature } = await readBackupFile(new BytesSource(backup))
      await writer.finish(sign ?? (() => signature))
      const bytes = disk.files().get(name)!
      expect(await refusal(bytes)).toBe(sign === null ? 'accepted' : 'backup.damaged')
    }
    await file.close()
  })

  test('never writes into a folder that holds anything', async () => {
    const into = MemoryDisk.of([['a letter.txt', Buffer.from('Dear')]])
    await expect(restore({ who: 'mara', into })).rejects.toThrow('file.exists')
    expect([...into.files().keys()]).toEqual(['a letter.txt'])
  })

  test('leaves nothing behind, at whichever step it is stopped', async () => {
    const steps = await stepsOf((work) => restore({ who: 'mara', work }))
    for (let stop = 1; stop <= steps; stop += 1) {
      const into = new MemoryDisk()
      await expect(restore({ who: 'mara', into, work: stopAt(stop) })).rejects.toThrow(
        'request.cancelled',
      )
      expect([...into.files().keys()]).toEqual([])
    }
  })

  test('wears a mark and no HEAD until all of it has been compared', async () => {
    const into = new MemoryDisk()
    const seen: string[][] = []
    const work: Work = {
      at: (phase) => {
        if (phase === 'copying' || phase === 'checking') seen.push([...into.files().keys()])
      },
      breathe: async () => {},
    }
    await restore({ who: 'mara', into, work })
    expect(seen.length).toBeGreaterThan(2)
    for (const files of seen) {
      expect(files).toContain(unfinishedMark)
      expect(files.filter((file) => file.startsWith('HEAD'))).toEqual([])
    }
    expect(into.files().has(unfinishedMark)).toBe(false)
    expect(into.files().has('HEAD.a')).toBe(true)
  })
})

describe('making a backup', () => {
  test('leaves nothing behind, at whichever step it is stopped', async () => {
    const mara = await home.enter('mara')
    const make = (work: Work, disk: MemoryDisk) =>
      makeBackup({ ...orderFor(home), vault: mara, target: { disk, name }, work })
    const steps = await stepsOf((work) => make(work, new MemoryDisk()))
    for (let stop = 1; stop <= steps; stop += 1) {
      const disk = new MemoryDisk()
      await expect(make(stopAt(stop), disk)).rejects.toThrow('request.cancelled')
      expect([...disk.files().keys()]).toEqual([])
    }
    await mara.close()
  })

  test('never replaces a file', async () => {
    const mara = await home.enter('mara')
    const { disk } = chosen(Buffer.from('an older one'), name)
    await makeBackup({ ...orderFor(home), vault: mara, target: { disk, name } })
    await makeBackup({ ...orderFor(home), vault: mara, target: { disk, name } })
    expect([...disk.files().keys()]).toEqual([
      'Hearth (2).hearth-backup',
      'Hearth (3).hearth-backup',
      name,
    ])
    expect(Buffer.from(disk.files().get(name)!).toString()).toBe('an older one')
    await mara.close()
  })

  test('goes on while somebody writes, and keeps all that was there when it began', async () => {
    const mara = await home.enter('mara')
    const journal = new Journal(mara, home.world.clock)
    const first = await write(journal, 'ours', { title: 'Before' })
    const disk = new MemoryDisk()
    let written = 0
    const work: Work = {
      at() {},
      async breathe() {
        if (written < 20) await write(journal, 'ours', { title: `Meanwhile ${written++}` })
      },
    }
    const made = await makeBackup({ ...orderFor(home), vault: mara, target: { disk, name }, work })
    expect(written).toBe(20)
    await mara.close()
    const into = new MemoryDisk()
    const counts = await restore({ who: 'jonas', into, bytes: disk.files().get(name)! })
    expect(counts.madeAt).toBe(made.madeAt)
    const jonas = await home.enter('jonas', into)
    const titles = readable(jonas).entries.map((entry) => entry?.title)
    expect(titles).toContain(first.title)
    await jonas.close()
  })

  test('takes no more memory for a large vault: everything passes in small pieces', async () => {
    const { world, enter, mara: her } = await twoInAVault()
    const mara = await enter('mara')
    world.disk.put(`spaces/${mara.mine.id}/att/${mara.newId()}`, new Uint8Array(9_000_001))
    const [living, disk] = [new MeasuredDisk(world.disk), new MeasuredDisk(new MemoryDisk())]
    const order = { living, clock: world.clock, work: unwatched }
    const { bytes } = await makeBackup({ ...order, vault: mara, target: { disk, name } })
    expect(bytes).toBeGreaterThan(9_000_001)
    await mara.close()
    const into = new MeasuredDisk(new MemoryDisk())
    const secret = { kind: 'passphrase' as const, passphrase: her.passphrase }
    const restoring = { ...restoreOrder({ who: 'mara', secret }), into }
    await restoreBackup({ ...restoring, file: { disk, name }, member: her.id })
    for (const measured of [living, disk]) {
      expect(measured.largest).toBeGreaterThan(0)
      expect(measured.largest).toBeLessThanOrEqual(256 * 1024)
    }
    // Signing for the restore begins a segment there, and that is laid out whole.
    expect(into.largest).toBeLessThanOrEqual(1024 * 1024)
  })

  test('is refused when the vault itself was misread on the way', async () => {
    const path = await secretFileOfJonas()
    const mara = await home.enter('mara')
    // A file that she cannot open: only the comparison with the vault can tell.
    const living = new Misreading(home.world.disk, path, 1)
    const disk = new MemoryDisk()
    await expect(
      makeBackup({ ...orderFor(home), living, vault: mara, target: { disk, name } }),
    ).rejects.toThrow('backup.verification-failed')
    expect(disk.files().size).toBe(0)
    await mara.close()
  })

  test('is refused when a file of the vault was left out', async () => {
    const mara = await home.enter('mara')
    const whole = mara.still.bind(mara)
    const own = `spaces/${mara.mine.id}/log/`
    mara.still = async () => {
      const { files, ...still } = await whole()
      return { ...still, files: files.filter(({ path }) => !path.startsWith(own)) }
    }
    const disk = new MemoryDisk()
    await expect(
      makeBackup({ ...orderFor(home), vault: mara, target: { disk, name } }),
    ).rejects.toThrow('backup.verification-failed')
    expect(disk.files().size).toBe(0)
    await mara.close()
  })

  test('is refused when the stick gives back other bytes than it was given', async () => {
    const mara = await home.enter('mara')
    for (let at = 0; at < 3000; at += 311) {
      const disk = new ForgetfulDisk(at)
      await expect(
        makeBackup({ ...orderFor(home), vault: mara, target: { disk, name } }),
      ).rejects.toThrow('backup.verification-failed')
      expect([...disk.files().keys()]).toEqual([])
    }
    await mara.close()
  })
})

/** A disk that changes one bit of what is written at a position. */
class ForgetfulDisk extends MemoryDisk {
  readonly #at: number

  constructor(at: number) {
    super()
    this.#at = at
  }

  override async read(path: string, position = 0, length?: number): Promise<Uint8Array | null> {
    const bytes = await super.read(path, position, length)
    const index = this.#at - position
    if (bytes !== null && index >= 0 && index < bytes.length) bytes[index]! ^= 4
    return bytes
  }
}

/** Reads one file wrongly, so many times. */
class Misreading extends MemoryDisk {
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

/** A segment of the log in which Jonas writes for himself. */
async function secretFileOfJonas(): Promise<string> {
  const jonas = await home.enter('jonas')
  const folder = `spaces/${jonas.mine.id}/log/`
  await jonas.close()
  return [...home.world.disk.files().keys()].find((path) => path.startsWith(folder))!
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Passes everything on, and remembers the largest piece that was read or written at once. */
class MeasuredDisk implements Disk {
  readonly #disk: Disk
  largest = 0

  constructor(disk: Disk) {
    this.#disk = disk
  }

  async read(path: string, position?: number, length?: number): Promise<Uint8Array | null> {
    const bytes = await this.#disk.read(path, position, length)
    this.largest = Math.max(this.largest, bytes?.length ?? 0)
    return bytes
  }

  async create(path: string): Promise<DiskFile> {
    return this.#measured(await this.#disk.create(path))
  }

  async open(path: string): Promise<DiskFile> {
    return this.#measured(await this.#disk.open(path))
  }

  #measured(file: DiskFile): DiskFile {
    const noting =
      (write: DiskFile['write']): DiskFile['write'] =>
      (position, bytes) => {
        this.largest = Math.max(this.largest, bytes.length)
        return write(position, bytes)
      }
    return {
      write: noting((position, bytes) => file.write(position, bytes)),
      save: noting((position, bytes) => file.save(position, bytes)),
      sync: () => file.sync(),
      truncate: (length) => file.truncate(length),
      close: () => file.close(),
    }
  }

  size = (path: string) => this.#disk.size(path)
  room = () => this.#disk.room()
  list = (path: string) => this.#disk.list(path)
  makeFolder = (path: string) => this.#disk.makeFolder(path)
  rename = (from: string, to: string) => this.#disk.rename(from, to)
  remove = (path: string) => this.#disk.remove(path)
  syncFolder = (path: string) => this.#disk.syncFolder(path)
}

function orderFor({ world }: TwoInAVault) {
  return { living: world.disk, clock: world.clock, work: unwatched }
}

interface Restoring {
  who: 'mara' | 'jonas'
  into?: MemoryDisk
  work?: Work
  bytes?: Uint8Array
  secret?: Parameters<typeof restoreBackup>[0]['secret']
}

function restoreOrder({ who, into, work, bytes, secret }: Restoring) {
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

async function restore(restoring: Restoring) {
  return restoreBackup(restoreOrder(restoring))
}

/** The code by which restoring these bytes is refused; nothing may be left of the attempt. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const into = new MemoryDisk()
  try {
    await restore({ who: 'mara', into, bytes })
  } catch (error) {
    if (!isAppError(error)) throw error
    expect(into.files().size).toBe(0)
    return error.code
  }
  return 'accepted'
}

/** How often a piece of work can be stopped. */
async function stepsOf(act: (work: Work) => Promise<unknown>): Promise<number> {
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

function stopAt(step: number): Work {
  let steps = 0
  return {
    at() {},
    async breathe() {
      steps += 1
      if (steps >= step) throw new AppError('request.cancelled')
    },
  }
}

function withoutDates({ binned, ...rest }: ReturnType<typeof readable>) {
  return { ...rest, binned: binned.map(({ going, ...row }) => row) }
}
