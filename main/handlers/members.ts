import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { refuseWeak } from '../core/passphrase/passphrase.ts'
import { beforeProof, noteProven, noteUsed, restAsking } from '../core/recovery/ask-for-sheet.ts'
import { saveSheet } from '../core/recovery/save-sheet.ts'
import {
  addMember,
  changePassphrase,
  choosePassphrase,
  confirmRecoveryCode,
  leaveVault,
  makeNewKeys,
  renewRecoveryCode,
} from '../core/vault/index.ts'
import { faultOf } from './fault.ts'
import { pathBehind, type Room } from './room.ts'

type MemberCalls =
  | 'members.add'
  | 'members.leave'
  | 'members.new-keys'
  | 'recovery.confirm'
  | 'recovery.renew'
  | 'recovery.save-sheet'
  | 'recovery.rest'
  | 'passphrase.change'
  | 'passphrase.choose'

/** The calls about members and their ways in, while one of them is in. */
export function memberHandlers(room: Room): Pick<Handlers<'vault'>, MemberCalls> {
  const labels = () =>
    room
      .evening()
      .vault.members()
      .map(({ label }) => label)
  return {
    'members.add': ({ label, passphrase }) =>
      room.oneAtATime(async () => {
        refuseWeak(passphrase, [label, ...labels()])
        const { vault } = room.evening()
        const { member, recoveryCode } = await addMember(vault, { label, passphrase })
        return { member: member.id, recoveryCode }
      }),
    'members.leave': ({ passphrase }) =>
      room.oneAtATime(async () => {
        const { me } = room.evening().vault
        await leaveVault(room.evening().vault, passphrase)
        room.world.remind(me, [])
        await room.leave()
        return null
      }),
    'members.new-keys': ({ current, next }) =>
      room.oneAtATime(async () => {
        refuseWeak(next, labels())
        // The very one that somebody may know would let them in again.
        if (next.normalize('NFKC') === current.normalize('NFKC')) {
          throw new AppError('passphrase.too-weak')
        }
        const { recoveryCode, vault } = await makeNewKeys(room.evening().vault, current, next)
        // The code is told whatever comes then: it exists nowhere else.
        if (vault === null) await room.leave()
        else {
          await room.enter(vault, false).catch((error) => {
            room.world.report(faultOf('members.new-keys', error))
            return room.leave()
          })
        }
        return { recoveryCode }
      }),
    'recovery.confirm': ({ member, code }) =>
      room.oneAtATime(async () => {
        const { vault } = room.evening()
        const before = beforeProof(vault)
        await confirmRecoveryCode(vault, member, code)
        if (member === vault.me) await noteProven(vault, room.world.clock, before)
        return null
      }),
    'recovery.renew': ({ passphrase }) =>
      room.oneAtATime(async () => ({
        recoveryCode: await renewRecoveryCode(room.evening().vault, passphrase),
      })),
    'recovery.save-sheet': async ({ code, place, words, name }) => {
      const target = room.world.forWriting(pathBehind(room.world, place))
      await saveSheet({ code, words, name, target, draw: room.world.sheetAsPdf })
      return null
    },
    'recovery.rest': async () => {
      await restAsking(room.evening().vault, room.world.clock)
      return null
    },
    'passphrase.change': ({ current, next }) =>
      room.oneAtATime(async () => {
        refuseWeak(next, labels())
        await changePassphrase(room.evening().vault, current, next)
        return null
      }),
    'passphrase.choose': ({ next }) =>
      room.oneAtATime(async () => {
        refuseWeak(next, labels())
        const evening = room.evening()
        await choosePassphrase(evening.vault, next)
        evening.mustChoosePassphrase = false
        // They are in, and may be asked for the sheet once more than they need to: no more than that.
        await noteUsed(evening.vault, room.world.clock).catch(() => undefined)
        return null
      }),
  }
}
