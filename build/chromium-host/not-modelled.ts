import { EventEmitter } from 'node:events'

/** Says that the app asks for something of Electron that this stand-in does not do. */
export function notModelled(name: string): never {
  throw new Error(`not modelled: ${name}`)
}

/** Asked of every object by the language itself, and by printing it. */
const asked = new Set(['then', 'toJSON', 'constructor', 'asymmetricMatch', 'nodeType'])

/** Wraps an object so that a name it does not have is an error, not `undefined`. */
export function strict<Thing extends object>(name: string, thing: Thing): Thing {
  const bound = new Map<PropertyKey, unknown>()
  return new Proxy(thing, {
    get(target, key) {
      const value = Reflect.get(target, key, target)
      if (value === undefined && !(key in target) && typeof key === 'string' && !asked.has(key)) {
        notModelled(`${name}.${key}`)
      }
      // Private fields live on the object itself, so its methods must run on it.
      if (typeof value !== 'function' || key === 'constructor') return value
      if (!bound.has(key)) bound.set(key, value.bind(target))
      return bound.get(key)
    },
    set(target, key, value) {
      if (!(key in target)) notModelled(`${name}.${String(key)} =`)
      return Reflect.set(target, key, value, target)
    },
  })
}

/** An emitter of a closed list of events: to listen for another one is an error. */
export class ModelledEmitter {
  readonly #name: string
  readonly #events: readonly string[]
  readonly #emitter = new EventEmitter()

  constructor(name: string, events: readonly string[]) {
    this.#name = name
    this.#events = events
  }

  on(event: string, listener: (...args: never[]) => void): this {
    this.#emitter.on(this.#known(event), listener as (...args: unknown[]) => void)
    return this
  }

  once(event: string, listener: (...args: never[]) => void): this {
    this.#emitter.once(this.#known(event), listener as (...args: unknown[]) => void)
    return this
  }

  removeListener(event: string, listener: (...args: never[]) => void): this {
    this.#emitter.removeListener(this.#known(event), listener as (...args: unknown[]) => void)
    return this
  }

  listenerCount(event: string): number {
    return this.#emitter.listenerCount(this.#known(event))
  }

  /** Answers with true when somebody listened. */
  emit(event: string, ...args: unknown[]): boolean {
    return this.#emitter.emit(this.#known(event), ...args)
  }

  /** Emits an event that listeners may prevent, and answers with true when one did. */
  emitPreventable(event: string, details: object = {}, ...args: unknown[]): boolean {
    let isPrevented = false
    const asEvent = Object.assign(details, {
      preventDefault: () => {
        isPrevented = true
      },
      get defaultPrevented() {
        return isPrevented
      },
    })
    this.#emitter.emit(this.#known(event), asEvent, ...args)
    return isPrevented
  }

  #known(event: string): string {
    return this.#events.includes(event) ? event : notModelled(`${this.#name} event '${event}'`)
  }
}
