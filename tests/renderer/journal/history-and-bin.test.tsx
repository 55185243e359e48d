import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { JournalScreen } from '../../../renderer/features/journal/JournalScreen.tsx'
import type { Day } from '../../../shared/days.ts'
import type { EntryId, MemberId } from '../../../shared/ids.ts'
import type { EntryDraft } from '../../../shared/model/draft.ts'
import type { Entry, EntryContent, Zone } from '../../../shared/model/entry.ts'
import type { FakeVault } from '../../make/fake-vault.ts'
import { OneRoom } from '../one-room.tsx'

const patience = { timeout: 60_000 }

let vault: FakeVault
let mara: MemberId
let jonas: MemberId
let room: OneRoom

beforeEach(() => {
  room = new OneRoom()
  ;({ vault, mara, jonas } = room)
})

afterEach(() => {
  vi.useRealTimers()
})

async function openJournal(): Promise<void> {
  room.show(<JournalScreen />)
  await screen.findByRole('heading', { name: 'Journal' }, patience)
}

async function asked<Value>(name: string, input: unknown): Promise<Value> {
  const reply = await vault.answer(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.code}`)
  return reply.value as Value
}

/** Writes a page, or changes one, as whoever is in. */
async function write(zone: Zone, parts: Partial<EntryContent>, entry?: Entry): Promise<Entry> {
  const about = { zone, day: '2026-11-07' as Day, time: null, entry: entry?.id ?? null }
  const draft = await asked<EntryDraft>('drafts.begin', about)
  return asked('drafts.finish', { ...draft, content: { ...draft.content, ...parts } })
}

async function openPage(title: string): Promise<void> {
  await openJournal()
  fireEvent.click(await screen.findByText(title, {}, patience))
  await screen.findByRole('heading', { name: title, level: 2 }, patience)
}

async function inListAndOnPage(text: RegExp): Promise<void> {
  await waitFor(() => expect(screen.getAllByText(text).length).toBe(2), patience)
}

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }, patience))

test('the history of a page shows what came and what went, and brings earlier words back as a draft', async () => {
  const page = await write('ours', { title: 'The roof', body: 'It rained all night.' })
  await write('ours', { body: 'It snowed all night.' }, page)
  await openPage('The roof')
  await press('History of this page')
  expect((await screen.findByText('snowed', {}, patience)).closest('ins')).not.toBeNull()
  expect(screen.getByText('rained').closest('del')).not.toBeNull()
  expect(screen.queryByRole('button', { name: 'Bring these words back' })).toBeNull()

  await press(/the first/)
  await press('Bring these words back')
  await waitFor(() => {
    const draft = [...vault.drafts.values()][0]?.draft
    expect(draft).toMatchObject({ id: page.id, content: { body: 'It rained all night.' } })
  }, patience)
  expect(vault.entries.get(page.id)?.body).toBe('It snowed all night.')
})

test('what changed is shown as it is read, and what cannot be seen is not hidden either', async () => {
  const page = await write('ours', { title: 'The roof', body: 'It *rained* all **night**.' })
  const snow = await write('ours', { body: 'It *rained* all **day**.' }, page)
  await write('ours', { body: 'It _rained_ all **day**.' }, snow)
  await openPage('The roof')
  await press('History of this page')
  // Only the signs changed: then they are what is shown.
  expect((await screen.findByText('_rained_', {}, patience)).tagName).toBe('INS')
  const versions = screen.getByRole('list', { name: 'Versions' })
  fireEvent.click(versions.querySelectorAll('button')[1]!)
  const day = await screen.findByText('day', {}, patience)
  expect([day.tagName, day.closest('ins') === null]).toEqual(['STRONG', false])
  expect(screen.getByText('night').closest('del')).not.toBeNull()
  expect(screen.getByText('rained').tagName).toBe('EM')
  expect(screen.getByRole('region', { name: 'This version' }).textContent).not.toContain('*')
})

test('the other reads the history and cannot bring anything back', async () => {
  const page = await write('ours', { title: 'The roof', body: 'one' })
  await write('ours', { body: 'two' }, page)
  vault.me = jonas
  await openPage('The roof')
  await press('History of this page')
  await press(/the first/)
  await screen.findByText('one', {}, patience)
  expect(screen.queryByRole('button', { name: 'Bring these words back' })).toBeNull()
})

test('what somebody’s program wrote over a page is told on the page and shown in its history', async () => {
  const page = await write('ours', { title: 'The roof', body: 'It rained.' })
  const [version] = vault.versions.get(page.id)!
  vault.versions.get(page.id)!.push({
    ...version!,
    revision: 2,
    signature: 'failed',
    counts: false,
    content: { ...version!.content!, body: 'I was wrong.' },
  })
  vault.me = jonas
  await openPage('The roof')
  await screen.findByText('Somebody’s program wrote over this page.', {}, patience)
  await press('Look at it')
  await screen.findByText(
    'Somebody’s program wrote this in Mara’s name. Hearth does not count it.',
    {},
    patience,
  )
})

test('pages that nobody signed are there to look at, and are not among the pages', async () => {
  await write('ours', { title: 'The roof', body: 'It rained.' })
  vault.doubtful.push({
    kind: 'page',
    id: `${'p'.repeat(25)}0` as EntryId,
    author: jonas,
    writtenAt: '2026-11-08T10:00:00.000Z',
    content: {
      day: '2026-11-08' as Day,
      time: null,
      title: 'Never said',
      body: 'I was wrong.',
      mood: null,
      tags: [],
    },
  })
  await openJournal()
  expect(screen.queryByText('Never said')).toBeNull()
  await press('1 doubtful page')
  const dialog = await screen.findByRole('dialog', {}, patience)
  expect(within(dialog).getByText('Never said')).toBeTruthy()
  expect(within(dialog).getByText(/in Jonas’s name/)).toBeTruthy()
})

test('the bin says calmly until when a page stays, and takes it away only after asking', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T12:00:00.000Z') })
  const page = await write('mine', { title: 'In anger', body: 'Words.' })
  await write('mine', { title: 'Another', body: 'Other words.' })
  const put = { ...vault.entries.get(page.id)!, binnedAt: '2026-11-12T12:00:00.000Z' }
  vault.entries.set(page.id, put)
  await openJournal()
  await press('Bin')
  fireEvent.click(await screen.findByText('In anger', {}, patience))
  await inListAndOnPage(/^Goes for good on 12 December/)

  await press('Take it away now')
  await screen.findByRole('alertdialog', {}, patience)
  await press('Leave it in the bin')
  expect(vault.entries.has(page.id)).toBe(true)
  await press('Take it away now')
  await press('Take it away for good')
  await waitFor(() => expect(vault.entries.has(page.id)).toBe(false), patience)
})

test('a page of Ours says for whom it waits; the other may not take it out or away', async () => {
  const page = await write('ours', { title: 'In anger', body: 'Words.' })
  await write('ours', { title: 'Another', body: 'Other words.' })
  await asked('entries.bin', { id: page.id })
  vault.me = jonas
  await openJournal()
  await press('Bin')
  fireEvent.click(await screen.findByText('In anger', {}, patience))
  await inListAndOnPage(/^Stays until Jonas has written here again, and 30 days after that/)
  await screen.findByText(/^Mara put this page in the bin/, {}, patience)
  expect(screen.queryByRole('button', { name: 'Take it out again' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Take it away now' })).toBeNull()
})

test('together everybody sees the bin, and nobody takes anything out', async () => {
  const page = await write('ours', { title: 'In anger', body: 'Words.' })
  await write('ours', { title: 'Another', body: 'Other words.' })
  await asked('entries.bin', { id: page.id })
  vault.present = [mara, jonas]
  await openJournal()
  await press('Bin')
  fireEvent.click(await screen.findByText('In anger', {}, patience))
  await screen.findByText(/in the bin since/, {}, patience)
  expect(screen.queryByRole('button', { name: 'Take it out again' })).toBeNull()
})
