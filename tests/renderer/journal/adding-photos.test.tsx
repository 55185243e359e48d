import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { JobId, PlaceToken } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { attachmentsIn } from '../../../shared/model/attachment.ts'
import { aPicture } from '../../make/a-picture.ts'
import type { FakeVault } from '../../make/fake-vault.ts'
import { aFile, beginPage, carrying, openAsMara, smallPicture } from './open-with-photos.tsx'

const files = (vault: FakeVault) => [...vault.attachments.all.values()]
const draft = (vault: FakeVault) => [...vault.drafts.values()][0]?.draft.content.body ?? ''
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

/** A large file on a slow disk: its first bytes are there, each piece comes when the test says so. */
function aSlowFile(name: string, size: number) {
  const waiting: (() => void)[] = []
  const file = {
    name,
    size,
    type: 'application/zip',
    slice: (from: number, to: number) => ({
      arrayBuffer: () =>
        new Promise<ArrayBuffer>((resolve) => {
          const give = () => resolve(new ArrayBuffer(Math.min(to, size) - from))
          if (to - from < 100) give()
          else waiting.push(give)
        }),
    }),
  }
  const next = async () => {
    await waitFor(() => expect(waiting.length).toBeGreaterThan(0))
    waiting.shift()?.()
  }
  return { file: file as unknown as File, next }
}

test('a photo that is dropped on the page stands where it was let go, safe and with a small picture', async () => {
  const { vault } = openAsMara()
  const text = await beginPage()
  text.editor.commands.insertContent('We walked to the weir.')
  const bytes = aPicture(48, 32, 3)
  fireEvent.drop(text, { dataTransfer: carrying([aFile('weir.png', bytes)]) })
  const img = await screen.findByRole('img', { name: 'Photo' })
  await waitFor(() => expect(img.getAttribute('src')).toMatch(/^blob:/))
  const [file] = files(vault)
  expect(file?.bytes).toEqual(bytes)
  expect(file?.picture).toEqual(smallPicture)
  expect(file?.about).toMatchObject({ name: 'weir.png', width: 900, height: 600 })
  await waitFor(() =>
    expect(draft(vault)).toBe(`We walked to the weir.\n\n![](hearth:${file?.about.id})`),
  )
})

test('several at once come in the order in which they were given, and Done waits for the last', async () => {
  const { vault } = openAsMara()
  const text = await beginPage()
  text.editor.commands.insertContent('Before.')
  const large = aSlowFile('b.zip', 3)
  const three = [aFile('a.png', aPicture(8, 8, 1)), large.file, aFile('c.png', aPicture(8, 8, 2))]
  fireEvent.drop(text, { dataTransfer: carrying(three) })
  text.editor.commands.insertContent(' And typed meanwhile.')
  await screen.findByText('Adding b.zip, 1 more after it')
  press('Done')
  await large.next()
  await screen.findByRole('listbox', { name: 'All pages' })
  const page = [...vault.entries.values()][0]!
  const names = attachmentsIn(page.body).map((id) => vault.attachments.all.get(id)?.about.name)
  expect(names).toEqual(['a.png', 'b.zip', 'c.png'])
  expect(page.body.startsWith('Before. And typed meanwhile.\n\n![')).toBe(true)
})

test('Done that is pressed again while it waits for a photo is one Done', async () => {
  const { vault } = openAsMara()
  const text = await beginPage()
  const large = aSlowFile('b.zip', 3)
  fireEvent.drop(text, { dataTransfer: carrying([large.file]) })
  await screen.findByText('Adding b.zip')
  press('Done')
  press('Done')
  fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true })
  await large.next()
  await screen.findByRole('listbox', { name: 'All pages' })
  expect(vault.asked.filter(({ name }) => name === 'drafts.finish')).toHaveLength(1)
})

test('the picker gives photos and files; each takes its place', async () => {
  const { vault, house } = openAsMara()
  const place = vault.newId() as PlaceToken
  vault.attachments.files.set(place, {
    name: 'letter.pdf',
    type: 'application/pdf',
    bytes: new Uint8Array(9),
  })
  house.pickedFiles = [{ place, name: 'letter.pdf' }]
  await beginPage()
  press('Photo')
  await screen.findByText('letter.pdf')
  expect(screen.getByRole('button', { name: 'Save a copy' })).toBeTruthy()
  await waitFor(() => expect(attachmentsIn(draft(vault))).toHaveLength(1))
})

