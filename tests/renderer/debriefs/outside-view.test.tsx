import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { OutsideViewScreen } from '../../../renderer/features/debriefs/outside-view/OutsideViewScreen.tsx'
import { QuietTimer } from '../../../renderer/features/debriefs/outside-view/QuietTimer.tsx'
import {
  minutesLeft,
  untilNextMinute,
} from '../../../renderer/features/debriefs/outside-view/seven-minutes.ts'
import { WordsProvider } from '../../../renderer/words/WordsProvider.tsx'
import { type Day, dayOfDate } from '../../../shared/days.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { FakeHouse } from '../../make/fake-house.ts'
import type { FakeVault } from '../../make/fake-vault.ts'
import { aCouple, openHouse } from '../open-page.tsx'
import { openAlone } from './alone.tsx'

let vault: FakeVault
let house: FakeHouse
let mara: MemberId
let jonas: MemberId

beforeEach(() => {
  vault = aCouple()
  const [first, second] = vault.people.map(({ id }) => id)
  mara = first as MemberId
  jonas = second as MemberId
  vault.me = mara
  house = openHouse(vault)
})
afterEach(() => {
  vi.useRealTimers()
})

const onLeave = vi.fn()
const onSafety = vi.fn()
const open = () =>
  openAlone((session) => (
    <OutsideViewScreen session={session} onLeave={onLeave} onSafety={onSafety} />
  ))
const field = () => screen.findByLabelText<HTMLTextAreaElement>(/^As a friend of everybody/)
const write = async (text: string) => fireEvent.change(await field(), { target: { value: text } })
const done = () => fireEvent.click(screen.getByRole('button', { name: 'Done' }))
const kept = (member: MemberId) =>
  (vault.outsideViews.written.get(member) ?? []).map(({ text }) => text)

async function begin() {
  open()
  fireEvent.click(await screen.findByRole('button', { name: /Write it now|Carry on writing/ }))
  await field()
}

test('it says who can read it before anything is written, and while it is', async () => {
  open()
  await screen.findByText('Only you can read this.')
  expect(screen.getByRole('main').dataset.paper).toBe('private')
  fireEvent.click(screen.getByText('Write it now'))
  await field()
  expect(screen.getByText('Only you can read this.')).toBeTruthy()
  expect(screen.getByRole('main').dataset.paper).toBe('private')
})

test('what was written is kept for its writer alone, and can be read again', async () => {
  await begin()
  await write('  Two tired people, one small kitchen.\n')
  done()
  await screen.findByRole('heading', { name: /^Written on / })
  expect(screen.getByText('Two tired people, one small kitchen.')).toBeTruthy()
  expect(kept(mara)).toEqual(['Two tired people, one small kitchen.'])
  expect(kept(jonas)).toEqual([])
  expect(vault.outsideViews.written.get(mara)?.[0]?.writtenOn).toBe(dayOfDate(new Date()))

  fireEvent.click(screen.getByRole('button', { name: 'The outside view' }))
  await screen.findByText('What you wrote before')
  expect(screen.getByText('Write it now')).toBeTruthy()
})

test('an earlier one opens whole', async () => {
  const text = 'A friend would have seen\n\nboth of us.'
  vault.outsideViews.written.set(mara, [{ id: 'a', writtenOn: '2026-03-08' as Day, text }])
  vault.outsideViews.written.set(jonas, [
    { id: 'b', writtenOn: '2026-03-09' as Day, text: 'Not for Mara.' },
  ])
  open()
  fireEvent.click(await screen.findByText('Sunday 8 March 2026'))
  await screen.findByRole('heading', { name: 'Written on Sunday 8 March 2026' })
  expect(document.body.textContent).toContain(text)
  expect(document.body.textContent).not.toContain('Not for Mara')
})

test('words half written are there again after a lock came in between', async () => {
  await begin()
  await write('She would have seen him hold up one hand')
  house.tell({ event: 'locking', why: 'idle' })
  await waitFor(() => expect(house.flushedCount).toBe(1))
  expect(vault.outsideViews.drafts.get(mara)).toBe('She would have seen him hold up one hand')
  cleanup()
  delete document.documentElement.dataset.covered
  open()
  fireEvent.click(await screen.findByText('Carry on writing'))
  expect((await field()).value).toBe('She would have seen him hold up one hand')
  expect(kept(mara)).toEqual([])
})

