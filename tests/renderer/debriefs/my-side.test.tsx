import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { aDebriefAt } from '../../make/a-debrief.ts'
import type { FakeDebrief } from '../../make/fake-debriefs.ts'
import { Couple } from './open-room.tsx'

let couple: Couple
let debrief: FakeDebrief

beforeEach(async () => {
  couple = new Couple()
  debrief = aDebriefAt(couple.vault, 'my-draft')
})

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const field = (name: string) => screen.findByLabelText<HTMLTextAreaElement>(name)
const draft = () => debrief.drafts.get(couple.mara)

async function openSide() {
  await couple.openRoom()
  fireEvent.click(await screen.findByRole('button', { name: /Write on/ }))
  await field('What happened')
}

async function type(name: string, value: string) {
  fireEvent.change(await field(name), { target: { value } })
}

test('what is typed on a side is kept, and is there again after a lock came in between', async () => {
  await openSide()
  await type('What happened', 'I came down with the laundry.')
  couple.house.tell({ event: 'locking', why: 'idle' })
  await waitFor(() => expect(couple.house.flushedCount).toBe(1))
  expect(draft()?.happened).toBe('I came down with the laundry.')
  cleanup()
  delete document.documentElement.dataset.covered
  await openSide()
  expect((await field('What happened')).value).toBe('I came down with the laundry.')
})

test('a side that was begun is still begun when its writer comes back to the list', async () => {
  debrief.drafts.clear()
  await couple.openRoom()
  fireEvent.click(await screen.findByRole('button', { name: /Begin my side/ }))
  for (const [question, choice] of [
    [/afraid/, 'No'],
    [/violence/, 'No'],
    [/say no/, 'Yes'],
    [/sober/, 'Yes'],
  ] as const) {
    const group = await screen.findByRole('radiogroup', { name: question })
    fireEvent.click(within(group).getByRole('radio', { name: choice }))
  }
  press('Go on')
  await type('What happened', 'The bicycle stood there.')
  press('Back to the list')
  await screen.findByRole('button', { name: /Write on/ })
  expect(draft()?.happened).toBe('The bicycle stood there.')
  press(/Write on/)
  expect((await field('What happened')).value).toBe('The bicycle stood there.')
})

test('a hint stands under the first phrase that may be hard to hear, and the writer may keep it', async () => {
  await openSide()
  await type('Say it from your side', 'You never listen to me.')
  const note = await screen.findByRole('note')
  expect(note.textContent).toContain('“You never”')
  expect(document.querySelector('mark')?.textContent).toBe('You never')
  expect((await field('Say it from your side')).getAttribute('aria-describedby')).toContain('hint')
  fireEvent.click(within(note).getByRole('button', { name: 'Keep my words' }))
  expect(screen.queryByRole('note')).toBeNull()
  expect((await field('Say it from your side')).value).toBe('You never listen to me.')
})

test('every box of one’s own side is looked at, with the words that it follows', async () => {
  await openSide()
  const hintUnder = async (label: string, value: string, phrase: string) => {
    await type(label, value)
    await screen.findByText(new RegExp(`“${phrase}”`))
    const box = await field(label)
    const about = box.getAttribute('aria-describedby')?.split(' ').at(-1) ?? ''
    expect(document.getElementById(about)?.textContent).toContain(phrase)
    expect(box.value).toBe(value)
  }
  await hintUnder('What happened', 'You never came down.', 'You never')
  await hintUnder('When', 'you always leave first', 'you always')
  await hintUnder('I felt', 'ignored', 'ignored')
  await hintUnder('because I needed', 'you to stop being lazy', 'stop being lazy')
  press('What it touched from before')
  await hintUnder('What it touched from before', 'Everybody knows it.', 'Everybody knows')
  const [openFelt] = screen.getAllByRole('button', { name: 'Another word' })
  fireEvent.click(openFelt!)
  await hintUnder('A feeling in your own word', 'attacked', 'attacked')
})

test('of a word that was added before its writer paused a hint may still stand elsewhere', async () => {
  await openSide()
  const [openFelt] = screen.getAllByRole('button', { name: 'Another word' })
  fireEvent.click(openFelt!)
  await type('A feeling in your own word', 'attacked')
  press('Add')
  await type('I felt', 'attacked, and tired')
  await screen.findByText(/“attacked”/)
})

test('only what is being typed is looked at: what lies there from before is left alone', async () => {
  debrief.drafts.set(couple.mara, { ...draft()!, say: 'You never listen.' })
  await openSide()
  await type('What happened', 'You always do this.')
  await screen.findByText(/“You always”/)
  expect(screen.getAllByRole('note')).toHaveLength(1)
  await type('Say it from your side', 'You never listen to me.')
  await screen.findByText(/“You never”/)
})

test('nobody is told twice of the same words, whether they keep them or not', async () => {
  await openSide()
  await type('What happened', 'You never listen.')
  await screen.findByRole('note')
  await type('Say it from your side', 'You never listen, and everybody knows it.')
  await screen.findByText(/“everybody knows”/)
  expect(screen.getAllByRole('note')).toHaveLength(2)
  expect(screen.getAllByText(/“You never”/)).toHaveLength(1)
  const [first] = screen.getAllByRole('button', { name: 'Keep my words' })
  fireEvent.click(first!)
  expect(document.activeElement).toBe(await field('What happened'))
  await type('What happened', 'You never listen. You are so lazy.')
  await screen.findByText(/lazy”/)
  expect(screen.queryByText(/“You never”/)).toBeNull()
})

