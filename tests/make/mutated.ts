import { unzipSync, zipSync } from 'fflate'
import fc from './properties.ts'

/** One thing that can happen to bytes. */
type Harm = (bytes: Uint8Array) => Uint8Array

const spot = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
/** Signs that anybody could type, and now and then bytes that nobody could: those are refused as a whole. */
const few = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 4 })
      .map((text) => new TextEncoder().encode(text)),
  },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 4 }) },
)
/** Words that mean something to one of the readers. */
const telling = fc.constantFrom(
  '"entries":',
  '{"',
  '[[',
  ']}',
  '\\u0000',
  '\\ud800',
  '\n---\n',
  '---\n{{',
  '&a [*a,*a]',
  '[9999-99-99 99:99] ',
  '[0001-01-01 00:00] ',
  '<ul><li><ul><li>',
  '</li></ul></blockquote>',
  '<img src="data:image/png;base64,',
  '![](../../../etc/passwd)',
  '"date_journal":1e400',
  '"date_journal":-9e15',
  '../../',
  '\0',
  'PK\u0001\u0002',
  '[[[[[[[[[[[[[[[[[[[[',
)

function at(bytes: Uint8Array, where: number): number {
  return Math.floor(where * bytes.length)
}

function spliced(bytes: Uint8Array, from: number, to: number, put: Uint8Array): Uint8Array {
  const whole = new Uint8Array(from + put.length + bytes.length - to)
  whole.set(bytes.subarray(0, from))
  whole.set(put, from)
  whole.set(bytes.subarray(to), from + put.length)
  return whole
}

const harm: fc.Arbitrary<Harm> = fc.oneof(
  { weight: 4, arbitrary: overwriting() },
  { weight: 2, arbitrary: taking() },
  { weight: 2, arbitrary: repeating() },
  { weight: 3, arbitrary: inserting() },
  { weight: 1, arbitrary: cutting() },
)

function overwriting(): fc.Arbitrary<Harm> {
  return fc.tuple(spot, few).map(([where, put]) => (bytes: Uint8Array) => {
    const from = at(bytes, where)
    return spliced(bytes, from, Math.min(bytes.length, from + put.length), put)
  })
}

function taking(): fc.Arbitrary<Harm> {
  return fc.tuple(spot, spot).map(([a, b]) => (bytes: Uint8Array) => {
    const [from, to] = [at(bytes, Math.min(a, b)), at(bytes, Math.max(a, b))]
    return spliced(bytes, from, to, new Uint8Array(0))
  })
}

function repeating(): fc.Arbitrary<Harm> {
  const times = fc.integer({ min: 2, max: 8 })
  return fc.tuple(spot, spot, times).map(([a, b, count]) => (bytes: Uint8Array) => {
    const [from, to] = [at(bytes, Math.min(a, b)), at(bytes, Math.max(a, b))]
    const part = bytes.subarray(from, to)
    const put = new Uint8Array(part.length * count)
    for (let time = 0; time < count; time += 1) put.set(part, time * part.length)
    return spliced(bytes, from, from, put)
  })
}

function inserting(): fc.Arbitrary<Harm> {
  const words = fc.oneof(
    telling.map((text) => new TextEncoder().encode(text)),
    few,
  )
  const times = fc.constantFrom(1, 1, 1, 3, 200)
  return fc.tuple(spot, words, times).map(([where, word, count]) => (bytes: Uint8Array) => {
    const put = new Uint8Array(word.length * count)
    for (let time = 0; time < count; time += 1) put.set(word, time * word.length)
    return spliced(bytes, at(bytes, where), at(bytes, where), put)
  })
}

function cutting(): fc.Arbitrary<Harm> {
  return spot.map((where) => (bytes: Uint8Array) => bytes.slice(0, at(bytes, where)))
}

function harmed(bytes: Uint8Array, harms: readonly Harm[]): Uint8Array {
  return harms.reduce((hurt, one) => one(hurt), bytes)
}

