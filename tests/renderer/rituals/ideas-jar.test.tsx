import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { useRead } from '../../../renderer/bridge/hooks.ts'
import { IdeasPage } from '../../../renderer/features/rituals/ideas/IdeasPage.tsx'
import { inJar, nextIdea } from '../../../renderer/features/rituals/ideas/idea-list.ts'
import { english } from '../../../renderer/words/catalogue.ts'
import type { IdeaId } from '../../../shared/ids.ts'
import { bundledIdeas, bundledText } from '../../../shared/jar/bundled-ideas.ts'
import { BundledName, type FoundIdea } from '../../../shared/model/jar.ts'
import { OneRoom } from '../one-room.tsx'

let room: OneRoom

beforeEach(() => {
  room = new OneRoom()
})

function Page() {
  const session = useRead('session.read', {})
  return session.data ? <IdeasPage session={session.data} /> : null
}

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))
const hers = () => Object.fromEntries(room.vault.jar.marks.get(room.mara) ?? [])
const cameOut = (idea: string): FoundIdea => ({
  idea,
  text: null,
  who: [room.mara, room.jonas].sort(),
  at: '2026-11-15T20:00:00.000Z',
})

test('at least eighty ideas come with Hearth, each under a name of its own', () => {
  expect(bundledIdeas.length).toBeGreaterThanOrEqual(80)
  expect(new Set(bundledIdeas.map(({ name }) => name)).size).toBe(bundledIdeas.length)
  expect(new Set(bundledIdeas.map(({ text }) => text)).size).toBe(bundledIdeas.length)
  for (const { name } of bundledIdeas) expect(BundledName.safeParse(name).success, name).toBe(true)
})

test('one idea lies open at a time, and an answer brings the next', async () => {
  room.show(<Page />)
  const text = (index: number) => inJar([], (id) => english[id] ?? '')[index]!.text
  await screen.findByText(text(0))
  await press('I would like that')
  await screen.findByText(text(1))
  await press('Not for me')
  await screen.findByText(text(2))
  await press('Leave it open')
  await screen.findByText(text(3))
  expect(Object.values(hers())).toEqual(['yes', 'no', 'skip'])
})

test('it says who can see a mark, and marks can be looked at and taken back', async () => {
  room.vault.jar.marks.set(room.mara, new Map([['night-walk', 'no']]))
  room.vault.jar.marks.set(room.jonas, new Map([['bake-bread', 'no']]))
  room.show(<Page />)
  await screen.findByText('Only you can see what you mark.')
  fireEvent.click(await screen.findByText('Look at what you marked'))
  fireEvent.click(await screen.findByRole('radio', { name: 'Not for you' }))
  await screen.findByText(bundledText('night-walk')!)
  expect(document.body.textContent).not.toContain(bundledText('bake-bread'))
  await press(/^Take the mark back: A walk in the dark/)
  await waitFor(() => expect(hers()).toEqual({}))
})

test('what came out is there for all, and any of them puts it away after a question', async () => {
  room.vault.jar.found = [cameOut('night-walk'), cameOut('bake-bread')]
  room.show(<Page />)
  await screen.findByText(bundledText('night-walk')!)
  await press(/^Put it away: A walk in the dark/)
  await press('Leave it there')
  expect(room.vault.jar.found).toHaveLength(2)
  await press(/^Put it away: A walk in the dark/)
  await screen.findByRole('alertdialog')
  await press('Put it away')
  await waitFor(() => expect(room.vault.jar.found.map(({ idea }) => idea)).toEqual(['bake-bread']))
})

test('drawing picks one of those that came out, and another one the next time', async () => {
  room.vault.jar.found = [cameOut('night-walk'), cameOut('bake-bread')]
  room.show(<Page />)
  const drawn = () => document.querySelector('[data-drawn]')?.textContent
  await press('Draw one')
  const first = drawn()
  expect(first).toBeTruthy()
  await press('Draw one')
  expect(drawn()).not.toBe(first)
})

test('an idea of one’s own goes in without a name, and only whoever put it in takes it out', async () => {
  room.vault.jar.ideas.push({
    id: '0'.repeat(26) as IdeaId,
    text: 'His idea',
    by: room.jonas,
  })
  room.show(<Page />)
  await screen.findByText('His idea')
  expect(screen.queryByRole('button', { name: /^Take it out of the jar/ })).toBeNull()
  fireEvent.change(await screen.findByLabelText('An idea of your own'), {
    target: { value: '  Sleep on the balcony ' },
  })
  await press('Put one in')
  await press('Take it out of the jar: Sleep on the balcony')
  await waitFor(() => expect(room.vault.jar.ideas.map(({ text }) => text)).toEqual(['His idea']))
  expect(document.body.textContent).not.toContain('Jonas')
})

test('half an idea is there again, and gone from the field once it is in the jar', async () => {
  room.show(<Page />)
  const field = () => screen.findByLabelText<HTMLInputElement>('An idea of your own')
  await waitFor(() =>
    expect(room.vault.asked.map(({ name }) => name)).toContain('forms.half-written'),
  )
  fireEvent.change(await field(), { target: { value: 'Sleep on the' } })
  room.house.tell({ event: 'locking', why: 'idle' })
  await waitFor(() => expect(room.house.flushedCount).toBe(1))
  cleanup()
  delete document.documentElement.dataset.covered
  room.show(<Page />)
  await waitFor(async () => expect((await field()).value).toBe('Sleep on the'))
  await press('Put one in')
  await waitFor(async () => expect((await field()).value).toBe(''))
  expect(room.vault.jar.ideas.map(({ text }) => text)).toEqual(['Sleep on the'])
  // The next one is kept like the first.
  fireEvent.change(await field(), { target: { value: 'Swim at' } })
  await waitFor(() =>
    expect([...room.vault.forms.drafts.values()].map((fields) => Object.values(fields))).toEqual([
      ['Swim at'],
    ]),
  )
})

test('together nobody is asked for marks, and none are shown', async () => {
  room.vault.jar.marks.set(room.mara, new Map([['night-walk', 'yes']]))
  room.vault.present = [room.mara, room.jonas]
  room.vault.jar.found = [cameOut('bake-bread')]
  room.show(<Page />)
  await screen.findByText(bundledText('bake-bread')!)
  expect(screen.queryByRole('button', { name: 'I would like that' })).toBeNull()
  expect(room.vault.asked.map(({ name }) => name)).not.toContain('jar.marks')
})

test('in a journal that is open for reading only a mark says why it cannot be made', async () => {
  room.vault.writable = false
  room.show(<Page />)
  const button = await screen.findByRole('button', { name: 'I would like that' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(button)
  expect(hers()).toEqual({})
})

test('what one has been through does not come again, in any theme', () => {
  const ideas = inJar([], (id) => english[id] ?? '')
  const marks = new Map(
    ideas.filter(({ theme }) => theme === 'quiet').map((one) => [one.idea, 'no' as const]),
  )
  expect(nextIdea(ideas, 'quiet', marks)).toBeNull()
  expect(nextIdea(ideas, null, marks)?.theme).not.toBe('quiet')
  expect(nextIdea(ideas, 'home', marks)?.theme).toBe('home')
})
