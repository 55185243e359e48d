import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { onAnnounce } from '../../../renderer/ui/announce.ts'
import { aDebriefAt } from '../../make/a-debrief.ts'
import { Couple } from './open-room.tsx'

let couple: Couple
let said: string[]

beforeEach(() => {
  couple = new Couple()
  said = []
  onAnnounce((text) => said.push(text))
})

/** What one can see of a screen, and hear: its words, and which control has the focus. */
function picture(): string {
  return `${document.title}|${document.body.textContent}|${document.activeElement?.textContent}`
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

async function answer(question: RegExp, choice: 'Yes' | 'No') {
  const group = await screen.findByRole('radiogroup', { name: question })
  fireEvent.click(within(group).getByRole('radio', { name: choice }))
}

/** What stands in the page, in the bridge and in the browser's own stores after one way through the check. */
async function afterwards(way: () => Promise<void>) {
  await screen.findByRole('heading', { name: 'Work it through' })
  const before = couple.calls().length
  await way()
  await screen.findByRole('heading', { name: 'Work it through' })
  return {
    picture: picture(),
    calls: couple.calls().slice(before),
    history: history.length,
    stored: localStorage.length + sessionStorage.length,
    said: [...said],
  }
}

const ways = {
  'not today': async (door: RegExp) => {
    press(door)
    await screen.findByRole('heading', { name: /moment for yourself/ })
    press('I would rather not today')
  },
  'a worry': async (door: RegExp) => {
    press(door)
    await answer(/afraid/, 'Yes')
    await answer(/violence/, 'No')
    await answer(/say no/, 'Yes')
    await answer(/sober/, 'Yes')
    press('Go on')
    await screen.findByRole('button', { name: 'Open the page' })
    press('Back to the list')
  },
  'all four worries': async (door: RegExp) => {
    press(door)
    await answer(/afraid/, 'Yes')
    await answer(/violence/, 'Yes')
    await answer(/say no/, 'No')
    await answer(/sober/, 'No')
    press('Go on')
    await screen.findByRole('button', { name: 'Open the page' })
    press('Back to the list')
  },
}

for (const [door, stage] of [
  [/Start something new/, null],
  [/Begin my side/, 'theirs-sealed'],
] as const) {
  test(`a worry, a 'not today' and never having been asked leave the same traces: none (${door.source})`, async () => {
    if (stage) aDebriefAt(couple.vault, stage)
    await couple.openRoom()
    await screen.findByRole('button', { name: door })
    if (stage) {
      // What a debrief holds is read once, whoever looks at it.
      press(door)
      await screen.findByRole('heading', { name: /moment for yourself/ })
      press('I would rather not today')
    }
    await screen.findByText('The outside view')
    const asked = await afterwards(ways['not today'].bind(null, door))
    const worried = await afterwards(ways['a worry'].bind(null, door))
    const worst = await afterwards(ways['all four worries'].bind(null, door))
    expect(asked.calls).toEqual([])
    expect(asked.said).toEqual([])
    expect(asked.stored).toBe(0)
    expect(worried).toEqual(asked)
    expect(worst).toEqual(asked)
  })
}

test('a worry leads to the page that may help, and nothing is begun', async () => {
  await couple.openRoom()
  press(/Start something new/)
  await answer(/afraid/, 'No')
  await answer(/violence/, 'No')
  await answer(/say no/, 'No')
  await answer(/sober/, 'Yes')
  press('Go on')
  fireEvent.click(await screen.findByRole('button', { name: 'Open the page' }))
  expect(couple.left).toEqual(['safety'])
  expect(couple.vault.debriefs.going.size).toBe(0)
})

test.each([
  [/Start something new/, null],
  [/Begin my side/, 'theirs-sealed'],
] as const)(
  'from a worry the way back leads to the list, and to nothing that was answered (%s)',
  async (door, stage) => {
    if (stage) aDebriefAt(couple.vault, stage)
    await couple.openRoom()
    fireEvent.click(await screen.findByRole('button', { name: door }))
    await answer(/afraid/, 'Yes')
    await answer(/violence/, 'No')
    await answer(/say no/, 'Yes')
    await answer(/sober/, 'Yes')
    press('Go on')
    fireEvent.click(await screen.findByRole('button', { name: 'Open the page' }))
    expect(couple.backs).toEqual(['debriefs'])
  },
)

test('nobody goes on past the check without having answered it', async () => {
  await couple.openRoom()
  press(/Start something new/)
  await answer(/afraid/, 'No')
  press('Go on')
  expect(screen.getByRole('heading', { name: /moment for yourself/ })).toBeTruthy()
  expect(screen.queryByLabelText(/A title/)).toBeNull()
})

test('with both at the table nobody is asked in front of the other', async () => {
  couple.bothAreIn()
  await couple.openRoom()
  press(/Start something new/)
  expect(await screen.findByLabelText(/A title/)).toBeTruthy()
})

test('the day it happened is said in words too, whatever order the system writes it in', async () => {
  couple.bothAreIn()
  await couple.openRoom()
  press(/Start something new/)
  const day = await screen.findByLabelText('The day it happened')
  fireEvent.change(day, { target: { value: '2026-03-04' } })
  expect(day).toHaveProperty('value', '2026-03-04')
  const said = document.getElementById(day.getAttribute('aria-describedby') ?? '')
  expect(said?.textContent).toBe('Wednesday 4 March 2026')
  fireEvent.change(day, { target: { value: '' } })
  expect(day.getAttribute('aria-describedby')).toBeNull()
})

test('every question can be reached and answered without a mouse', async () => {
  await couple.openRoom()
  press(/Start something new/)
  await screen.findByRole('heading', { name: /moment for yourself/ })
  for (const group of screen.getAllByRole('radiogroup')) {
    const reachable = within(group)
      .getAllByRole<HTMLInputElement>('radio')
      .filter(({ tabIndex }) => tabIndex === 0)
    expect(reachable.length).toBeGreaterThan(0)
  }
})
