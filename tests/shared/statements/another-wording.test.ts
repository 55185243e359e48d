import { expect, test } from 'vitest'
import { anotherWording } from '../../../shared/statements/another-wording.ts'

const plain = { when: 'the pans were there at ten', felt: 'alone with it', need: 'a fair share' }

test('another wording is made of the writer’s own words', () => {
  expect(anotherWording(plain)).toEqual({ kind: 'composed', ...plain })
  expect(anotherWording({ ...plain, need: ' ' })).toMatchObject({ kind: 'composed', need: null })
})

test.each([
  ['nothing that happened', { ...plain, when: '' }],
  ['only an opening', { ...plain, when: 'When' }],
  ['no feeling', { ...plain, felt: ' , ' }],
  ['only judgements', { ...plain, felt: 'ignored, taken for granted' }],
  ['what another did instead of a feeling', { ...plain, felt: 'that you never listen' }],
  ['another verdict', { ...plain, when: 'you never put the pans away' }],
])('with %s there is one open question instead', (_, statement) => {
  expect(anotherWording(statement)).toEqual({ kind: 'question' })
})

test('of several feelings those stay that are the writer’s own', () => {
  const felt = (text: string) => anotherWording({ ...plain, felt: text })
  expect(felt('Hurt, tired, ignored')).toMatchObject({ felt: 'hurt and tired' })
  expect(felt('I felt hurt, tired and alone with it.')).toMatchObject({
    felt: 'hurt, tired and alone with it',
  })
  expect(felt('attacked; sad')).toMatchObject({ felt: 'sad' })
  expect(felt('torn between you and my mother')).toMatchObject({
    felt: 'torn between you and my mother',
  })
})

test('a need that blames is left out', () => {
  expect(anotherWording({ ...plain, need: 'you to do more because you are lazy' })).toMatchObject({
    kind: 'composed',
    need: null,
  })
})

test('the parts fit into one sentence, and names and I keep their capitals', () => {
  const wording = anotherWording({
    when: 'When The pans were\nstill there.',
    felt: 'Sad',
    need: 'because I needed To be noticed…',
  })
  expect(wording).toEqual({
    kind: 'composed',
    when: 'the pans were still there',
    felt: 'sad',
    need: 'to be noticed',
  })
  expect(anotherWording({ ...plain, when: 'Jonas came in' })).toMatchObject({
    when: 'Jonas came in',
  })
  expect(anotherWording({ ...plain, when: 'I came in' })).toMatchObject({ when: 'I came in' })
})
