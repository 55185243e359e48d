import { expect, test } from 'vitest'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import type { AttachmentId, JobId } from '../../../shared/ids.ts'
import { aPicture } from '../../make/a-picture.ts'
import { aThumbnail, readIn, showing, someBytes, takeIn } from '../../make/an-attachment.ts'
import { aChange, aDraft, write } from '../../make/an-entry.ts'
import { inside, type TwoInAVault, twoInAVault } from '../../make/two-in-a-vault.ts'

const evening = aPicture(48, 32)

type Inside = Awaited<ReturnType<typeof inside>>

/** What the vault process does when nobody has asked anything for a while. */
async function quietMoment({ vault, attachments }: Inside): Promise<void> {
  await attachments.sweep()
  await vault.tidy()
}

/** Something is written between two quiet moments, as in any evening. */
async function quietMoments(here: Inside, count: number): Promise<void> {
  for (let moment = 0; moment < count; moment += 1) {
    await write(here.journal, 'mine', { title: `page ${moment}` })
    await write(here.journal, 'ours', { title: `page ${moment}` })
    await quietMoment(here)
  }
}

function filesOf(house: TwoInAVault, space: { id: string }): number {
  const paths = [...house.world.disk.files().keys()]
  return paths.filter((path) => path.startsWith(`spaces/${space.id}/att/`)).length
}

const stands = (space: UnlockedVault['mine'], id: AttachmentId) =>
  space.get('attachments', id)?.operation === 'put'

test('what no page and no draft shows goes in a later sitting, its files once two checkpoints stand', async () => {
  const house = await twoInAVault()
  const first = await inside(house)
  const [kept, loose] = [
    await takeIn(first.attachments, evening, { thumbnail: aThumbnail() }),
    await takeIn(first.attachments, evening, { thumbnail: aThumbnail() }),
  ]
  await first.journal.saveDraft(aDraft(first.journal, 'mine', { body: showing(kept) }))
  await quietMoments(first, 4)
  // Somebody may still undo what took it off the page.
  expect(stands(first.vault.mine, loose.id)).toBe(true)
  await first.vault.close()

  const later = await inside(house)
  await quietMoment(later)
  // Reading alone leaves nothing.
  expect(stands(later.vault.mine, loose.id)).toBe(true)
  await quietMoments(later, 1)
  expect(stands(later.vault.mine, loose.id)).toBe(false)
  expect(later.vault.mine.history('attachments', loose.id).map(({ body }) => body)).toEqual([null])
  expect(filesOf(house, later.vault.mine)).toBe(4)
  await quietMoments(later, 3)
  expect(filesOf(house, later.vault.mine)).toBe(2)
  expect(await readIn(later.attachments, kept.id)).toEqual(evening)
  await later.vault.close()
})

test.each(['an earlier revision', 'the bin', 'a draft', 'a page that went to Ours'])(
  'what %s still shows stays',
  async (where) => {
    const house = await twoInAVault()
    const first = await inside(house)
    const photo = await takeIn(first.attachments, evening)
    const body = showing(photo)
    const { journal } = first
    if (where === 'a draft') await journal.saveDraft(aDraft(journal, 'ours', { body }))
    else {
      const page = await write(journal, 'mine', { body })
      if (where === 'the bin') await journal.bin(page.id)
      else if (where === 'a page that went to Ours') await journal.share(page.id, 1)
      else await journal.finish(aChange(journal, page, { body: 'Without it.' }))
    }
    await first.vault.close()
    const later = await inside(house)
    await quietMoments(later, 4)
    expect(stands(later.vault.mine, photo.id)).toBe(true)
    expect(await readIn(later.attachments, photo.id)).toEqual(evening)
    await later.vault.close()
  },
)

