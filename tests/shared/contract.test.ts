import { expect, test } from 'vitest'
import { z } from 'zod'
import { scopes } from '../../shared/contract/row.ts'
import { contract, isCallName } from '../../shared/contract.ts'

const rows = Object.entries(contract)

test.each(rows)('%s takes an object of known fields and nothing beside them', (_, row) => {
  const input: z.ZodType = row.in
  expect(input).toBeInstanceOf(z.ZodObject)
  const result = input.safeParse({ 'a field nobody knows': 1 })
  expect(result.error?.issues.map(({ code }) => code)).toContain('unrecognized_keys')
})

test.each(rows)('%s is a read that shows scopes, or a command that touches them', (_, row) => {
  const named: readonly string[] = 'shows' in row ? row.shows : row.touches
  expect('shows' in row).not.toBe('touches' in row)
  for (const scope of named) expect(scopes).toContain(scope)
})

test.each(rows)('%s bounds every text and list that a page may send', (_, row) => {
  expect(unbounded(z.toJSONSchema(row.in, { io: 'input', unrepresentable: 'any' }))).toEqual([])
})

test('no call has a name that every object inherits', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty', '', null, 7, {}]) {
    expect(isCallName(name)).toBe(false)
  }
  for (const name of Object.keys(contract)) expect(isCallName(name)).toBe(true)
})

/** Paths of texts without a length or a pattern, and of lists without a length. */
function unbounded(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const isOf = (type: string) => 'type' in schema && [schema.type].flat().includes(type)
  const isBound = ['maxLength', 'maxItems', 'pattern', 'enum', 'const'].some((key) => key in schema)
  const here = (isOf('string') || isOf('array')) && !isBound ? [path] : []
  const below = Object.entries(schema).flatMap(([key, part]) => unbounded(part, `${path}/${key}`))
  return [...here, ...below]
}
