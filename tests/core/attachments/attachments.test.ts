import { expect, test } from 'vitest'
import { Journal } from '../../../main/core/journal/journal.ts'
import { openTogether, proveSecrets, type UnlockedVault } from '../../../main/core/vault/index.ts'
import { unwatched, type Work } from '../../../main/core/work.ts'
import { AppError } from '../../../shared/errors.ts'
import type { JobId } from '../../../shared/ids.ts'
import { lineFor } from '../../../shared/model/attachment.ts'
import { aPicture } from '../../make/a-picture.ts'
import { BytesSource, chosen } from '../../make/a-source.ts'
import { aThumbnail, readIn, showing, someBytes, takeIn } from '../../make/an-attachment.ts'
import { aChange, aDraft, write } from '../../make/an-entry.ts'
import { aClock, inside, type TwoInAVault, twoInAVault } from '../../make/two-in-a-vault.ts'

const evening = aPicture(48, 32)
const job = '0'.repeat(26) as JobId

/** Every file beside the records, by the folder of its space. */
function blobs(house: TwoInAVault, vault: UnlockedVault) {
  const count = (space: string) =>
    [...house.world.disk.files().keys()].filter((path) => path.startsWith(`spaces/${space}/att/`))
      .length
  return { mine: count(vault.mine.id), ours: count(vault.ours.id) }
}

test('a photo is taken in, encrypted, and comes back as it was, in the next sitting too', async () => {
  const house = await twoInAVault()
  const first = await inside(house)
  const photo = await takeIn(first.attachments, evening, { thumbnail: aThumbnail(), pieces: 3 })
  expect(photo).toEqual({
    id: expect.stringMatching(/^[0-9a-v]{26}$/),
    name: 'evening.png',
    type: 'image/png',
    bytes: evening.length,
    width: 48,
    height: 32,
    hasThumbnail: true,
  })
  await first.vault.close()
  for (const bytes of house.world.disk.files().values()) {
    expect(Buffer.from(bytes).includes('evening')).toBe(false)
    expect(Buffer.from(bytes).includes(Buffer.from(evening.subarray(40, 60)))).toBe(false)
  }
  const { vault, attachments } = await inside(house)
  expect(attachments.describe([photo.id])).toEqual([photo])
  expect(await readIn(attachments, photo.id)).toEqual(evening)
  expect(await attachments.thumbnail(photo.id)).toEqual(aThumbnail().picture)
  await vault.close()
})

test('what is not shared is not there for the other, in no way of asking', async () => {
  const house = await twoInAVault()
  const mara = await inside(house)
  const photo = await takeIn(mara.attachments, evening, { thumbnail: aThumbnail() })
  await write(mara.journal, 'mine', { body: showing(photo) })
  await mara.vault.close()
  const { vault, journal, attachments } = await inside(house, 'jonas')
  expect(attachments.describe([photo.id])).toEqual([])
  expect(await attachments.thumbnail(photo.id)).toBeNull()
  await expect(attachments.read(job, photo.id, unwatched)).rejects.toThrow('record.not-found')
  await expect(
    attachments.saveCopy(photo.id, chosen(new Uint8Array(0)), unwatched),
  ).rejects.toThrow('record.not-found')
  await expect(attachments.saveThumbnail(photo.id, aThumbnail())).rejects.toThrow(
    'record.not-found',
  )
  // Nor by writing its name on a page of one's own.
  const page = await write(journal, 'ours', { body: showing(photo) })
  expect(page.attachments).toEqual([])
  await vault.close()
})

