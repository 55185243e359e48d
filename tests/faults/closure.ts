import { keyedDigest } from '../../main/core/crypto/digest.ts'
import { sodium } from '../../main/core/crypto/sodium.ts'

const block = 4096
const message = 256 * 1024
/** No frame is longer than this, and no message of a page. */
const longest = 512 * 1024

/** What somebody comes to with the keys they begin with and every byte there is. */
export interface Closure {
  /** All texts that opened, joined. */
  text: string
  keys: number
  /** Messages that were tried, each with every key; those among them that lay inside others too. */
  messages: number
}

/**
 * Tries every key on every ciphertext, without a care for where it belongs: the stream cipher under
 * the seal needs no place and no tag. Whatever opens is searched for more keys and for more ciphertexts,
 * until there are none.
 */
export function everythingThatOpens(
  files: ReadonlyMap<string, Uint8Array>,
  start: readonly Uint8Array[],
): Closure {
  const papers = [...files.values()].map((bytes) => sodium.to_string(ascii(bytes)))
  const boxes = papers
    .flatMap((paper) => valuesOf(paper, 'sealed'))
    .map((sealed) => ({ sealed, name: sodium.to_hex(sealed) }))
  const slots = papers.flatMap(slotsIn)
  const known = new Set<Key>()
  const messages = new Map<string, Message>()
  const texts: string[] = []
  let keys = unique(start.flatMap(withAllThatARootYields))
  let found = [...files].flatMap(messagesIn)
  while (keys.length > 0 || found.length > 0) {
    const old = [...known]
    for (const key of keys) known.add(key)
    for (const one of found) messages.set(one.name, one)
    const opened = [
      ...found.flatMap((one) => old.flatMap((key) => textUnder(key, one))),
      ...keys.flatMap((key) => [...messages.values()].flatMap((one) => textUnder(key, one))),
      ...keys.flatMap((key) => boxesFor(key, boxes)),
    ]
    texts.push(...opened)
    const more = [
      ...opened.flatMap(keysInText),
      ...keys.flatMap((key) => rootsUnder(key, slots)).flatMap(withAllThatARootYields),
    ]
    keys = unique(more).filter((key) => !known.has(key))
    found = opened.flatMap(messagesInText).filter(({ name }) => !messages.has(name))
  }
  return { text: texts.join('\n'), keys: known.size, messages: messages.size }
}

/** How much of a message tells whether a key opens it. */
const telling = 40

interface Message {
  nonce: Uint8Array
  ciphertext: Uint8Array
  name: string
  /** Keys that are known not to open it, also from other disks of the same story. */
  tried: Tried
}

/** A key; the same bytes are the same object. */
interface Key {
  bytes: Uint8Array
  number: number
  /** What follows from it, once somebody has asked. */
  subkeys?: Key[]
  publicKey?: Uint8Array
  /** Texts of grants that were sealed for it, null for those that were not, by what is sealed. */
  boxes: Map<string, string | null>
}

/** Wherever a frame or a message of a page may begin; in quarantine either may lie. */
function messagesIn([path, bytes]: [string, Uint8Array]): Message[] {
  if (path.includes('/pause.')) return messageAt(bytes, 12)
  const isPage = path.includes('.page')
  const [first, step] = isPage ? [64, message] : [24, block]
  const starts: number[] = []
  for (let at = first; at < bytes.length; at += step) {
    // A frame says that it is one, whole or torn; what lies in the middle of one has no nonce.
    if (isPage || isFrame(bytes, at - first)) starts.push(at)
  }
  return starts.flatMap((at) => messageAt(bytes, at))
}

function isFrame(bytes: Uint8Array, at: number): boolean {
  return sodium.to_string(ascii(bytes.subarray(at, at + 4))) === 'HFRM'
}

function messageAt(bytes: Uint8Array, at: number): Message[] {
  const nonce = bytes.subarray(at, at + 24)
  const ciphertext = bytes.subarray(at + 24, at + 24 + longest)
  const isBlank = nonce.every((byte) => byte === 0)
  if (nonce.length < 24 || ciphertext.length <= 64 || isBlank) return []
  const tried = remembered(triedOn, sodium.to_hex(bytes.subarray(at, at + 24 + telling)), newTried)
  return [{ nonce, ciphertext, name: sodium.to_hex(nonce), tried }]
}

/** Whatever a text spells that is too long for a key: sealed sides, above all. */
function messagesInText(text: string): Message[] {
  return bytesIn(text).flatMap((bytes) => (bytes.length > 104 ? messageAt(bytes, 0) : []))
}

function textUnder(key: Key, { nonce, ciphertext, tried }: Message): string[] {
  if (tried.has(key)) return nothing
  // Block 0 of the stream makes the key of the tag; the words begin with block 1.
  const opened = (bytes: Uint8Array) =>
    sodium.crypto_stream_xchacha20_xor_ic(bytes, nonce, 1, key.bytes)
  const isText = opened(ciphertext.subarray(0, telling)).every(
    (byte) => byte >= 0x20 && byte < 0x7f,
  )
  if (isText) return [sodium.to_string(ascii(opened(ciphertext)))]
  tried.add(key)
  return nothing
}

