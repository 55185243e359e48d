import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBackup, restoreBackup } from '../../../main/core/backups/index.ts'
import { Journal } from '../../../main/core/journal/journal.ts'
import { importPages } from '../../../main/core/transfer/import-pages.ts'
import { unwatched, type Work } from '../../../main/core/work.ts'
import { nodeDisk } from '../../../main/node/node-disk.ts'
import { AppError } from '../../../shared/errors.ts'
import { chosen } from '../../make/a-source.ts'
import { pepysZip } from '../../make/day-one-zip.ts'
import { twoInAVault } from '../../make/two-in-a-vault.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-backup-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a whole diary is imported, backed up, and found again in a new folder', async () => {
  const { world, enter, mara } = await twoInAVault()
  const vault = await enter('mara')
  await importPages(vault, chosen(pepysZip()), { zone: 'mine' }, unwatched)
  const { kdf, clock, owners, disk: living } = world
  const target = { disk: nodeDisk(folder), name: 'Hearth.hearth-backup' }
  const report = await makeBackup({ vault, living, target, clock, work: unwatched })
  expect(report).toMatchObject({ entries: 3413, notes: 0 })
  const titles = new Journal(vault, clock).slice(0, 3413).map(({ title }) => title)
  await vault.close()
  expect(await readdir(folder)).toEqual(['Hearth.hearth-backup'])

  const into = nodeDisk(join(folder, 'restored', 'vault'))
  const secret = { kind: 'passphrase' as const, passphrase: mara.passphrase }
  const order = { file: target, into, member: mara.id, secret, kdf, clock, owners }
  const stopped = restoreBackup({ ...order, work: stopWhileCopying() })
  await expect(stopped).rejects.toThrow('request.cancelled')
  expect(await readdir(join(folder, 'restored'))).toEqual([])

  expect(await restoreBackup({ ...order, work: unwatched })).toMatchObject({
    madeAt: report.madeAt,
    entries: 3413,
    oldestDay: '1660-01-11',
    newestDay: '1669-06-10',
  })
  const again = await enter('mara', into)
  const found = new Journal(again, clock).slice(0, 3413).map(({ title }) => title)
  expect(found).toEqual(titles)
  await again.close()
})

function stopWhileCopying(): Work {
  let copying = 0
  return {
    at: (phase) => {
      if (phase === 'copying') copying += 1
    },
    breathe: async () => {
      if (copying > 10) throw new AppError('request.cancelled')
    },
  }
}