test.each(['finishing', 'sharing'] as const)(
  'by %s a page takes its photos to Ours, sealed anew, and the other sees them',
  async (how) => {
    const house = await twoInAVault()
    const mara = await inside(house)
    const photo = await takeIn(mara.attachments, evening, { thumbnail: aThumbnail() })
    const letter = await takeIn(mara.attachments, someBytes(70_000), {
      name: 'letter.pdf',
      type: 'application/pdf',
    })
    const other = await takeIn(mara.attachments, someBytes(300))
    const body = showing(letter, photo)
    expect(blobs(house, mara.vault)).toEqual({ mine: 4, ours: 0 })
    if (how === 'finishing') await write(mara.journal, 'ours', { body })
    else {
      const page = await write(mara.journal, 'mine', { body })
      expect(page.attachments).toEqual([letter, photo])
      expect(blobs(house, mara.vault).ours).toBe(0)
      await mara.journal.share(page.id, 1)
    }
    expect(blobs(house, mara.vault)).toEqual({ mine: 4, ours: 3 })
    const own = (space: typeof mara.vault.mine) =>
      space.get('attachments', photo.id)?.body as { key: string; blob: string }
    expect(own(mara.vault.ours).key).not.toBe(own(mara.vault.mine).key)
    expect(own(mara.vault.ours).blob).not.toBe(own(mara.vault.mine).blob)
    await mara.vault.close()

    const { vault, journal, attachments } = await inside(house, 'jonas')
    const [row] = journal.slice(0, 1)
    expect(row).toMatchObject({ photo: photo.id })
    expect(journal.read(row!.id)?.attachments).toEqual([letter, photo])
    expect(await readIn(attachments, letter.id)).toEqual(someBytes(70_000))
    expect(await readIn(attachments, photo.id)).toEqual(evening)
    expect(await attachments.thumbnail(photo.id)).toEqual(aThumbnail().picture)
    expect(attachments.describe([other.id])).toEqual([])
    await vault.close()
  },
)

test('a page that is changed takes along what came to it, and what stands there stays', async () => {
  const house = await twoInAVault()
  const { vault, journal, attachments } = await inside(house)
  const [one, two] = [await takeIn(attachments, evening), await takeIn(attachments, someBytes(9))]
  const page = await write(journal, 'ours', { body: showing(one) })
  const change = aChange(journal, page, { body: showing(one, two) })
  await journal.saveDraft(change)
  expect((await journal.finish(change)).attachments).toEqual([one, two])
  expect(blobs(house, vault)).toEqual({ mine: 2, ours: 2 })
  expect(vault.ours.get('attachments', one.id)?.revision).toBe(1)
  await vault.close()
})

test('a page of Mine with a photo out of Ours keeps a copy of its own', async () => {
  const house = await twoInAVault()
  const mara = await inside(house)
  const photo = await takeIn(mara.attachments, evening)
  await write(mara.journal, 'ours', { body: showing(photo) })
  await mara.vault.close()
  const { vault, journal } = await inside(house, 'jonas')
  const page = await write(journal, 'mine', { body: showing(photo) })
  expect(page.attachments).toEqual([photo])
  expect(blobs(house, vault)).toEqual({ mine: 1, ours: 1 })
  await vault.close()
})

test('a page of Ours shows its own author no more than it shows the others', async () => {
  const house = await twoInAVault()
  const { vault, journal, attachments } = await inside(house)
  const photo = await takeIn(attachments, evening)
  const page = await write(journal, 'ours', { body: 'Nothing yet.' })
  const body = { ...(vault.ours.get('entries', page.id)!.body as object), body: showing(photo) }
  await vault.ours.commit([{ collection: 'entries', id: page.id, operation: 'put', body }])
  expect(journal.read(page.id)?.attachments).toEqual([])
  expect(attachments.describe([photo.id])).toEqual([photo])
  await vault.close()
})

test('what does not verify keeps a page from going to Ours, whole or in part, and its draft stays', async () => {
  const house = await twoInAVault()
  const { vault, journal, attachments } = await inside(house)
  const [good, bad] = [await takeIn(attachments, evening), await takeIn(attachments, evening)]
  const { blob } = vault.mine.get('attachments', bad.id)!.body as { blob: string }
  const path = `spaces/${vault.mine.id}/att/${blob}`
  const bytes = house.world.disk.files().get(path)!
  bytes[2000]! ^= 1
  house.world.disk.take(path)
  house.world.disk.put(path, bytes)
  const draft = aDraft(journal, 'ours', { body: showing(good, bad) })
  await expect(journal.finish(draft)).rejects.toThrow('attachment.damaged')
  expect(journal.read(draft.id)).toBeNull()
  expect(journal.drafts()).toMatchObject([{ id: draft.id, content: draft.content }])
  expect(blobs(house, vault)).toEqual({ mine: 2, ours: 0 })
  await expect(attachments.read(job, bad.id, unwatched)).rejects.toThrow('attachment.damaged')
  await expect(attachments.next(job)).rejects.toThrow('request.cancelled')
  const finished = await journal.finish({
    ...draft,
    content: { ...draft.content, body: showing(good) },
  })
  expect(finished.attachments).toEqual([good])
  await vault.close()
})

