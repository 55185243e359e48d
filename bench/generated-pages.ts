import type { Day } from '../shared/days.ts'
import type { EntryContent } from '../shared/model/entry.ts'
import { Random } from '../tests/make/random.ts'
import { commonWords } from './common-words.ts'

const vocabularySize = 20_000
const onsets = 'b c d f g h l m n p r s t v w br ch cl dr fl gr pl pr sh sl sp st th tr wh'.split(
  ' ',
)
const vowels = 'a e i o u ai ea ee oa ou io'.split(' ')
const codas = ['', '', ...'n r s t l m nd ng st ck rd'.split(' ')]
const endings = ['', '', '', ...'ing ed er ly ness ment s able'.split(' ')]
const marks = [' ❤️', ' 😊', ' 🌧️', ' ’', ' – ', ' 🎉', ' é']
const idLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const [begin, end] = [Date.UTC(2015, 0, 1), Date.UTC(2025, 0, 1)]

/** An entry of the common corpus, its members in the order in which they are spelled. */
export interface GeneratedEntry {
  id: string
  v: 1
  author: 'a' | 'b'
  createdAt: string
  updatedAt: string
  mood: number
  tags: string[]
  photos: never[]
  title: string
  body: string
}

/**
 * The corpus that other ways to keep a journal are measured with: English-like entries of about 1,020
 * bytes of JSON, words as common as in a language (Zipf and Mandelbrot, over 20,000), one entry in eight
 * with a sign beyond Latin-1, over 120 months. The JSON lines have one SHA-256 on every computer.
 */
export function* generatedEntries(count: number, seed = 1): Generator<GeneratedEntry> {
  for (let index = 0; index < count; index += 1) yield entryOf(index, count, seed)
}

/** The same entry as a page of Hearth. */
export function pageOf({ createdAt, title, body, mood, tags }: GeneratedEntry): EntryContent {
  const moods = ['sad', 'tired', 'settled', 'hopeful', 'happy'] as const
  const [day, time] = [createdAt.slice(0, 10) as Day, createdAt.slice(11, 16)]
  return { day, time, title, body, mood: moods[mood - 1]!, tags: [...new Set(tags)] }
}

function entryOf(index: number, count: number, seed: number): GeneratedEntry {
  const random = new Random((seed * 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
  const word = () => vocabulary()[rankOf(random.next())]!
  const at = begin + Math.floor(((end - begin) * index) / count)
  const title = capital(Array.from({ length: 3 + random.below(4) }, word).join(' '))
  const length = 360 + random.below(860)
  let isMarked = random.chance(0.125)
  let body = ''
  let inSentence = 0
  while (body.length < length) {
    const next = word()
    body += `${body === '' ? '' : ' '}${inSentence === 0 ? capital(next) : next}`
    inSentence += 1
    if (inSentence <= 5 || !random.chance(0.12)) continue
    body += random.chance(0.15) ? '.\n' : '.'
    inSentence = 0
    if (isMarked) body += random.pick(marks)
    isMarked = false
  }
  const createdAt = new Date(at).toISOString()
  return {
    id: idAt(at, random),
    v: 1,
    author: random.chance(0.5) ? 'a' : 'b',
    createdAt,
    updatedAt: createdAt,
    mood: 1 + random.below(5),
    tags: [word(), word()],
    photos: [],
    title,
    body: flat(body),
  }
}

/** As after reading: not the many pieces that it was put together from. */
function flat(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function idAt(time: number, random: Random): string {
  const timed = Array.from(
    { length: 10 },
    (_, place) => idLetters[Math.floor(time / 32 ** (9 - place)) % 32],
  )
  const rest = Array.from({ length: 16 }, () => idLetters[random.below(32)])
  return [...timed, ...rest].join('')
}

let words: string[] | null = null

/** All words, the most common first: those of every day, then made ones, short ones before long ones. */
function vocabulary(): readonly string[] {
  if (words !== null) return words
  const random = new Random(7)
  const seen = new Set(commonWords)
  const made: { weight: number; word: string }[] = []
  while (seen.size < vocabularySize) {
    let word = ''
    for (let left = 1 + random.below(3); left > 0; left -= 1) {
      word += random.pick(onsets) + random.pick(vowels) + random.pick(codas)
    }
    word += random.pick(endings)
    if (word.length < 3 || word.length > 14 || seen.has(word)) continue
    seen.add(word)
    made.push({ weight: word.length + 5 * random.next(), word })
  }
  made.sort((a, b) => a.weight - b.weight)
  words = [...new Set(commonWords), ...made.map(({ word }) => word)]
  return words
}

let shares: Float64Array | null = null

/** Of words up to each rank, how large a share of a text they are. */
function sharesUpTo(): Float64Array {
  if (shares !== null) return shares
  const upTo = new Float64Array(vocabularySize)
  let sum = 0
  for (let rank = 0; rank < vocabularySize; rank += 1) {
    sum += 1 / (rank + 2.7) ** 1.05
    upTo[rank] = sum
  }
  shares = upTo.map((each) => each / sum)
  return shares
}

function rankOf(chance: number): number {
  const upTo = sharesUpTo()
  let [low, high] = [0, vocabularySize - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (upTo[middle]! < chance) low = middle + 1
    else high = middle
  }
  return low
}
