import type { AttachmentId } from '../../../shared/ids.ts'
import { call, onVaultEvent } from '../../bridge/client.ts'
import { InTurn } from './in-turn.ts'

/** What is known of a small picture: its address, null where there is none, undefined while it comes. */
export type SmallPicture = string | null | undefined

interface Kept {
  users: number
  /** Undefined while it is on its way. */
  url: SmallPicture
  withdraw: () => void
}

/** How many stay at hand, beside those on the screen. */
const most = 240

/**
 * The small pictures of rows and pages. Only those on the screen are asked for, a few at a time; some stay
 * for whoever scrolls back, and the ones seen longest ago go first.
 */
class SmallPictures {
  /** In the order in which they were last asked for. */
  readonly #kept = new Map<AttachmentId, Kept>()
  readonly #watchers = new Set<() => void>()
  readonly #turns = new InTurn(3)

  /** For `useSyncExternalStore`. */
  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => {
      this.#watchers.delete(watcher)
    }
  }

  find(id: AttachmentId): SmallPicture {
    return this.#kept.get(id)?.url
  }

  /** Asks for one; answers with the way to say that it left the screen. */
  hold(id: AttachmentId): () => void {
    const kept = this.#kept.get(id) ?? { users: 0, url: undefined, withdraw: () => undefined }
    this.#kept.delete(id)
    this.#kept.set(id, kept)
    kept.users += 1
    if (kept.users === 1 && kept.url === undefined) this.#ask(id, kept)
    this.#makeRoom()
    return () => {
      kept.users -= 1
      if (kept.users > 0 || kept.url !== undefined) return
      kept.withdraw()
      if (this.#kept.get(id) === kept) this.#kept.delete(id)
    }
  }

  /** Asks anew for those that were not there: somebody may have made them meanwhile. */
  lookAgain(): void {
    for (const [id, kept] of this.#kept) {
      if (kept.url === null && kept.users > 0) this.#ask(id, kept)
      else if (kept.url === null) this.#kept.delete(id)
    }
  }

  /** Asks anew for one that was changed, and lets the old one go. */
  renew(id: AttachmentId): void {
    const kept = this.#kept.get(id)
    if (!kept) return
    kept.withdraw()
    if (kept.url) URL.revokeObjectURL(kept.url)
    kept.url = undefined
    if (kept.users > 0) this.#ask(id, kept)
    else this.#kept.delete(id)
    this.#tell()
  }

  /** Lets go of all of them in the same moment. */
  forgetAll(): void {
    this.#turns.clear()
    for (const kept of this.#kept.values()) {
      if (kept.url) URL.revokeObjectURL(kept.url)
      kept.url = undefined
    }
    this.#kept.clear()
    this.#tell()
  }

  get size(): number {
    return this.#kept.size
  }

  #ask(id: AttachmentId, kept: Kept): void {
    kept.withdraw = this.#turns.add(async () => {
      const reply = await call('attachments.thumbnail', { id })
      if (this.#kept.get(id) !== kept) return
      // Never as SVG, whatever its bytes say: the kind is named here.
      const picture = reply.ok ? reply.value : null
      kept.url =
        picture &&
        URL.createObjectURL(new Blob([picture as Uint8Array<ArrayBuffer>], { type: 'image/webp' }))
      this.#tell()
    })
  }

  #makeRoom(): void {
    let over = this.#kept.size - most
    for (const [id, kept] of this.#kept) {
      if (over <= 0) return
      if (kept.users > 0) continue
      if (kept.url) URL.revokeObjectURL(kept.url)
      this.#kept.delete(id)
      over -= 1
    }
  }

  #tell(): void {
    for (const watcher of this.#watchers) watcher()
  }
}

export const smallPictures = new SmallPictures()

onVaultEvent((event) => {
  if (event.event === 'changed' && event.scopes.includes('attachments')) smallPictures.lookAgain()
})
