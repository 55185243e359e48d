import { expect, test } from 'vitest'
import { shownPrompts } from '../../../renderer/features/journal/prompts/shown-prompts.ts'
import { english } from '../../../renderer/words/catalogue.ts'
import { promptDepths, prompts, promptThemes } from '../../../renderer/words/prompt-list.ts'
import { promptRows } from '../../../shared/contract/prompts.ts'

const nothing = new Set<string>()

test('there are enough questions of every theme, at every depth', () => {
  expect(prompts.length).toBeGreaterThanOrEqual(150)
  expect(promptThemes).toHaveLength(8)
  for (const theme of promptThemes) {
    for (const depth of promptDepths) {
      expect(shownPrompts(depth, theme, nothing).length, `${theme} ${depth}`).toBeGreaterThan(4)
    }
  }
})

test('no question is asked twice, and each has a name of its own that the vault takes', () => {
  expect(new Set(prompts.map(({ word }) => english[word])).size).toBe(prompts.length)
  expect(new Set(prompts.map(({ id }) => id)).size).toBe(prompts.length)
  const takes = promptRows['prompts.set-aside'].in
  for (const { id } of prompts)
    expect(takes.safeParse({ prompt: id, aside: true }).success).toBe(true)
})

test('every one of them asks for words of one’s own, plainly and in a line or two', () => {
  for (const { word } of prompts) {
    const text = english[word]
    expect(text, word).toMatch(/[.?]$/)
    expect(text.length, word).toBeLessThanOrEqual(120)
    // Nobody is told what they feel, or asked to answer with one word.
    expect(text, word).not.toMatch(/^(do|does|did|is|are|can|will|have) (you|it)\b/i)
  }
})

test('without a theme they come from all themes in turn', () => {
  const first = shownPrompts('light', null, nothing).slice(0, 8)
  expect(new Set(first.map(({ theme }) => theme)).size).toBe(8)
})

test('what is not for them is not among them', () => {
  const [first, second] = shownPrompts('deep', 'trust', nothing)
  const shown = shownPrompts('deep', 'trust', new Set([first!.id]))
  expect(shown[0]).toBe(second)
  expect(shown).not.toContain(first)
})
