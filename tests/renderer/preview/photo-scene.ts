import type { Day } from '../../../shared/days.ts'
import type { EntryId, MemberId, PlaceToken } from '../../../shared/ids.ts'
import { lineFor } from '../../../shared/model/attachment.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { aPicture } from '../../make/a-picture.ts'
import type { FakeHouse } from '../../make/fake-house.ts'

/**
 * Fills the vault for `?scene=photos`: pages with photos, a file and a place whose file is gone, a draft,
 * and photos that the picker hands out. `&damaged` breaks the first photo, `&bare` leaves small pictures
 * to be made, `&slow` lets what is added take its time.
 */
export function setPhotoScene(house: FakeHouse, query: URLSearchParams): void {
  const { vault } = house
  const [mara, jonas] = vault.people.map(({ id }) => id) as [MemberId, MemberId]
  const { attachments } = vault
  const bare = query.has('bare') ? { picture: null, width: null, height: null } : {}
  const mugs = attachments.withPhoto(mara, 'ours', { name: 'IMG_4102.png', ...bare })
  const tall = attachments.withPhoto(mara, 'mine', {
    file: aPicture(640, 960, 5),
    width: 640,
    height: 960,
  })
  const letter = attachments.withPhoto(mara, 'mine', {
    name: 'The letter from the landlord, signed by everyone in the house.pdf',
    type: 'application/pdf',
    file: new Uint8Array(312_000),
    picture: null,
    width: null,
    height: null,
  })
  const frost = attachments.withPhoto(jonas, 'ours', { name: 'frost.png' })
  if (query.has('damaged')) attachments.all.get(mugs.id)!.isDamaged = true

  const put = (parts: Partial<Entry>) => {
    const zone = parts.zone ?? 'ours'
    const author = parts.author ?? mara
    const at = '2026-11-07T08:30:00.000Z'
    const id = vault.newId() as EntryId
    vault.entries.set(id, {
      id,
      zone,
      author,
      day: '2026-11-07' as Day,
      time: '08:30',
      title: '',
      body: '',
      mood: null,
      tags: [],
      readers: zone === 'ours' ? [mara, jonas] : [author],
      revision: 1,
      writtenAt: at,
      changedAt: at,
      pinned: false,
      binnedAt: null,
      wordCount: 60,
      attachments: [],
      ...parts,
    })
  }
  put({
    title: 'Two mugs, no plans',
    mood: 'settled',
    tags: ['home', 'slow mornings'],
    body: [
      'I woke at six because the radiator did its knocking, and for once I did not mind. You came down in the green jumper with the hole.',
      lineFor(mugs.id, 'Kitchen, about half past eight'),
      'I am writing it down because nothing happened. I was not waiting for anything, and I have been waiting since about June.',
    ].join('\n\n'),
  })
  put({
    title: 'Before the trains started',
    author: jonas,
    day: '2026-11-05' as Day,
    body: `You were asleep when I left.\n\n${lineFor(frost.id, 'From the gate')}`,
  })
  put({
    title: 'What the landlord wrote',
    zone: 'mine',
    day: '2026-11-03' as Day,
    body: [
      'It came with the morning post.',
      lineFor(letter.id),
      lineFor(tall.id, 'The stairs, with the new lamp'),
      lineFor('vvvvvvvvvvvvvvvvvvvvvvvvvs' as typeof tall.id, 'The old photo of the roof'),
      'And that was that.',
    ].join('\n\n'),
  })
  put({ title: 'No photo at all', day: '2026-11-01' as Day, body: 'Only words on this one.' })

  if (query.has('slow')) vault.stepMs = 700
  const picked = [
    ['IMG_5001.png', aPicture(1600, 1000, 9), 'image/png'],
    ['IMG_5002.png', aPicture(900, 900, 12), 'image/png'],
    ['Minutes of the meeting.pdf', new Uint8Array(80_000), 'application/pdf'],
  ] as const
  house.pickedFiles.push(
    ...picked.map(([name, bytes, type]) => {
      const place = vault.newId() as PlaceToken
      attachments.files.set(place, { name, bytes, type })
      return { place, name }
    }),
  )
  const copy = vault.newId() as PlaceToken
  house.picks.set('copy-target', { place: copy, name: 'IMG_4102.png' })
}
