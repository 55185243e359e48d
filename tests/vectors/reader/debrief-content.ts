import { isDay } from './content.ts'
import { arrayOf, idIn, type JsonObject, objectOf, textIn } from './json.ts'
import { damaged } from './refusal.ts'

/** What a debrief is about: 16.2.2. */
export interface About {
  title: string
  day: string
  members: string[]
  first: string
}

/** One thing that happened, without what proves it: 16.2.2. */
export type Happening = { type: string; who: string } & JsonObject

/** A sealed side's own words: 16.2.3. */
export type Side = JsonObject

/** Throws `damaged` unless the object has these members and no other. */
export function exactly(object: JsonObject, ...names: string[]): JsonObject {
  if (Object.keys(object).sort().join() !== names.sort().join()) throw damaged('other members')
  return object
}

function lengthOf(text: string, least: number, most: number): string {
  if (text.length < least || text.length > most) throw damaged('a text of another length')
  return text
}

/** A text at whose ends white space is no part of it. */
function wordsIn(object: JsonObject, name: string, least: number, most: number): string {
  return lengthOf(textIn(object, name).trim(), least, most)
}

export function dayIn(object: JsonObject, name: string): string {
  const day = textIn(object, name)
  if (!isDay(day)) throw damaged(`${name} is no day`)
  return day
}

function trueOrFalseIn(object: JsonObject, name: string): boolean {
  const value = object[name]
  if (typeof value !== 'boolean') throw damaged(`${name} is neither true nor false`)
  return value
}

export function oneOf(object: JsonObject, name: string, ...known: string[]): string {
  const value = textIn(object, name)
  if (!known.includes(value)) throw damaged(`${name} is ${value}`)
  return value
}

/** Words for feelings and needs: up to 40 of 1 to 60 units. */
function chosenIn(object: JsonObject, name: string): string[] {
  const all = arrayOf(object[name])
  if (all.length > 40) throw damaged(`too many in ${name}`)
  return all.map((value) => wordsIn({ value }, 'value', 1, 60))
}

const longest = 24_000

export function aboutIn(value: unknown): About {
  const body = exactly(objectOf(value), 'title', 'day', 'members', 'first')
  const members = arrayOf(body.members).map((id) => idIn({ id }, 'id'))
  if (members.length < 2 || members.length > 8) throw damaged('members')
  const title = wordsIn(body, 'title', 1, 120)
  return { title, day: dayIn(body, 'day'), members, first: idIn(body, 'first') }
}

export function sideIn(value: unknown): Side {
  const parts = ['happened', 'felt', 'needed', 'before', 'say', 'statement']
  const body = exactly(objectOf(value), ...parts)
  const statement = exactly(objectOf(body.statement), 'when', 'felt', 'need', 'ask')
  const said = ['when', 'felt', 'need', 'ask'].map((name) => [
    name,
    lengthOf(textIn(statement, name), 0, 4000),
  ])
  return {
    happened: lengthOf(textIn(body, 'happened'), 0, longest),
    felt: chosenIn(body, 'felt'),
    needed: chosenIn(body, 'needed'),
    before: lengthOf(textIn(body, 'before'), 0, longest),
    say: lengthOf(textIn(body, 'say'), 0, longest),
    statement: Object.fromEntries(said),
  }
}

function partIn(value: unknown): JsonObject {
  const part = exactly(objectOf(value), 'setUp', 'regret', 'apology')
  return {
    setUp: wordsIn(part, 'setUp', 0, longest),
    regret: wordsIn(part, 'regret', 0, longest),
    apology: wordsIn(part, 'apology', 0, longest),
  }
}

function promiseIn(value: unknown): JsonObject | null {
  if (value === null) return null
  const promise = exactly(objectOf(value), 'text', 'followUp')
  return { text: wordsIn(promise, 'text', 1, 300), followUp: dayIn(promise, 'followUp') }
}

const keepings = ['everything', 'agreement', 'nothing']

/** What each type of step says besides its type: the first table of 16.2.2. */
const says: { [type: string]: { [name: string]: (body: JsonObject) => unknown } } = {
  sealed: {},
  withdrew: {},
  ready: {},
  opened: {},
  closed: {},
  'chose-way': { way: (body) => oneOf(body, 'way', 'together', 'each-ready') },
  kept: { keeping: (body) => oneOf(body, 'keeping', ...keepings) },
  mirrored: { text: (body) => wordsIn(body, 'text', 1, longest) },
  confirmed: {
    yes: (body) => trueOrFalseIn(body, 'yes'),
    text: (body) => wordsIn(body, 'text', 0, longest),
  },
  validated: { text: (body) => wordsIn(body, 'text', 1, longest) },
  guessed: {
    felt: (body) => chosenIn(body, 'felt'),
    text: (body) => wordsIn(body, 'text', 0, longest),
  },
  answered: {
    right: (body) => trueOrFalseIn(body, 'right'),
    text: (body) => wordsIn(body, 'text', 0, longest),
  },
  owned: { part: (body) => partIn(body.part) },
  received: {
    of: (body) => idIn(body, 'of'),
    how: (body) => oneOf(body, 'how', 'accepted', 'not-yet'),
  },
  promised: { promise: (body) => promiseIn(body.promise) },
}

/**
 * Understands what happened, whoever says who did it.
 *
 * @param beside members that stand beside what the type says, and prove it
 */
export function happeningIn(body: JsonObject, who: string, beside: string[]): Happening {
  const type = textIn(body, 'type')
  const parts = Object.hasOwn(says, type) ? says[type] : undefined
  if (!parts) throw damaged(`a step ${type}`)
  exactly(body, 'type', ...Object.keys(parts), ...beside)
  const said = Object.entries(parts).map(([name, read]) => [name, read(body)])
  return { type, who, ...Object.fromEntries(said) }
}
