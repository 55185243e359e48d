import { expect, test } from 'vitest'
import { z } from 'zod'
import { scopes } from '../../shared/contract/row.ts'
import { type CallName, contract } from '../../shared/contract.ts'
import { DebriefEvent, DebriefState } from '../../shared/model/debrief.ts'

/** What a member asks themselves before a debrief, and how they answer. */
const ofTheCheck = /afraid|fear|violen|threat|worr|sober|calm|not-today|check|safe/i

const names = Object.keys(contract) as CallName[]

/** Every name and every fixed word that can travel in a schema, without the schema language's own. */
function wordsIn(schema: z.ZodType): string[] {
  const words: string[] = []
  const walk = (part: unknown, isName: boolean): void => {
    if (typeof part === 'string' && isName) words.push(part)
    if (Array.isArray(part)) for (const one of part) walk(one, isName)
    else if (typeof part === 'object' && part !== null) {
      for (const [key, value] of Object.entries(part)) {
        if (key === 'properties') words.push(...Object.keys(value as object))
        walk(value, key === 'const' || key === 'enum')
      }
    }
  }
  walk(z.toJSONSchema(schema, { unrepresentable: 'any' }), false)
  return words
}

test('the words that can travel are found at all', () => {
  expect(wordsIn(DebriefEvent)).toEqual(expect.arrayContaining(['mirrored', 'withdrew', 'keeping']))
  expect(wordsIn(contract['debriefs.pause'].in)).toEqual(['id', 'minutes'])
})

test('no call of a debrief has a place for the private check or for how it was answered', () => {
  const rows = names.filter((name) => /^(debriefs|agreements|outside-views|session)\./.test(name))
  const told = rows.flatMap((name) => {
    const { in: taken, out: given } = contract[name]
    return [name, ...wordsIn(taken), ...wordsIn(given)].filter((word) => ofTheCheck.test(word))
  })
  expect(rows.length).toBeGreaterThan(20)
  expect(told).toEqual([])
})

test('no state, no event and no scope has one either', () => {
  // How it has been between two is another thing, which they rate to open it together.
  const others = scopes.filter((scope) => scope !== 'check-ins')
  const words = [...wordsIn(DebriefState), ...wordsIn(DebriefEvent), ...others]
  expect(words.filter((word) => ofTheCheck.test(word))).toEqual([])
})
