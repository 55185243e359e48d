import { AppError } from '../../../shared/errors.ts'
import { limits } from '../../../shared/limits.ts'
import { formatRecoveryCode } from '../crypto/recovery-code.ts'
import { foundPrivateSpaces, keyFileFor, type Newcomer, newPerson, receiverOf } from './create.ts'
import { readGrants, withGrant, writeGrants } from './grants.ts'
import { readHead, writeHead } from './head.ts'
import { type RingSpace, readRing } from './key-ring.ts'
import { writeKeyFile } from './key-slots.ts'
import { memberWrite } from './known-members.ts'
import { pinOf, pinWrite } from './pins.ts'
import type { UnlockedVault } from './unlocked-vault.ts'
import { readIncarnations } from './witness.ts'

/**
 * Takes a member in who sits at the computer beside one that is unlocked. Both pin the other's keys;
 * the shared key is granted; nothing private is. The newcomer's own spaces and key file are whole on
 * disk before the vault says that there is a newcomer.
 *
 * @throws AppError `members.too-many`, `members.label-taken`, `vault.read-only`
 */
export async function addMember(
  vault: UnlockedVault,
  newcomer: { label: string; passphrase: string },
): Promise<Newcomer> {
  const { world, pins, gate, holders } = vault.parts
  return gate.documents.take(async () => {
    await gate.readyForDocuments()
    const present = vault.members()
    if (present.length >= limits.members) throw new AppError('members.too-many')
    const taken = present.some((member) => sameLabel(member.label, newcomer.label))
    if (taken) throw new AppError('members.label-taken')

    // A place is never given twice: the mark of somebody who left stays beside what they shared.
    const places = [...present, ...vault.former()].map((member) => member.place)
    const place = Math.max(...places) + 1
    const person = newPerson({ label: newcomer.label, place })
    const file = await keyFileFor(world, vault.vaultId, person, newcomer.passphrase)
    const shared = readRing(vault.keyring).find(({ kind }) => kind === 'shared') as RingSpace
    const pin = pinOf(person.keys)
    const allPins = new Map([...pins, [person.member.id, pin]])
    const known = readIncarnations(vault.ours).map(({ digest }) => digest)
    await foundPrivateSpaces(world, vault.vaultId, person, shared, allPins, known)
    await writeKeyFile(world.disk, file)

    const { list } = await readGrants(world.disk, vault.vaultId, shared.id)
    const epoch = Math.max(...shared.keys.keys())
    const given = { epoch, kind: 'shared', key: shared.keys.get(epoch)! }
    const granted = withGrant(list, vault.seat, receiverOf(person), given)
    await writeGrants(world.disk, granted)
    await vault.keyring.commit([pinWrite(person.member.id, pin)])
    pins.set(person.member.id, pin)
    const head = await readHead(world.disk)
    if (head === null) throw new AppError('vault.damaged')
    const members = [...present, person.member]
    await writeHead(world.disk, { ...head.head, revision: head.head.revision + 1, members })
    // Last, because this is what makes a member. When it fails nobody joined, though the cover goes on
    // showing the name: mending strikes nobody, so that no older copy of Ours can shut a member out.
    await vault.ours.commit([memberWrite(person.member, pin)])
    holders.push(person.member.id)
    return { member: person.member, recoveryCode: formatRecoveryCode(person.recovery) }
  })
}

function sameLabel(a: string, b: string): boolean {
  return a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase()
}
