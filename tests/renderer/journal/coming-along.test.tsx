import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { putPage } from '../../make/put-page.ts'
import { beginPage, openAsMara } from './open-with-photos.tsx'

const megabyte = 1024 * 1024

/** Mara is in; what comes along with a page is as large as said, and comes slowly. */
function openWith(bytes: number, before?: Parameters<typeof openAsMara>[0]) {
  const opened = openAsMara(before)
  opened.vault.bytesAlong = bytes
  opened.vault.stepMs = bytes === 0 ? 0 : 20
  return opened
}

const bar = () => screen.findByRole('progressbar', { name: 'Bringing the photos and files along' })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

test('Done counts what comes along, and a stop leaves the page a draft with every word', async () => {
  const { vault } = openWith(40 * megabyte)
  const text = await beginPage()
  text.editor.commands.insertContent('All of it.')
  press('Done')
  await bar()
  await screen.findByText(/ MB of (40|41\.9|42) MB/)
  press('Stop')
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
  expect(vault.entries.size).toBe(0)
  expect(text.textContent).toBe('All of it.')
  // The words go on being saved, and Done can be said again.
  await waitFor(() => expect([...vault.drafts.values()][0]?.draft.content.body).toBe('All of it.'))
  vault.bytesAlong = 0
  press('Done')
  await screen.findByRole('listbox', { name: 'All pages' })
  expect([...vault.entries.values()].map(({ body }) => body)).toEqual(['All of it.'])
})

test('sharing can be stopped, also by keeping the page private after all', async () => {
  const { vault } = openWith(40 * megabyte, ({ vault }) => {
    putPage(vault, { title: 'The wedding', body: 'All of it.' })
  })
  fireEvent.click(await screen.findByText('The wedding'))
  await screen.findByRole('heading', { name: 'The wedding', level: 2 })
  fireEvent.click(screen.getByRole('button', { name: 'More' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Share with Jonas' }))
  for (const how of ['Stop', 'Keep it private']) {
    press('Share with Jonas')
    await bar()
    press(how)
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
    expect([...vault.entries.values()].map(({ zone }) => zone)).toEqual(['mine'])
    expect(screen.getByRole('alertdialog')).toBeTruthy()
  }
  vault.bytesAlong = 0
  press('Share with Jonas')
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect([...vault.entries.values()].map(({ zone }) => zone)).toEqual(['ours'])
})

test('for what comes along in a moment nothing flashes up', async () => {
  const { vault } = openWith(3 * megabyte)
  const text = await beginPage()
  text.editor.commands.insertContent('A photo.')
  press('Done')
  let seen = 0
  const stop = vault.onEvent(({ event }) => {
    if (event === 'progress') seen += 1
  })
  await waitFor(() => expect(seen).toBeGreaterThan(5))
  expect(screen.queryByRole('progressbar')).toBeNull()
  stop()
  await screen.findByRole('listbox', { name: 'All pages' })
})
