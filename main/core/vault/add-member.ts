import { AppError, isAppError } from '../../../shared/errors.ts'
import { limits } from '../../../shared/limits.ts'
import { formatRecoveryCode } from '../crypto/recovery-code.ts'
import { foundPrivateSpaces, keyFileFor, type Newcomer, newPerson } from './create.ts'
import { clearJoining, introduce, isTaken } from './finish-joining.ts'
import { joiningOverWrite, joiningWrite } from './joining.ts'
import { type RingSpace, readRing } from './key-ring.ts'
import { writeKeyFile } from './key-slots.ts'
import { pinOf, pinWrite } from './pins.ts'
import type { Write } from './types.ts'
import type { UnlockedVault } from './unlocked-vault.ts'
import { readIncarnations } from './witness.ts'

/**
 * Takes a member in who sits at the computer beside one that is unlocked. Both pin the other's keys;
 * the shared key is granted; nothing private is. A note on the ring of the one who is in comes before
 * all else: by it, the first save after a crash finishes the joining, or clears away what was begun.
 *
 * @throws AppError `members.too-many`, `members.label-taken`, `vault.read-only`, the disk's own codes;
 * nobody joined then, unless the disk could not tell (`disk.failed`): then the next sitting finds out
 */
export async function addMember(
  vault: UnlockedVault,
  newcomer: { label: string; passphrase: string },
): Promise<Newcomer> {
  const { world, pins, gate } = vault.parts
  return gate.documents.take(async () => {
    await gate.readyForDocuments()
    const present = vault.members()
    if (present.length >= limits.members) throw new AppError('members.too-many')
    if (isTaken(newcomer.label, present)) throw new AppError('members.label-taken')

    // A place is never given twice: the mark of somebody who left stays beside what they shared.
    const places = [...present, ...vault.former()].map((member) => member.place)
    const place = Math.max(...places) + 1
    const person = newPerson({ label: newcomer.label, place })
    const { member } = person
    const file = await keyFileFor(world, vault.vaultId, person, newcomer.passphrase)
    const shared = readRing(vault.keyring).find(({ kind }) => kind === 'shared') as RingSpace
    const pin = pinOf(person.keys)
    const known = readIncarnations(vault.ours).map(({ digest }) => digest)
    const epoch = Math.max(...shared.keys.keys())
    const joining = { member, spaces: person.spaces.map(({ id }) => id), epoch }
    const { seat } = vault
    const note = (writes: Write[]) => seat.keyring.commit(writes)

    await note([joiningWrite(joining), pinWrite(member.id, pin)])
    pins.set(member.id, pin)
    try {
      await foundPrivateSpaces(world, vault.vaultId, person, shared, pins, known)
      await writeKeyFile(world.disk, file)
      await introduce(vault, seat, member, (writes) => vault.ours.commit(writes))
    } catch (error) {
      // A disk that failed may hold the introduction all the same, and it must not lead nowhere.
      if (!isAppError(error, 'disk.failed')) {
        await clearJoining(vault, joining, note).catch(() => undefined)
      }
      throw error
    }
    // They are a member. A note that stays is taken away by the next sitting.
    await note([joiningOverWrite(member.id)]).catch(() => undefined)
    return { member, recoveryCode: formatRecoveryCode(person.recovery) }
  })
}
