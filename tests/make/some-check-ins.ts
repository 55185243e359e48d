import { addDays } from '../../shared/calendar.ts'
import type { Day } from '../../shared/days.ts'
import type { MemberId } from '../../shared/ids.ts'
import type { CheckInSide } from '../../shared/model/check-in.ts'
import type { FakeCheckIn } from './fake-check-ins.ts'
import type { FakeVault } from './fake-vault.ts'
import { Random } from './random.ts'

const lines = [
  'We sat on the stairs with tea and talked until it was late.',
  'I missed you, though you were in the next room.',
  'The washing up has become mine without anybody saying so.',
  'Sunday morning was good.',
  '',
  '',
  '',
  '',
]

/**
 * Fills the vault with open check-ins, a week apart, the last on `until`. The same call makes the same
 * ones: each member wanders up and down the seven points.
 */
export function someCheckIns(
  vault: FakeVault,
  count: number,
  until: Day,
  members: MemberId[] = vault.people.map(({ id }) => id),
): FakeCheckIn[] {
  const random = new Random(7)
  const levels = new Map<string, number>()
  return Array.from({ length: count }, (_, at) => {
    const checkIn = vault.checkIns.make(members[0]!, addDays(until, -7 * (count - 1 - at)), members)
    for (const who of members) {
      const ratings = checkIn.dimensions.map(({ id: dimension }, index) => {
        const key = `${who} ${dimension}`
        const before = levels.get(key) ?? 3 + ((index + members.indexOf(who)) % 4)
        const point = Math.min(7, Math.max(1, before + random.below(3) - 1))
        levels.set(key, point)
        const isSkipped = random.below(12) === 0
        const words = lines[random.below(lines.length)] ?? ''
        return { dimension, point: isSkipped ? null : point, words }
      })
      vault.checkIns.seal(checkIn, who, { ratings } satisfies CheckInSide)
    }
    checkIn.stage = 'open'
    checkIn.openedAt = `${checkIn.day}T20:00:00.000Z`
    return checkIn
  })
}