/** What grants hold for the receiver whose private key this is. */
function boxesFor(key: Key, boxes: Box[]): string[] {
  return boxes.flatMap(({ sealed, name }) => {
    const text = remembered(key.boxes, name, () => {
      key.publicKey ??= sodium.crypto_scalarmult_base(key.bytes)
      try {
        return sodium.to_string(sodium.crypto_box_seal_open(sealed, key.publicKey, key.bytes))
      } catch {
        return null
      }
    })
    return text === null ? [] : [text]
  })
}

/** The same keys meet the same messages and grants on every disk of a story: each pair is tried once. */
const triedOn = new Map<string, Tried>()
const everyKey = new Map<string, Key>()
const nothing: string[] = []

function keyOf(bytes: Uint8Array): Key {
  const name = sodium.to_hex(bytes)
  const number = everyKey.size
  return remembered(everyKey, name, () => ({ bytes, number, boxes: new Map() }))
}

/** Which keys were tried, a bit for each: there are millions of pairs. */
class Tried {
  #bits = new Uint8Array(256)

  has({ number }: Key): boolean {
    return ((this.#bits[number >> 3] ?? 0) & (1 << (number & 7))) !== 0
  }

  add({ number }: Key): void {
    if (number >> 3 >= this.#bits.length) {
      const longer = new Uint8Array(Math.max(2 * this.#bits.length, (number >> 3) + 1))
      longer.set(this.#bits)
      this.#bits = longer
    }
    this.#bits[number >> 3]! |= 1 << (number & 7)
  }
}

const newTried = () => new Tried()

function remembered<Value>(values: Map<string, Value>, name: string, make: () => Value): Value {
  const known = values.get(name)
  if (known !== undefined) return known
  const made = make()
  values.set(name, made)
  return made
}

interface Box {
  sealed: Uint8Array
  name: string
}

interface Slot {
  nonce: Uint8Array
  sealed: Uint8Array
  /** The one mark by which a ciphertext tells whether a key is right. */
  commitment: string
}

function slotsIn(paper: string): Slot[] {
  const [nonces, sealed] = [valuesOf(paper, 'nonce'), valuesOf(paper, 'sealed')]
  return valuesOf(paper, 'commitment').map((commitment, index) => ({
    nonce: nonces[index]!,
    sealed: sealed[index]!,
    commitment: sodium.to_hex(commitment),
  }))
}

function rootsUnder({ bytes: key }: Key, slots: Slot[]): Uint8Array[] {
  if (slots.length === 0) return []
  const mark = sodium.to_hex(keyedDigest(key, new TextEncoder().encode('hearth-commitment')))
  return slots
    .filter(({ commitment }) => commitment === mark)
    .map(({ nonce, sealed }) =>
      sodium.crypto_stream_xchacha20_xor_ic(sealed.subarray(0, 32), nonce, 1, key),
    )
}

/** A key and all that the format derives from one. */
function withSubkeys(bytes: Uint8Array): Key[] {
  const key = keyOf(bytes)
  key.subkeys ??= subkeysOf(bytes)
  return [key, ...key.subkeys]
}

function subkeysOf(key: Uint8Array): Key[] {
  const derived = ['hrthroot', 'hrthspce'].flatMap((context) =>
    [1, 2, 3, 4].map((id) => sodium.crypto_kdf_derive_from_key(32, id, context, key)),
  )
  const boxes = derived.map((seed) => sodium.crypto_box_seed_keypair(seed).privateKey)
  return [...derived, ...boxes].map(keyOf)
}

/** A member's root yields the key of their keyring, and that one yields keys in its turn. */
function withAllThatARootYields(root: Uint8Array): Key[] {
  return withSubkeys(root).flatMap(({ bytes }) => withSubkeys(bytes))
}

/** Every key that a text spells: in base64 of either alphabet, in hex, as a list of numbers. */
function keysInText(text: string): Key[] {
  const spelled = bytesIn(text)
  const whole = spelled.filter(({ length }) => length === 32)
  // Two keys in one, or the key in front of what belongs to it.
  const halves = spelled
    .filter(({ length }) => length > 32 && length <= 104)
    .flatMap((bytes) => [bytes.subarray(0, 32), bytes.subarray(bytes.length - 32)])
  return [...whole.flatMap(withSubkeys), ...halves.map(keyOf)]
}

/** What follows a record everywhere and is no secret of anybody: it would only make the search longer. */
const onRecords = /\\?"(?:signature|previous)\\?":\\?"[^"\\]*/g

function bytesIn(whole: string): Uint8Array[] {
  const text = whole.replaceAll(onRecords, '')
  const base64 = text.match(/[A-Za-z0-9+/_-]{43,}={0,2}/g) ?? []
  const hex = text.match(/\b(?:[0-9a-fA-F]{2}){32,}\b/g) ?? []
  const numbers = text.match(/\[(?:\d{1,3},\s*){31,}\d{1,3}\]/g) ?? []
  return [
    ...base64.map((one) => new Uint8Array(Buffer.from(one, 'base64'))),
    ...hex.map((one) => new Uint8Array(Buffer.from(one, 'hex'))),
    ...numbers.map((one) => Uint8Array.from(JSON.parse(one) as number[])),
  ]
}

function valuesOf(paper: string, name: string): Uint8Array[] {
  const found = paper.matchAll(new RegExp(`"${name}":"([A-Za-z0-9+/=]*)"`, 'g'))
  return [...found].map(([, text]) => new Uint8Array(Buffer.from(text!, 'base64')))
}

function unique(keys: Key[]): Key[] {
  return [...new Set(keys)]
}

function ascii(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (byte < 0x80 ? byte : 0x3f))
}
