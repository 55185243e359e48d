import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { BackupPage } from '../../renderer/features/backup/BackupPage.tsx'
import { CuesPage } from '../../renderer/features/rituals/closeness/CuesPage.tsx'
import { AppearancePage } from '../../renderer/features/settings/AppearancePage.tsx'
import { LockingPage } from '../../renderer/features/settings/LockingPage.tsx'
import { OneRoom } from './one-room.tsx'
import { SlowDisk } from './slow-disk.ts'

let room: OneRoom
beforeEach(() => {
  room = new OneRoom()
})

test('whoever chooses faster than a choice is kept gets what they chose last', async () => {
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

test('minutes until the lock are each counted, and never go back on the screen', async () => {
  const disk = new SlowDisk(room.house, 'settings.change')
  room.show(<LockingPage />)
  const before = room.house.settings.autoLockMinutes
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: /Minutes/ })
  const says = (minutes: number) => expect(field.value).toBe(`${minutes} minutes`)
  for (let presses = 1; presses <= 3; presses += 1) {
    fireEvent.keyDown(field, { key: 'ArrowUp' })
    says(before + presses)
  }
  await disk.keepOne(3)
  says(before + 3)
  fireEvent.keyDown(field, { key: 'ArrowUp' })
  await disk.keepAll(3)
  await waitFor(() => expect(room.house.settings.autoLockMinutes).toBe(before + 4))
  says(before + 4)
})

test('a switch that is turned and turned back at once is where it was', async () => {
  const disk = new SlowDisk(room.house, 'settings.change')
  const before = room.house.settings.lockOnSleep
  room.show(<LockingPage />)
  const lock = await screen.findByRole<HTMLInputElement>('switch', { name: /sleep/ })
  fireEvent.click(lock)
  expect(lock.checked).toBe(!before)
  fireEvent.click(lock)
  await disk.keepAll(2)
  expect(room.house.settings.lockOnSleep).toBe(before)
  await waitFor(() => expect(lock.checked).toBe(before))
})

test('what was chosen stays as it was chosen until it has been read again', async () => {
  const disk = new SlowDisk(room.house, 'settings.change')
  const before = room.house.settings.lockOnSleep
  room.show(<LockingPage />)
  const lock = await screen.findByRole<HTMLInputElement>('switch', { name: /sleep/ })
  new SlowDisk(room.house, 'settings.read')
  fireEvent.click(lock)
  await disk.keepOne(1)
  expect(room.house.settings.lockOnSleep).toBe(!before)
  expect(lock.checked).toBe(!before)
})

test('what was refused goes back to how it was, and the page says so', async () => {
  room.house.refusals.set('settings.change', 'disk.full')
  const before = room.house.settings.lockOnSleep
  room.show(<LockingPage />)
  const lock = await screen.findByRole<HTMLInputElement>('switch', { name: /sleep/ })
  fireEvent.click(lock)
  await screen.findByText('The disk is full.')
  await waitFor(() => expect(lock.checked).toBe(before))
})

test('how often copies are made is what was chosen last, also where that was chosen before', async () => {
  room.vault.scheduled.folder = 'media/Hearth backups'
  room.house.settings = { ...room.house.settings, backupEvery: 'daily' }
  room.vault.scheduled.every = 'daily'
  const disk = new SlowDisk(room.house, 'settings.change')
  room.show(<BackupPage />)
  const daily = await screen.findByRole<HTMLInputElement>('radio', { name: 'Every day' })
  fireEvent.click(screen.getByRole('radio', { name: 'Every week' }))
  fireEvent.click(daily)
  await disk.keepAll(2)
  expect(room.house.settings.backupEvery).toBe('daily')
  await waitFor(() => expect(daily.checked).toBe(true))
})

test('whoever opts in and takes it back at once has not opted in', async () => {
  const disk = new SlowDisk(room.house, 'cues.opt')
  room.show(<CuesPage session={room.vault.session()} />)
  const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Near$/ })
  fireEvent.click(box)
  fireEvent.click(box)
  await disk.keepAll(2)
  await waitFor(() => expect([...(room.vault.jar.opted.get(room.mara) ?? [])]).toEqual([]))
  expect(box.checked).toBe(false)
})
