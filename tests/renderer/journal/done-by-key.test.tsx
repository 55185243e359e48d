import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { FakeVault } from '../../make/fake-vault.ts'
import { beginPage, openAsMara } from './open-with-photos.tsx'

const doneByKey = (on: Element) => fireEvent.keyDown(on, { key: 'Enter', ctrlKey: true })
const pages = (vault: FakeVault) => [...vault.entries.values()]

/** A page with a few words on it, and a tag whose Enter has not come yet. */
async function typeTag(tag: string): Promise<HTMLElement> {
  const text = await beginPage()
  text.editor.commands.insertContent('We walked to the weir.')
  fireEvent.click(screen.getByRole('button', { name: 'Tag' }))
  const field = screen.getByRole('textbox', { name: 'New tag' })
  fireEvent.change(field, { target: { value: tag } })
  return field
}

test('a tag that is still being typed is on the page when Done comes by its key', async () => {
  const { vault } = openAsMara()
  doneByKey(await typeTag('summer'))
  await waitFor(() => expect(pages(vault)).toHaveLength(1))
  expect(pages(vault)[0]).toMatchObject({ body: 'We walked to the weir.', tags: ['summer'] })
})

test('where Done is refused the tag stays with the draft, and Done can be tried again', async () => {
  const { vault } = openAsMara()
  vault.refusals.set('drafts.finish', 'disk.full')
  doneByKey(await typeTag('summer'))
  await screen.findByRole('button', { name: 'Take off the tag summer' })
  await screen.findByText('The disk is full.')
  expect(pages(vault)).toHaveLength(0)
  vault.refusals.delete('drafts.finish')
  doneByKey(screen.getByRole('textbox', { name: 'Text of the page' }))
  await waitFor(() => expect(pages(vault)[0]?.tags).toEqual(['summer']))
})

test('a field of one line that stays on the page keeps the keys where Done is refused', async () => {
  const { vault } = openAsMara()
  const text = await beginPage()
  text.editor.commands.insertContent('We walked to the weir.')
  vault.refusals.set('drafts.finish', 'disk.full')
  fireEvent.keyDown(text, { key: 'f', ctrlKey: true })
  const field = await screen.findByRole('textbox', { name: 'Find on this page' })
  field.focus()
  doneByKey(field)
  await screen.findByText('The disk is full.')
  expect(document.activeElement).toBe(field)
})
