import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aCouple, openPage } from './open-page.tsx'

vi.mock('../../renderer/features/guide/GuideScreen.tsx', () => ({
  GuideScreen: () => {
    throw new Error('the guide is broken on purpose')
  },
}))

test('a screen that fails leaves the keyboard where that is said, and one press from trying again', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  openPage(aCouple())
  await screen.findByLabelText('Mara’s passphrase')
  const guide = screen.getByText('Guide').closest('button, a') as HTMLElement
  guide.focus()
  fireEvent.click(guide)
  const again = await screen.findByText('Try again')
  await waitFor(() => expect(document.activeElement).toBe(again.closest('main')))
  fireEvent.click(again)
  const field = await screen.findByLabelText('Mara’s passphrase')
  await waitFor(() => expect(document.activeElement).toBe(field))
  said.mockRestore()
})
