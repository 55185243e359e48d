import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { useRead } from '../../../renderer/bridge/hooks.ts'
import { OwnTimePage } from '../../../renderer/features/own-time/OwnTimePage.tsx'
import { addDays } from '../../../shared/calendar.ts'
import { dayOfDate } from '../../../shared/days.ts'
import type { MemberId, OwnTimeId } from '../../../shared/ids.ts'
import type { OwnTime } from '../../../shared/model/own-time.ts'
import { OneRoom } from '../one-room.tsx'

let room: OneRoom
beforeEach(() => {
  room = new OneRoom()
})

function Page() {
  const session = useRead('session.read', {})
  return session.data ? <OwnTimePage session={session.data} head={<h1>Dreams</h1>} /> : null
}

const inDays = (days: number) => addDays(dayOfDate(new Date()), days)
function asked(by: MemberId, parts: Partial<OwnTime> = {}): OwnTime {
  const id = room.vault.newId() as OwnTimeId
  const words = { time: null, howLong: 'an evening', words: '', answers: [] }
  const one = { id, revision: 1, wording: 1, by, day: inDays(3), ...words, ...parts }
  room.vault.ownTimes.all.set(id, one)
  return one
}
const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))

test('one asks with how long and a day, and nothing else is needed', async () => {
  room.show(<Page />)
  await press('Ask for time')
  await press('Ask')
  await screen.findByText('Say how long, in your own words.')
  fireEvent.change(screen.getByLabelText('How long'), { target: { value: ' two hours ' } })
  await press('Ask')
  await screen.findByText('Mara, two hours')
  await screen.findByText('Not answered yet. It will keep.')
  const [kept] = room.vault.ownTimes.all.values()
  expect(kept).toMatchObject({ by: room.mara, howLong: 'two hours', words: '', time: null })
})

test('an answer is one of two with a line, and can be given anew', async () => {
  const { id } = asked(room.jonas)
  room.show(<Page />)
  await screen.findByText('Jonas, an evening')
  expect(screen.getByRole('button', { name: 'Answer' }).getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(screen.getByRole('radio', { name: 'Another time' }))
  fireEvent.change(screen.getByLabelText('A line with it, if you like'), {
    target: { value: 'Friday?' },
  })
  await press('Answer')
  await screen.findByText('You said another time.')
  await press('Answer anew')
  fireEvent.click(screen.getByRole('radio', { name: 'Yes' }))
  await press('Answer')
  await screen.findByText('You said yes.')
  const { answers } = room.vault.ownTimes.all.get(id)!
  expect(answers).toEqual([{ by: room.mara, reply: 'yes', words: 'Friday?' }])
})

test('whoever answers words that were changed meanwhile is told, and answers nothing', async () => {
  const one = asked(room.jonas)
  room.show(<Page />)
  fireEvent.click(await screen.findByRole('radio', { name: 'Yes' }))
  room.vault.ownTimes.all.set(one.id, { ...one, wording: 2, revision: 2 })
  await press('Answer')
  await screen.findByText(/Jonas has asked anew in other words meanwhile/)
  expect(room.vault.ownTimes.all.get(one.id)?.answers).toEqual([])
})

test('where three live together each answer stands by name, and what is past asks for nothing', async () => {
  const lea = room.vault.withMember('Lea', 'quiet lantern over the canal')
  const answers = [
    { by: room.jonas, reply: 'yes' as const, words: '' },
    { by: lea, reply: 'another-time' as const, words: 'After eight?' },
  ]
  asked(room.mara, { answers })
  asked(room.jonas, { day: inDays(-1), howLong: 'a morning' })
  room.show(<Page />)
  await screen.findByText('Jonas: yes.')
  await screen.findByText('Lea: another time.')
  await screen.findByText('Jonas, a morning')
  expect(screen.queryByRole('form')).toBeNull()
})

test('whoever lives alone notes time for themselves, and waits for nobody', async () => {
  room.vault.people.splice(1)
  room.show(<Page />)
  await press('Note some time')
  fireEvent.change(screen.getByLabelText('How long'), { target: { value: 'an hour' } })
  await press('Keep it')
  await screen.findByText('Mara, an hour')
  expect(screen.queryByText(/Not answered yet/)).toBeNull()
})

test('only whoever asked takes it back', async () => {
  const mine = asked(room.mara, { howLong: 'a weekend' })
  asked(room.jonas)
  room.show(<Page />)
  await screen.findByText('Jonas, an evening')
  expect(screen.getAllByText('Take it back')).toHaveLength(1)
  await press(/^Take it back: a weekend/)
  await waitFor(() => expect(room.vault.ownTimes.all.has(mine.id)).toBe(false))
})

test('what is half asked and half answered is there again for whoever comes back to it', async () => {
  asked(room.jonas)
  room.show(<Page />)
  fireEvent.change(await screen.findByLabelText('A line with it, if you like'), {
    target: { value: 'Friday wou' },
  })
  await press('Ask for time')
  fireEvent.change(screen.getByLabelText('How long'), { target: { value: 'two ho' } })
  await waitFor(() => expect([...room.vault.forms.drafts.values()]).toHaveLength(2))
  cleanup()
  room.show(<Page />)
  await screen.findByDisplayValue('Friday wou')
  await press('Ask for time')
  await screen.findByDisplayValue('two ho')
})
