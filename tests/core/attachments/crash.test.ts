import { expect, test } from 'vitest'
import { Journal } from '../../../main/core/journal/journal.ts'
import { importPages } from '../../../main/core/transfer/import-pages.ts'
import { openVault, type UnlockedVault } from '../../../main/core/vault/index.ts'
import { unwatched } from '../../../main/core/work.ts'
import type { Attachment } from '../../../shared/model/attachment.ts'
import type { EntryDraft } from '../../../shared/model/draft.ts'
import { crashesOf } from '../../faults/crashes.ts'
import { oneIn } from '../../faults/part.ts'
import { SimulatedDisk, troubles } from '../../faults/simulated-disk.ts'
import { OneAtATime } from '../../faults/world.ts'
import { aPicture } from '../../make/a-picture.ts'
import { chosen } from '../../make/a-source.ts'
import { aThumbnail, readIn, showing, takeIn } from '../../make/an-attachment.ts'
import { aDraft, write } from '../../make/an-entry.ts'
import { dayOneZip } from '../../make/day-one-zip.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'
import { aClock, type TwoInAVault, twoInAVault } from '../../make/two-in-a-vault.ts'

const evening = aPicture(24, 16)
const slow = { timeout: 900_000 }

async function inside(house: TwoInAVault, disk: MemoryDisk, who: 'mara' | 'jonas' = 'mara') {
  const { id, passphrase } = house[who]
  // Each time another process: the one before is gone.
  const world = { ...house.world, disk, owners: new OneAtATime() }
  const vault = await openVault(world, id, { type: 'passphrase', passphrase })
  return { vault, journal: new Journal(vault, aClock()) }
}

/** Damage is never told, and every photo of every page and draft opens, byte for byte. */
async function allWhole(
  crash: string,
  { vault, journal }: { vault: UnlockedVault; journal: Journal },
) {
  const wrong = vault.problems.filter(({ kind }) => kind === 'damage' || kind === 'forged')
  expect({ crash, wrong }).toEqual({ crash, wrong: [] })
  const { attachments } = journal
  const pages = journal
    .slice(0, Math.max(1, journal.timeline().count))
    .map(({ id }) => journal.read(id)!)
  const texts = [...pages, ...journal.drafts().map(({ content }) => content)]
  for (const { body } of texts) {
    const named = [...body.matchAll(/hearth:([0-9a-v]{26})/g)].length
    const shown = attachments.shownBy(body, 'mine')
    expect({ crash, body, shown: shown.length }).toEqual({ crash, body, shown: named })
  }
  for (const page of pages) {
    const named = [...page.body.matchAll(/hearth:([0-9a-v]{26})/g)].length
    expect({ crash, attachments: page.attachments.length }).toEqual({ crash, attachments: named })
  }
  const all = [vault.mine, vault.ours].flatMap((space) => space.list('attachments'))
  for (const { id } of all) {
    const bytes = await readIn(attachments, id as Attachment['id'])
    expect({ crash, id, same: Buffer.compare(bytes, evening) === 0 }).toEqual({
      crash,
      id,
      same: true,
    })
    const [told] = attachments.describe([id as Attachment['id']])
    if (told!.hasThumbnail) expect(await attachments.thumbnail(told!.id)).not.toBeNull()
  }
  return { pages, all }
}

/** A vault in which something was written before, on a disk that remembers every change. */
async function started(prepare: (journal: Journal) => Promise<unknown> = async () => null) {
  const house = await twoInAVault()
  const before = await inside(house, house.world.disk)
  await prepare(before.journal)
  await before.vault.close()
  const disk = new SimulatedDisk(house.world.disk.treeCopy())
  const now = await inside(house, disk)
  await now.vault.mine.commit([{ collection: 'pins', id: 'x', operation: 'put', body: {} }])
  return { house, disk, ...now, from: disk.steps.length }
}

test('a crash while a photo is taken in leaves it whole, or not there', slow, async () => {
  const { house, disk, vault, journal, from } = await started()
  const photo = await takeIn(journal.attachments, evening, { thumbnail: aThumbnail() })
  const acknowledged = disk.steps.length
  await vault.close()
  const seen = new Set<number>()
  for (const { crash, at, found } of crashesOf(disk, from)) {
    const after = await inside(house, found)
    const { all } = await allWhole(crash, after)
    seen.add(all.length)
    if (at >= acknowledged)
      expect({ crash, all: all.map(({ id }) => id) }).toEqual({ crash, all: [photo.id] })
    await after.vault.close()
  }
  expect([...seen].sort()).toEqual([0, 1])
})