test('what went to Ours from a draft leaves Mine, and stays in Ours as long as its page', async () => {
  const house = await twoInAVault()
  const first = await inside(house)
  const photo = await takeIn(first.attachments, evening)
  const page = await write(first.journal, 'ours', { body: showing(photo) })
  await first.vault.close()
  const jonas = await inside(house, 'jonas')
  await quietMoments(jonas, 3)
  expect(stands(jonas.vault.ours, photo.id)).toBe(true)
  await jonas.vault.close()

  const later = await inside(house)
  await quietMoments(later, 4)
  expect(stands(later.vault.mine, photo.id)).toBe(false)
  expect(filesOf(house, later.vault.mine)).toBe(0)
  expect(await readIn(later.attachments, photo.id)).toEqual(evening)
  // The page and its history go for good; then nothing shows the photo any more.
  await later.vault.ours.commit([{ collection: 'entries', id: page.id, operation: 'erase' }])
  await quietMoments(later, 5)
  expect(stands(later.vault.ours, photo.id)).toBe(false)
  expect(filesOf(house, later.vault.ours)).toBe(0)
  await later.vault.close()
})

test('nobody sweeps what another added, and what others show of it keeps it', async () => {
  const house = await twoInAVault()
  const first = await inside(house)
  const photo = await takeIn(first.attachments, evening)
  const page = await write(first.journal, 'ours', { body: showing(photo) })
  await first.vault.close()
  const jonas = await inside(house, 'jonas')
  const his = await write(jonas.journal, 'ours', { body: showing(photo) })
  await jonas.vault.close()
  const mara = await inside(house)
  await mara.vault.ours.commit([{ collection: 'entries', id: page.id, operation: 'erase' }])
  await quietMoments(mara, 4)
  expect(stands(mara.vault.ours, photo.id)).toBe(true)
  await mara.vault.close()
  const again = await inside(house, 'jonas')
  await again.vault.ours.commit([{ collection: 'entries', id: his.id, operation: 'erase' }])
  await quietMoments(again, 4)
  expect(stands(again.vault.ours, photo.id)).toBe(true)
  await again.vault.close()
})

test('a file that is being taken in, and one that a backup reads, are left alone', async () => {
  const house = await twoInAVault()
  const here = await inside(house)
  const job = '4'.repeat(26) as JobId
  await here.attachments.begin(job, { name: 'a.mov', type: 'video/quicktime', bytes: 9 })
  await quietMoments(here, 4)
  await here.attachments.add(job, someBytes(9))
  const film = await here.attachments.finish(job, null)
  expect(await readIn(here.attachments, film.id)).toEqual(someBytes(9))
  await here.vault.close()

  const later = await inside(house)
  await quietMoments(later, 2)
  const still = await later.vault.still()
  const before = filesOf(house, later.vault.mine)
  for (let moment = 0; moment < 3; moment += 1) {
    await later.vault.mine.commit([
      { collection: 'pins', id: `p${moment}`, operation: 'put', body: {} },
    ])
    await quietMoment(later)
  }
  expect(filesOf(house, later.vault.mine)).toBe(before)
  still.release()
  await quietMoments(later, 3)
  expect(filesOf(house, later.vault.mine)).toBe(0)
  await later.vault.close()
})

test('files that Hearth did not make stay, and what a crash left half made goes', async () => {
  const house = await twoInAVault()
  const here = await inside(house)
  const photo = await takeIn(here.attachments, evening)
  await write(here.journal, 'mine', { body: showing(photo) })
  await here.vault.close()
  const folder = `spaces/${here.vault.mine.id}/att`
  house.world.disk.put(`${folder}/holiday.jpg`, someBytes(4))
  house.world.disk.put(`${folder}/${'0'.repeat(26)}.tmp`, someBytes(4))
  house.world.disk.put(`${folder}/${'4'.repeat(26)}`, someBytes(4))
  const later = await inside(house)
  await quietMoments(later, 1)
  // What never got its own name goes at once; what a record may still come to name waits.
  expect(filesOf(house, later.vault.mine)).toBe(3)
  expect(await house.world.disk.size(`${folder}/${'4'.repeat(26)}`)).toBe(4)
  await quietMoments(later, 4)
  const left = [...house.world.disk.files().keys()].filter((path) => path.startsWith(folder))
  expect(left.length).toBe(2)
  expect(left).toContain(`${folder}/holiday.jpg`)
  await later.vault.close()
})
