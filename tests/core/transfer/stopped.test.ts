import { expect, test } from 'vitest'
import type { Chosen } from '../../../main/core/transfer/chosen-file.ts'
import { importPages, previewImport } from '../../../main/core/transfer/import-pages.ts'
import { unwatched, type Work } from '../../../main/core/work.ts'
import { AppError } from '../../../shared/errors.ts'
import { chosen, chosenFolder, folderOn } from '../../make/a-source.ts'
import { someBytes } from '../../make/an-attachment.ts'
import { aFullVault, copy } from '../../make/an-export.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import { journeyZip, markdownFiles, oldJournals, oldPages } from '../../make/old-journals.ts'
import { Random } from '../../make/random.ts'
import { readable, twoInAVault } from '../../make/two-in-a-vault.ts'

const photo = someBytes(150_000)

async function ownCopy(): Promise<Chosen> {
  const { mara } = await aFullVault()
  const disk = new MemoryDisk()
  await copy(mara, disk, { format: 'json' })
  return { folder: folderOn(disk), name: 'Documents' }
}

/** Every kind of journal, those that hold photos with photos. */
async function journals(): Promise<{ name: string; chosen: Chosen }[]> {
  const pages = oldPages(200)
  const shown = pages.map((page, at) =>
    at % 20 === 3 ? { ...page, text: `${page.text}\n\n![](photo ${at}.jpg)` } : page,
  )
  const photos = new Map(pages.flatMap((_, at) => (at % 20 === 3 ? [[at, photo] as const] : [])))
  const notes = Object.fromEntries(
    [...photos.keys()].map((at) => [`headings/photo ${at}.jpg`, photo] as const),
  )
  const folder = { ...markdownFiles(shown), ...notes }
  return [
    ...oldJournals(400),
    { name: 'Journey with photos', chosen: chosen(journeyZip(pages, photos)) },
    { name: 'Markdown with photos', chosen: chosenFolder(folder) },
    { name: 'a copy of Hearth', chosen: await ownCopy() },
  ]
}

function stoppedAt(step: number): Work & { steps: number } {
  const work = {
    steps: 0,
    at() {},
    async breathe() {
      work.steps += 1
      if (work.steps >= step) throw new AppError('request.cancelled')
    },
  }
  return work
}

/** Logs grow by what was begun; nothing else may be left of it. */
function besideLogs(disk: MemoryDisk): string[] {
  return [...disk.files().keys()].filter((path) => !path.includes('/log/'))
}

const names = (await journals()).map(({ name }) => name)

test.each(names)(
  'an import of %s that is stopped, at twenty moments, leaves the vault as it was and no file behind',
  async (name) => {
    const journal = (await journals()).find((one) => one.name === name)!
    const { enter, world } = await twoInAVault()
    const first = await enter('mara')
    await importPages(first, chosen(journeyZip(oldPages(5))), { zone: 'ours' }, unwatched)
    await first.close()
    const start = world.disk.copy()
    const steps = await stepsOf(journal.chosen)
    expect(steps).toBeGreaterThan(4)
    const random = new Random(20)
    for (let time = 0; time < 20; time += 1) {
      const zone = time % 2 === 0 ? 'mine' : 'ours'
      const disk = start.copy()
      const vault = await enter('mara', disk)
      const before = readable(vault)
      const files = besideLogs(disk)
      const step = 1 + random.below(steps)
      await expect(importPages(vault, journal.chosen, { zone }, stoppedAt(step))).rejects.toThrow(
        'request.cancelled',
      )
      expect({ step, ...readable(vault) }).toEqual({ step, ...before })
      expect(besideLogs(disk)).toEqual(files)
      await vault.close()
      const again = await enter('mara', disk)
      expect(readable(again)).toEqual(before)
      await again.close()
      const left = [...disk.files().keys()].filter((path) => path.includes('/att/'))
      expect(left).toEqual([])
    }

    async function stepsOf(source: Chosen): Promise<number> {
      const work = stoppedAt(Number.POSITIVE_INFINITY)
      const vault = await enter('mara', start.copy())
      await importPages(vault, source, { zone: 'mine' }, work)
      await vault.close()
      return work.steps
    }
  },
  600_000,
)

test('looking into a journal writes nothing', async () => {
  for (const { chosen: source } of await journals()) {
    const { enter, world } = await twoInAVault()
    const mara = await enter('mara')
    const before = world.disk.files()
    await previewImport(mara, source, unwatched)
    expect(world.disk.files()).toEqual(before)
    await mara.close()
  }
})
