import type { MemberId } from '../../../shared/ids.ts'
import { spaceKeys } from '../crypto/member-keys.ts'
import { readSpace, type SpaceHouse } from './open-space.ts'
import { type PausePlace, pauseIn, readPause, writePause } from './pause.ts'
import type { Problem } from './problems.ts'
import type { SideSpace } from './side-types.ts'
import { VaultSpace } from './space.ts'
import type { SpaceParts } from './space-parts.ts'
import { Turns } from './turns.ts'

/** One debrief as the vault knows it before it is opened. */
export interface SideAddress {
  id: string
  keys: Map<number, Uint8Array>
  /** Those who take part, whoever started it first. */
  members: MemberId[]
  readers(): MemberId[]
  isNew?: boolean
}

/** The space of one debrief. */
export class OpenSide extends VaultSpace implements SideSpace {
  readonly starter: MemberId
  /** Those who take part. */
  readonly members: readonly MemberId[]
  readonly #place: PausePlace
  readonly #turns = new Turns()
  #pause: { revision: number; until: string | null }

  constructor(
    parts: SpaceParts,
    members: readonly MemberId[],
    place: PausePlace,
    pause: { revision: number; until: string | null },
  ) {
    super(parts)
    this.starter = members[0]!
    this.members = members
    this.#place = place
    this.#pause = pause
  }

  /** Whether the bytes of a copy of the time-out's document read. */
  readsAsPause(bytes: Uint8Array): boolean {
    return pauseIn(this.#place, bytes) !== null
  }

  pausedUntil(): string | null {
    return this.#pause.until
  }

  async setPause(until: string | null): Promise<void> {
    await this.beforeWrite()
    await this.#turns.take(async () => {
      this.refuseWhenRetired()
      const next = { revision: this.#pause.revision + 1, until }
      await writePause(this.#place, next)
      this.#pause = next
    })
  }

  override async retire(): Promise<void> {
    await super.retire()
    await this.#turns.take(async () => undefined)
  }
}

/** Brings a debrief back from its files. Writes nothing. */
export async function openSide(
  house: SpaceHouse,
  address: SideAddress,
): Promise<{ side: OpenSide; problems: Problem[] }> {
  const { members, ...rest } = address
  const { id, keys } = rest
  const { parts, problems } = await readSpace(house, { ...rest, kind: 'side' })
  const { epoch } = parts
  const { pause: key } = spaceKeys(keys.get(epoch)!)
  const place: PausePlace = { disk: house.disk, vault: house.vault, space: id, epoch, key }
  const pause = (await readPause(place)) ?? { revision: 0, until: null }
  return { side: new OpenSide(parts, members, place, pause), problems }
}
