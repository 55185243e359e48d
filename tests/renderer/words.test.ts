import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import { english, type WordId } from '../../renderer/words/catalogue.ts'
import { lengthen, mirror } from '../../renderer/words/pseudo.ts'
import { errorCodes } from '../../shared/errors.ts'
import { messagesFor } from '../make/messages-for.ts'

const ids = Object.keys(english) as WordId[]
const locales = ['en', 'de', 'en-XL', 'en-XR'] as const

/** Speaks every text of a language, with a value for each argument that it asks for. */
function speakAll(locale: (typeof locales)[number]): void {
  const complaints: string[] = []
  const messages: Record<string, string> = messagesFor(locale)
  const onError = ({ message }: Error) => complaints.push(message)
  const intl = createIntl({ locale: 'en-GB', messages, onError })
  for (const id of ids) {
    const values: Record<string, unknown> = {}
    for (const [, name] of english[id].matchAll(/\{(\w+)/g)) if (name) values[name] = 3
    for (const [, tag] of (messages[id] ?? '').matchAll(/<(\w+)>/g)) {
      if (tag) values[tag] = (chunks: string[]) => chunks.join('')
    }
    intl.formatMessage({ id } as never, values as never)
    expect(complaints, id).toEqual([])
  }
}

test.each(locales)('every text of the catalogue can be spoken in %s', speakAll)

test('the made-up languages change words and leave arguments, plurals and tags alone', () => {
  const message = '{count, plural, one {1 page in <b>{name}</b>} other {# pages}} here'
  expect(lengthen(message)).toMatch(
    /^\{count, plural, one \{1 .*<b>\{name\}<\/b>\} other \{# .*\}\} /,
  )
  expect(mirror(message)).toContain('{count, plural, one {')
  expect(mirror(message)).toContain('<b>{name}</b>')
  expect(lengthen('Lock now').length).toBeGreaterThan('Lock now'.length * 1.3)
  expect(lengthen('page')).not.toMatch(/page/)
})

test('every refusal says what happened, and then what is safe or what to do', () => {
  for (const code of errorCodes) {
    const happened = english[`error.${code}.happened`]
    const next = english[`error.${code}.next`]
    expect(happened, code).toMatch(/\.$/)
    expect(next, code).toMatch(/\.$/)
    expect(next, code).toMatch(
      /safe|not(hing)? (was|is|were) |untouched|nobody was|still here|as it was|kept|unchanged|can still|changes and deletes nothing|was not|stay/i,
    )
  }
})

test('no text shouts, cheers, counts against anyone, or names a person a user', () => {
  for (const id of ids) {
    // How far apart two see something is a fact about both, and nobody's points.
    const text = english[id].replace(/points apart/, '')
    expect(text, id).not.toMatch(
      /!|\bstreak|\bpoints\b|\bscore|you missed|\buser\b|\bvalid(ate)?\b/i,
    )
    expect(text, id).not.toMatch(/\p{Extended_Pictographic}/u)
  }
})
