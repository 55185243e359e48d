import { expect, test } from 'vitest'
import { unwatched } from '../../../main/core/work.ts'
import { BytesSource } from '../../make/a-source.ts'
import { aThumbnail, readIn, showing, takeIn } from '../../make/an-attachment.ts'
import { write } from '../../make/an-entry.ts'
import { exif, exifSegment, gpsFields, jpeg } from '../../make/camera-files.ts'
import { inside, twoInAVault } from '../../make/two-in-a-vault.ts'

const fromThePhone = jpeg(exifSegment(exif(gpsFields).bytes))

test('a photo from the picker lies in the vault without the place it was taken at', async () => {
  const house = await twoInAVault()
  const { vault, attachments } = await inside(house)
  const photo = await attachments.takeFile(new BytesSource(fromThePhone), 'a.jpg', unwatched)
  expect(photo).toMatchObject({ location: 'left-out', bytes: fromThePhone.length })
  const kept = Buffer.from(await readIn(attachments, photo.id)).toString('latin1')
  expect(kept).toContain('Fernweh Optics')
  expect(kept).not.toContain('Lindenhof')
  await vault.close()
})

test('whoever wants the place in their photo keeps it, and every byte with it', async () => {
  const house = await twoInAVault()
  const { vault, attachments } = await inside(house)
  const photo = await attachments.takeFile(new BytesSource(fromThePhone), 'a.jpg', unwatched, true)
  expect(photo.location).toBe('kept')
  expect(Buffer.compare(await readIn(attachments, photo.id), fromThePhone)).toBe(0)
  const plain = await attachments.takeFile(new BytesSource(jpeg()), 'b.jpg', unwatched)
  expect('location' in plain).toBe(false)
  expect(Buffer.compare(await readIn(attachments, plain.id), jpeg())).toBe(0)
  await vault.close()
})

test('a photo is turned for everyone who sees it, its bytes stay, and only who added it turns it', async () => {
  const house = await twoInAVault()
  const mara = await inside(house)
  const photo = await takeIn(mara.attachments, fromThePhone, { thumbnail: aThumbnail() })
  await write(mara.journal, 'ours', { body: showing(photo) })
  const turned = await mara.attachments.turn(photo.id, 90, aThumbnail(7))
  expect(turned).toEqual({ ...photo, turn: 90 })
  await mara.vault.close()

  const jonas = await inside(house, 'jonas')
  expect(jonas.attachments.describe([photo.id])).toEqual([turned])
  expect(await jonas.attachments.thumbnail(photo.id)).toEqual(aThumbnail(7).picture)
  expect(Buffer.compare(await readIn(jonas.attachments, photo.id), fromThePhone)).toBe(0)
  await expect(jonas.attachments.turn(photo.id, 180, null)).rejects.toThrow('record.not-yours')
  await jonas.vault.close()

  // Once around, and nothing is noted any more.
  const again = await inside(house)
  expect(again.attachments.describe([photo.id])).toEqual([turned])
  expect(await again.attachments.turn(photo.id, 0, aThumbnail())).toEqual(photo)
  await again.vault.close()
})

test('a photo that was turned in a draft is turned on the page that everyone reads', async () => {
  const house = await twoInAVault()
  const mara = await inside(house)
  const photo = await takeIn(mara.attachments, fromThePhone)
  await mara.attachments.turn(photo.id, 270, aThumbnail(3))
  await write(mara.journal, 'ours', { body: showing(photo) })
  await mara.vault.close()
  const jonas = await inside(house, 'jonas')
  expect(jonas.attachments.describe([photo.id])[0]?.turn).toBe(270)
  expect(await jonas.attachments.thumbnail(photo.id)).toEqual(aThumbnail(3).picture)
  await jonas.vault.close()
})
