import { randomId } from '../../main/core/crypto/ids.ts'
import type { Blobs, NewBlob } from '../../main/core/vault/blobs.ts'

/** The files of a fake space. They stay until somebody sweeps. */
export class FakeBlobs implements Blobs {
  readonly files = new Map<string, Uint8Array>()

  async begin(): Promise<NewBlob> {
    const id = randomId()
    let bytes = new Uint8Array(0)
    return {
      id,
      write: async (position, piece) => {
        const longer = new Uint8Array(Math.max(bytes.length, position + piece.length))
        longer.set(bytes)
        longer.set(piece, position)
        bytes = longer
      },
      seal: async () => undefined,
      read: async (position, length) => bytes.slice(position, position + length),
      keep: async () => {
        this.files.set(id, bytes)
      },
      settle: () => undefined,
      abandon: async () => {
        this.files.delete(id)
      },
    }
  }

  async read(id: string, position: number, length: number): Promise<Uint8Array | null> {
    return this.files.get(id)?.slice(position, position + length) ?? null
  }

  async size(id: string): Promise<number | null> {
    return this.files.get(id)?.length ?? null
  }

  async list(): Promise<string[]> {
    return [...this.files.keys()]
  }

  async sweep(needed: ReadonlySet<string>): Promise<void> {
    for (const id of this.files.keys()) if (!needed.has(id)) this.files.delete(id)
  }
}
