import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { OwnWordsScreen } from '../../../renderer/features/debriefs/words/OwnWordsScreen.tsx'
import type { Day } from '../../../shared/days.ts'
import type { DebriefId, MemberId } from '../../../shared/ids.ts'
import { emptySide, type OwnWords } from '../../../shared/model/debrief.ts'
import type { FakeVault } from '../../make/fake-vault.ts'
import { aCouple, openHouse } from '../open-page.tsx'
import { openAlone } from './alone.tsx'

let vault: FakeVault
let words: OwnWords
const onLeave = vi.fn()

beforeEach(() => {
  onLeave.mockReset()
  vault = aCouple()
  const [mara, jonas] = vault.people.map(({ id }) => id) as [MemberId, MemberId]
  vault.me = mara
  openHouse(vault)
  words = {
    debrief: 'k'.repeat(26) as DebriefId,
    who: mara,
    about: {
      title: 'The pans',
      day: '2026-11-10' as Day,
      members: [mara, jonas],
      first: mara,
    },
    side: {
      ...emptySide,
      happened: 'The pans were on the hob at ten.',
      felt: ['tired', 'alone with it'],
      statement: { when: 'I came down', felt: 'alone', need: 'help', ask: 'ask me once' },
    },
    said: [
      { who: mara, type: 'sealed' },
      { who: mara, type: 'opened' },
      { who: mara, type: 'mirrored', text: 'You thought I liked it so.' },
      { who: mara, type: 'confirmed', yes: false, text: 'It was not the pans.' },
      { who: mara, type: 'validated', text: 'That you need ten minutes.' },
      { who: mara, type: 'guessed', felt: ['unsure'], text: 'and late' },
      { who: mara, type: 'answered', right: false, text: 'More like numb.' },
      {
        who: mara,
        type: 'owned',
        part: { setUp: 'I had not eaten.', regret: '', apology: 'I am sorry.' },
      },
      { who: mara, type: 'received', of: jonas, how: 'not-yet' },
      {
        who: mara,
        type: 'promised',
        promise: { text: 'I say when I need a hand.', followUp: '2026-11-29' as Day },
      },
      { who: mara, type: 'kept', keeping: 'nothing' },
    ],
  }
})

const open = () =>
  openAlone((session) => <OwnWordsScreen session={session} words={words} onLeave={onLeave} />)

test('everything that somebody said in a debrief can be read again, from first to last', async () => {
  open()
  await screen.findByRole('heading', { level: 1, name: 'The pans' })
  const text = document.body.textContent ?? ''
  let from = 0
  for (const part of [
    'Only you can read this.',
    'The pans were on the hob at ten.',
    'tired and alone with it',
    'ask me once',
    'You thought I liked it so.',
    'It was not the pans.',
    'That you need ten minutes.',
    'unsure',
    'and late',
    'More like numb.',
    'I had not eaten.',
    'I am sorry.',
    'You answered Jonas: not yet',
    'I say when I need a hand.',
  ]) {
    const at = text.indexOf(part, from)
    expect(at, part).toBeGreaterThanOrEqual(from)
    from = at
  }
  expect(screen.getByRole('main').dataset.paper).toBe('private')
  expect(text).toMatch(/About Tuesday 10 November 2026, with Jonas/)
})

test('where nothing was said the page says so', async () => {
  words = { ...words, side: null, said: [] }
  open()
  await screen.findByText('You wrote nothing in this one.')
})

async function askToForget() {
  open()
  fireEvent.click(await screen.findByText('Forget these words'))
  return screen.findByRole('alertdialog')
}

test('forgetting says first what goes and what may still hold it, and can be left', async () => {
  const dialog = await askToForget()
  expect(dialog.textContent).toMatch(/your side, and all that you said afterwards/)
  expect(dialog.textContent).toMatch(/cannot be brought back/)
  expect(dialog.textContent).toMatch(/What was kept with the shared pages is not touched/)
  expect(dialog.textContent).toMatch(/A backup made before today may still hold them/)
  fireEvent.click(screen.getByText('Keep them'))
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(vault.asked.some(({ name }) => name === 'debriefs.forget-own-words')).toBe(false)
  expect(onLeave).not.toHaveBeenCalled()
})

test('once forgotten they are gone, of this debrief alone, and the page closes', async () => {
  const other = 'o'.repeat(26) as DebriefId
  vault.debriefs.words.set(`${words.who} ${words.debrief}`, words)
  vault.debriefs.words.set(`${words.who} ${other}`, { ...words, debrief: other })
  await askToForget()
  fireEvent.click(screen.getByText('Forget them'))
  await waitFor(() => expect(onLeave).toHaveBeenCalledOnce())
  expect([...vault.debriefs.words.values()].map(({ debrief }) => debrief)).toEqual([other])
})

test('words of a debrief that goes on cannot be forgotten yet, and the page says when', async () => {
  vault.refusals.set('debriefs.forget-own-words', 'debrief.not-now')
  await askToForget()
  fireEvent.click(screen.getByText('Forget them'))
  expect((await screen.findByRole('alert')).textContent).toMatch(/once it has ended/)
  expect(onLeave).not.toHaveBeenCalled()
})

test('where forgetting is refused the words stay on the page, with the reason', async () => {
  vault.refusals.set('debriefs.forget-own-words', 'disk.full')
  await askToForget()
  fireEvent.click(screen.getByText('Forget them'))
  await screen.findByRole('alert')
  expect(onLeave).not.toHaveBeenCalled()
})

test('in a journal that is open for reading only nothing can be forgotten', async () => {
  vault.writable = false
  open()
  await screen.findByRole('heading', { level: 1, name: 'The pans' })
  expect(screen.queryByText('Forget these words')).toBeNull()
})
