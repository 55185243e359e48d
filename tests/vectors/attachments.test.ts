import { expect, test } from 'vitest'
import { Journal } from '../../main/core/journal/journal.ts'
import { isAppError } from '../../shared/errors.ts'
import type { AttachmentId } from '../../shared/ids.ts'
import { aPicture } from '../make/a-picture.ts'
import { aThumbnail, readIn, showing, someBytes, takeIn } from '../make/an-attachment.ts'
import { write } from '../make/an-entry.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { Random } from '../make/random.ts'
import { aClock, twoInAVault } from '../make/two-in-a-vault.ts'
import { goldenFolder, jonas, mara } from './golden.ts'
import { readAttachment, sealedFileIn } from './reader/attachment.ts'
import { DiskFolder, FilesInMemory } from './reader/folder.ts'
import { objectOf } from './reader/json.ts'
import { type OpenedVault, openVault } from './reader/open-vault.ts'
import { unlessDamaged } from './reader/refusal.ts'

const film = someBytes(140_000)
const evening = aPicture(48, 32)

/** A vault of Mara and Jonas with a photo in both zones, and a film that is Mara's alone. */
async function pictured() {
  const house = await twoInAVault()
  const vault = await house.enter('mara')
  const journal = new Journal(vault, aClock())
  const photo = await takeIn(journal.attachments, evening, { thumbnail: aThumbnail() })
  const own = await takeIn(journal.attachments, film, { name: 'a.mov', type: 'video/quicktime' })
  await write(journal, 'mine', { body: showing(own, photo) })
  await write(journal, 'ours', { body: showing(photo) })
  await vault.tidy()
  await vault.close()
  return { house, photo, own, files: house.world.disk.files() }
}

/** What the independent reader makes of an attachment of a space; null where it is refused. */
function read(
  vault: OpenedVault,
  files: Map<string, Uint8Array>,
  space: 'shared' | 'private',
  id: string,
) {
  const record = vault.standing(space).find('attachments', id)
  if (record === null) return undefined
  const { place } = vault.spaces[space]
  const body = objectOf(record.body)
  const one = (what: unknown) =>
    unlessDamaged(() =>
      readAttachment(new FilesInMemory(files), place, sealedFileIn(objectOf(what))),
    )
  return { file: one(body), thumbnail: body.thumbnail === null ? null : one(body.thumbnail) }
}

test('a reader made from the document alone finds every photo, its small picture and nobody else’s', async () => {
  const { house, photo, own, files } = await pictured()
  const folder = new FilesInMemory(files)
  const open = (who: 'mara' | 'jonas') =>
    openVault(folder, house[who].id, { type: 'recovery', code: house[who].code })
  const hers = open('mara')
  expect(hers.damage).toEqual([])
  for (const space of ['shared', 'private'] as const) {
    const found = read(hers, files, space, photo.id)
    expect(found).toEqual({ file: evening, thumbnail: aThumbnail().picture })
  }
  expect(read(hers, files, 'private', own.id)?.file).toEqual(film)
  const his = open('jonas')
  expect(read(his, files, 'shared', photo.id)?.file).toEqual(evening)
  expect(read(his, files, 'shared', own.id)).toBeUndefined()
  expect(read(his, files, 'private', own.id)).toBeUndefined()
})

test('of photos that were hurt, both readers refuse the same and show the same', async () => {
  const { house, own, files } = await pictured()
  const random = new Random(35)
  const vault = await house.enter('mara')
  const { blob } = vault.mine.get('attachments', own.id)!.body as { blob: string }
  await vault.close()
  const path = [...files.keys()].find((name) => name.endsWith(`/att/${blob}`))!
  const whole = files.get(path)!
  const other = [...files].find(([name]) => name.includes('/att/') && name !== path)![1]
  const hurts: (Uint8Array | null)[] = [
    null,
    other,
    ...[0, 31, 32, 64, 65_585, 131_138, whole.length - 32, whole.length - 1].map((length) =>
      whole.slice(0, length),
    ),
    ...Array.from({ length: 60 }, () => {
      const flipped = whole.slice()
      flipped[random.below(whole.length)]! ^= 1 << random.below(8)
      return flipped
    }),
  ]
  const told: [unknown, unknown][] = []
  for (const hurt of [whole, ...hurts]) {
    const found = new Map(files)
    if (hurt === null) found.delete(path)
    else found.set(path, hurt)
    const reader = openVault(new FilesInMemory(found), house.mara.id, {
      type: 'recovery',
      code: house.mara.code,
    })
    const mara = await house.enter('mara', MemoryDisk.of(found))
    const { attachments } = new Journal(mara, aClock())
    const byCore = await readIn(attachments, own.id as AttachmentId).catch((error: unknown) => {
      if (isAppError(error, 'attachment.damaged')) return null
      throw error
    })
    await mara.close()
    told.push([read(reader, found, 'private', own.id)?.file, byCore])
  }
  expect(told[0]).toEqual([film, film])
  expect(told.slice(1)).toEqual(hurts.map(() => [null, null]))
})

test.each([mara, jonas])('every photo of the golden vault opens for $label', (who) => {
  const folder = new DiskFolder(goldenFolder)
  const vault = openVault(folder, who.id, { type: 'recovery', code: who.recoveryCode })
  for (const space of ['shared', 'private'] as const) {
    const { place } = vault.spaces[space]
    for (const { collection, body } of vault.standing(space).all()) {
      if (collection !== 'attachments') continue
      const file = sealedFileIn(objectOf(body))
      expect(readAttachment(folder, place, file).length).toBe(file.bytes)
    }
  }
})
