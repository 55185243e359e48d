import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { PlaceToken } from '../../../shared/ids.ts'
import { attachmentsIn, lineFor } from '../../../shared/model/attachment.ts'
import { exif, exifSegment, gpsFields, jpeg } from '../../make/camera-files.ts'
import type { FakeVault } from '../../make/fake-vault.ts'
import { putPage } from '../../make/put-page.ts'
import { aFile, beginPage, carrying, openAsMara } from './open-with-photos.tsx'

const fromThePhone = jpeg(exifSegment(exif(gpsFields).bytes))
const files = (vault: FakeVault) => [...vault.attachments.all.values()]
/** What is being written; a page that an earlier test left may still be saved among them. */
const drafts = (vault: FakeVault) =>
  [...vault.drafts.values()].map(({ draft }) => draft.content.body)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const says = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words)

test('a photo is kept without the place where it was taken, and the page says so', async () => {
  const { vault } = openAsMara()
  const text = await beginPage()
  fireEvent.drop(text, {
    dataTransfer: carrying([aFile('IMG_1.jpg', fromThePhone, 'image/jpeg')]),
  })
  await screen.findByText('Where IMG_1.jpg was taken is left out.')
  const [photo] = files(vault)
  expect(says(photo!.bytes, 'Lindenhof')).toBe(false)
  expect(says(photo!.bytes, 'Fernweh Optics')).toBe(true)
  expect(photo!.about.location).toBe('left-out')
  press('All right')
  expect(screen.queryByText('Where IMG_1.jpg was taken is left out.')).toBeNull()
})

test.each(['dropped', 'picked'] as const)(
  'whoever wants the place in a photo that was %s puts it back; the page shows that one',
  async (how) => {
    const { vault, house } = openAsMara()
    const place = vault.newId() as PlaceToken
    const kind = { name: 'IMG_1.jpg', type: 'image/jpeg' }
    vault.attachments.files.set(place, { ...kind, bytes: fromThePhone })
    house.pickedFiles = [{ place, name: kind.name }]
    const text = await beginPage()
    const file = aFile(kind.name, fromThePhone, kind.type)
    if (how === 'dropped') fireEvent.drop(text, { dataTransfer: carrying([file]) })
    else press('Photo')
    await screen.findByText('Where IMG_1.jpg was taken is left out.')
    fireEvent.click(await screen.findByRole('button', { name: 'Turn to the right' }))
    await waitFor(() => expect(files(vault)[0]!.about.turn).toBe(90))
    press('Keep it in')
    await waitFor(() => expect(files(vault)).toHaveLength(2))
    const [without, kept] = files(vault)
    await waitFor(() => expect(kept!.about.turn).toBe(90))
    expect(says(without!.bytes, 'Lindenhof')).toBe(false)
    expect(kept!.bytes).toEqual(fromThePhone)
    await waitFor(() => expect(drafts(vault).map(attachmentsIn)).toContainEqual([kept!.about.id]))
    expect(screen.queryByText('Where IMG_1.jpg was taken is left out.')).toBeNull()
  },
)

test('a photo on the page is turned, moved and taken off by its buttons', async () => {
  const { vault } = openAsMara()
  const text = await beginPage()
  text.editor.commands.insertContent('We walked.')
  fireEvent.drop(text, { dataTransfer: carrying([aFile('a.png', jpeg())]) })
  await waitFor(() => expect(files(vault)).toHaveLength(1))
  const bar = await screen.findByRole('toolbar', { name: 'This photo' })
  fireEvent.click(within(bar).getByRole('button', { name: 'Turn to the right' }))
  await waitFor(() => expect(files(vault)[0]!.about.turn).toBe(90))
  fireEvent.click(within(bar).getByRole('button', { name: 'Move up' }))
  await waitFor(() =>
    expect(drafts(vault)).toContainEqual(expect.stringMatching(/^!\[\].*\n\nWe walked\.$/)),
  )
  fireEvent.click(screen.getByRole('button', { name: 'Take off the page' }))
  await waitFor(() => expect(drafts(vault)).toContain('We walked.'))
})

test('the photos of a page are gone through by keys, one large after the other, around the end', async () => {
  openAsMara(({ vault, mara }) => {
    const photos = ['the weir', 'the gate', 'the mill'].map((words) =>
      lineFor(vault.attachments.withPhoto(mara, 'mine', { turn: 90 }).id, words),
    )
    putPage(vault, { body: photos.join('\n\n') })
  })
  fireEvent.click(await screen.findByRole('button', { name: 'View large: the gate' }))
  const dialog = await screen.findByRole('dialog', { name: 'the gate' })
  within(dialog).getByText('2 of 3')
  const key = (name: string) => fireEvent.keyDown(document.activeElement!, { key: name })
  key('ArrowRight')
  await screen.findByRole('dialog', { name: 'the mill' })
  key('ArrowRight')
  await screen.findByRole('dialog', { name: 'the weir' })
  press('The photo before')
  const last = await screen.findByRole('dialog', { name: 'the mill' })
  const img = await within(last).findByRole('img', { name: 'the mill' })
  expect(img.getAttribute('data-turn')).toBe('90')
})