const harms = fc.array(harm, { minLength: 1, maxLength: 4 })

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** What may stand in a place where something else is expected. */
const odd: fc.Arbitrary<Json> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  fc.constantFrom<Json>(
    null,
    true,
    -1,
    1e308,
    -62_167_219_200_000,
    253_402_300_800_000,
    '',
    '\ud800',
    '\u0000',
    '0000-00-00',
    '2024-02-30',
    '9999-12-31',
    '0001-01-01',
    '9999-12-31T23:59:59-23:59',
    'Sat Nov 16 275760 00:00:00 GMT+9999',
    'Middle-earth/Shire',
    'GMT+9999',
    '<p>'.repeat(60),
    '<ul><li>'.repeat(60),
    '<img src="data:image/png;base64,%%%%">',
    '<img src="data:image/png;base64,QUJD" alt="![](x)">',
    '![](import-medium:P1) ![](dayone-moment://X)',
    'hearth:00000000000000000000000000',
    'x'.repeat(5_000),
    '../../x',
    [[[[]]]],
    {},
    { __proto__: null, toString: 1, constructor: 2 },
  ),
)

/** JSON in which one thing, anywhere in it, became another, was left out, or stands twice. */
export function mutatedJson(json: string): fc.Arbitrary<string> {
  const way = fc.array(spot, { minLength: 1, maxLength: 5 })
  const act = fc.constantFrom('replace', 'replace', 'replace', 'remove', 'double')
  return fc.array(fc.tuple(way, odd, act), { minLength: 1, maxLength: 3 }).map((changes) => {
    const value = JSON.parse(json) as Json
    for (const [steps, other, how] of changes) change(value, steps, other, how)
    return JSON.stringify(value)
  })
}

function change(value: Json, steps: readonly number[], other: Json, how: string): void {
  if (typeof value !== 'object' || value === null) return
  const names = Object.keys(value)
  const name = names[Math.floor(steps[0]! * names.length)]
  if (name === undefined) return
  const holder = value as { [name: string]: Json }
  const inside = holder[name]
  const isDeeper = typeof inside === 'object' && inside !== null && steps.length > 1
  if (isDeeper) change(inside, steps.slice(1), other, how)
  else if (how === 'remove') delete holder[name]
  else if (how === 'double' && Array.isArray(value)) value.push(inside as Json)
  else holder[name] = structuredClone(other)
}

/** A file of JSON after something happened to its text, or to what it says. */
export function mutatedFile(bytes: Uint8Array, isJson: boolean): fc.Arbitrary<Uint8Array> {
  if (!isJson) return mutated(bytes)
  const said = mutatedJson(new TextDecoder().decode(bytes))
  // One slip that leaves all around it whole.
  const slip = fc.oneof(overwriting(), inserting()).map((one) => one(bytes))
  return fc.oneof(
    mutated(bytes),
    slip,
    said.map((text) => new TextEncoder().encode(text)),
  )
}

/** The bytes of a file after something happened to them. */
export function mutated(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  return harms.map((all) => harmed(bytes, all))
}

/**
 * A ZIP after something happened to it, or to one of the files in it before it was packed, so that its
 * checksums are right; or with a file under another name.
 */
export function mutatedZip(zip: Uint8Array): fc.Arbitrary<Uint8Array> {
  const files = unzipSync(zip)
  const names = Object.keys(files)
  const one = fc.constantFrom(...names)
  const packed = fc.constantFrom(0, 6) as fc.Arbitrary<0 | 6>
  const within = fc
    .tuple(one, packed)
    .chain(([name, level]) =>
      mutatedFile(files[name]!, name.endsWith('.json')).map((hurt) =>
        zipSync({ ...files, [name]: hurt }, { level }),
      ),
    )
  const renamed = fc
    .tuple(one, fc.oneof(telling, fc.string({ maxLength: 30 }), fc.constantFrom(...names)))
    .map(([name, other]) => zipSync({ ...files, [`${other}${name}`]: files[name]! }, { level: 0 }))
  return fc.oneof(
    { weight: 4, arbitrary: within },
    { weight: 2, arbitrary: mutated(zip) },
    { weight: 1, arbitrary: renamed },
  )
}
