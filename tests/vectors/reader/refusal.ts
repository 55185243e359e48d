/** Why a reader turns a vault down: chapters 12, 4.4, 11.1 and 15.3 of `docs/vault-format.md`. */
export type RefusalKind =
  | 'wrong-secret'
  | 'damaged'
  | 'missing'
  | 'newer'
  | 'draft'
  | 'mistyped'
  | 'older-copy'
  | 'not-a-backup'

/** A foreseen refusal. Everything else that is thrown is a bug of the reader. */
export class Refusal extends Error {
  readonly kind: RefusalKind

  constructor(kind: RefusalKind, what: string) {
    super(`${kind}: ${what}`)
    this.name = 'Refusal'
    this.kind = kind
  }
}

export function damaged(what: string): Refusal {
  return new Refusal('damaged', what)
}

/** Runs `read` and gives null where the bytes turn out damaged. Other refusals go through. */
export function unlessDamaged<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'damaged') return null
    throw error
  }
}
