import { contract, type Handlers, isCallName, type NamesAt } from '../../shared/contract.ts'
import { AppError, type ErrorCode, type Reply } from '../../shared/errors.ts'
import type { BackupPlan } from '../../shared/messages.ts'
import { faultOf } from './fault.ts'
import type { Room } from './room.ts'
import { isSmallEnough } from './size.ts'

type VaultCall = NamesAt<'vault'>
type Needs = (typeof contract)[VaultCall]['needs']

/** A room together with the calls it answers. */
export interface ServedRoom extends Room {
  readonly handlers: Handlers<'vault'>
  /** The copies that are made by themselves: what the shell remembers of them. */
  planBackups(plan: BackupPlan): void
}

/**
 * Serves one request from the page. The only place where untrusted input enters the house.
 *
 * Four questions in order: is it a call of the vault, is it of a size to look at, does it parse, and is
 * the vault in the state that the call needs? The answer is a value, or a code and nothing else; this
 * function never throws and never rejects.
 */
export async function serve(
  room: ServedRoom,
  name: unknown,
  rawInput: unknown,
): Promise<Reply<unknown>> {
  if (!isVaultCall(name)) return { ok: false, code: 'request.invalid' }
  try {
    const row = contract[name]
    if (!isSmallEnough(rawInput)) return { ok: false, code: 'request.too-large' }
    const input = row.in.safeParse(rawInput)
    if (!input.success) return { ok: false, code: 'request.invalid' }
    const refusal = refusalOf(room, row.needs)
    if (refusal !== null) return { ok: false, code: refusal }

    const value = await room
      .during(() => run(room.handlers, name, input.data))
      .finally(() => tellTouched(room, name))
    if (room.world.checkAnswers) row.out.parse(value)
    return { ok: true, value }
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code !== 'internal') {
      return { ok: false, code: thrown.code }
    }
    room.world.report(faultOf(name, thrown))
    return { ok: false, code: 'internal' }
  }
}

/** Why a call has no place now; null where it has. */
function refusalOf(room: Room, needs: Needs): ErrorCode | null {
  if (needs === 'any') return null
  if (needs === 'locked') return room.isOpen() ? 'request.invalid' : null
  if (!room.isOpen()) return 'vault.locked'
  const isTogether = room.evening().vault.present.length > 1
  if (needs === 'solo' && isTogether) return 'session.solo-only'
  return needs === 'together' && !isTogether ? 'session.together-only' : null
}

function isVaultCall(name: unknown): name is VaultCall {
  return isCallName(name) && contract[name].at === 'vault'
}

/** After a refusal too: an act across two spaces may have come half the way. */
function tellTouched(room: Room, name: VaultCall): void {
  const row = contract[name]
  if ('touches' in row && row.touches.length > 0) room.changed(row.touches)
}

/** The one cast on this side of the door: the table pairs each name with its input, which TypeScript cannot follow. */
async function run(handlers: Handlers<'vault'>, name: VaultCall, input: unknown): Promise<unknown> {
  const handler = handlers[name] as (input: unknown) => unknown
  return handler(input)
}
