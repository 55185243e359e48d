import { dayOfDate } from '../../../shared/days.ts'
import { concat, utf8 } from '../crypto/bytes.ts'
import { idOf, randomId } from '../crypto/ids.ts'

/** How the name of every backup ends. */
export const backupEnding = '.hearth-backup'

const scheduled = /^Hearth \d{4}-\d{2}-\d{2} \d{2}\.\d{2} copy ([1-9]\d{0,8})\.hearth-backup$/

/** The name of a scheduled copy: the day and the time on this computer's clock, and which copy it is. */
export function scheduledName(now: Date, number: number): string {
  const [hours, minutes] = [now.getHours(), now.getMinutes()].map((part) =>
    String(part).padStart(2, '0'),
  )
  return `Hearth ${dayOfDate(now)} ${hours}.${minutes} copy ${number}${backupEnding}`
}

/** Which scheduled copy a name speaks of; null for a name that the schedule gives to none. */
export function numberInName(name: string): number | null {
  const match = scheduled.exec(name)
  return match === null ? null : Number(match[1])
}

/**
 * Marks the unfinished files of one vault in one folder of one computer. Only one process has that vault
 * open for writing, so whoever has it may take away what an earlier process left under this mark.
 */
export function markOf(vault: string, host: string, vaultFolder: string): string {
  return idOf(concat(utf8(JSON.stringify(['unfinished-backup', vault, host, vaultFolder]))))
}

/** The name that a scheduled copy has until it was verified. */
export function unfinishedName(name: string, mark: string): string {
  return `${name}.${mark}.${randomId()}.unfinished`
}

/** True for what `unfinishedName` made under this mark, and for nothing else. */
export function isUnfinishedOf(name: string, mark: string): boolean {
  const [, copy, of] =
    /^(.+\.hearth-backup)\.([0-9a-v]{26})\.[0-9a-v]{26}\.unfinished$/.exec(name) ?? []
  return copy !== undefined && numberInName(copy) !== null && of === mark
}