test('another wording is made of the writer’s own words and takes the place of that one sentence', async () => {
  await openSide()
  await type('When', 'the bicycle stood in the hall')
  await type('I felt', 'tired')
  await type('because I needed', '')
  await type('Say it from your side', 'We spoke about it. You never listen. It was late.')
  fireEvent.click(await screen.findByRole('button', { name: 'Use this' }))
  await waitFor(async () =>
    expect((await field('Say it from your side')).value).toBe(
      'We spoke about it. When the bicycle stood in the hall, I felt tired. It was late.',
    ),
  )
})

test('without words of the writer the hint asks one open question and offers nothing to take', async () => {
  await openSide()
  await type('When', '')
  await type('Say it from your side', 'You never listen.')
  const note = await screen.findByRole('note')
  expect(within(note).queryByRole('button', { name: 'Use this' })).toBeNull()
  expect(note.textContent).toContain('?')
})

test('a hint stops nobody: the side is sealed with the phrase in it', async () => {
  await openSide()
  await type('Say it from your side', 'You never listen.')
  await screen.findByRole('note')
  press('Seal my side')
  fireEvent.click(await screen.findByRole('button', { name: 'Seal it' }))
  await screen.findByRole('heading', { name: 'Your side is sealed' })
  expect(debrief.sides.get(couple.mara)?.say).toBe('You never listen.')
})

test('before a side is sealed it is said who will read it, and that it cannot be changed', async () => {
  await openSide()
  press('Seal my side')
  const dialog = await screen.findByRole('alertdialog')
  expect(dialog.textContent).toContain('cannot be changed')
  expect(dialog.textContent).toContain('take it back')
  expect(dialog.textContent).toContain('Jonas can read it, and nobody else')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Not yet' }))
  expect(debrief.sides.size).toBe(0)
})

test('words typed while a seal is refused are not lost', async () => {
  await openSide()
  couple.vault.refusals.set('debriefs.seal', 'disk.full')
  await type('What happened', 'All of it, at last.')
  press('Seal my side')
  fireEvent.click(await screen.findByRole('button', { name: 'Seal it' }))
  await screen.findByRole('alert')
  fireEvent.click(screen.getByRole('button', { name: 'Not yet' }))
  await waitFor(() => expect(draft()?.happened).toBe('All of it, at last.'))
})

test('the feelings chosen stand in the sentence until its writer changes it', async () => {
  await openSide()
  debrief.drafts.clear()
  await type('I felt', '')
  for (const chip of ['hurt', 'tired', 'lonely', 'torn']) {
    const button = screen.getByRole('button', { name: chip })
    if (button.getAttribute('aria-pressed') === 'true') fireEvent.click(button)
  }
  press('lonely')
  expect((await field('I felt')).value).toBe('lonely')
  press('torn')
  expect((await field('I felt')).value).toBe('lonely, torn')
  await type('I felt', 'quite lost')
  press('torn')
  expect((await field('I felt')).value).toBe('quite lost')
})

test('a feeling in one’s own word stands among the others and can be put away again', async () => {
  await openSide()
  const [openFelt] = screen.getAllByRole('button', { name: 'Another word' })
  fireEvent.click(openFelt!)
  const own = await screen.findByLabelText('A feeling in your own word')
  fireEvent.change(own, { target: { value: 'thin-skinned' } })
  fireEvent.submit(own.closest('form')!)
  const chip = await screen.findByRole('button', { name: 'thin-skinned' })
  expect(chip.getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(chip)
  expect(screen.queryByRole('button', { name: 'thin-skinned' })).toBeNull()
})

test('each row of feelings is one stop of Tab, and arrows, Home and End go from word to word in it', async () => {
  await openSide()
  const sad = screen.getByRole('toolbar', { name: 'What I felt: Sad' })
  const words = within(sad).getAllByRole('button')
  const stops = () => words.filter(({ tabIndex }) => tabIndex >= 0).map((each) => each.textContent)
  expect(words.map((each) => each.textContent)).toContain('lonely')
  expect(stops()).toEqual(['hurt'])

  words[0]?.focus()
  const goes = (key: string, word: string) => {
    expect(fireEvent.keyDown(document.activeElement!, { key }), `${key} scrolls`).toBe(false)
    expect(document.activeElement?.textContent).toBe(word)
  }
  goes('ArrowLeft', 'hurt')
  goes('ArrowRight', 'sad')
  goes('ArrowDown', 'lonely')
  goes('ArrowUp', 'sad')
  goes('ArrowLeft', 'hurt')
  goes('End', words.at(-1)?.textContent ?? '')
  goes('ArrowRight', words.at(-1)?.textContent ?? '')
  goes('Home', 'hurt')
  goes('ArrowRight', 'sad')
  expect(stops()).toEqual(['sad'])
  expect(document.activeElement?.getAttribute('aria-pressed')).toMatch(/^(true|false)$/)
  fireEvent.click(document.activeElement!)
  expect(stops()).toEqual(['sad'])
})
