import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Day } from '../../../shared/days.ts'
import type { ChapterId } from '../../../shared/ids.ts'
import type { FakeCheckIn } from '../../make/fake-check-ins.ts'
import { someCheckIns } from '../../make/some-check-ins.ts'
import { OneRoom } from '../one-room.tsx'
import { openCheckIns } from './open-check-ins.tsx'

let room: OneRoom
const until = '2026-11-22' as Day

beforeEach(() => {
  room = new OneRoom()
})

const charts = () => screen.findAllByRole('slider')

/** The numbers of one dimension as they lie in the vault, oldest first, `-` for what was left out. */
function numbersOf(made: FakeCheckIn[], dimension: string): string[][] {
  return made.map(({ members, sealedSides }) =>
    members.map((who) => {
      const { ratings } = sealedSides.get(who)!
      return String(ratings.find((one) => (one.dimension as string) === dimension)?.point ?? '-')
    }),
  )
}

/** The same as it is told to somebody who goes through the chart by keys. */
async function heardFrom(chart: HTMLElement, names: string[]): Promise<string[][]> {
  fireEvent.focus(chart)
  fireEvent.keyDown(chart, { key: 'Home' })
  const heard: string[][] = []
  const last = Number(chart.getAttribute('aria-valuemax'))
  for (let at = 1; at <= last; at += 1) {
    expect(chart.getAttribute('aria-valuenow')).toBe(String(at))
    const told = chart.getAttribute('aria-valuetext') ?? ''
    heard.push(names.map((name) => new RegExp(`${name} (\\d)`).exec(told)?.[1] ?? '-'))
    fireEvent.keyDown(chart, { key: 'ArrowRight' })
  }
  return heard
}

/** The same as the table has it. */
function readFrom(table: HTMLTableElement, columns: number): string[][] {
  return [...table.querySelectorAll('tbody tr')]
    .map((row) =>
      [...row.querySelectorAll('td')]
        .slice(0, columns)
        .map(({ textContent }) => (textContent === '–' ? '-' : (textContent ?? ''))),
    )
    .toReversed()
}

test.each([
  [1, 2],
  [2, 2],
  [12, 2],
  [200, 2],
  [12, 1],
  [5, 3],
])(
  'the lines of %i check-ins of %i, what is heard of them and the table tell the same numbers',
  async (count, people) => {
    const names = ['Mara', 'Jonas', 'Lea'].slice(0, people)
    if (people === 1) room.vault.people.splice(1)
    if (people === 3) room.vault.withMember('Lea', 'x y z w v u')
    const made = someCheckIns(room.vault, count, until)
    await openCheckIns(room)
    await charts()
    if (count > 12) fireEvent.click(screen.getByRole('radio', { name: 'All' }))
    const all = await charts()
    expect(all).toHaveLength(8)
    const heard = await heardFrom(all[0]!, names)
    fireEvent.click(screen.getByRole('radio', { name: 'Table' }))
    const table = document.querySelector('table')
    const truth = numbersOf(made, 'closeness')
    expect(heard).toEqual(truth)
    expect(readFrom(table!, people)).toEqual(truth)
  },
)

test('a name and its last value stand where the line ends, once for those who end together', async () => {
  const [checkIn] = someCheckIns(room.vault, 1, until)
  const set = (who: typeof room.mara, points: number[]) =>
    checkIn!.sealedSides.set(who, {
      ratings: checkIn!.dimensions.slice(0, points.length).map(({ id: dimension }, at) => ({
        ...{ dimension, words: '' },
        point: points[at] ?? null,
      })),
    })
  set(room.mara, [5, 6, 7])
  set(room.jonas, [5, 5, 3])
  await openCheckIns(room)
  await charts()
  const [close, talking, trust, support] = screen
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.closest('section')!)
  expect(close!.textContent).toContain('Both 5')
  expect(close!.textContent).toContain('The same')
  expect(talking!.textContent).toMatch(/Close together.*Mara 6.*Jonas 5/)
  expect(trust!.textContent).toMatch(/4 points apart.*Mara 7.*Jonas 3/)
  expect(support!.textContent).toContain('Not rated yet')
  expect(screen.getByText(/You see/).textContent).toBe(
    'You see Feeling close the same way. You see Trusting each other most differently.',
  )
  // No word of worse or better, and no number over several of them.
  expect(document.body.textContent).not.toMatch(/worse|better|lower|higher|average|total|score of/i)
})

