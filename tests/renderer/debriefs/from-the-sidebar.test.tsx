import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { MemberId } from '../../../shared/ids.ts'
import { aDebriefAt } from '../../make/a-debrief.ts'
import type { FakeVault } from '../../make/fake-vault.ts'
import { aCouple, openPage } from '../open-page.tsx'
import { enter, type } from './stages/open-stage.tsx'

let vault: FakeVault
let mara: MemberId
let jonas: MemberId

/** Whose drafts hold these words. */
function writersOf(words: string): MemberId[] {
  return [mara, jonas].filter((who) =>
    [...vault.debriefs.turnDrafts].some(
      ([box, { fields }]) =>
        box.split(' ')[1] === who && Object.values(fields).some((text) => text.includes(words)),
    ),
  )
}

/** From here on no draft is saved until the disk wakes up; the vault goes by who is at the keyboard then. */
function aSleepyDisk(): () => void {
  const { answer } = vault
  let wakeUp: () => void = () => undefined
  const disk = new Promise<void>((resolve) => {
    wakeUp = resolve
  })
  vault.answer = async (name, input) => {
    if (name === 'debriefs.save-turn-draft') await disk
    return answer.call(vault, name, input)
  }
  return () => wakeUp()
}

const side = () => within(screen.getByRole('navigation', { name: 'Hearth' }))

beforeEach(() => {
  vault = aCouple()
  ;[mara, jonas] = vault.people.map(({ id }) => id) as [MemberId, MemberId]
})

/** Jonas, who listens first, is at the keyboard and has words in the box of his turn. */
async function jonasIsWriting(): Promise<void> {
  aDebriefAt(vault, 'mirror')
  vault.present = [mara, jonas]
  vault.me = jonas
  openPage(vault)
  await enter(/^Go on/)
  await enter('Go on to the first turn')
  await type('What I heard', 'The hall was dark, and')
}

test('words typed just before the keyboard changes hands are kept as those of whoever typed them', async () => {
  await jonasIsWriting()
  const wakeUp = aSleepyDisk()
  fireEvent.click(side().getByText('Mara takes the keyboard'))
  await screen.findByRole('heading', { name: 'Now it is Mara’s turn' })
  fireEvent.click(screen.getByText('I am here'))
  // Time enough for a hand-over that does not wait.
  await new Promise((resolve) => setTimeout(resolve, 50))
  wakeUp()
  await waitFor(() => expect(vault.me).toBe(mara))
  await waitFor(() => expect(writersOf('The hall was dark')).toEqual([jonas]))
})

test('whoever thinks better of it while words are being saved stays at the keyboard', async () => {
  await jonasIsWriting()
  const wakeUp = aSleepyDisk()
  fireEvent.click(side().getByText('Mara takes the keyboard'))
  fireEvent.click(await screen.findByText('I am here'))
  fireEvent.click(screen.getByText('Not now'))
  wakeUp()
  await waitFor(() => expect(writersOf('The hall was dark')).toEqual([jonas]))
  await screen.findByRole('heading', { name: 'What did you hear?' })
  expect(vault.asked.some(({ name }) => name === 'session.hand-over')).toBe(false)
})

test('going to the room from inside it leads back to its list, with what was written kept', async () => {
  await jonasIsWriting()
  fireEvent.click(side().getByText('Work it through'))
  await screen.findByRole('heading', { name: 'Work it through' })
  expect(screen.queryByLabelText('What I heard')).toBeNull()
  await waitFor(() => expect(writersOf('The hall was dark')).toEqual([jonas]))
  await enter(/^Go on/)
  await enter('Go on to the first turn')
  const box = await screen.findByLabelText<HTMLTextAreaElement>('What I heard')
  await waitFor(() => expect(box.value).toBe('The hall was dark, and'))
})

test('going to the room from inside it, the private check goes with the page it was answered on', async () => {
  aDebriefAt(vault, 'theirs-sealed')
  vault.me = mara
  openPage(vault)
  fireEvent.click(await screen.findByText('Work it through'))
  await enter(/^Begin my side/)
  for (const [question, answer] of [
    [/afraid/, 'No'],
    [/violence/, 'No'],
    [/say no/, 'Yes'],
    [/sober/, 'Yes'],
  ] as const) {
    const group = await screen.findByRole('radiogroup', { name: question })
    fireEvent.click(within(group).getByRole('radio', { name: answer }))
  }
  await enter('Go on')
  await screen.findByLabelText('What happened')
  fireEvent.click(side().getByText('Work it through'))
  await enter(/^Begin my side/)
  await screen.findByRole('heading', { name: /moment for yourself/ })
})
