import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { JournalScreen } from '../../../renderer/features/journal/JournalScreen.tsx'
import { paragraphsOf } from '../../../renderer/features/journal/ladder/paragraphs.ts'
import { withOpening } from '../../../renderer/features/journal/responses/openings.ts'
import { splitFirst } from '../../../renderer/features/journal/responses/split-first.ts'
import type { Day } from '../../../shared/days.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { EntryDraft } from '../../../shared/model/draft.ts'
import type { Entry, EntryContent, Zone } from '../../../shared/model/entry.ts'
import type { ResponseDraft } from '../../../shared/model/response.ts'
import type { FakeVault } from '../../make/fake-vault.ts'
import { OneRoom } from '../one-room.tsx'

let vault: FakeVault
let mara: MemberId
let jonas: MemberId
let room: OneRoom

beforeEach(() => {
  room = new OneRoom()
  ;({ vault, mara, jonas } = room)
})

async function asked<Value>(name: string, input: unknown): Promise<Value> {
  const reply = await vault.answer(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.code}`)
  return reply.value as Value
}

async function writeAs(who: MemberId, zone: Zone, parts: Partial<EntryContent>): Promise<Entry> {
  vault.me = who
  const about = { zone, day: '2026-11-07' as Day, time: null, entry: null }
  const draft = await asked<EntryDraft>('drafts.begin', about)
  const content = { ...draft.content, ...parts }
  const entry = await asked<Entry>('drafts.finish', { ...draft, content })
  vault.me = mara
  return entry
}

async function respondAs(who: MemberId, entry: Entry, text: string): Promise<void> {
  vault.me = who
  const draft = await asked<ResponseDraft>('responses.begin', { entry: entry.id })
  await asked('responses.finish', { ...draft, text })
  vault.me = mara
}

async function openPage(title: string): Promise<void> {
  room.show(<JournalScreen />)
  fireEvent.click(await screen.findByText(title))
  await screen.findByRole('heading', { name: title, level: 2 })
}

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))
const choose = async (name: string) =>
  fireEvent.click(await screen.findByRole('menuitem', { name }))

test('a page says how its author would like to be answered, and the answer is begun in that light', async () => {
  await writeAs(jonas, 'ours', { title: 'On the phone', answer: 'comfort' })
  await openPage('On the phone')
  expect((await screen.findByText(/How Jonas would like/)).textContent).toContain('comfort')
  await press('Respond')
  await screen.findByText('Jonas would like some comfort. Kind words will do.')
  const box = (await screen.findByLabelText('Your response')) as HTMLTextAreaElement
  expect(box.value).toBe('')
  await press('That sounds really hard.')
  // Nothing is said by choosing: it is a beginning in the box.
  expect(box.value).toBe('That sounds really hard. ')
  expect(vault.responses.all.size).toBe(0)
  fireEvent.change(box, { target: { value: 'That sounds really hard. I did not know.' } })
  await press('Done')
  await screen.findByText('I did not know.')
  const [said] = [...vault.responses.all.values()]
  expect(said).toMatchObject({ author: mara, text: 'That sounds really hard. I did not know.' })
  expect(vault.responses.drafts.size).toBe(0)
})

test('what was half said is there again, and can be thrown away', async () => {
  await writeAs(jonas, 'ours', { title: 'On the phone' })
  await openPage('On the phone')
  await press('Respond')
  const box = await screen.findByLabelText('Your response')
  fireEvent.change(box, { target: { value: 'I hear' } })
  await press('Leave it for later')
  await press('Carry on with your response')
  expect([...vault.responses.drafts.values()]).toMatchObject([{ text: 'I hear', owner: mara }])
  const again = (await screen.findByLabelText('Your response')) as HTMLTextAreaElement
  await waitFor(() => expect(again.value).toBe('I hear'))
  await press('Throw it away')
  await screen.findByRole('button', { name: 'Respond' })
  expect(vault.responses.drafts.size).toBe(0)
})

test('where some space is wanted there is a calm line and no place to answer', async () => {
  await writeAs(jonas, 'ours', { title: 'Not yet', answer: 'space' })
  await openPage('Not yet')
  await screen.findByText(/Jonas would like some space with this/)
  expect(screen.queryByRole('button', { name: 'Respond' })).toBeNull()
})

test('its author lifts it from the page, and leaves the words alone', async () => {
  const page = await writeAs(mara, 'ours', { title: 'Not yet', body: 'Later.', answer: 'space' })
  await openPage('Not yet')
  await press('Change')
  await choose('Just listen')
  await screen.findByText('just listen')
  expect(vault.entries.get(page.id)).toMatchObject({ answer: 'listen', body: 'Later.' })
})

test('a private page asks nothing and is answered by nobody', async () => {
  await writeAs(mara, 'mine', { title: 'Mine alone' })
  await openPage('Mine alone')
  expect(screen.queryByText(/to be answered/)).toBeNull()
  expect(screen.queryByRole('region', { name: 'Responses' })).toBeNull()
})

test('what one said is put better, or put away, by its author alone', async () => {
  const page = await writeAs(jonas, 'ours', { title: 'On the phone' })
  await respondAs(mara, page, 'I hear')
  await respondAs(jonas, page, 'Thank you.')
  await openPage('On the phone')
  const slips = await screen.findAllByRole('listitem')
  const mine = slips.find((slip) => slip.textContent?.includes('I hear'))!
  const theirs = slips.find((slip) => slip.textContent?.includes('Thank you.'))!
  expect(within(theirs).queryByRole('button')).toBeNull()
  fireEvent.click(within(mine).getByRole('button', { name: 'More about this response' }))
  await choose('Change the words')
  const box = (await screen.findByLabelText('Your response')) as HTMLTextAreaElement
  await waitFor(() => expect(box.value).toBe('I hear'))
  fireEvent.change(box, { target: { value: 'I hear you.' } })
  await press('Done')
  await screen.findByText('I hear you.')
  await press('More about this response')
  await choose('Earlier words')
  expect(await screen.findByText('I hear')).toBeTruthy()
  await press('Close')
  await press('More about this response')
  await choose('Put in the bin')
  await waitFor(() => expect(screen.queryByText('I hear you.')).toBeNull())
  await press('Bin')
  await screen.findByText('Responses in the bin')
  await press('Take it out again')
  await waitFor(() => expect(vault.responses.under(page.id)).toHaveLength(2))
})

test('one paragraph is shared as it was looked at, and its author is shown where it comes from', async () => {
  const body = 'I lay awake.\n\nI am afraid of the move.\n\n- the school'
  const page = await writeAs(mara, 'mine', { title: 'At night', body })
  await openPage('At night')
  await press('More')
  await choose('Share one paragraph')
  fireEvent.click(await screen.findByRole('radio', { name: /afraid of the move/ }))
  await press('Look at it first')
  const seen = await screen.findByRole('region', { name: 'Text of the page' })
  expect(seen.textContent).toContain('I am afraid of the move.')
  expect(seen.textContent).not.toMatch(/awake|school|At night/)
  await press('Share this paragraph')
  await screen.findByText('One paragraph of this page is shared.')
  const shared = [...vault.entries.values()].find(({ zone }) => zone === 'ours')
  expect(shared).toMatchObject({ body: 'I am afraid of the move.', title: '' })
  expect(vault.entries.get(page.id)?.zone).toBe('mine')
  fireEvent.click(await screen.findByText(/^Read it: I am afraid/))
  await screen.findByText('This is a paragraph of a page of yours.')
  await screen.findByRole('button', { name: 'At night' })
})

test('a question that is chosen begins a page; one that is not for them goes for both', async () => {
  await writeAs(mara, 'mine', { title: 'Mine alone' })
  await openPage('Mine alone')
  await press('Something to write about')
  await press(/^Not for us: What small thing/)
  await waitFor(() => expect(screen.queryByText(/^What small thing/)).toBeNull())
  expect([...vault.promptsAside]).toEqual(['vulnerability-small-nerves'])
  fireEvent.click(await screen.findByText('Show what was set aside'))
  await press(/^Bring it back: What small thing/)
  await waitFor(() => expect(vault.promptsAside.size).toBe(0))
  await press(/^Write about this: What small thing/)
  const text = await screen.findByRole('textbox', { name: 'Text of the page' })
  expect(text.querySelector('blockquote')?.textContent).toBe(
    'What small thing still makes you a little nervous?',
  )
  // A question that nobody wrote about leaves nothing behind.
  await press('Journal')
  await screen.findByRole('listbox', { name: 'All pages' })
  expect(vault.drafts.size).toBe(0)
})

test('an opening goes in front once, and a short first sentence stands out', () => {
  expect(withOpening('', 'I hear you.')).toBe('I hear you. ')
  expect(withOpening('I hear you. And more', 'I hear you.')).toBe('I hear you. And more')
  expect(withOpening('And more', 'I hear you.')).toBe('I hear you. And more')
  expect(splitFirst('I hear you.\nAnd more.')).toEqual({ first: 'I hear you.', rest: 'And more.' })
  expect(splitFirst('I hear you. And more.').first).toBe('I hear you.')
  const long = 'There is so much to say about it that no first sentence would ever be short. So.'
  expect(splitFirst(long)).toEqual({ first: '', rest: long })
  expect(splitFirst('Yes')).toEqual({ first: 'Yes', rest: '' })
})

test('the paragraphs of a page are its own letters, whatever they are', () => {
  const parts = [
    '# A day',
    'One line\nand **another**.',
    '- a\n- b\n\n  still b',
    '> said',
    '![x](hearth:0)',
  ]
  expect(paragraphsOf(parts.join('\n\n'))).toEqual(parts)
  expect(paragraphsOf('')).toEqual([])
  const body = 'a\n\n\n```\ncode\n\nmore\n```\n\n---\n\n1. one\n2. two\n'
  for (const part of paragraphsOf(body)) expect(`\n${body}\n`).toContain(`\n${part}\n`)
})