test('going back and coming again finds every letter', async () => {
  await begin()
  await write('One line')
  fireEvent.click(screen.getByRole('button', { name: 'The outside view' }))
  fireEvent.click(await screen.findByText('Carry on writing'))
  expect((await field()).value).toBe('One line')
  await write('One line, and another')
  cleanup()
  open()
  fireEvent.click(await screen.findByText('Carry on writing'))
  expect((await field()).value).toBe('One line, and another')
})

test('where Done is refused the words stay, say why, and go on being saved', async () => {
  await begin()
  await write('A friend of both')
  vault.refusals.set('outside-views.finish', 'disk.full')
  done()
  await screen.findByRole('alert')
  expect((await field()).value).toBe('A friend of both')
  await write('A friend of both of us')
  await waitFor(() => expect(vault.outsideViews.drafts.get(mara)).toBe('A friend of both of us'))
  vault.refusals.clear()
  done()
  await waitFor(() => expect(kept(mara)).toEqual(['A friend of both of us']))
})

test('letters typed while Done is on its way are a draft, and not lost', async () => {
  await begin()
  await write('First')
  let letGo: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const answer = vault.answer.bind(vault)
  vault.answer = async (name, input) => {
    if (name === 'outside-views.finish') await gate
    return answer(name, input)
  }
  done()
  await write('First, and one thought more')
  letGo()
  await screen.findByRole('heading', { name: /^Written on / })
  expect(kept(mara)).toEqual(['First'])
  await waitFor(() =>
    expect(vault.outsideViews.drafts.get(mara)).toBe('First, and one thought more'),
  )
})

test('a save that fails is told, and the page does not close over unsaved words', async () => {
  await begin()
  vault.refusals.set('outside-views.save-draft', 'disk.full')
  await write('Not safe yet')
  fireEvent.click(screen.getByRole('button', { name: 'The outside view' }))
  await screen.findByText(/^Could not save/)
  expect((await field()).value).toBe('Not safe yet')
})

test('an empty page cannot be kept, and nothing asks for it', async () => {
  await begin()
  await write('   ')
  done()
  expect(house.vault.asked.some(({ name }) => name === 'outside-views.finish')).toBe(false)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('the three questions are beside the field and belong to it', async () => {
  await begin()
  const described = (await field()).getAttribute('aria-describedby') ?? ''
  const questions = document.getElementById(described)?.textContent ?? ''
  expect(questions).toMatch(/What would that friend have seen/)
  expect(questions).toMatch(/hard to see it so in the moment/)
  expect(questions).toMatch(/help you find that view the next time/)
})

test('the safety line stands before the writing, and leads to the page', async () => {
  open()
  await screen.findByText(/This is not for situations where you feel afraid\./)
  fireEvent.click(screen.getByText('If you do, read this first'))
  expect(onSafety).toHaveBeenCalledOnce()
})

test('in a journal that is open for reading only nothing can be begun', async () => {
  vault.writable = false
  open()
  await screen.findByText('This journal is open for reading only just now.')
  expect(screen.queryByText('Write it now')).toBeNull()
})

test('seven minutes are counted in whole minutes and end at none', () => {
  expect(minutesLeft(0)).toBe(7)
  expect(minutesLeft(1)).toBe(7)
  expect(minutesLeft(60_000)).toBe(6)
  expect(minutesLeft(6 * 60_000 + 1)).toBe(1)
  expect(minutesLeft(7 * 60_000)).toBe(0)
  expect(minutesLeft(90 * 60_000)).toBe(0)
  expect(untilNextMinute(0)).toBe(60_000)
  expect(untilNextMinute(59_000)).toBe(1_000)
  expect(untilNextMinute(7 * 60_000)).toBeNull()
})

test('the time is quiet: it ends in a sentence, raises no alarm, and goes when it is hidden', async () => {
  vi.useFakeTimers()
  render(
    <WordsProvider locale="en">
      <QuietTimer />
    </WordsProvider>,
  )
  fireEvent.click(screen.getByText('Time seven minutes'))
  expect(screen.getByText('About 7 minutes left')).toBeTruthy()
  const minute = () => act(async () => vi.advanceTimersByTimeAsync(60_000))
  for (let passed = 0; passed < 6; passed += 1) await minute()
  expect(screen.getByText('About a minute left')).toBeTruthy()
  await minute()
  expect(screen.getByText(/^Seven minutes have gone by/)).toBeTruthy()
  expect(document.querySelector('[role="alert"], [role="status"], [aria-live], audio')).toBeNull()
  fireEvent.click(screen.getByText('Hide the time'))
  expect(screen.queryByText(/minutes? (left|have)/)).toBeNull()
  expect(vi.getTimerCount()).toBe(0)
})
