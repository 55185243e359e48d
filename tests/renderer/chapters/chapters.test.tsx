import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { useRead } from '../../../renderer/bridge/hooks.ts'
import { ChaptersScreen } from '../../../renderer/features/chapters/ChaptersScreen.tsx'
import { PromptPicker } from '../../../renderer/features/journal/prompts/PromptPicker.tsx'
import { english } from '../../../renderer/words/catalogue.ts'
import { addDays } from '../../../shared/calendar.ts'
import { dayOfDate } from '../../../shared/days.ts'
import type { ChapterId } from '../../../shared/ids.ts'
import type { Chapter } from '../../../shared/model/chapter.ts'
import { OneRoom } from '../one-room.tsx'

let room: OneRoom
beforeEach(() => {
  room = new OneRoom()
})

function Screen() {
  const session = useRead('session.read', {})
  return session.data ? <ChaptersScreen session={session.data} onLeave={() => {}} /> : null
}

const inDays = (days: number) => addDays(dayOfDate(new Date()), days)
function chapter(parts: Partial<Chapter> = {}): Chapter {
  const id = room.vault.newId() as ChapterId
  const said = { kind: 'move', name: 'To the river', from: inDays(-10), until: null } as const
  const one: Chapter = { id, revision: 1, ...said, pace: 'slower', ...parts }
  room.vault.chapters.all.set(id, one)
  return one
}
const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))

test('a chapter begins today with a kind and its name, more slowly unless somebody says otherwise', async () => {
  room.show(<Screen />)
  await screen.findByText('No chapter stands here.')
  await press('A chapter begins')
  await press('Grief')
  expect(await named()).toBe('Grief')
  await press('Keep it')
  await screen.findByRole('heading', { name: 'Grief', level: 3 })
  const [kept] = room.vault.chapters.all.values()
  expect(kept).toMatchObject({ kind: 'grief', from: inDays(0), until: null, pace: 'slower' })
})

test('a chapter without a name, or that ends before it begins, is not kept', async () => {
  room.show(<Screen />)
  await press('A chapter begins')
  fireEvent.change(await screen.findByLabelText('It was over on'), {
    target: { value: inDays(-1) },
  })
  await press('Keep it')
  await screen.findByText('It needs a name, however short.')
  await screen.findByText('It cannot be over before it began.')
  expect(room.vault.chapters.all.size).toBe(0)
})

test('what goes on, what is to come and what is over stand apart, and over it is at a press', async () => {
  const { id } = chapter()
  chapter({ name: 'The new post', from: inDays(5) })
  chapter({ name: 'The nights', from: inDays(-90), until: inDays(-30) })
  room.show(<Screen />)
  const names = async (list: string) =>
    (await screen.findByRole('list', { name: list })).querySelectorAll('h3')
  expect([...(await names('Going on'))].map((one) => one.textContent)).toEqual(['To the river'])
  expect([...(await names('Still to come'))].map((one) => one.textContent)).toEqual([
    'The new post',
  ])
  await press('It is over: To the river')
  await waitFor(async () => expect(await names('Over')).toHaveLength(2))
  expect(room.vault.chapters.all.get(id)?.until).toBe(inDays(0))
})

const named = async () =>
  ((await screen.findByLabelText('What you call it')) as HTMLInputElement).value
const call = async (value: string) =>
  fireEvent.change(await screen.findByLabelText('What you call it'), { target: { value } })

test('what somebody else has said meanwhile is shown beside one’s own words, and neither goes unseen', async () => {
  const one = chapter()
  room.show(<Screen />)
  await press('Change: To the river')
  await call('To the hills')
  room.vault.chapters.all.set(one.id, { ...one, revision: 2, name: 'To the sea' })
  await press('Keep it')
  await screen.findByText(/Somebody has changed this chapter meanwhile/)
  await screen.findByText('To the sea')
  expect(await named()).toBe('To the hills')
  expect(room.vault.chapters.all.get(one.id)?.name).toBe('To the sea')
  await press('Keep it')
  await screen.findByRole('heading', { name: 'To the hills', level: 3 })
  expect(room.vault.forms.drafts.size).toBe(0)
})