test.each(['finished', 'shared'] as const)(
  'a crash while a page with photos is %s to Ours leaves page and photos whole for both, or neither',
  slow,
  async (how) => {
    let draft: EntryDraft | null = null
    const { house, disk, vault, journal, from } = await started(async (journal) => {
      const { attachments } = journal
      const one = await takeIn(attachments, evening, { thumbnail: aThumbnail() })
      const body = showing(one, await takeIn(attachments, evening))
      draft = aDraft(journal, how === 'finished' ? 'ours' : 'mine', { body })
      if (how === 'finished') await journal.saveDraft(draft)
      else await journal.finish(draft)
    })
    const { id } = draft!
    if (how === 'finished') await journal.finish(draft!)
    else await journal.share(id, 1)
    const acknowledged = disk.steps.length
    await vault.close()
    const seen = new Set<string>()
    for (const { crash, at, found } of crashesOf(disk, from)) {
      const hers = await inside(house, found)
      const { pages } = await allWhole(crash, hers)
      const zone = pages[0]?.zone ?? 'draft'
      await hers.vault.close()
      const his = await inside(house, found, 'jonas')
      const theirs = (await allWhole(crash, his)).pages
      await his.vault.close()
      expect({ crash, his: theirs.length }).toEqual({ crash, his: zone === 'ours' ? 1 : 0 })
      seen.add(zone)
      if (at >= acknowledged) expect({ crash, zone }).toEqual({ crash, zone: 'ours' })
    }
    expect([...seen].sort()).toEqual([how === 'finished' ? 'draft' : 'mine', 'ours'].sort())
  },
)

test(
  'a crash while photos are swept leaves what pages show, and what goes is gone or whole',
  slow,
  async () => {
    const { house, disk, vault, journal, from } = await started(async (journal) => {
      const kept = await takeIn(journal.attachments, evening, { thumbnail: aThumbnail() })
      await takeIn(journal.attachments, evening, { thumbnail: aThumbnail() })
      await write(journal, 'mine', { body: showing(kept) })
    })
    for (let moment = 0; moment < 4; moment += 1) {
      await vault.mine.commit([{ collection: 'pins', id: `${moment}`, operation: 'put', body: {} }])
      await journal.attachments.sweep()
      await vault.tidy()
    }
    await vault.close()
    const seen = new Set<number>()
    for (const { crash, found } of crashesOf(disk, from)) {
      const after = await inside(house, found)
      const { all, pages } = await allWhole(crash, after)
      expect({ crash, pages: pages.length }).toEqual({ crash, pages: 1 })
      seen.add(all.length)
      await after.vault.close()
    }
    expect([...seen].sort()).toEqual([1, 2])
    const left = [...disk.files().keys()].filter((path) => path.includes('/att/'))
    expect(left.length).toBe(2)
  },
)

test(
  'a crash while a diary with photos is brought in leaves all of it, or none',
  slow,
  async () => {
    const { house, disk, vault, from } = await started()
    const file = chosen(
      dayOneZip(
        {
          Diary: ['A', 'B'].map((name) => ({
            uuid: name,
            creationDate: '2020-05-01T12:00:00Z',
            text: `A day\n\n![](dayone-moment://${name}${name})`,
            photos: [{ identifier: `${name}${name}`, md5: name, type: 'png', orderInEntry: 0 }],
          })),
        },
        evening,
      ),
    )
    const report = await importPages(vault, file, { zone: 'ours' }, unwatched)
    expect(report).toMatchObject({ added: 2, photos: 2, photosLeft: 0 })
    const acknowledged = disk.steps.length
    await vault.close()
    const seen = new Set<number>()
    for (const { crash, at, found } of crashesOf(disk, from)) {
      const after = await inside(house, found)
      const { pages, all } = await allWhole(crash, after)
      expect({ crash, photos: all.length }).toEqual({ crash, photos: pages.length })
      seen.add(pages.length)
      if (at >= acknowledged) expect(pages.length).toBe(2)
      await after.vault.close()
    }
    expect([...seen].sort()).toEqual([0, 2])
  },
)

test.each([
  ...(Object.keys(troubles) as (keyof typeof troubles)[]).map((kind) => [kind, 'once'] as const),
  ['EIO on sync', 'from then on'],
  ['ENOSPC', 'from then on'],
] as const)(
  'of a disk that answers %s %s, at whatever call, no photo and no word is lost',
  slow,
  async (kind, howLong) => {
    const house = await twoInAVault()
    const story = async (disk: SimulatedDisk) => {
      const { vault, journal } = await inside(house, disk)
      const kept: string[] = []
      try {
        const photo = await takeIn(journal.attachments, evening, { thumbnail: aThumbnail() })
        kept.push(photo.id)
        const draft = aDraft(journal, 'ours', { body: showing(photo) })
        await journal.saveDraft(draft)
        kept.push(draft.id)
        await journal.finish(draft)
      } catch {
        // Refused in words; what was acknowledged before stands.
      }
      await vault.close().catch(() => undefined)
      return kept
    }
    const counted = new SimulatedDisk(house.world.disk.treeCopy())
    await story(counted)
    const opening = counted.calls.findIndex(({ path }) => path.includes('/att'))
    for (let at = opening; at < counted.calls.length; at += oneIn(4)) {
      const trouble = { kind, at, lasting: howLong !== 'once' }
      const disk = new SimulatedDisk(house.world.disk.treeCopy(), { trouble })
      const kept = await story(disk)
      const after = await inside(house, disk.copy())
      const { pages, all } = await allWhole(`${kind} ${at}`, after)
      const [photo, draft] = kept
      if (photo !== undefined) expect(all.map(({ id }) => id)).toContain(photo)
      const ids = [...pages.map(({ id }) => id), ...after.journal.drafts().map(({ id }) => id)]
      if (draft !== undefined) expect(ids).toContain(draft)
      await after.vault.close()
    }
  },
)
