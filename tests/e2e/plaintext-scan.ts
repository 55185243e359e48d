import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** One place where something that was typed lies open on the disk. */
export interface Leak {
  file: string
  /** How it is written there. */
  as: Encoding | 'name'
  /** The piece of text that was found. */
  text: string
}

type Encoding = 'utf8' | 'utf16' | 'base64' | 'hex' | 'url' | 'json'

/**
 * Looks through every file of the folders, and every name, for texts that nobody may find there: as UTF-8
 * and as UTF-16 in either order, plain, in base64 at any alignment and of either kind, and in hexadecimal;
 * escaped as in addresses; and escaped as in JSON. A long text is found by any 48 letters of it.
 */
export async function scanForPlaintext(
  folders: readonly string[],
  texts: Iterable<string>,
): Promise<{ files: number; bytes: number; leaks: Leak[] }> {
  const pieces = [...new Set([...texts].flatMap(piecesOf))]
  const search = new Search(pieces.flatMap(spellings))
  const leaks: Leak[] = []
  let files = 0
  let bytes = 0
  for (const folder of folders) {
    for await (const { path, isFile } of everythingIn(folder)) {
      // Some systems take the accents of names apart.
      const name = relative(folder, path)
      const inName = new Set<string>()
      for (const form of [name, name.normalize('NFC')]) {
        search.in(Buffer.from(form), ({ text }) => inName.add(text))
      }
      for (const text of inName) leaks.push({ file: path, as: 'name', text })
      if (!isFile) continue
      files += 1
      const found = new Set<Spelling>()
      bytes += await searchFile(path, search, found)
      for (const { as, text } of found) leaks.push({ file: path, as, text })
    }
  }
  return { files, bytes, leaks }
}

/** Searches one file piece by piece; answers with its length. A file that has gone meanwhile has none. */
async function searchFile(path: string, search: Search, found: Set<Spelling>): Promise<number> {
  let length = 0
  let tail: Buffer = Buffer.alloc(0)
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 4 << 20 })) {
      const part = Buffer.concat([tail, chunk as Buffer])
      length += (chunk as Buffer).length
      search.in(part, (spelling) => found.add(spelling))
      tail = part.subarray(Math.max(0, part.length - search.longest + 1))
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return length
}

/** Shorter ones turn up in random bytes, and in the names that the app itself uses. */
const shortest = 6
const pieceLength = 24

/** A text in pieces that do not overlap, line by line, so that a part of it is found too. */
function piecesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const letters = [...line.trim()]
    if (letters.length < shortest) return []
    const pieces: string[] = []
    for (let from = 0; from < letters.length; from += pieceLength) {
      const piece = letters.slice(from, from + pieceLength)
      if (piece.length === pieceLength || from === 0) pieces.push(piece.join(''))
    }
    return pieces
  })
}

interface Spelling {
  as: Encoding
  text: string
  bytes: Buffer
}

function spellings(text: string): Spelling[] {
  const utf8 = Buffer.from(text, 'utf8')
  const utf16 = Buffer.from(text, 'utf16le')
  const bigEndian = Buffer.from(utf16).swap16()
  const spell = (as: Encoding, bytes: Buffer): Spelling => ({ as, text, bytes })
  const written = (as: Encoding, spelled: readonly string[]) =>
    [...new Set(spelled)].filter((one) => one !== text).map((one) => spell(as, Buffer.from(one)))
  return [
    spell('utf8', utf8),
    spell('utf16', utf16),
    spell('utf16', bigEndian),
    ...written('url', escapedForAddresses(text, utf8)),
    ...written('json', escapedForJson(text)),
    ...[utf8, utf16, bigEndian].flatMap((plain) => [
      ...base64At(plain).map((bytes) => spell('base64', bytes)),
      spell('hex', Buffer.from(plain.toString('hex'))),
      spell('hex', Buffer.from(plain.toString('hex').toUpperCase())),
    ]),
  ]
}

/** As programs write a text into an address: what has to be escaped, and all of it. */
function escapedForAddresses(text: string, utf8: Buffer): string[] {
  const needed = encodeURIComponent(text)
  const all = [...utf8].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
  const isEscape = /%[0-9A-F]{2}/g
  const inEither = [needed, needed.replaceAll('%20', '+'), encodeURI(text), all.toUpperCase()]
  return inEither.flatMap((one) => [one, one.replace(isEscape, (sign) => sign.toLowerCase())])
}

/** As programs write a text into JSON: everything but ASCII escaped, and all of it. */
function escapedForJson(text: string): string[] {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  const escaped = (from: number, upper: boolean) =>
    units
      .map((unit) => {
        const digits = unit.toString(16).padStart(4, '0')
        if (unit < from) return JSON.stringify(String.fromCharCode(unit)).slice(1, -1)
        return `\\u${upper ? digits.toUpperCase() : digits}`
      })
      .join('')
  return [0, 0x80, 0x10000].flatMap((from) => [escaped(from, false), escaped(from, true)])
}

/** The letters of base64 that depend on nothing but the text, for each of three places it can begin at. */
function base64At(plain: Buffer): Buffer[] {
  return [0, 1, 2].flatMap((offset) => {
    const all = Buffer.concat([Buffer.alloc(offset), plain]).toString('base64')
    const from = Math.ceil((offset * 8) / 6)
    const to = Math.floor(((offset + plain.length) * 8) / 6)
    const letters = all.slice(from, to)
    const forAddresses = letters.replaceAll('+', '-').replaceAll('/', '_')
    return [...new Set([letters, forAddresses])].map((one) => Buffer.from(one))
  })
}

/** Many searches in one pass: three bytes say whether it is worth looking closer. */
class Search {
  readonly longest: number
  readonly #starts = new Uint8Array(1 << 24)
  readonly #byStart = new Map<number, Spelling[]>()

  constructor(all: readonly Spelling[]) {
    this.longest = Math.max(1, ...all.map(({ bytes }) => bytes.length))
    for (const spelling of all) {
      const [a = 0, b = 0, c = 0] = spelling.bytes
      const start = (a << 16) | (b << 8) | c
      this.#starts[start] = 1
      this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), spelling])
    }
  }

  in(bytes: Buffer, found: (spelling: Spelling) => void): void {
    let start = 0
    for (let at = 0; at < bytes.length; at += 1) {
      start = ((start << 8) | (bytes[at] as number)) & 0xffffff
      if (at < 2 || this.#starts[start] === 0) continue
      for (const spelling of this.#byStart.get(start) ?? []) {
        const from = at - 2
        const end = from + spelling.bytes.length
        if (end <= bytes.length && bytes.compare(spelling.bytes, 0, undefined, from, end) === 0) {
          found(spelling)
        }
      }
    }
  }
}

async function* everythingIn(folder: string): AsyncGenerator<{ path: string; isFile: boolean }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const path = join(folder, entry.name)
    yield { path, isFile: entry.isFile() }
    if (entry.isDirectory()) yield* everythingIn(path)
  }
}
