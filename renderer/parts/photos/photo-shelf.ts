import type { ErrorCode } from '../../../shared/errors.ts'
import type { AttachmentId } from '../../../shared/ids.ts'
import type { Attachment } from '../../../shared/model/attachment.ts'
import { readWhole } from '../../bridge/attachments.ts'
import { InTurn } from './in-turn.ts'

export type PhotoState =
  | { kind: 'coming' }
  | { kind: 'here'; url: string; blob: Blob; about: Attachment }
  | { kind: 'refused'; code: ErrorCode }

interface Held {
  users: number
  state: PhotoState
  stop: AbortController
}

const coming: PhotoState = { kind: 'coming' }

/**
 * The photos that are on the screen, each once, from verified bytes in memory. The last who shows one
 * takes it away with them.
 */
class PhotoShelf {
  readonly #held = new Map<AttachmentId, Held>()
  readonly #watchers = new Set<() => void>()
  // The vault answers other calls between two photos.
  readonly #turns = new InTurn(2)

  /** For `useSyncExternalStore`. */
  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => {
      this.#watchers.delete(watcher)
    }
  }

  state(id: AttachmentId): PhotoState {
    return this.#held.get(id)?.state ?? coming
  }

  /** Asks for a photo; answers with the way to let it go. */
  hold(id: AttachmentId): () => void {
    const held = this.#held.get(id) ?? this.#fetch(id)
    held.users += 1
    return () => {
      held.users -= 1
      if (held.users === 0) this.#drop(id, held)
    }
  }

  /** Lets go of every photo in the same moment, whoever shows it. */
  forgetAll(): void {
    this.#turns.clear()
    for (const [id, held] of this.#held) this.#drop(id, held)
    this.#tell()
  }

  #fetch(id: AttachmentId): Held {
    const held: Held = { users: 0, state: coming, stop: new AbortController() }
    this.#held.set(id, held)
    const withdraw = this.#turns.add(async () => {
      const reply = await readWhole(id, held.stop.signal)
      if (held.stop.signal.aborted) return
      held.state = reply.ok
        ? {
            kind: 'here',
            url: URL.createObjectURL(reply.value.blob),
            blob: reply.value.blob,
            about: reply.value.about,
          }
        : { kind: 'refused', code: reply.code }
      this.#tell()
    })
    held.stop.signal.addEventListener('abort', withdraw)
    return held
  }

  #drop(id: AttachmentId, held: Held): void {
    held.stop.abort()
    if (held.state.kind === 'here') URL.revokeObjectURL(held.state.url)
    held.state = coming
    if (this.#held.get(id) === held) this.#held.delete(id)
  }

  #tell(): void {
    for (const watcher of this.#watchers) watcher()
  }
}

export const photoShelf = new PhotoShelf()
