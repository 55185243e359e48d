import { fromBase64, isId } from './bytes.ts'
import { damaged } from './refusal.ts'

export type JsonObject = { [name: string]: unknown }

/** The value that JSON text spells. Throws `damaged` where it spells none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw damaged('not JSON')
  }
}

export function objectOf(value: unknown): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw damaged('not an object')
  }
  return value as JsonObject
}

export function arrayOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw damaged('not an array')
  return value
}

export function textIn(object: JsonObject, name: string): string {
  const value = object[name]
  if (typeof value !== 'string') throw damaged(`${name} is not a text`)
  return value
}

export function idIn(object: JsonObject, name: string): string {
  const value = object[name]
  if (!isId(value)) throw damaged(`${name} is not an id`)
  return value
}

/** A whole number of at least `least`. */
export function numberIn(object: JsonObject, name: string, least: number): number {
  const value = object[name]
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least) {
    throw damaged(`${name} is out of range`)
  }
  return value
}

/** Bytes in base64, of `length` where one is given. */
export function bytesIn(object: JsonObject, name: string, length?: number): Uint8Array {
  const bytes = fromBase64(textIn(object, name))
  if (length !== undefined && bytes.length !== length) throw damaged(`${name} has a wrong length`)
  return bytes
}
