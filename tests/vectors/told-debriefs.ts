import { Agreements } from '../../main/core/debriefs/agreements.ts'
import { Debriefs } from '../../main/core/debriefs/debriefs.ts'
import type { OpenVault, UnlockedVault } from '../../main/core/vault/index.ts'
import { TableClock } from '../make/at-the-table.ts'
import { readDebrief } from './reader/debrief.ts'
import type { OpenedVault } from './reader/open-vault.ts'
import { keptInOurs } from './reader/ours.ts'
import { canonical, type ToldDebriefs } from './telling.ts'

/** JSON with members in order of name and lists of equals in order of what they are. */
function sorted<Told>(told: Told[]): Told[] {
  return told.toSorted((left, right) => (canonical(left) < canonical(right) ? -1 : 1))
}

function told({ debriefs, agreements, kept }: ToldDebriefs): ToldDebriefs {
  const inOrder = {
    debriefs: sorted(debriefs),
    agreements: sorted(agreements),
    kept: sorted(kept.map((one) => ({ ...one, words: sorted(one.words) }))),
  }
  return JSON.parse(canonical(inOrder)) as ToldDebriefs
}

/** As Hearth tells it. */
export function toldByHearth(vault: OpenVault | UnlockedVault): ToldDebriefs {
  const clock = new TableClock()
  const shelf = new Debriefs(vault, clock)
  const debriefs = shelf
    .list()
    .flatMap(({ id }) => shelf.read(id) ?? [])
    .map(({ id, about, state, readers, pausedUntil, events, sides }) => {
      return { id, about, state, readers, pausedUntil, events, sides }
    })
  const kept = shelf.kept().map(({ id, about, words }) => ({ id, about, words }))
  return told({ debriefs, agreements: new Agreements(vault, clock).list(), kept })
}

/** As the independent reader tells it. */
export function debriefsByReader(vault: OpenedVault): ToldDebriefs {
  const debriefs = vault.sides
    .flatMap((side) => readDebrief(vault, side) ?? [])
    .map(({ steps, ...debrief }) => ({ ...debrief, events: steps }))
  const { agreements, debriefs: kept } = keptInOurs(vault)
  return told({ debriefs, agreements, kept })
}
