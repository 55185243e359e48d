import { expect, test } from 'vitest'
import type { z } from 'zod'
import { scopes } from '../../shared/contract/row.ts'
import { type CallName, contract, isCallName } from '../../shared/contract.ts'

const names = Object.keys(contract) as CallName[]

test('no area of the table takes the place of a row of another', () => {
  const areas = import.meta.glob<Record<string, object>>('../../shared/contract/*.ts', {
    eager: true,
  })
  const rows = Object.values(areas).flatMap((area) =>
    Object.entries(area).flatMap(([name, value]) =>
      name.endsWith('Rows') ? Object.keys(value) : [],
    ),
  )
  expect(rows.toSorted()).toEqual(names.toSorted())
})

test('every row is either a read or a command', () => {
  const both = names.filter((name) => 'shows' in contract[name] === 'touches' in contract[name])
  expect(both).toEqual([])
})

test.each(names)('%s takes nothing that its row does not name', (name) => {
  const schema: z.ZodType = contract[name].in
  const { success, error } = schema.safeParse({ somethingElse: 1 })
  expect(success).toBe(false)
  // Refused for the unknown key itself, and not only for what is missing.
  expect(error?.issues.some((issue) => issue.code === 'unrecognized_keys')).toBe(true)
})

test('every row names its area and its verb', () => {
  expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(name))).toEqual([])
})

test('reads and commands speak of known scopes', () => {
  const spoken = names.flatMap((name) => {
    const row = contract[name]
    return 'shows' in row ? row.shows : row.touches
  })
  expect(spoken.filter((scope) => !scopes.includes(scope))).toEqual([])
})

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', '', 'entries.Save', 3, null])(
  'the table has no row %s',
  (name) => {
    expect(isCallName(name)).toBe(false)
  },
)
