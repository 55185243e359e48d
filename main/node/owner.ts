import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import type { Owner, Owners } from '../core/ports.ts'
import { errnoOf } from './disk-errors.ts'

/** Start times that come from two clocks are the same when they are this close. */
const sameStartMs = 5_000

/** The one process namespace that every Linux starts with. */
const firstNamespace = 'pid:[4026531836]'

/** The processes of this computer, as far as the system tells about them. */
export function nodeOwners(): Owners {
  const self = thisProcess()
  return { self, state: (owner) => stateOf(owner, self) }
}

/** What cannot be decided counts as alive: asking a person once is better than two writers. */
function stateOf(owner: Owner, self: Owner): 'alive' | 'gone' | 'unknown' {
  // The same start of the same computer, even where it has taken another name meanwhile.
  const isHere = owner.host === self.host || (owner.bootId !== '' && owner.bootId === self.bootId)
  if (!isHere) return 'unknown'
  if (owner.bootId !== self.bootId || !answersSignals(owner.processId)) return 'gone'
  const sameProcess = process.platform === 'linux' ? sameOnLinux(owner) : sameElsewhere(owner)
  return sameProcess ? 'alive' : 'gone'
}

function thisProcess(): Owner {
  const processId = process.pid
  if (process.platform === 'linux') {
    const sandbox = linuxSandbox()
    return {
      host: (machine() ?? hostname()) + sandbox,
      bootId: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() + sandbox,
      processId,
      startedAt: linuxStart(processId)?.ticks ?? '',
    }
  }
  return {
    host: hostname(),
    bootId:
      process.platform === 'darwin'
        ? answerOf('/usr/sbin/sysctl', '-n', 'kern.bootsessionuuid')
        : '',
    processId,
    startedAt: new Date(performance.timeOrigin).toISOString(),
  }
}

/**
 * A sandbox such as Flatpak's shares the computer's name and start but numbers its processes anew. From
 * in there no process outside can be judged, so it counts as a computer of its own. Empty outside.
 */
function linuxSandbox(): string {
  const namespace = orNull(() => readlinkSync('/proc/self/ns/pid')) ?? firstNamespace
  return namespace === firstNamespace ? '' : ` ${namespace}`
}

/** A mark of this computer that outlives another network name; digested, because it is its own. */
function machine(): string | null {
  const id = orNull(() => readFileSync('/etc/machine-id', 'utf8').trim())
  return id ? createHash('sha256').update(`hearth ${id}`).digest('hex').slice(0, 32) : null
}

/** When a process began, in clock ticks since the start of the computer; null when that is hidden. */
function linuxStart(processId: number): { ended: boolean; ticks: string } | null {
  const text = orNull(() => readFileSync(`/proc/${processId}/stat`, 'utf8'))
  if (text === null) return null
  // The second field is the program's name in brackets and may hold spaces and brackets itself.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return { ended: fields[0] === 'Z' || fields[0] === 'X', ticks: fields[19] ?? '' }
}

function sameOnLinux(owner: Owner): boolean {
  const found = linuxStart(owner.processId)
  return found === null || (!found.ended && found.ticks === owner.startedAt)
}

function sameElsewhere(owner: Owner): boolean {
  const processId = String(owner.processId)
  const answer =
    process.platform === 'win32'
      ? answerOf(
          'powershell.exe',
          '-NoProfile',
          '-Command',
          `(Get-Process -Id ${processId}).StartTime.ToUniversalTime().ToString('o')`,
        )
      : `${answerOf('/bin/ps', '-o', 'lstart=', '-p', processId)} UTC`
  const apartMs = Math.abs(Date.parse(answer) - Date.parse(owner.startedAt))
  return Number.isNaN(apartMs) || apartMs <= sameStartMs
}

function answersSignals(processId: number): boolean {
  try {
    // Signal 0 asks and sends nothing.
    process.kill(processId, 0)
    return true
  } catch (error) {
    return errnoOf(error) !== 'ESRCH'
  }
}

/** What a program of the system prints; empty when it cannot be asked. */
function answerOf(program: string, ...words: string[]): string {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  return (
    orNull(() => execFileSync(program, words, { env, encoding: 'utf8', stdio: 'pipe' }).trim()) ??
    ''
  )
}

function orNull<Value>(action: () => Value): Value | null {
  try {
    return action()
  } catch {
    return null
  }
}
