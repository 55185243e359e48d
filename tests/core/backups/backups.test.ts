import { beforeAll, describe, expect, test } from 'vitest'
import { readBackupFile } from '../../../main/core/backups/backup-file.ts'
import { BackupWriter } from '../../../main/core/backups/backup-writer.ts'
import {
  lastBackup,
  readCover,
  restoreBackup,
  unfinishedMark,
} from '../../../main/core/backups/index.ts'
import { Journal } from '../../../main/core/journal/journal.ts'
import type { Work } from '../../../main/core/work.ts'
import { isAppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { BytesSource, chosen } from '../../make/a-source.ts'
import { write } from '../../make/an-entry.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import fc from '../../make/properties.ts'
import { readable } from '../../make/two-in-a-vault.ts'
import {
  type BackupOfTwo,
  backupOfTwo,
  Misreading,
  name,
  type Restoring,
  restoreOrder,
  secretFileOfJonas,
  stepsOf,
  stopAt,
} from './backup-of-two.ts'

let made: BackupOfTwo
let home: BackupOfTwo['home']
let backup: Uint8Array
let report: BackupOfTwo['report']

beforeAll(async () => {
  made = await backupOfTwo()
  home = made.home
  backup = made.backup
  report = made.report
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
      restoreBackup({ ...restoreOrder(made, { who: 'mara' }), member: nobody }),
    ).rejects.toThrow('vault.no-such-member')
  })

  test('does not trust the new disk before it gave back what it was given', async () => {
    const into = new Misreading(new MemoryDisk(), await secretFileOfJonas(made), 1)
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

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function restore(restoring: Restoring) {
  return restoreBackup(restoreOrder(made, restoring))
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

function withoutDates({ binned, ...rest }: ReturnType<typeof readable>) {
  return { ...rest, binned: binned.map(({ going, ...row }) => row) }
}