test('a picture that is pasted is a photo; words that bring a picture of themselves are words', async () => {
  const { vault } = openAsMara()
  const text = await beginPage()
  const picture = aFile('image.png', aPicture(8, 8, 1))
  fireEvent.paste(text, { clipboardData: carrying([picture], { 'text/html': '<img src="x">' }) })
  await waitFor(() => expect(files(vault)).toHaveLength(1))
  const words = { 'text/html': '<p>typed <b>there</b></p>', 'text/plain': 'typed there' }
  fireEvent.paste(text, { clipboardData: carrying([picture], words) })
  await waitFor(() => expect(draft(vault)).toContain('typed **there**'))
  expect(files(vault)).toHaveLength(1)
})

test('a large file shows how far it is, and stopping it leaves nothing behind', async () => {
  const { vault } = openAsMara()
  const text = await beginPage()
  text.editor.commands.insertContent('Words that stay.')
  const { file, next } = aSlowFile('film.zip', 3 * limits.attachments.chunkBytes)
  fireEvent.drop(text, { dataTransfer: carrying([file]) })
  await next()
  await screen.findByText('1 MB of 3.1 MB')
  const bar = screen.getByRole('progressbar', { name: 'Adding film.zip' })
  expect(Number(bar.getAttribute('aria-valuenow'))).toBe(limits.attachments.chunkBytes)
  press('Stop')
  await next()
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
  const cancelled = vault.asked.filter(({ name }) => name === 'jobs.cancel')
  const begun = vault.asked.find(({ name }) => name === 'attachments.begin')
  // A page that is gone may still be ending what it read.
  const { job } = begun!.input as { job: JobId }
  expect(cancelled.map(({ input }) => input)).toContainEqual({ job })
  expect(vault.asked.some(({ name }) => name === 'attachments.finish')).toBe(false)
  await waitFor(() => expect(draft(vault)).toBe('Words that stay.'))
})

test.each([
  ['a full disk', 'disk.full', 'The disk is full.'],
  ['a disk that fails', 'disk.failed', 'The disk did not do what it was asked.'],
] as const)(
  '%s is told kindly, the text stays, and it can be tried again',
  async (_, code, told) => {
    const { vault } = openAsMara()
    const text = await beginPage()
    text.editor.commands.insertContent('Words that stay.')
    vault.refusals.set('attachments.add', code)
    fireEvent.drop(text, { dataTransfer: carrying([aFile('weir.png', aPicture(8, 8, 1))]) })
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(`weir.png was not added. ${told}`)
    expect(alert.textContent).toContain('The text of your page is untouched.')
    expect(text.textContent).toBe('Words that stay.')
    vault.refusals.delete('attachments.add')
    press('Try again')
    await waitFor(() => expect(files(vault)).toHaveLength(1))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  },
)

test('a file past every limit, and one that cannot be read, are refused by name', async () => {
  const { vault } = openAsMara()
  const text = await beginPage()
  const huge = { name: 'disk.img', size: limits.attachments.bytes + 1, type: '' }
  const folder = aFile('a folder', new Uint8Array(4), '')
  vi.spyOn(folder, 'slice').mockReturnValue({
    arrayBuffer: () => Promise.reject(new DOMException('no', 'NotFoundError')),
  } as unknown as Blob)
  fireEvent.drop(text, { dataTransfer: carrying([huge, folder]) })
  await screen.findByText(/disk\.img was not added\. That file is too large\./)
  await screen.findByText(/a folder was not added\. That file cannot be read\./)
  expect(files(vault)).toHaveLength(0)
  for (const button of screen.getAllByRole('button', { name: 'All right' })) fireEvent.click(button)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('leaving for another room stops what was on its way', async () => {
  const { vault } = openAsMara()
  const text = await beginPage()
  const { file } = aSlowFile('film.zip', 3 * limits.attachments.chunkBytes)
  fireEvent.drop(text, { dataTransfer: carrying([file]) })
  await screen.findByText('Adding film.zip')
  press('Gratitude wall')
  await waitFor(() => expect(vault.asked.some(({ name }) => name === 'jobs.cancel')).toBe(true))
})