test('what somebody else has said may be taken instead of one’s own words', async () => {
  const one = chapter()
  room.show(<Screen />)
  await press('Change: To the river')
  await call('To the hills')
  room.vault.chapters.all.set(one.id, { ...one, revision: 2, name: 'To the sea' })
  await press('Keep it')
  await press('Take that instead')
  await waitFor(async () => expect(await named()).toBe('To the sea'))
  expect(screen.queryByText(/changed this chapter meanwhile/)).toBeNull()
})

test('a chapter half written is there again after a lock, whether it begins or changes', async () => {
  chapter()
  room.show(<Screen />)
  await press('A chapter begins')
  await press('An illness')
  await call('Father’s hip')
  cleanup()
  room.show(<Screen />)
  await press('Change: To the river')
  expect(await named()).toBe('To the river')
  await call('To the')
  cleanup()
  await waitFor(() => expect(room.vault.forms.drafts.size).toBe(2))

  room.show(<Screen />)
  await press('Change: To the river')
  expect(await named()).toBe('To the')
  await press('Cancel')
  await press('A chapter begins')
  expect(await named()).toBe('Father’s hip')
  await press('Keep it')
  await screen.findByRole('heading', { name: 'Father’s hip', level: 3 })
  const kinds = [...room.vault.chapters.all.values()].map(({ kind }) => kind)
  expect(kinds).toEqual(['move', 'illness'])
})

test('a chapter that was kept just before a crash is not begun a second time', async () => {
  const one = chapter({ name: 'Grandmother' })
  const me = room.vault.me
  room.vault.forms.drafts.set(`chapter ${me}`, { name: 'Grandmother', id: one.id })
  room.show(<Screen />)
  await press('A chapter begins')
  await waitFor(() => expect(room.vault.forms.drafts.size).toBe(0))
  expect(await named()).toBe('')
})

test('words about a chapter that somebody took away stay, and may begin it anew', async () => {
  const one = chapter()
  room.show(<Screen />)
  await press('Change: To the river')
  await call('To the hills')
  room.vault.chapters.end(one.id)
  await press('Keep it')
  await screen.findByText(/Somebody has taken this chapter away meanwhile/)
  expect(await named()).toBe('To the hills')
  await press('Keep it')
  await screen.findByRole('heading', { name: 'To the hills', level: 3 })
})

test('words that a crash left behind can be kept, also where their chapter was taken away before anybody looked', async () => {
  const one = chapter({ name: 'Grandmother' })
  room.vault.forms.drafts.set(`chapter ${room.vault.me}`, { name: 'Grandmother', id: one.id })
  room.vault.chapters.end(one.id)
  room.show(<Screen />)
  await press('A chapter begins')
  await waitFor(async () => expect(await named()).toBe('Grandmother'))
  await press('Keep it')
  await screen.findByText(/Somebody has taken this chapter away meanwhile/)
  expect(await named()).toBe('Grandmother')
  await press('Keep it')
  await screen.findByRole('heading', { name: 'Grandmother', level: 3 })
})

test('while a slower chapter goes on no question goes deep or leads to a quarrel', async () => {
  const { id } = chapter()
  room.show(<PromptPicker onChoose={() => {}} onClose={() => {}} />)
  await screen.findByText(/A slower chapter goes on/)
  expect(screen.queryByRole('radio', { name: 'Deep' })).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: 'Warm' }))
  await screen.findByText(english['prompt.trust-stood-by'])
  expect(screen.queryByText(english['prompt.change-fair'])).toBeNull()
  const ended = { ...room.vault.chapters.all.get(id)!, until: inDays(-1) }
  room.vault.chapters.all.set(id, ended)
  room.vault.announce({ event: 'changed', scopes: ['chapters'] })
  await screen.findByText(english['prompt.change-fair'])
  expect(screen.getByRole('radio', { name: 'Deep' })).toBeDefined()
})
