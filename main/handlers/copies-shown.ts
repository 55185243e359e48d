import type { PlaceToken } from '../../shared/ids.ts'
import type { BackupCopy, Rehearsal } from '../../shared/model/backup.ts'
import { listCopies } from '../core/backups/index.ts'
import type { World } from './room.ts'

/** The copies in the chosen folder as the page sees them: by tokens, and with what was checked. */
export class CopiesShown {
  readonly #world: Pick<World, 'diskAt' | 'pathIn' | 'places' | 'clock'>
  readonly #tokens = new Map<string, PlaceToken>()
  /** What was read whole in this sitting, by path, and which copy it was then. */
  readonly #checked = new Map<string, { madeAt: string; bytes: number; at: string }>()

  constructor(world: Pick<World, 'diskAt' | 'pathIn' | 'places' | 'clock'>) {
    this.#world = world
  }

  /** Newest first; what cannot be read comes last. @throws AppError as `listCopies`. */
  async list(folder: string, vault: string): Promise<BackupCopy[]> {
    const found = await listCopies(this.#world.diskAt(folder), vault)
    const copies = found.map(({ name, bytes, number, cover, state }): BackupCopy => {
      const path = this.#world.pathIn(folder, name)
      const checked = this.#checked.get(path)
      const isThatOne = checked?.bytes === bytes && checked.madeAt === cover?.madeAt
      return {
        place: this.#tokenOf(path),
        name,
        bytes,
        isScheduled: number !== null,
        cover,
        state,
        checkedAt: isThatOne ? (checked?.at ?? null) : null,
      }
    })
    return copies.sort((a, b) => (madeAt(a) < madeAt(b) ? 1 : -1))
  }

  noteChecked(path: string, { madeAt, bytes }: Rehearsal): void {
    this.#checked.set(path, { madeAt, bytes, at: this.#world.clock.now().toISOString() })
  }

  /** One token for one path, however often the folder is looked at. */
  #tokenOf(path: string): PlaceToken {
    const token = this.#tokens.get(path) ?? this.#world.places.add(path)
    this.#tokens.set(path, token)
    return token
  }
}

function madeAt({ cover }: BackupCopy): string {
  return cover?.madeAt ?? ''
}
