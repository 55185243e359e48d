import { expect, test } from 'vitest'
import { contract, type NamesAt } from '../../shared/contract.ts'
import type { JobId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { aPicture } from '../make/a-picture.ts'
import { aHousehold, passphrases, type Visit } from '../make/a-room.ts'
import { aThumbnail, showing, someBytes } from '../make/an-attachment.ts'
import { aPage } from '../make/an-entry.ts'
import { bytesOf } from '../make/memory-disk.ts'

const job = 'c'.repeat(26) as JobId
const evening = aPicture(48, 32)
const begin = { day: aPage().day, time: null, entry: null } as const

/** Hands a file over in chunks, as the page does. */
async function handOver(visit: Visit, bytes: Uint8Array, name = 'evening.png') {
  await visit.ask('attachments.begin', { job, name, type: 'image/png', bytes: bytes.length })
  for (let at = 0; at < bytes.length; at += limits.attachments.chunkBytes) {
    const chunk = bytes.slice(at, at + limits.attachments.chunkBytes)
    await visit.ask('attachments.add', { job, chunk })
  }
  return visit.ask('attachments.finish', { job, thumbnail: aThumbnail() })
}

/** What comes back out, up to the null that says that it may be shown. */
async function readOut(visit: Visit, id: Awaited<ReturnType<typeof handOver>>['id']) {
  await visit.ask('attachments.read', { job, id })
  const pieces: Uint8Array[] = []
  for (;;) {
    const piece = await visit.ask('attachments.next', { job })
    if (piece === null) return new Uint8Array(Buffer.concat(pieces))
    pieces.push(piece)
  }
}

test('a photo goes in and comes out through the door, and its page tells of it', async () => {
  const { visit } = await aHousehold()
  const large = someBytes(2 * limits.attachments.chunkBytes + 5)
  const photo = await handOver(visit, evening)
  const other = await handOver(visit, large, 'film.mov')
  expect(await readOut(visit, photo.id)).toEqual(evening)
  expect(await readOut(visit, other.id)).toEqual(large)
  expect(await visit.ask('attachments.thumbnail', { id: photo.id })).toEqual(aThumbnail().picture)
  const draft = await visit.ask('drafts.begin', { zone: 'ours', ...begin })
  const content = { ...draft.content, body: showing(photo, other) }
  const page = await visit.ask('drafts.finish', { ...draft, content })
  expect(page.attachments).toEqual([photo, other])
  expect(await visit.ask('attachments.describe', { ids: [other.id, photo.id] })).toEqual([
    other,
    photo,
  ])
  expect(await visit.ask('entries.slice', { from: 0, length: 1 })).toMatchObject([
    { photo: photo.id },
  ])
})

test('no key, no name on disk and nothing but the facts is told of a photo', async () => {
  const { visit } = await aHousehold()
  const photo = await handOver(visit, evening)
  expect(Object.keys(photo).sort()).toEqual(
    ['bytes', 'hasThumbnail', 'height', 'id', 'name', 'type', 'width'].sort(),
  )
})

test('a chosen file comes in by its token, and a copy goes where a person chose', async () => {
  const { visit } = await aHousehold()
  const from = visit.world.places.add('/holiday/weir.png')
  visit.world.diskAt('/holiday').put('weir.png', evening)
  const photo = await visit.ask('attachments.take-file', { job, place: from })
  expect(photo).toMatchObject({ name: 'weir.png', type: 'image/png', hasThumbnail: false })
  const named = await visit.ask('attachments.save-thumbnail', {
    id: photo.id,
    thumbnail: aThumbnail(),
  })
  expect(named).toMatchObject({ width: 48, height: 32, hasThumbnail: true })
  const to = visit.world.places.add('/stick/copy.png')
  await visit.ask('attachments.save-copy', { job, id: photo.id, place: to })
  expect([...visit.world.diskAt('/stick').files()]).toEqual([['copy.png', evening]])
})

test('a file that is on its way in when Hearth locks, or is cancelled, leaves nothing', async () => {
  const { visit, mara } = await aHousehold()
  const blobs = () =>
    [...visit.world.diskAt(visit.world.vaultFolder).files().keys()].filter((path) =>
      path.includes('/att/'),
    )
  const start = async (at: Visit) => {
    await at.ask('attachments.begin', { job, name: 'a.mov', type: 'video/mp4', bytes: 300_000 })
    await at.ask('attachments.add', { job, chunk: someBytes(200_000) })
  }
  await start(visit)
  expect(blobs().length).toBe(1)
  await visit.ask('jobs.cancel', { job })
  expect(blobs()).toEqual([])
  await expect(visit.ask('attachments.add', { job, chunk: someBytes(9) })).rejects.toThrow(
    'request.cancelled',
  )
  await start(visit)
  const later = await visit.lock()
  expect(blobs()).toEqual([])
  await later.ask('vault.unlock', { member: mara, passphrase: passphrases.mara })
  await expect(later.ask('attachments.next', { job })).rejects.toThrow('request.cancelled')
})

test.each([
  ['a chunk that is too long', { job, chunk: someBytes(limits.attachments.chunkBytes + 1) }],
  ['an empty chunk', { job, chunk: new Uint8Array(0) }],
  ['a list for a chunk', { job, chunk: [...bytesOf('abc')] }],
  ['another kind of bytes', { job, chunk: new Uint16Array(4) }],
])('%s is refused before anything is done with it', async (_, input) => {
  expect(contract['attachments.add'].in.safeParse(input).success).toBe(false)
})

test.each(['a/b.png', 'a\\b.png', 'a\u0000b', '', 'x'.repeat(256)])(
  'a file cannot be called %j',
  (name) => {
    const input = { job, name, type: 'image/png', bytes: 3 }
    expect(contract['attachments.begin'].in.safeParse(input).success).toBe(false)
  },
)

test('whatever is about photos needs somebody to be in, and what writes needs one alone', () => {
  const names = (Object.keys(contract) as NamesAt<'vault'>[]).filter((name) =>
    name.startsWith('attachments.'),
  )
  const open = ['describe', 'read', 'next', 'thumbnail', 'save-copy']
  for (const name of names) {
    const verb = name.slice('attachments.'.length)
    expect([name, contract[name].needs]).toEqual([name, open.includes(verb) ? 'open' : 'solo'])
  }
})
