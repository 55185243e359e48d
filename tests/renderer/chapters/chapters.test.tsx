import { configure, fireEvent, screen, waitFor } from '@testing-library/react'
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

// A busy machine may take its time.
configure({ asyncUtilTimeout: 20_000 })

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
  expect((screen.getByLabelText('What you call it') as HTMLInputElement).value).toBe('Grief')
  await press('Keep it')
  await screen.findByRole('heading', { name: 'Grief', level: 3 })
  const [kept] = room.vault.chapters.all.values()
  expect(kept).toMatchObject({ kind: 'grief', from: inDays(0), until: null, pace: 'slower' })
})

test('a chapter without a name, or that ends before it begins, is not kept', async () => {
  room.show(<Screen />)
  await press('A chapter begins')
  fireEvent.change(screen.getByLabelText('It was over on'), { target: { value: inDays(-1) } })
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

test('what somebody else has said meanwhile is shown before anything is written over it', async () => {
  const one = chapter()
  room.show(<Screen />)
  await press('Change: To the river')
  room.vault.chapters.all.set(one.id, { ...one, revision: 2, name: 'To the sea' })
  fireEvent.change(screen.getByLabelText('What you call it'), { target: { value: 'To the hills' } })
  await press('Keep it')
  await screen.findByText(/Somebody has changed this chapter meanwhile/)
  expect((screen.getByLabelText('What you call it') as HTMLInputElement).value).toBe('To the sea')
  expect(room.vault.chapters.all.get(one.id)?.name).toBe('To the sea')
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
