import type { DebriefId, MemberId } from '../../shared/ids.ts'
import type { DebriefEvent } from '../../shared/model/debrief.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { Random } from '../make/random.ts'
import type { Tree } from '../make/tree.ts'
import { Consequences } from './debrief-consequences.ts'
import { type DebriefLedger, type Register, register, stateOf } from './debrief-ledger.ts'
import {
  type CalendarClock,
  differences,
  type House,
  lookAt,
  type Seen,
  sit,
} from './debrief-table.ts'
import type { Complaint } from './ledger.ts'
import { Platter } from './platter.ts'
import { nameOf } from './points.ts'

export interface Homecoming {
  tree: Tree
  house: House
  /** What was found there; it grows by what the visits come to. */
  ledger: DebriefLedger
  clock: CalendarClock
  seed: number
}

/** Everybody comes home, one after the other: what was begun is done, and nothing is left of an end. */
export async function comeHome({
  tree,
  house,
  ledger,
  clock,
  seed,
}: Homecoming): Promise<Complaint[]> {
  const disk = new MemoryDisk(Platter.from(tree))
  clock.passDays(2)
  const comesTo = new Consequences(ledger)
  const complaints: Complaint[] = []
  const rings = new Map<MemberId, Seen>()
  const random = new Random(seed)
  const visits = [...house.members].sort(() => random.next() - 0.5)
  try {
    for (const who of visits) {
      const at = await sit(disk, house, [who], clock)
      const sets = comesTo.sit([who], clock.now())
      for (const failure of await at.debriefs.settle()) {
        complaints.push({ kind: 'unopenable', what: `settling: ${nameOf(failure)}` })
      }
      ledger.add({ at: 0, done: 0, sets })
      const body = { text: 'home again' }
      const id = at.vault.newId()
      await at.vault.mine.commit([{ collection: 'entries', id, operation: 'put', body }])
      const seen = lookAt(at, clock, ledger.known)
      const expected = (name: Register) => [ledger.value(name)]
      complaints.push(...seen.wrong, ...differences(seen, [who], ledger.known, expected))
      rings.set(who, seen)
      await at.vault.close()
    }
  } catch (error) {
    complaints.push({ kind: 'unopenable', what: `home again: ${nameOf(error)}` })
  }
  if (complaints.length > 0) return complaints
  return leftovers(disk, ledger, rings)
}

/** Files of what ended, keys of what ended, and keys of a side that is no longer sealed. */
function leftovers(
  disk: MemoryDisk,
  ledger: DebriefLedger,
  rings: ReadonlyMap<MemberId, Seen>,
): Complaint[] {
  const complaints: Complaint[] = []
  const left = (what: string) => complaints.push({ kind: 'invented', what })
  const titles = new Map<DebriefId, string>()
  for (const [title, { id }] of ledger.known) titles.set(id, title)
  for (const [title, { id, members }] of ledger.known) {
    const view = ledger.view(title)
    if (ledger.value(register.end(title)) !== null) {
      const file = [...disk.files().keys()].find((path) => path.includes(id))
      if (file !== undefined) left(`${title} has ended, and there is ${file}`)
      for (const [who, { ringed, sideKeys }] of rings) {
        if (ringed.includes(id)) left(`${title} has ended, and ${who} has its key`)
        if (sideKeys.some((key) => key.id === id))
          left(`${title} has ended, and ${who} a side's key`)
      }
    }
    if (view === null || stateOf(view).phase !== 'sides') continue
    for (const who of members) {
      const hasKey = rings.get(who)?.sideKeys.some((key) => key.id === id) ?? false
      if (hasKey !== isSealedBy(view.events, who)) left(`${title}: the key of ${who} is amiss`)
    }
  }
  return complaints
}

/** Whether a member's side lies sealed, after all that happened. */
export function isSealedBy(events: readonly DebriefEvent[], who: MemberId): boolean {
  const last = events.findLast(
    (event) => event.who === who && (event.type === 'sealed' || event.type === 'withdrew'),
  )
  return last?.type === 'sealed'
}
