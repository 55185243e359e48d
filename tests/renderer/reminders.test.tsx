import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { useRead } from '../../renderer/bridge/hooks.ts'
import { RemindersPage } from '../../renderer/features/reminders/RemindersPage.tsx'
import { noReminders } from '../../shared/model/reminders.ts'
import { OneRoom } from './one-room.tsx'

let room: OneRoom
beforeEach(() => {
  room = new OneRoom()
})

function Page() {
  const session = useRead('session.read', {})
  return session.data ? <RemindersPage session={session.data} /> : null
}

const mine = () => room.vault.reminders.all.get(room.mara)
const toggle = async (name: string) => fireEvent.click(await screen.findByRole('switch', { name }))

test('reminders are off, and nothing more is asked until they are on', async () => {
  room.show(<Page />)
  const main = await screen.findByRole('switch', { name: 'Remind me' })
  expect((main as HTMLInputElement).checked).toBe(false)
  expect(screen.queryByLabelText('Time of the day')).toBeNull()
  await toggle('Remind me')
  await screen.findByLabelText('Time of the day')
  await waitFor(() => expect(mine()).toEqual({ ...noReminders, isOn: true }))
})

test('an hour in the quiet hours is not kept, and the page says why', async () => {
  room.vault.reminders.all.set(room.mara, { ...noReminders, isOn: true })
  room.show(<Page />)
  const time = await screen.findByLabelText('Time of the day')
  fireEvent.change(time, { target: { value: '22:00' } })
  await screen.findByText('That lies in your quiet hours.')
  expect(room.vault.asked.filter(({ name }) => name === 'reminders.set')).toEqual([])
  await toggle('Quiet hours')
  await waitFor(() => expect(mine()).toMatchObject({ at: '22:00', quiet: null }))
})

test('what is turned off is off, also while an hour is half typed', async () => {
  room.vault.reminders.all.set(room.mara, { ...noReminders, isOn: true })
  room.show(<Page />)
  fireEvent.change(await screen.findByLabelText('Time of the day'), { target: { value: '' } })
  await screen.findByText('This needs a time.')
  await toggle('Remind me')
  await waitFor(() => expect(mine()).toMatchObject({ isOn: false, at: '08:00' }))
})

test('each kind is chosen for itself', async () => {
  room.vault.reminders.all.set(room.mara, { ...noReminders, isOn: true })
  room.show(<Page />)
  fireEvent.click(await screen.findByRole('checkbox', { name: 'A ritual is planned' }))
  await waitFor(() => expect(mine()?.about).toEqual(['check-ins', 'follow-ups', 'own-time']))
})
