import { fireEvent, screen, waitFor, within } from '@testing-library/react'
// Read with the test, so that none waits for it.
import '../../../renderer/app/Shell.tsx'
import { expect, test } from 'vitest'
import {
  nothingRead,
  type ThanksSources,
  thanksFor,
} from '../../../renderer/features/today/thanks.ts'
import type { Day } from '../../../shared/days.ts'
import type { MemberId, NoteId } from '../../../shared/ids.ts'
import type { Note } from '../../../shared/model/gratitude.ts'
import type { Session } from '../../../shared/model/member.ts'
import type { FakeVault } from '../../make/fake-vault.ts'
import { aCouple, openPage } from '../open-page.tsx'

const [mara, jonas] = ['a', 'b'].map((letter) => letter.repeat(26) as MemberId) as [
  MemberId,
  MemberId,
]
const alone = { mode: 'solo', me: jonas, present: [jonas], members: [] } as unknown as Session
const both = { ...alone, mode: 'together', present: [mara, jonas] } as unknown as Session
const today = '2026-11-22' as Day

function note(text: string, part: Partial<Note> = {}): Note {
  const id = text.padEnd(26, '0') as NoteId
  const writtenAt = '2026-11-22T18:00:00.000Z'
  return { id, kind: 'thanks', from: mara, to: jonas, text, writtenAt, completion: null, ...part }
}

function told(notes: Note[], part: Partial<ThanksSources> = {}): string[] {
  const sources = { session: alone, today, read: nothingRead, lastWritten: null, ...part }
  return thanksFor({ notes, ...sources }).map(({ text }) => text)
}

const on = (day: string) => ({ writtenAt: `${day}T18:00:00.000Z` })

test('what the other has pinned for me is told, and neither my own nor what was answered', () => {
  const completion = { text: 'it mattered', by: jonas, writtenAt: on('2026-11-22').writtenAt }
  const notes = [
    note('for-me'),
    note('for-all', { to: null, ...on('2026-11-21') }),
    note('by-me', { from: jonas, to: mara }),
    note('mine-for-all', { from: jonas, to: null }),
    note('answered', { completion }),
  ]
  expect(told(notes)).toEqual(['for-me', 'for-all'])
})

test('a note is told for a week; what came since somebody wrote last is told for up to a month', () => {
  const notes = ['2026-11-16', '2026-11-10', '2026-10-27', '2026-10-01'].map((day) =>
    note(day, on(day)),
  )
  expect(told(notes)).toEqual(['2026-11-16'])
  expect(told(notes, { lastWritten: '2026-11-20' as Day })).toEqual(['2026-11-16'])
  expect(told(notes, { lastWritten: '2026-11-08' as Day })).toEqual(['2026-11-16', '2026-11-10'])
  const away = told(notes, { lastWritten: '2026-08-01' as Day })
  expect(away).toEqual(['2026-11-16', '2026-11-10', '2026-10-27'])
})

test('what was read in this sitting, by itself or at the wall, is told no more', () => {
  const notes = [note('one'), note('two', on('2026-11-21'))]
  const { id } = notes[0]!
  expect(told(notes, { read: { ids: new Set([id]), wallAt: null } })).toEqual(['two'])
  const wallAt = '2026-11-22T12:00:00.000Z'
  expect(told(notes, { read: { ids: new Set(), wallAt } })).toEqual(['one'])
})

test('together it is for whoever of them it was written to', () => {
  const notes = [
    note('for-jonas'),
    note('for-mara', { from: jonas, to: mara, ...on('2026-11-21') }),
  ]
  expect(told(notes, { session: both })).toEqual(['for-jonas', 'for-mara'])
})

/** Mara pins a note for Jonas, and he comes in. */
async function jonasComesIn(pin: (vault: FakeVault, to: MemberId) => Promise<unknown>) {
  const vault = aCouple()
  const [her, him] = vault.people
  vault.me = her!.id
  await pin(vault, him!.id)
  vault.me = him!.id
  openPage(vault, { staysOnToday: true })
  await screen.findByRole('button', { name: 'Write an answer' })
}

const text = 'For carrying the heavy end.'
const id = '0'.repeat(26) as NoteId
const line = /^Mara: For carrying the heavy end\./

test('whoever comes in finds a note for them on the first page, reads it there, and then it is told no more', async () => {
  await jonasComesIn((vault, to) =>
    vault.answer('notes.pin', { id, kind: 'appreciation', to, text }),
  )
  screen.getByRole('heading', { name: 'On the wall, for you' })
  const button = screen.getByRole('button', { name: line })
  button.focus()
  fireEvent.click(button)
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain(text)
  fireEvent.click(within(dialog).getAllByRole('button', { name: 'Close' })[0]!)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(button))
  fireEvent.click(screen.getByRole('button', { name: 'Journal' }))
  await screen.findByRole('heading', { level: 1, name: 'Journal' })
  fireEvent.click(screen.getByRole('button', { name: 'Today' }))
  await screen.findByRole('button', { name: 'Write an answer' })
  expect(screen.queryByRole('button', { name: line })).toBeNull()
})

test('whoever has been at the wall has seen it', async () => {
  await jonasComesIn((vault, to) =>
    vault.answer('notes.pin', { id, kind: 'appreciation', to, text }),
  )
  screen.getByRole('button', { name: line })
  fireEvent.click(screen.getByRole('button', { name: 'Gratitude wall' }))
  await screen.findByRole('heading', { level: 1, name: 'Gratitude wall' })
  fireEvent.click(screen.getByRole('button', { name: 'Today' }))
  await screen.findByRole('button', { name: 'Write an answer' })
  expect(screen.queryByRole('button', { name: line })).toBeNull()
})

test('of a note that waits for its time nothing is on the first page', async () => {
  await jonasComesIn((vault, to) =>
    vault.answer('notes.seal', { id, kind: 'appreciation', to, text, until: 'together' }),
  )
  expect(screen.queryByText(/heavy end|On the wall, for you/)).toBeNull()
})
