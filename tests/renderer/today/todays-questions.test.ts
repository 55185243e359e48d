import { expect, test } from 'vitest'
import { todaysQuestions } from '../../../renderer/features/today/todays-questions.ts'
import { prompts } from '../../../renderer/words/prompt-list.ts'
import { addDays } from '../../../shared/calendar.ts'
import type { Day } from '../../../shared/days.ts'

const nobodys = new Set<string>()
const first = '2026-11-16' as Day

function asked(from: Day, days: number, aside = nobodys, isGentle = false) {
  return Array.from({ length: days }, (_, at) => {
    const [question] = todaysQuestions(addDays(from, at), aside, isGentle)
    return question!
  })
}

test('a week asks mostly what is easy or warm, and once what goes deep', () => {
  for (let week = 0; week < 20; week += 1) {
    const depths = asked(addDays(first, week * 7), 7).map(({ depth }) => depth)
    expect(depths.toSorted()).toEqual(['deep', 'light', 'light', 'light', 'warm', 'warm', 'warm'])
  }
})

test('no question comes twice before every other of its depth has come', () => {
  const easy = prompts.filter(({ depth }) => depth === 'light').length
  const days = Math.floor(easy / 3) * 7
  const ids = asked(first, days)
    .filter(({ depth }) => depth === 'light')
    .map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a different question leads through all of them, each once, whatever is set aside', () => {
  const aside = new Set(prompts.slice(0, 30).map(({ id }) => id as string))
  const all = todaysQuestions(first, aside, false).map(({ id }) => id)
  expect(all).toHaveLength(prompts.length - 30)
  expect(new Set(all).size).toBe(all.length)
  expect(all.some((id) => aside.has(id))).toBe(false)
})

test('a gentler time is asked nothing that goes deep, and a fresh question every day', () => {
  const questions = asked(first, 14, nobodys, true)
  expect(new Set(questions.map(({ depth }) => depth))).toEqual(new Set(['light']))
  expect(new Set(questions.map(({ id }) => id)).size).toBe(14)
})

test('a day before 1970 has its question like any other', () => {
  expect(todaysQuestions('1669-05-31' as Day, nobodys, false)[0]).toBeDefined()
})

test('where every question is set aside nothing is asked', () => {
  expect(todaysQuestions(first, new Set(prompts.map(({ id }) => id as string)), false)).toEqual([])
})
