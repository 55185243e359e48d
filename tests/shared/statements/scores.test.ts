import { expect, test } from 'vitest'
import { findingKinds } from '../../../shared/statements/finding.ts'
import { labelledSentences, scoresOf, sentenceSets } from '../../make/labelled-sentences.ts'

const sets = ['held-out', 'second-held-out'] as const

test.each(sets)(
  'of the sentences set aside as %s nine in ten are judged as a person did',
  (set) => {
    const scores = scoresOf(labelledSentences(set))
    for (const [kind, { precision, recall }] of Object.entries(scores)) {
      expect(precision, `precision of ${kind}`).toBeGreaterThanOrEqual(0.9)
      expect(recall, `recall of ${kind}`).toBeGreaterThanOrEqual(0.9)
    }
  },
)

test('of the third nine in ten are marked or left alone as a person did', () => {
  const { precision, recall } = scoresOf(labelledSentences('third-held-out')).any
  expect(precision).toBeGreaterThanOrEqual(0.9)
  expect(recall).toBeGreaterThanOrEqual(0.9)
})

test('the third has more than a hundred sentences, harmless ones and blame of every kind', () => {
  const sentences = labelledSentences('third-held-out')
  expect(sentences.length).toBeGreaterThan(100)
  const harmless = sentences.filter(({ kinds }) => kinds.length === 0).length / sentences.length
  expect(harmless).toBeGreaterThan(0.4)
  expect(harmless).toBeLessThan(0.6)
  for (const kind of findingKinds) {
    expect(sentences.filter(({ kinds }) => kinds.includes(kind)).length, kind).toBeGreaterThan(7)
  }
})

test.each(sets)('%s has harmless sentences as well as blame of every kind', (set) => {
  const sentences = labelledSentences(set)
  expect(sentences.length).toBeGreaterThanOrEqual(200)
  const harmless = sentences.filter(({ kinds }) => kinds.length === 0).length / sentences.length
  expect(harmless).toBeGreaterThan(0.45)
  expect(harmless).toBeLessThan(0.55)
  for (const kind of findingKinds) {
    const count = sentences.filter(({ kinds }) => kinds.includes(kind)).length
    expect(count, kind).toBeGreaterThanOrEqual(20)
  }
})

test('no sentence stands in two sets', () => {
  const all = sentenceSets.flatMap(labelledSentences).map(({ text }) => text)
  expect(new Set(all).size).toBe(all.length)
})
