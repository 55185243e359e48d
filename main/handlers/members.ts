import type { Handlers } from '../../shared/contract.ts'
import { refuseWeak } from '../core/passphrase/passphrase.ts'
import {
  addMember,
  changePassphrase,
  choosePassphrase,
  confirmRecoveryCode,
  renewRecoveryCode,
} from '../core/vault/index.ts'
import type { Room } from './room.ts'

type MemberCalls =
  | 'members.add'
  | 'recovery.confirm'
  | 'recovery.renew'
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
    'recovery.confirm': ({ member, code }) =>
      room.oneAtATime(async () => {
        await confirmRecoveryCode(room.evening().vault, member, code)
        return null
      }),
    'recovery.renew': ({ passphrase }) =>
      room.oneAtATime(async () => ({
        recoveryCode: await renewRecoveryCode(room.evening().vault, passphrase),
      })),
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
        return null
      }),
  }
}
