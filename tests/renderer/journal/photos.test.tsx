import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Day } from '../../../shared/days.ts'
import type { AttachmentId, PlaceToken } from '../../../shared/ids.ts'
import { lineFor } from '../../../shared/model/attachment.ts'
import type { FakeVault } from '../../make/fake-vault.ts'
import { putPage } from '../../make/put-page.ts'
import { liveUrls, openAsMara, smallPicture } from './open-with-photos.tsx'

const asked = (vault: FakeVault, name: string) => vault.asked.filter((one) => one.name === name)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

test('a page shows its photo with what is written under it, and shows it large', async () => {
  const { house } = openAsMara(({ vault, mara }) => {
    const photo = vault.attachments.withPhoto(mara, 'mine')
    putPage(vault, { body: `I woke at six.\n\n${lineFor(photo.id, 'Kitchen, half past eight')}` })
  })
  const img = await screen.findByRole('img', { name: 'Kitchen, half past eight' })
  await waitFor(() => expect(img.isConnected).toBe(true))
  press('View large: Kitchen, half past eight')
  const dialog = await screen.findByRole('dialog', { name: 'Kitchen, half past eight' })
  await within(dialog).findByRole('img', { name: 'Kitchen, half past eight' })
  const esc = { key: 'Escape', code: 'Escape' }
  fireEvent.keyDown(document.activeElement ?? document.body, esc)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(house.wasAsked('app.quick-exit')).toBe(false)

  // Two in a row leave at once, out of the large view too.
  press('View large: Kitchen, half past eight')
  await screen.findByRole('dialog')
  fireEvent.keyDown(document.activeElement ?? document.body, esc)
  fireEvent.keyDown(document.activeElement ?? document.body, esc)
  expect(house.wasAsked('app.quick-exit')).toBe(true)
  expect(document.documentElement.dataset.covered).toBe('')
})

test('a photo without words under it is read out as a photo', async () => {
  openAsMara(({ vault, mara }) => {
    putPage(vault, { body: lineFor(vault.attachments.withPhoto(mara, 'mine').id) })
  })
  await screen.findByRole('img', { name: 'Photo' })
})

test('when Hearth locks, every photo is gone from the page and from memory in the same moment', async () => {
  const { house } = openAsMara(({ vault, mara }) => {
    putPage(vault, { body: lineFor(vault.attachments.withPhoto(mara, 'mine').id, 'the weir') })
  })
  await screen.findByRole('img', { name: 'the weir' })
  // The row's small picture, and the photo.
  await waitFor(() => expect(liveUrls.size).toBeGreaterThan(1))
  house.tell({ event: 'locking', why: 'asked' })
  expect(liveUrls.size).toBe(0)
})

test('a photo is given back when nobody looks at it any more', async () => {
  openAsMara(({ vault, mara }) => {
    const photo = vault.attachments.withPhoto(mara, 'mine', { picture: null })
    putPage(vault, { title: 'With', body: lineFor(photo.id, 'the weir') })
    putPage(vault, { title: 'Without', body: 'Words.', day: '2026-11-01' as Day })
  })
  await screen.findByRole('img', { name: 'the weir' })
  await waitFor(() => expect(liveUrls.size).toBeGreaterThan(0))
  const shown = (await screen.findByRole('img', { name: 'the weir' })).getAttribute('src') ?? ''
  fireEvent.click(await screen.findByRole('option', { name: /Without/ }))
  await screen.findByText('Words.', { selector: 'article p' })
  await waitFor(() => expect(liveUrls.has(shown)).toBe(false))
})

test('a damaged photo says so, and the rest of the page stands', async () => {
  openAsMara(({ vault, mara }) => {
    const photo = vault.attachments.withPhoto(mara, 'mine')
    vault.attachments.all.get(photo.id)!.isDamaged = true
    putPage(vault, { body: `Before.\n\n${lineFor(photo.id, 'the weir')}\n\nAfter.` })
  })
  await screen.findByRole('img', { name: 'the weir. This file is damaged.' })
  await screen.findByText('After.')
})

test('a place whose file is not here is kept, through editing too', async () => {
  const gone = 'vvvvvvvvvvvvvvvvvvvvvvvvvs' as AttachmentId
  const { vault } = openAsMara(({ vault: filled }) => {
    putPage(filled, { body: `Before.\n\n${lineFor(gone, 'the roof')}\n\nAfter.` })
  })
  await screen.findByText(/not here: the roof/)
  press('Edit')
  const text = await screen.findByRole('textbox', { name: 'Text of the page' })
  const { editor } = text as unknown as { editor: import('@tiptap/core').Editor }
  editor.commands.insertContentAt(1, 'Long ')
  press('Done')
  await screen.findByText('Long Before.', { selector: 'article p' })
  expect([...vault.entries.values()][0]?.body).toBe(
    `Long Before.\n\n![the roof](hearth:${gone})\n\nAfter.`,
  )
})

