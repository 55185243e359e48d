import { fireEvent, screen } from '@testing-library/react'
// Read with the test, so that none waits for it.
import '../../../renderer/app/Shell.tsx'
import { expect, test } from 'vitest'
import { aCouple, openPage } from '../open-page.tsx'

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))

/** Mara is in, alone or with Jonas, before the list of debriefs. */
async function atTheList(isTogether = false): Promise<void> {
  const vault = aCouple()
  const [mara, jonas] = vault.people
  if (!mara || !jonas) throw new Error('nobody is there')
  vault.me = mara.id
  if (isTogether) vault.present = [mara.id, jonas.id]
  openPage(vault, { staysOnToday: true })
  await press('Work it through')
  await screen.findByRole('heading', { level: 1, name: 'Work it through' })
}

test('whoever reads of safety in the midst of something comes back to it, with what was typed', async () => {
  await atTheList(true)
  await press('Start something new')
  const box = () =>
    screen.findByRole('textbox', { name: 'A title that each of you could live with' })
  fireEvent.change(await box(), { target: { value: 'The wet coats' } })
  const { textContent } = await screen.findByRole('heading', { level: 1 })
  await press('If you do, read this first')
  await screen.findByRole('heading', { level: 1, name: 'If you do not feel safe' })
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
  await press('Back')
  await screen.findByRole('heading', { level: 1, name: textContent ?? '' })
  expect(((await box()) as HTMLInputElement).value).toBe('The wet coats')
})

test('from the list the way back leads to the list', async () => {
  await atTheList()
  await press('If you do, read this first')
  await screen.findByRole('heading', { level: 1, name: 'If you do not feel safe' })
  await press('Back')
  await screen.findByRole('heading', { level: 1, name: 'Work it through' })
})
