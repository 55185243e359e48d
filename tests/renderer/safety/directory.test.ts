import { expect, test } from 'vitest'
import {
  countryCodes,
  inUnion,
  ownNames,
} from '../../../renderer/features/safety/directory/countries.ts'
import {
  emergencyNumber,
  helpLines,
} from '../../../renderer/features/safety/directory/directory.ts'
import { english } from '../../../renderer/words/catalogue.ts'
import { isDay } from '../../../shared/days.ts'

const nameOf = ({ country, name, number }: (typeof helpLines)[number]) =>
  `${country} ${name} ${number}`

test.each(helpLines.map((line) => [nameOf(line), line] as const))(
  '%s names the pages it was read on, and the day',
  (_, { sources }) => {
    expect(sources.length).toBeGreaterThan(0)
    for (const { title, address, read, dated } of sources) {
      expect(title.trim()).not.toBe('')
      expect(address).toMatch(/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(\/\S*)?$/u)
      expect(isDay(read)).toBe(true)
      if (dated === null) continue
      const [year = '', month = '01', day = '01'] = dated.split('-')
      expect(isDay(`${year}-${month}-${day}`)).toBe(true)
      expect(`${year}-${month}-${day}` <= read).toBe(true)
    }
  },
)

test('a number is digits to be dialled, and spaces to read them by', () => {
  for (const line of helpLines) expect(line.number, nameOf(line)).toMatch(/^\d+( \d+)*$/)
})

test('no number stands there twice', () => {
  const numbers = helpLines.map(({ country, number }) => `${country} ${number}`)
  expect(numbers).toEqual([...new Set(numbers)])
})

test('every country in the list says what to dial in an emergency, and has a line to call', () => {
  for (const country of countryCodes) {
    expect(emergencyNumber(country), country).not.toBeNull()
    const lines = helpLines.filter((line) => line.country === country)
    expect(
      lines.some(({ kind }) => kind === 'help-line'),
      country,
    ).toBe(true)
    expect(ownNames[country]).not.toBe('')
  }
  expect(emergencyNumber('de')).toBe(emergencyNumber('eu'))
  expect(inUnion).not.toContain('gb')
})

test('no sentence of the page names a number that the list does not hold', () => {
  const sentences = Object.entries(english).filter(
    ([id]) => id.startsWith('safety.') && !id.startsWith('safety.hours-'),
  )
  for (const [id, text] of sentences) expect(text, id).not.toMatch(/\d/)
})
