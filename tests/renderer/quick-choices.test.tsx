import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { AppearancePage } from '../../renderer/features/settings/AppearancePage.tsx'
import { OneRoom } from './one-room.tsx'

test('whoever chooses faster than a choice is kept gets what they chose last', async () => {
  const room = new OneRoom()
  const { theme } = room.house.settings
  room.show(<AppearancePage />)
  const larger = await screen.findByRole('button', { name: 'Larger' })
  fireEvent.click(larger)
  fireEvent.click(larger)
  await waitFor(() => expect(room.house.settings.textSize).toBe(1.25))
  await screen.findByText('125 %')

  const light = within(screen.getByRole('radiogroup', { name: 'Light' }))
  const [before] = light.getAllByRole<HTMLInputElement>('radio', { checked: true })
  expect(before!.value).toBe(theme)
  fireEvent.click(light.getByRole('radio', { name: 'Lamplight' }))
  fireEvent.click(before!)
  await waitFor(() => expect(before!.checked).toBe(true))
  // Whatever is still on its way has come by the time that one more choice was kept.
  fireEvent.click(screen.getByRole('button', { name: 'Smaller' }))
  await waitFor(() => expect(room.house.settings.textSize).toBe(1.1))
  expect(room.house.settings.theme).toBe(theme)
})