test('a file says its name and size, and a copy is saved byte for byte after a plain warning', async () => {
  const bytes = Uint8Array.from([5, 4, 3, 2, 1])
  const { vault, house } = openAsMara(({ vault: filled, mara }) => {
    const letter = filled.attachments.withPhoto(mara, 'mine', {
      name: 'letter.pdf',
      type: 'application/pdf',
      file: bytes,
      picture: null,
    })
    putPage(filled, { body: lineFor(letter.id) })
  })
  const place = vault.newId() as PlaceToken
  house.picks.set('copy-target', { place, name: 'my letter.pdf' })
  await screen.findByText('letter.pdf')
  await screen.findByText('5 bytes')
  press('Save a copy')
  await screen.findByText('The copy is a plain file.')
  expect(house.wasAsked('picker.pick')).toBe(false)
  press('Choose where')
  await screen.findByText('The copy is saved as my letter.pdf. It is a plain file.', {
    selector: 'article p',
  })
  expect(house.asked.find(({ name }) => name === 'picker.pick')?.input).toEqual({
    for: 'copy-target',
    name: 'letter.pdf',
  })
  expect(vault.attachments.copies.get(place)).toEqual(bytes)
})

test('before a page is shared, its photos are seen as they would be', async () => {
  const { vault } = openAsMara(({ vault: filled, mara }) => {
    const photo = filled.attachments.withPhoto(mara, 'mine')
    putPage(filled, { body: lineFor(photo.id, 'the weir') })
  })
  await screen.findByRole('img', { name: 'the weir' })
  press('More')
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Share with Jonas' }))
  const dialog = await screen.findByRole('alertdialog')
  await within(dialog).findByRole('img', { name: 'the weir' })
  within(dialog).getByText(/goes along, with what a camera may have written inside/)
  fireEvent.click(within(dialog).getByRole('button', { name: 'Share with Jonas' }))
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  vault.me = vault.people[1]!.id
  const page = [...vault.entries.values()][0]!
  const reply = await vault.answer('entries.read', { id: page.id })
  expect(reply).toMatchObject({ ok: true, value: { attachments: [{ type: 'image/png' }] } })
})

test('a photo that came without a small picture gets one from its author, and from nobody else', async () => {
  const bare = { picture: null, width: null, height: null }
  const { vault, mara } = openAsMara(({ vault: filled, mara: her, jonas }) => {
    const hers = filled.attachments.withPhoto(her, 'ours', bare)
    const his = filled.attachments.withPhoto(jonas, 'ours', bare)
    putPage(filled, { title: 'Hers', zone: 'ours', body: lineFor(hers.id, 'hers') })
    putPage(filled, {
      title: 'His',
      zone: 'ours',
      author: jonas,
      body: lineFor(his.id, 'his'),
      day: '2026-11-06' as Day,
    })
  })
  await screen.findByRole('img', { name: 'hers' })
  const file = (name: string) =>
    [...vault.attachments.all.values()].find(({ owner }) => (owner === mara) === (name === 'hers'))
  await waitFor(() => expect(file('hers')?.picture).toEqual(smallPicture))
  expect(file('hers')?.about).toMatchObject({ width: 900, height: 600, hasThumbnail: true })
  fireEvent.click(await screen.findByRole('option', { name: /His/ }))
  await screen.findByRole('img', { name: 'his' })
  // It comes to nothing twice: the row and the page leave his photo alone.
  await waitFor(() => expect(asked(vault, 'attachments.read').length).toBeGreaterThan(1))
  expect(asked(vault, 'attachments.save-thumbnail')).toHaveLength(1)
  expect(file('his')?.picture).toBeNull()
})

test('the list asks for the small pictures of the rows on the screen, and of no others', async () => {
  vi.stubGlobal('innerHeight', 640)
  const { vault } = openAsMara(({ vault: filled, mara }) => {
    for (let count = 0; count < 120; count += 1) {
      const photo = filled.attachments.withPhoto(mara, 'mine', { file: smallPicture })
      const day = `20${String(10 + (count % 15))}-05-0${1 + (count % 9)}` as Day
      putPage(filled, { title: `Page ${count}`, body: lineFor(photo.id), day })
    }
  })
  const rows = await screen.findAllByRole('option')
  await waitFor(() => {
    expect(screen.getAllByRole('option')[0]?.querySelector('img')?.src).toMatch(/^blob:/)
  })
  expect(rows.length).toBeLessThan(30)
  await waitFor(() =>
    expect(asked(vault, 'attachments.thumbnail').length).toBeGreaterThanOrEqual(rows.length),
  )
  expect(asked(vault, 'attachments.thumbnail').length).toBeLessThanOrEqual(rows.length + 1)
})
