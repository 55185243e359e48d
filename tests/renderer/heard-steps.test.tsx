import '../../renderer/ui/heard-logs.ts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { LockingPage } from '../../renderer/features/settings/LockingPage.tsx'
import { OneRoom } from './one-room.tsx'

afterEach(() => void vi.restoreAllMocks())

/** As the content policy does in the window. */
function takeNoHtml(): void {
  vi.spyOn(Element.prototype, 'innerHTML', 'set').mockImplementation(() => {
    throw new TypeError('This document requires TrustedHTML assignment.')
  })
}

const said = () => document.querySelector('[data-live-announcer] [aria-live=assertive]')

test('minutes can be changed step after step under a policy that takes no HTML, and are heard', async () => {
  takeNoHtml()
  const room = new OneRoom()
  room.show(<LockingPage />)
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: /Minutes/ })
  const before = room.house.settings.autoLockMinutes
  field.focus()
  for (let presses = 1; presses <= 3; presses += 1) {
    fireEvent.keyDown(field, { key: 'ArrowUp' })
    await waitFor(() => expect(said()?.textContent).toBe(`${before + presses} minutes`))
  }
  expect(field.value).toBe(`${before + 3} minutes`)
})
