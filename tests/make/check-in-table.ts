import { CheckIns } from '../../main/core/check-ins/check-ins.ts'
import type { UnlockedVault } from '../../main/core/vault/index.ts'
import type { Day } from '../../shared/days.ts'
import type { MemberId, RoundId } from '../../shared/ids.ts'
import type { CheckInSide, DimensionId } from '../../shared/model/check-in.ts'
import type { Household } from './at-the-table.ts'

export const someDay = '2026-11-07' as Day

/** Whoever comes in, and what waited for them is settled. */
export async function checkIn(house: Household, ...who: MemberId[]) {
  const { vault } = await house.sit(...who)
  return checkInsOn(vault, house)
}

export async function checkInsOn(vault: UnlockedVault, { clock }: Pick<Household, 'clock'>) {
  const checkIns = new CheckIns(vault, clock)
  const failures = await checkIns.settle()
  return { vault, checkIns, failures }
}

/** What one member says about how close they feel. */
export function said(point: number | null, words = '', dimension = 'closeness'): CheckInSide {
  return { ratings: [{ dimension: dimension as DimensionId, point, words }] }
}

/** The words of each, told from everybody else's. */
export function sideOf(house: Household, who: MemberId): CheckInSide {
  const number = house.members.indexOf(who)
  return said(number + 2, `the line of number ${number}`)
}

/** Mara begins one. */
export async function beginOne(house: Household, day = someDay): Promise<RoundId> {
  return (await checkIn(house, house.mara)).checkIns.begin(day)
}

/** These members finish, one after another, each alone. */
export async function finishedBy(house: Household, id: RoundId, ...who: MemberId[]): Promise<void> {
  for (const one of who) await (await checkIn(house, one)).checkIns.seal(id, sideOf(house, one))
}

/** One that everybody has finished and opened in one sitting. */
export async function openOne(house: Household, day = someDay): Promise<RoundId> {
  const id = await beginOne(house, day)
  await finishedBy(house, id, ...house.members)
  const all = await checkIn(house, ...house.members)
  await all.checkIns.openTogether(id)
  return id
}
