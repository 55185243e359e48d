import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { MemberId } from '../../shared/ids.ts'
import type { Session, VaultStatus } from '../../shared/model/member.ts'
import { refuseWeak, strengthOf } from '../core/passphrase/passphrase.ts'
import { askForSheet } from '../core/recovery/ask-for-sheet.ts'
import {
  createVault,
  openTogether,
  openVault,
  type Problem,
  parseRecoveryCode,
  proveMember,
  proveSecrets,
  type Secret,
  vaultStatus,
} from '../core/vault/index.ts'
import { type Room, vaultWorld } from './room.ts'

type AccessCalls =
  | 'vault.status'
  | 'vault.create'
  | 'vault.expect-passphrase'
  | 'vault.unlock'
  | 'vault.unlock-with-recovery-code'
  | 'vault.unlock-together'
  | 'session.hand-over'
  | 'session.prove'
  | 'session.read'
  | 'passphrase.strength'

/** The calls about getting in. A wrong secret costs a key derivation, and nothing counts the tries. */
export function accessHandlers(room: Room): Pick<Handlers<'vault'>, AccessCalls> {
  const unlock = (member: MemberId, secret: () => Secret, takeOver = false) =>
    room.oneAtATime(async () => {
      refuseWhileOpen(room)
      const given = secret()
      const vault = await openVault(vaultWorld(room.world), member, given, { takeOver })
      await room.enter(vault, given.type === 'recovery')
      return sessionOf(room)
    })

  return {
    'vault.status': async () => {
      if (!room.isOpen()) return statusAtTheDoor(room)
      return { state: 'open', members: room.evening().vault.members() }
    },
    'vault.create': ({ label, passphrase }) =>
      room.oneAtATime(async () => {
        refuseWhileOpen(room)
        await statusAtTheDoor(room)
        refuseWeak(passphrase, [label])
        const made = await createVault(vaultWorld(room.world), { label, passphrase })
        await room.enter(made.vault, false)
        return { member: made.member.id, recoveryCode: made.recoveryCode }
      }),
    'vault.expect-passphrase': () => {
      room.world.kdf.prepare()
      return null
    },
    'vault.unlock': ({ member, passphrase, takeOver }) =>
      unlock(member, () => ({ type: 'passphrase', passphrase }), takeOver),
    'vault.unlock-with-recovery-code': ({ member, code, takeOver }) =>
      unlock(member, () => ({ type: 'recovery', secret: parseRecoveryCode(code) }), takeOver),
    'vault.unlock-together': ({ members, takeOver = false }) =>
      room.oneAtATime(async () => {
        refuseWhileOpen(room)
        const vaultAt = vaultWorld(room.world)
        const entries = members.map(({ member, passphrase }) => ({
          member,
          secret: { type: 'passphrase' as const, passphrase },
        }))
        if (new Set(entries.map(({ member }) => member)).size < entries.length) {
          throw new AppError('request.invalid')
        }
        const { proven, wrong } = await proveSecrets(vaultAt, entries)
        if (wrong.length > 0) return { opened: false, wrong }
        await room.enter(await openTogether(vaultAt, proven, { takeOver }), false)
        return { opened: true, session: sessionOf(room) }
      }),
    'session.hand-over': ({ to }) => {
      room.evening().vault.handOver(to)
      return sessionOf(room)
    },
    'session.prove': async ({ passphrase }) => {
      await proveMember(room.evening().vault, { type: 'passphrase', passphrase })
      return null
    },
    'session.read': () => sessionOf(room),
    'passphrase.strength': ({ passphrase, labels }) => strengthOf(passphrase, labels),
  }
}

/**
 * A vault that was here, and is not now, is away: its stick is unplugged, or its folder was moved. That
 * must never look like a first start, or a second vault would be founded beside it.
 *
 * @throws AppError `vault.not-found` where it is away, and whatever `vaultStatus` throws.
 */
async function statusAtTheDoor({ world }: Room): Promise<VaultStatus> {
  const { disk } = vaultWorld(world)
  const status = await vaultStatus(disk)
  if (status.state !== 'absent' || world.expected === 'nothing') return status
  const isFolderThere = (await disk.size('')) !== null
  if (world.expected === 'vault' || !isFolderThere) throw new AppError('vault.not-found')
  return status
}

/** Somebody may have come in while this call waited for its turn. */
function refuseWhileOpen(room: Room): void {
  if (room.isOpen()) throw new AppError('request.invalid')
}

function sessionOf(room: Room): Session {
  const { vault, mustChoosePassphrase } = room.evening()
  return {
    mode: vault.present.length > 1 ? 'together' : 'solo',
    me: vault.me,
    present: [...vault.present],
    members: vault.members(),
    former: vault.former(),
    mustChoosePassphrase,
    askForSheet: mustChoosePassphrase ? 'no' : askForSheet(vault, room.world.clock),
    writable: vault.writable,
    isDiskFull: vault.isDiskFull,
    problems: byKind(vault.problems),
  }
}

/** Each kind of trouble once, however many spaces have it. */
function byKind(problems: readonly Problem[]): Session['problems'] {
  const found = new Map<Problem['kind'], number>()
  for (const { kind, count } of problems) found.set(kind, (found.get(kind) ?? 0) + count)
  return [...found].map(([kind, count]) => ({ kind, count }))
}
