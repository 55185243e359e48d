import { waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { smallPictures } from '../../../renderer/parts/photos/small-pictures.ts'
import type { AttachmentId, MemberId } from '../../../shared/ids.ts'
import { aCouple, openHouse } from '../open-page.tsx'
import { liveUrls, smallPicture } from './open-with-photos.tsx'

function hasCome(id: AttachmentId): Promise<void> {
  return new Promise((resolve) => {
    const stop = smallPictures.watch(() => {
      if (smallPictures.find(id) === undefined) return
      stop()
      resolve()
    })
  })
}

test('small pictures that left the screen stay at hand up to a bound, and the oldest go first', async () => {
  const vault = aCouple()
  vault.me = vault.people[0]!.id as MemberId
  openHouse(vault)
  const photos = Array.from({ length: 320 }, () =>
    vault.attachments.withPhoto(vault.me!, 'mine', { file: smallPicture, picture: smallPicture }),
  )
  const [first, ...others] = photos
  const keep = smallPictures.hold(first!.id)
  for (const { id } of others) {
    const letGo = smallPictures.hold(id)
    await hasCome(id)
    letGo()
  }
  expect(smallPictures.size).toBeLessThanOrEqual(240)
  expect(liveUrls.size).toBe(smallPictures.size)
  expect(smallPictures.find(photos[1]!.id)).toBeUndefined()
  expect(smallPictures.find(photos.at(-1)!.id)).toMatch(/^blob:/)
  // One that is on the screen never goes, however long ago it was asked for.
  expect(smallPictures.find(first!.id)).toMatch(/^blob:/)
  keep()
})

test('what is scrolled past before its turn is never asked for', async () => {
  const vault = aCouple()
  vault.me = vault.people[0]!.id as MemberId
  openHouse(vault)
  const photos = Array.from({ length: 40 }, () =>
    vault.attachments.withPhoto(vault.me!, 'mine', { file: smallPicture, picture: smallPicture }),
  )
  const holds = photos.map(({ id }) => smallPictures.hold(id))
  for (const letGo of holds.slice(0, 39)) letGo()
  await waitFor(() => expect(smallPictures.find(photos[39]!.id)).toMatch(/^blob:/))
  const asked = vault.asked.filter(({ name }) => name === 'attachments.thumbnail')
  // Those three that had their turn at once, and the one that stayed.
  expect(asked).toHaveLength(4)
  expect(smallPictures.size).toBe(1)
  for (const letGo of holds.slice(39)) letGo()
})
