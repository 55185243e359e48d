import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useRead } from '../../../renderer/bridge/hooks.ts'
import { TableScreen } from '../../../renderer/features/talk/TableScreen.tsx'
import { TalkRoom } from '../../../renderer/features/talk/TalkRoom.tsx'
import { layTable } from '../../../renderer/features/talk/table.ts'
import { quiet } from '../../../renderer/features/talk/talk.ts'
import { onAnnounce } from '../../../renderer/ui/announce.ts'
import { WordsProvider } from '../../../renderer/words/WordsProvider.tsx'
import type { Day } from '../../../shared/days.ts'
import type { ChapterId, MemberId } from '../../../shared/ids.ts'
import { OneRoom } from '../one-room.tsx'

let room: OneRoom
let said: string[]
let stop: () => void

beforeEach(() => {
  room = new OneRoom()
  said = []
  stop = onAnnounce((text) => said.push(text))
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

function Room() {
  const session = useRead('session.read', {})
  const [talk, setTalk] = useState(quiet)
  return session.data ? <TalkRoom session={session.data} talk={talk} onTalk={setTalk} /> : null
}

/** A turn of two minutes, without the room around it. */
function Turn({ first, second }: { first: MemberId; second: MemberId }) {
  const seats = [first, second].map((id, place) => ({ id, place, name: `${place}` }))
  const [talk, setTalk] = useState({ ...quiet, table: layTable(seats, first, 2) })
  return (
    <TableScreen
      talk={talk}
      table={talk.table}
      onTalk={(part) => setTalk({ ...talk, ...part } as never)}
    />
  )
}

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))
const choose = async (name: string) => fireEvent.click(await screen.findByRole('radio', { name }))
/** Everything that was asked of the vault but for looking. */
const writes = () =>
  room.vault.asked.map(({ name }) => name).filter((name) => !/read|list|aside$/.test(name))

test('two talk from the first word to the ending, and nothing of it is written', async () => {
  room.show(<Room />)
  await choose('Mara')
  await press('Sit down')
  for (const [speaker, listener] of [
    ['Mara', 'Jonas'],
    ['Jonas', 'Mara'],
  ]) {
    await screen.findByRole('heading', { name: `${speaker} speaks. ${listener} listens.` })
    await press('Begin')
    await screen.findByRole('heading', { name: `${speaker}, it is your time.` })
    expect(screen.getByRole('timer').textContent).toMatch(/^(3:00|2:5\d)$/)
    await press('I have said it')
    await screen.findByRole('heading', { name: `${listener}, what did you hear?` })
    await press('That is what I heard')
    await press('Not quite')
    await screen.findByRole('heading', { name: `${speaker}, what was missing?` })
    await press('That is what was missing')
    await press('That is what I heard')
    await press('Yes, that is it')
    await screen.findByRole('heading', { name: `${listener}, what makes sense to you?` })
    await press('Said')
  }
  await screen.findByRole('heading', { name: 'Everybody has spoken.' })
  await press('Leave it at that')
  const ending = await screen.findByRole('dialog', { name: 'Look up.' })
  expect(ending.textContent).toContain('The rest is between you.')
  await press('Back to Hearth')
  await screen.findByRole('button', { name: 'Sit down' })
  expect(writes()).toEqual([])
})

test('it may be stopped at any step, without a reason', async () => {
  room.show(<Room />)
  await press('Sit down')
  await press('Begin')
  await press('Stop here')
  await screen.findByRole('dialog', { name: 'Look up.' })
})

test('Hearth is kept open while somebody speaks, and not a moment longer', async () => {
  room.show(<Room />)
  const stays = () =>
    room.house.asked.filter(({ name }) => name === 'app.stay').map(({ input }) => input)
  await choose('Jonas')
  await press('Sit down')
  await screen.findByRole('button', { name: 'Begin' })
  expect(stays()).toEqual([])
  await press('Begin')
  expect(stays()).toEqual([{ seconds: 180 }])
  await press('Stop the time')
  expect(stays().at(-1)).toEqual({ seconds: 0 })
  await press('Go on')
  expect((stays().at(-1) as { seconds: number }).seconds).toBeGreaterThan(170)
  await press('Stop here')
  expect(stays().at(-1)).toEqual({ seconds: 0 })
})

test('one who is the only member here sits down with a guest', async () => {
  room.vault.people.splice(1)
  room.show(<Room />)
  await choose('Who is with you')
  await press('Sit down')
  await screen.findByRole('heading', { name: 'Who is with you speaks. Mara listens.' })
})

test('of three any two may sit down, and one alone cannot', async () => {
  room.vault.withMember('Lea', 'bread and salt, twice more')
  room.show(<Room />)
  await press('Lea')
  await choose('Jonas')
  await press('Sit down')
  await screen.findByRole('heading', { name: 'Jonas speaks. Mara listens.' })
  cleanup()
  room.show(<Room />)
  await press('Lea')
  await press('Jonas')
  await press('Sit down')
  expect(screen.queryByRole('button', { name: 'Begin' })).toBeNull()
})

test('a question lies on the table while they talk, and one that is not for us never comes again', async () => {
  room.vault.present = [room.mara, room.jonas]
  room.show(<Room />)
  await press(/^Questions to talk about/)
  await choose('Deep')
  await press('Another one')
  const card = screen.getByRole('region', { name: 'The question' })
  const unwanted = card.textContent
  await press('Not for us')
  await vi.waitFor(() => expect(card.textContent).not.toBe(unwanted))
  const wanted = await vi.waitFor(() => {
    expect(card.textContent).not.toBe('')
    return card.textContent ?? ''
  })
  await press('Talk about this one')
  await screen.findByText(wanted)
  await press('Sit down')
  await screen.findByText(wanted)
})

test('the time is told twice and quietly, and is right at once after the window was hidden', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  render(
    <WordsProvider locale="en">
      <Turn first={room.mara} second={room.jonas} />
    </WordsProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Begin' }))
  const seconds = (count: number) => act(async () => vi.advanceTimersByTimeAsync(count * 1000))
  said.length = 0
  await seconds(59)
  expect(screen.getByRole('timer').textContent).toBe('1:01')
  expect(said).toEqual([])
  // The timers of a hidden window sleep while the clock goes on.
  const shown = performance.now()
  vi.spyOn(performance, 'now').mockReturnValue(shown + 6_000)
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  expect(screen.getByRole('timer').textContent).toBe('0:55')
  expect(said).toEqual(['About a minute left.'])
  vi.mocked(performance.now).mockReturnValue(shown + 3_600_000)
  await seconds(1)
  expect(screen.getByRole('timer').textContent).toBe('0:00')
  expect(said).toEqual(['About a minute left.', 'The time has gone by. Finish your thought.'])
  expect(screen.getByRole('button', { name: 'I have said it' })).toBeTruthy()
  vi.mocked(performance.now).mockRestore()
})

test('while a slower chapter goes on the deck holds no deep question', async () => {
  const id = '0'.repeat(26) as ChapterId
  const from = '2026-01-01' as Day
  const more = { kind: 'move', from, until: null, pace: 'slower' } as const
  room.vault.chapters.all.set(id, { id, revision: 1, name: 'The move', ...more })
  room.show(<Room />)
  await press(/^Questions to talk about/)
  await screen.findByRole('radio', { name: 'Warm' })
  await vi.waitFor(() => expect(screen.queryByRole('radio', { name: 'Deep' })).toBeNull())
})