test('where one member lives alone nothing is compared', async () => {
  room.vault.people.splice(1)
  someCheckIns(room.vault, 3, until)
  await openCheckIns(room)
  await charts()
  expect(screen.queryByText(/The same|Close together|apart|differently/)).toBeNull()
})

test('by keys one goes through the check-ins, and Enter reads the one that is looked at', async () => {
  const made = someCheckIns(room.vault, 3, until)
  await openCheckIns(room)
  const [chart] = await charts()
  fireEvent.focus(chart!)
  fireEvent.keyDown(chart!, { key: 'ArrowLeft' })
  expect(chart!.getAttribute('aria-valuetext')).toMatch(/^15 November 2026: /)
  fireEvent.keyDown(chart!, { key: 'Enter' })
  await screen.findByRole('heading', { name: 'Check-in of Sunday 15 November 2026' })
  expect(made).toHaveLength(3)
})

test('chapters are marked on the picture, named beside it, and in the table', async () => {
  someCheckIns(room.vault, 6, until)
  const id = room.vault.newId() as ChapterId
  room.vault.chapters.all.set(id, {
    ...{ id, revision: 1, kind: 'baby', name: 'Ada was born', pace: 'slower' },
    ...{ from: '2026-11-10' as Day, until: null },
  })
  const old = room.vault.newId() as ChapterId
  room.vault.chapters.all.set(old, {
    ...{ id: old, revision: 1, kind: 'move', name: 'The move', pace: 'as-ever' },
    ...{ from: '2020-01-01' as Day, until: '2020-02-01' as Day },
  })
  await openCheckIns(room)
  await charts()
  await screen.findByText('Ada was born, since 10 November 2026')
  expect(screen.queryByText(/The move/)).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: 'Table' }))
  const rows = within(screen.getAllByRole('table')[0]!).getAllByRole('row')
  expect(rows[1]?.textContent).toMatch(/^22 November 2026.*Ada was born$/)
  expect(rows[3]?.textContent).not.toContain('Ada was born')
})

test('on paper stand the lines and all numbers, and nothing else is printed', async () => {
  vi.stubGlobal('print', () => {})
  const made = someCheckIns(room.vault, 4, until)
  await openCheckIns(room)
  await charts()
  fireEvent.click(screen.getByRole('button', { name: 'Print' }))
  const paper = document.querySelector<HTMLElement>('[data-print-sheet]')!
  expect(paper.querySelectorAll('svg').length).toBeGreaterThanOrEqual(8)
  const [table] = [...paper.querySelectorAll('table')]
  expect(readFrom(table!, 2)).toEqual(numbersOf(made, 'closeness'))
  expect(paper.dataset.theme).toBe('daylight')
})

test('an earlier check-in keeps the words it was made with, and the picture goes on under the last ones', async () => {
  const [first] = someCheckIns(room.vault, 1, '2026-11-15' as Day)
  room.vault.checkIns.dimensions = room.vault.checkIns.dimensions.map((one) =>
    (one.id as string) === 'fun' ? { ...one, name: 'Silliness' } : one,
  )
  someCheckIns(room.vault, 1, until)
  await openCheckIns(room)
  await charts()
  screen.getByRole('heading', { name: 'Silliness' })
  fireEvent.click(screen.getByRole('button', { name: '15 November 2026' }))
  await screen.findByRole('heading', { name: 'Fun together' })
  expect(first!.dimensions.some(({ name }) => name === 'Silliness')).toBe(false)
})
