import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { useRead } from '../../../renderer/bridge/hooks.ts'
import { WeekPage } from '../../../renderer/features/rituals/WeekPage.tsx'
import { dayOfDate } from '../../../shared/days.ts'
import { OneRoom } from '../one-room.tsx'

function Page() {
  const session = useRead('session.read', {})
  if (!session.data) return null
  return <WeekPage session={session.data} onWrite={() => undefined} onRead={() => undefined} />
}

test('a first ritual leaves the keyboard on the button that begins another', async () => {
  const room = new OneRoom()
  room.show(<Page />)
  const first = await screen.findByRole('button', { name: 'A new ritual' })
  expect(document.activeElement).toBe(document.body)
  first.focus()
  fireEvent.click(first)
  fireEvent.change(await screen.findByLabelText('What is it called?'), {
    target: { value: 'Tea at the gate' },
  })
  fireEvent.click(screen.getByRole('radio', { name: 'Daily' }))
  const begin = screen.getByRole('button', { name: 'Begin it' })
  await waitFor(() => expect(begin.getAttribute('aria-disabled')).not.toBe('true'))
  begin.focus()
  fireEvent.click(begin)
  await screen.findByRole('table')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const again = screen.getByRole('button', { name: 'A new ritual' })
  expect(again).not.toBe(first)
  await waitFor(() => expect(document.activeElement).toBe(again), { timeout: 5_000 })
})

/** The page, and a way to come to it anew when all that it shows is known. */
function Visits() {
  const [visit, setVisit] = useState(0)
  return (
    <>
      <button type="button" onClick={() => setVisit(visit + 1)}>
        Visit {visit}
      </button>
      <Page key={visit} />
    </>
  )
}

test('whoever only comes to the rituals is put on no button', async () => {
  const room = new OneRoom()
  room.vault.rituals.make('Coffee', { kind: 'daily' }, dayOfDate(new Date()))
  room.show(<Visits />)
  await screen.findByRole('table')
  fireEvent.click(screen.getByRole('button', { name: 'Visit 0' }))
  await screen.findByRole('button', { name: 'Visit 1' })
  await screen.findByRole('table')
  for (let frames = 0; frames < 4; frames += 1) await new Promise(requestAnimationFrame)
  expect(document.activeElement).toBe(document.body)
})
