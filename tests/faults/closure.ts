import { keyedDigest } from '../../main/core/crypto/digest.ts'
import { sodium } from '../../main/core/crypto/sodium.ts'

const block = 4096
const message = 256 * 1024
/** How much of a message is looked at; secrets stand in the beginning of theirs. */
const looked = 2048

/** What somebody comes to with the keys they begin with and every byte there is. */
export interface Closure {
  /** All texts that opened, joined. */
  text: string
  keys: number
  /** Messages that were tried, each with every key. */
  messages: number
}

/**
 * Tries every key on every ciphertext, without a care for where it belongs: the stream cipher under
 * the seal needs no place and no tag. Whatever opens is searched for more keys, until there are none.
 */
export function everythingThatOpens(
  files: ReadonlyMap<string, Uint8Array>,
  start: readonly Uint8Array[],
): Closure {
  const all = [...files.values()]
  const messages = [...files].flatMap(messagesIn)
  const papers = all.map((bytes) => sodium.to_string(ascii(bytes)))
  const boxes = papers.flatMap((paper) => valuesOf(paper, 'sealed'))
  const slots = papers.flatMap(slotsIn)
  const known = new Set<string>()
  const texts: string[] = []
  let fresh = start.flatMap(withAllThatARootYields)
  while (fresh.length > 0) {
    const found: Uint8Array[] = []
    for (const key of fresh) {
      known.add(sodium.to_hex(key))
      const opened = [...messages.flatMap((one) => textUnder(key, one)), ...boxesFor(key, boxes)]
      texts.push(...opened)
      found.push(
        ...opened.flatMap(keysInText).flatMap(withSubkeys),
        ...rootsUnder(key, slots).flatMap(withAllThatARootYields),
      )
    }
    fresh = unique(found).filter((key) => !known.has(sodium.to_hex(key)))
  }
  return { text: texts.join('\n'), keys: known.size, messages: messages.length }
}

interface Message {
  nonce: Uint8Array
  ciphertext: Uint8Array
}

/** Wherever a frame or a message of a page may begin; in quarantine either may lie. */
function messagesIn([path, bytes]: [string, Uint8Array]): Message[] {
  const starts: number[] = []
  const isPage = path.includes('.page')
  for (let at = 24; at < bytes.length && !isPage; at += block) starts.push(at)
  for (let at = 64; at < bytes.length && isPage; at += message) starts.push(at)
  return starts
    .map((at) => ({
      nonce: bytes.subarray(at, at + 24),
      ciphertext: bytes.subarray(at + 24, at + 24 + looked),
    }))
    .filter(({ nonce, ciphertext }) => nonce.length === 24 && ciphertext.length > 64)
}

function textUnder(key: Uint8Array, { nonce, ciphertext }: Message): string[] {
  // Block 0 of the stream makes the key of the tag; the words begin with block 1.
  const plain = sodium.crypto_stream_xchacha20_xor_ic(ciphertext, nonce, 1, key)
  const isText = plain.subarray(0, 40).every((byte) => byte >= 0x20 && byte < 0x7f)
  return isText ? [sodium.to_string(ascii(plain))] : []
}

/** What grants hold for the receiver whose private key this is. */
function boxesFor(key: Uint8Array, boxes: Uint8Array[]): string[] {
  const publicKey = sodium.crypto_scalarmult_base(key)
  return boxes.flatMap((sealed) => {
    try {
      return [sodium.to_string(sodium.crypto_box_seal_open(sealed, publicKey, key))]
    } catch {
      return []
    }
  })
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

function rootsUnder(key: Uint8Array, slots: Slot[]): Uint8Array[] {
  const mark = sodium.to_hex(keyedDigest(key, new TextEncoder().encode('hearth-commitment')))
  return slots
    .filter(({ commitment }) => commitment === mark)
    .map(({ nonce, sealed }) =>
      sodium.crypto_stream_xchacha20_xor_ic(sealed.subarray(0, 32), nonce, 1, key),
    )
}

/** A key and all that the format derives from one. */
function withSubkeys(key: Uint8Array): Uint8Array[] {
  const derived = ['hrthroot', 'hrthspce'].flatMap((context) =>
    [1, 2, 3, 4].map((id) => sodium.crypto_kdf_derive_from_key(32, id, context, key)),
  )
  const boxes = derived.map((seed) => sodium.crypto_box_seed_keypair(seed).privateKey)
  return [key, ...derived, ...boxes]
}

/** A member's root yields the key of their keyring, and that one yields keys in its turn. */
function withAllThatARootYields(root: Uint8Array): Uint8Array[] {
  return withSubkeys(root).flatMap(withSubkeys)
}

/** Every 32 bytes that a text spells in base64. */
function keysInText(text: string): Uint8Array[] {
  const spelled = text.match(/[A-Za-z0-9+/]{43}=/g) ?? []
  return spelled.map((one) => new Uint8Array(Buffer.from(one, 'base64')))
}

function valuesOf(paper: string, name: string): Uint8Array[] {
  const found = paper.matchAll(new RegExp(`"${name}":"([A-Za-z0-9+/=]*)"`, 'g'))
  return [...found].map(([, text]) => new Uint8Array(Buffer.from(text!, 'base64')))
}

function unique(keys: Uint8Array[]): Uint8Array[] {
  return [...new Map(keys.map((key) => [sodium.to_hex(key), key])).values()]
}

function ascii(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (byte < 0x80 ? byte : 0x3f))
}
