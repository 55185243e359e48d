import { expect, test } from 'vitest'
import { mayComplete } from '../../shared/model/gratitude.ts'
import { aNote, jonas, lin, mara } from '../make/a-note.ts'

test('only the receiver adds words, and nobody changes those of another', () => {
  expect(mayComplete(aNote(), jonas)).toBe(true)
  expect(mayComplete(aNote(), mara)).toBe(false)
  expect(mayComplete(aNote(), lin)).toBe(false)
  const forAll = aNote({ kind: 'celebration', to: null })
  expect(mayComplete(forAll, jonas)).toBe(true)
  expect(mayComplete(forAll, mara)).toBe(false)
  const completed = { text: 'yes', by: jonas, writtenAt: '' }
  expect(mayComplete({ ...forAll, completion: completed }, jonas)).toBe(true)
  expect(mayComplete({ ...forAll, completion: completed }, lin)).toBe(false)
})