test('what goes along to Ours is counted in bytes, and stopping it leaves the page where it was, whole', async () => {
  const house = await twoInAVault()
  const { vault, journal, attachments } = await inside(house)
  const large = await takeIn(attachments, someBytes(400_000), {
    name: 'film.mp4',
    type: 'video/mp4',
  })
  const photo = await takeIn(attachments, evening)
  const draft = aDraft(journal, 'ours', { body: showing(large, photo) })
  const total = large.bytes + photo.bytes
  const told: [number, number][] = []
  const stopsAt = (part: number): Work => ({
    at: (_, done, of) => told.push([done, of]),
    async breathe() {
      if ((told.at(-1)?.[0] ?? 0) >= total * part) throw new AppError('request.cancelled')
    },
  })
  for (const part of [0, 0.5, 1]) {
    await expect(journal.finish(draft, stopsAt(part))).rejects.toThrow('request.cancelled')
    expect(journal.read(draft.id)).toBeNull()
    expect(journal.drafts()).toMatchObject([{ id: draft.id, content: draft.content }])
    expect(blobs(house, vault)).toEqual({ mine: 2, ours: 0 })
  }
  expect(told.at(-1)).toEqual([total, total])
  const finished = await journal.finish(draft, stopsAt(2))
  expect(finished.attachments).toEqual([large, photo])
  expect(blobs(house, vault)).toEqual({ mine: 2, ours: 2 })

  const page = await write(journal, 'mine', { body: showing(large) })
  const other = await takeIn(attachments, someBytes(90_000, 2), { name: 'a.pdf', type: 'x/y' })
  const alone = await write(journal, 'mine', { body: showing(other) })
  await expect(journal.share(alone.id, alone.revision, { work: stopsAt(0) })).rejects.toThrow(
    'request.cancelled',
  )
  expect(journal.read(alone.id)).toMatchObject({ zone: 'mine', attachments: [other] })
  // What stands there already does not go along a second time.
  told.splice(0)
  await journal.share(page.id, page.revision, { work: stopsAt(0) })
  expect(told).toEqual([])
  await vault.close()
})

test('the row of a page names its first picture, and nothing that only calls itself one', async () => {
  const house = await twoInAVault()
  const { vault, journal, attachments } = await inside(house)
  const letter = await takeIn(attachments, someBytes(40), {
    name: 'a.pdf',
    type: 'application/pdf',
  })
  const sham = await takeIn(attachments, someBytes(40), { name: 'b.jpg', type: 'image/jpeg' })
  const photo = await takeIn(attachments, evening, { name: 'c', type: 'application/octet-stream' })
  expect([letter.type, sham.type, photo.type]).toEqual([
    'application/pdf',
    'application/octet-stream',
    'image/png',
  ])
  const page = await write(journal, 'mine', { body: showing(letter, sham, photo) })
  const bare = await write(journal, 'mine', { body: `In a line ${lineFor(photo.id)} of words` })
  const rows = new Map(journal.slice(0, 2).map((row) => [row.id, row.photo]))
  expect([rows.get(page.id), rows.get(bare.id)]).toEqual([photo.id, null])
  expect(bare.attachments).toEqual([])
  expect(journal.slice(0, 2).map(({ opening }) => opening.includes('hearth'))).toEqual([
    false,
    false,
  ])
  await vault.close()
})

test('a chosen file is taken in without its path, and its small picture can come later', async () => {
  const house = await twoInAVault()
  const { vault, journal, attachments } = await inside(house)
  const seen: number[] = []
  const work = { ...unwatched, at: (_: string, done: number) => seen.push(done) }
  const photo = await attachments.takeFile(new BytesSource(evening), 'a/b\u0007c.PNG', work)
  expect(photo).toMatchObject({ name: 'a b c.PNG', type: 'image/png', hasThumbnail: false })
  expect(seen).toEqual([evening.length])
  await write(journal, 'ours', { body: showing(photo) })
  expect(await attachments.thumbnail(photo.id)).toBeNull()
  const better = await attachments.saveThumbnail(photo.id, aThumbnail())
  expect(better).toEqual({ ...photo, width: 48, height: 32, hasThumbnail: true })
  await attachments.saveThumbnail(photo.id, aThumbnail(2))
  await vault.close()

  const jonas = await inside(house, 'jonas')
  expect(await jonas.attachments.thumbnail(photo.id)).toEqual(aThumbnail().picture)
  await expect(jonas.attachments.saveThumbnail(photo.id, aThumbnail())).rejects.toThrow(
    'record.not-yours',
  )
  await jonas.vault.close()
})

