/**
 * How functions and values cross between the page's world and the preload's world. As with Electron's
 * contextBridge, values are copied, functions become stand-ins for calls, and nothing else crosses.
 */
export type Crossing =
  | { is: 'value'; value: unknown }
  | { is: 'function'; id: number }
  | { is: 'promise'; id: number }
  | { is: 'object'; members: [string, Crossing][] }

export interface Side {
  /** Turns a value of this world into what may cross. */
  pack(value: unknown): Crossing
  /** Turns what crossed into a value of this world. */
  unpack(crossed: Crossing): unknown
}

interface Call {
  id: number
  args: Crossing[]
}
type Result = { ok: true; value: Crossing } | { ok: false }

/** Names of the events by which one world calls the other; both worlds share the document. */
export function makeSide(own: string, other: string): Side {
  let lastId = 0
  const functions = new Map<number, (...args: unknown[]) => unknown>()
  const promises = new Map<number, { resolve(value: unknown): void; reject(why: unknown): void }>()
  let answer: Result | null = null

  const tell = (name: string, detail: unknown) => {
    document.dispatchEvent(new CustomEvent(name, { detail: structuredClone(detail) }))
  }
  const packPromise = (promise: Promise<unknown>): Crossing => {
    const id = ++lastId
    promise.then(
      (value) => tell(`${other}:settled`, { id, ok: true, value: pack(value) }),
      () => tell(`${other}:settled`, { id, ok: false }),
    )
    return { is: 'promise', id }
  }
  const pack = (value: unknown): Crossing => {
    if (typeof value === 'function') {
      const id = ++lastId
      functions.set(id, value as (...args: unknown[]) => unknown)
      return { is: 'function', id }
    }
    if (value instanceof Promise) return packPromise(value)
    if (Object.getPrototypeOf(value ?? 0) === Object.prototype) {
      const members = Object.entries(value as object).map(([key, inner]): [string, Crossing] => [
        key,
        pack(inner),
      ])
      return { is: 'object', members }
    }
    return { is: 'value', value: structuredClone(value) }
  }
  const unpack = (crossed: Crossing): unknown => {
    if (crossed.is === 'value') return crossed.value
    if (crossed.is === 'object') {
      return Object.fromEntries(crossed.members.map(([key, inner]) => [key, unpack(inner)]))
    }
    const { id } = crossed
    if (crossed.is === 'promise') {
      return new Promise((resolve, reject) => promises.set(id, { resolve, reject }))
    }
    return (...args: unknown[]) => {
      answer = null
      // Dispatching is synchronous, so the answer stands when this returns.
      tell(`${other}:call`, { id, args: args.map(pack) } satisfies Call)
      const result = answer as Result | null
      if (result === null || !result.ok) throw new Error('The call across the bridge failed.')
      return unpack(result.value)
    }
  }

  document.addEventListener(`${own}:call`, (event) => {
    const { id, args } = (event as CustomEvent<Call>).detail
    let result: Result
    try {
      result = { ok: true, value: pack(functions.get(id)?.(...args.map(unpack))) }
    } catch {
      result = { ok: false }
    }
    tell(`${other}:result`, result)
  })
  document.addEventListener(`${own}:result`, (event) => {
    answer = (event as CustomEvent<Result>).detail
  })
  document.addEventListener(`${own}:settled`, (event) => {
    const told = (event as CustomEvent<Result & { id: number }>).detail
    const promise = promises.get(told.id)
    promises.delete(told.id)
    if (told.ok) promise?.resolve(unpack(told.value))
    else promise?.reject(new Error('The call across the bridge failed.'))
  })
  return { pack, unpack }
}

/** How the preload's world says what it exposes, and the page's world that it listens. */
export const exposeEvent = 'hearth-host:expose'
export const readyEvent = 'hearth-host:ready'
export const pageSide = 'hearth-host:page'
export const preloadSide = 'hearth-host:preload'
