/**
 * Values on their way between the page's isolated world and the window's driver, which can pass text
 * only: JSON, with bytes as base64. What else a structured clone could carry is refused.
 */
const bytesKey = '$bytes'

export function encode(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, plain) {
    const given = this[key]
    if (given instanceof ArrayBuffer) return { [bytesKey]: toBase64(new Uint8Array(given)) }
    if (ArrayBuffer.isView(given)) {
      if (!(given instanceof Uint8Array)) throw new Error('not modelled: typed array in a message')
      return { [bytesKey]: toBase64(given) }
    }
    if (typeof given === 'object' && given !== null && !isPlain(given)) {
      throw new Error(`not modelled: ${given.constructor?.name ?? 'object'} in a message`)
    }
    if (typeof given === 'function' || typeof given === 'symbol') {
      throw new Error('An object could not be cloned.')
    }
    if (typeof given === 'bigint') throw new Error('not modelled: bigint in a message')
    return plain
  })
}

export function decode(text: string): unknown {
  return JSON.parse(text, (_key, value) => {
    if (typeof value !== 'object' || value === null || !(bytesKey in value)) return value
    return fromBase64(value[bytesKey] as string)
  })
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true
  if (bytesKey in value) throw new Error(`not modelled: ${bytesKey} in a message`)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === null) return true
  // A plain object of another realm has a prototype of that realm, whose own prototype is null.
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, 'valueOf')
}

interface Base64Bytes {
  toBase64?(): string
}

function toBase64(bytes: Uint8Array & Base64Bytes): string {
  return bytes.toBase64?.() ?? Buffer.from(bytes).toString('base64')
}

function fromBase64(text: string): Uint8Array {
  const made = Uint8Array as unknown as { fromBase64?(text: string): Uint8Array }
  return made.fromBase64?.(text) ?? new Uint8Array(Buffer.from(text, 'base64'))
}
