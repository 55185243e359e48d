import { Rounds } from '../../main/core/rounds/rounds.ts'
import type { OpenVault } from '../../main/core/vault/open-vault.ts'
import type { MemberId, RoundId } from '../../shared/ids.ts'
import type { Household } from './at-the-table.ts'

export type Words = { text: string }
export type Asked = { day: string }

export const asked: Asked = { day: '2026-11-06' }

/** Rounds over a vault, as views are read. */
export function roundsOf(vault: OpenVault, clock: { now(): Date }): Rounds<Asked, Words> {
  return new Rounds<Asked, Words>({
    ...{ vault, clock, kind: 'view' },
    parseAbout: (value) => (isWith(value, 'day') ? (value as Asked) : null),
    parse: (value) => (isWith(value, 'text') ? (value as Words) : null),
  })
}

function isWith(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && name in value
}

/** Whoever comes in, and what waited for them is settled. */
export async function sitAt(house: Household, ...who: MemberId[]) {
  const { vault } = await house.sit(...who)
  const rounds = roundsOf(vault, house.clock)
  const failures = await rounds.settle()
  return { vault, rounds, failures }
}

/** What somebody wrote, told from everybody else's words. */
export function wordsFrom(house: Household, who: MemberId): Words {
  return { text: `the words of number ${house.members.indexOf(who)}` }
}

/** Mara begins a round with everybody, or with those named. */
export async function beginRound(house: Household, members = house.members): Promise<RoundId> {
  const { vault, rounds } = await sitAt(house, house.mara)
  const id = vault.newId() as RoundId
  await rounds.begin(id, asked, members)
  return id
}

/** These members seal, one after another, each alone. */
export async function sealedBy(house: Household, id: RoundId, ...who: MemberId[]): Promise<void> {
  for (const one of who) await (await sitAt(house, one)).rounds.seal(id, wordsFrom(house, one))
}