test('what is stopped on its way in leaves nothing behind', async () => {
  const house = await twoInAVault()
  const { vault, attachments } = await inside(house)
  const file = { name: 'film.mov', type: 'video/quicktime', bytes: 200_000 }
  const nothing = () => expect(filesAt(house)).toEqual([])
  await attachments.begin(job, file)
  await expect(attachments.begin(job, file)).rejects.toThrow('request.invalid')
  await attachments.add(job, someBytes(90_000))
  await attachments.cancel(job)
  await expect(attachments.add(job, someBytes(9))).rejects.toThrow('request.cancelled')
  nothing()

  await attachments.begin(job, file)
  await expect(attachments.add(job, someBytes(200_001))).rejects.toThrow('request.invalid')
  nothing()

  await attachments.begin(job, file)
  await expect(attachments.finish(job, null)).rejects.toThrow('request.invalid')
  nothing()

  const stopped = {
    at() {},
    breathe: async () => {
      throw new AppError('request.cancelled')
    },
  }
  const source = new BytesSource(someBytes(200_000))
  await expect(attachments.takeFile(source, 'film.mov', stopped)).rejects.toThrow(
    'request.cancelled',
  )
  nothing()

  await attachments.begin(job, file)
  await attachments.add(job, someBytes(90_000))
  await attachments.close()
  nothing()
  await vault.close()
})

const filesAt = (house: TwoInAVault) =>
  [...house.world.disk.files().keys()].filter((path) => path.includes('/att/'))

test('a copy is written plainly where a person chose, whole or not at all', async () => {
  const house = await twoInAVault()
  const { vault, attachments } = await inside(house)
  const bytes = someBytes(150_000)
  const file = await takeIn(attachments, bytes, { name: 'letter.pdf', type: 'application/pdf' })
  const target = chosen(new Uint8Array(3), 'letter.pdf')
  const stopped = {
    at() {},
    breathe: async () => {
      throw new AppError('request.cancelled')
    },
  }
  await expect(attachments.saveCopy(file.id, target, stopped)).rejects.toThrow('request.cancelled')
  expect([...target.disk.files()]).toEqual([['letter.pdf', new Uint8Array(3)]])
  await attachments.saveCopy(file.id, target, unwatched)
  expect([...target.disk.files()]).toEqual([['letter.pdf', bytes]])
  await vault.close()
})

test('together, the photos of Ours are there and no others', async () => {
  const house = await twoInAVault()
  const mara = await inside(house)
  const [shared, own] = [
    await takeIn(mara.attachments, evening, { thumbnail: aThumbnail() }),
    await takeIn(mara.attachments, evening),
  ]
  await write(mara.journal, 'ours', { body: showing(shared) })
  await mara.vault.close()
  const secrets = (['mara', 'jonas'] as const).map((who) => ({
    member: house[who].id,
    secret: { type: 'passphrase' as const, passphrase: house[who].passphrase },
  }))
  const { proven } = await proveSecrets(house.world, secrets)
  const vault = await openTogether(house.world, proven)
  const { attachments } = new Journal(vault, aClock())
  expect(attachments.describe([shared.id, own.id])).toEqual([shared])
  expect(await readIn(attachments, shared.id)).toEqual(evening)
  await expect(
    attachments.begin(job, { name: 'a.png', type: 'image/png', bytes: 3 }),
  ).rejects.toThrow('session.solo-only')
  await vault.close()
})

test('nobody changes what another shows: only whoever added a photo stands for it', async () => {
  const house = await twoInAVault()
  const mara = await inside(house)
  const photo = await takeIn(mara.attachments, evening)
  await write(mara.journal, 'ours', { body: showing(photo) })
  await mara.vault.close()
  const jonas = await inside(house, 'jonas')
  const other = await takeIn(jonas.attachments, someBytes(90))
  await write(jonas.journal, 'ours', { body: showing(other) })
  const swapped = jonas.vault.ours.get('attachments', other.id)!.body
  await jonas.vault.ours.commit([
    { collection: 'attachments', id: photo.id, operation: 'put', body: swapped },
  ])
  expect(jonas.attachments.describe([photo.id])).toEqual([photo])
  expect(await readIn(jonas.attachments, photo.id)).toEqual(evening)
  await jonas.vault.close()
})