test('a photo of a kind that cannot be shown is kept, says so, and a copy can be saved', async () => {
  openAsMara(({ vault, mara }) => {
    const photo = vault.attachments.withPhoto(mara, 'mine', {
      name: 'IMG_7.HEIC',
      type: 'image/heic',
      picture: null,
    })
    putPage(vault, { body: lineFor(photo.id) })
  })
  await screen.findByText(/Hearth cannot show photos of this kind\. It is kept whole/)
  press('Save a copy')
  await screen.findByText('The copy is a plain file.')
})

test('the page is found through by Ctrl and F, also from its title, and Esc leads back', async () => {
  const { house } = openAsMara()
  const text = await beginPage()
  text.editor.commands.insertContent('The weir, and the weir again.')
  const title = screen.getByRole('textbox', { name: 'Title' })
  title.focus()
  fireEvent.keyDown(title, { key: 'f', ctrlKey: true })
  const field = await screen.findByRole('textbox', { name: 'Find on this page' })
  fireEvent.change(field, { target: { value: 'WEIR' } })
  await screen.findByText('1 of 2')
  fireEvent.keyDown(field, { key: 'Enter' })
  await screen.findByText('2 of 2')
  fireEvent.keyDown(field, { key: 'Escape' })
  await waitFor(() =>
    expect(screen.queryByRole('textbox', { name: 'Find on this page' })).toBeNull(),
  )
  const { from, to } = text.editor.state.selection
  expect(text.editor.state.doc.textBetween(from, to)).toBe('weir')
  expect(house.wasAsked('app.quick-exit')).toBe(false)
  // The search over everything was not meant.
  expect(screen.getByRole('textbox', { name: 'Text of the page' })).toBeTruthy()
})

test('a template begins an empty page, and goes below the words of another', async () => {
  const { vault } = openAsMara()
  const text = await beginPage()
  press('Template')
  fireEvent.click(await screen.findByRole('button', { name: /^Three moments of today/ }))
  await waitFor(() =>
    expect(text.textContent).toBe(
      'This morningIn the middle of the dayThe moment I would like to keep',
    ),
  )
  // Writing goes on under its first heading.
  text.editor.commands.insertContent('Fog.')
  await waitFor(() =>
    expect(drafts(vault)).toContainEqual(
      expect.stringMatching(/^## This morning\n\nFog\.\n\n## In the middle/),
    ),
  )
})

test('a page is kept as a template of its own, found again, and taken away for good', async () => {
  const { vault } = openAsMara()
  const text = await beginPage()
  text.editor.commands.insertContent('What I am glad about')
  press('Template')
  const name = await screen.findByRole('textbox', { name: 'Keep this page as a template' })
  fireEvent.change(name, { target: { value: 'Glad of' } })
  press('Keep')
  fireEvent.click(await screen.findByRole('button', { name: /^Glad of/ }))
  await waitFor(() => expect(text.textContent).toBe('What I am glad aboutWhat I am glad about'))
  text.editor.commands.undo()
  expect(text.textContent).toBe('What I am glad about')
  press('Template')
  fireEvent.click(await screen.findByRole('button', { name: 'Take away the template Glad of' }))
  press('Take it away')
  await waitFor(() => expect(vault.templates.all.size).toBe(0))
})

test('calm writing leaves the page, who can read it and the way out; Esc brings everything back', async () => {
  const { house } = openAsMara()
  const text = await beginPage()
  text.editor.commands.insertContent('Rain.')
  press('Only the page')
  expect(document.documentElement.dataset.calm).toBe('')
  expect(screen.queryByRole('toolbar', { name: 'Form of the text' })).toBeNull()
  screen.getByText('Only Mara can open this page.')
  screen.getByRole('button', { name: /Leave now|quick/i })
  fireEvent.keyDown(text, { key: 'Escape' })
  await screen.findByRole('toolbar', { name: 'Form of the text' })
  expect(document.documentElement.dataset.calm).toBeUndefined()
  expect(text.textContent).toBe('Rain.')
  expect(house.wasAsked('app.quick-exit')).toBe(false)
})

test('what was typed is undone across saves, and after a Done that was refused', async () => {
  const { vault } = openAsMara()
  const text = await beginPage()
  text.editor.commands.insertContent('One.')
  await waitFor(() => expect(drafts(vault)).toContain('One.'))
  text.editor.view.dispatch(
    text.editor.state.tr.insertText(' Two.', 5).setTime(Date.now() + 10_000),
  )
  await waitFor(() => expect(drafts(vault)).toContain('One. Two.'))
  vault.refusals.set('drafts.finish', 'disk.full')
  press('Done')
  await screen.findByText('The disk is full.')
  text.editor.commands.undo()
  expect(text.textContent).toBe('One.')
  await waitFor(() => expect(drafts(vault)).toContain('One.'))
  text.editor.commands.redo()
  expect(text.textContent).toBe('One. Two.')
})
