import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { useRead } from '../../../renderer/bridge/hooks.ts'
import { CuesPage } from '../../../renderer/features/rituals/closeness/CuesPage.tsx'
import { OneRoom } from '../one-room.tsx'

let room: OneRoom

beforeEach(() => {
  room = new OneRoom()
})

function Page() {
  const session = useRead('session.read', {})
  return session.data ? <CuesPage session={session.data} /> : null
}

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))
const box = (level: string) =>
  screen.findByRole<HTMLInputElement>('checkbox', {
    name: new RegExp(`cues like these.*${level}$`),
  })

test('a level is opted in to alone, can be read before, and shows nothing for both', async () => {
  room.show(<Page />)
  await press('Read them: Near')
  await screen.findByText(/A hand on the table with its palm up/)
  expect((await box('Near')).checked).toBe(false)
  fireEvent.click(await box('Near'))
  await waitFor(() => expect([...(room.vault.jar.opted.get(room.mara) ?? [])]).toEqual(['near']))
  await waitFor(async () => expect((await box('Near')).checked).toBe(true))
  await screen.findByText(/There is nothing for both of you yet\./)
  fireEvent.click(await box('Near'))
  await waitFor(() => expect([...(room.vault.jar.opted.get(room.mara) ?? [])]).toEqual([]))
})

test('nothing on the page differs by what the other opted in to', async () => {
  room.vault.jar.opted.set(room.jonas, new Set(['near', 'tender']))
  room.show(<Page />)
  await box('Tender')
  for (const level of ['Near', 'Warm', 'Tender']) expect((await box(level)).checked).toBe(false)
  await screen.findByText(/There is nothing for both of you yet\./)
})

test('what is for both is stopped for both after a question, with nobody named', async () => {
  room.vault.jar.shared.add('warm')
  room.show(<Page />)
  await screen.findByText(/A long hug, until one of us lets go/)
  expect(screen.queryByRole('checkbox', { name: /Warm$/ })).toBeNull()
  await press('Stop these: Warm')
  await press('Leave them')
  expect(room.vault.jar.shared.size).toBe(1)
  await press('Stop these: Warm')
  await press('Stop them')
  await screen.findByText(/There is nothing for both of you yet\./)
  expect(room.vault.jar.shared.size).toBe(0)
  expect((await box('Warm')).checked).toBe(false)
})

test('together what is for both stands there, and nobody’s own yes is asked for', async () => {
  room.vault.jar.shared.add('near')
  room.vault.present = [room.mara, room.jonas]
  room.show(<Page />)
  await screen.findByText(/A hand on the table with its palm up/)
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(room.vault.asked.map(({ name }) => name)).not.toContain('cues.mine')
})

test('for one, and for three, the page says why there are none', async () => {
  room.vault.withMember('Lea', 'bread and salt, twice more')
  room.show(<Page />)
  await screen.findByText(/^Cues are for two\./)
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(room.vault.asked.map(({ name }) => name)).not.toContain('cues.shared')
})
