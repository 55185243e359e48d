import { expect, test } from 'vitest'
import {
  everything,
  filterNotes,
  isEverything,
  yearsOf,
} from '../../../renderer/features/gratitude/wall-filter.ts'
import { aNote, jonas, mara } from '../../make/a-note.ts'

const soup = aNote()
const tea = aNote({ from: jonas, to: mara, kind: 'thanks', text: 'For the tea at Café Größe.' })
const party = aNote({ kind: 'celebration', to: null, text: 'We moved in.' })
const older = aNote({
  text: 'For the stair.',
  writtenAt: '2024-05-01T10:00:00.000Z',
  completion: { text: 'It was a long way up', by: jonas, writtenAt: '2024-05-02T10:00:00.000Z' },
})
const all = [soup, tea, party, older]
const found = (part: Partial<typeof everything>) => filterNotes(all, { ...everything, ...part })

test('without a filter everything hangs, in its order', () => {
  expect(found({})).toEqual(all)
  expect(isEverything(everything)).toBe(true)
  expect(isEverything({ ...everything, words: ' … ' })).toBe(true)
  expect(isEverything({ ...everything, year: 2026 })).toBe(false)
})

test('notes are shown by whom they are to, from whom, of what kind, and of which year', () => {
  expect(found({ to: mara })).toEqual([tea])
  expect(found({ from: mara })).toEqual([soup, party, older])
  expect(found({ kind: 'celebration' })).toEqual([party])
  expect(found({ year: 2024 })).toEqual([older])
  expect(found({ from: mara, to: jonas, year: 2026 })).toEqual([soup])
  expect(yearsOf(all)).toEqual([2026, 2024])
})

test('words are found by their beginning, whatever their accents and capitals', () => {
  expect(found({ words: 'SOU' })).toEqual([soup])
  expect(found({ words: 'cafe grosse' })).toEqual([tea])
  expect(found({ words: 'oup' })).toEqual([])
  expect(found({ words: 'soup nowhere' })).toEqual([])
  expect(found({ words: '"the stair"' })).toEqual([older])
  expect(found({ words: '"stair the"' })).toEqual([])
})

test('what the receiver said is found too, together with the note or alone', () => {
  expect(found({ words: 'long way' })).toEqual([older])
  expect(found({ words: 'stair long' })).toEqual([older])
  expect(found({ words: '"stair it"' })).toEqual([])
})
