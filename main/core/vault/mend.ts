import type { MemberId } from '../../../shared/ids.ts'
import { readGrants, writeGrants } from './grants.ts'
import { writeHead } from './head.ts'
import { readWaysIn, waysInWrite } from './key-ring.ts'
import { type KeyFile, readKeyFile, withoutOlderCodes, writeKeyFile } from './key-slots.ts'
import { type Pin, pinWrite } from './known-members.ts'
import type { FoundHead } from './status.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

const incarnations = 'incarnations'

/**
 * What waits for the first save, because opening writes nothing: copies that were found worn are
 * written anew, members introduced while this one was away are pinned, a restore is signed for.
 */
export async function mend(
  vault: UnlockedVault,
  found: FoundHead,
  introduced: ReadonlyMap<MemberId, Pin>,
): Promise<void> {
  const { world, incarnation } = vault.parts
  const { disk } = world
  if (introduced.size > 0) {
    await vault.keyring.commitUnmended([...introduced].map(([id, pin]) => pinWrite(id, pin)))
  }
  const known = String(incarnation)
  if (incarnation > 1 && vault.ours.get(incarnations, known) === null) {
    const body = { at: world.clock.now().toISOString() }
    await vault.ours.commitUnmended([
      { collection: incarnations, id: known, operation: 'put', body },
    ])
  }
  const signed = vault.members()
  // Whoever the cover names and no record does is kept: mending strikes nobody.
  const others = found.head.members.filter(({ id }) => !signed.some((member) => member.id === id))
  const members = [...signed, ...others]
  const told = JSON.stringify(found.head.members) !== JSON.stringify(members)
  if (found.worn || told) {
    await writeHead(disk, { ...found.head, revision: found.head.revision + 1, members })
  }
  const keyFile = await readKeyFile(disk, vault.me)
  if (keyFile.worn) {
    await writeKeyFile(disk, { ...keyFile.file, revision: keyFile.file.revision + 1 })
  }
  await settleWaysIn(vault, keyFile.file)
  const grants = await readGrants(disk, vault.vaultId, vault.ours.id)
  if (grants.worn) await writeGrants(disk, grants.list)
}

/** A change of passphrase whose note in the ring failed is noted now, and codes that are over go. */
async function settleWaysIn(vault: UnlockedVault, file: KeyFile): Promise<void> {
  const noted = readWaysIn(vault.keyring)
  if (noted === null) return
  const tidied = withoutOlderCodes(file, noted.recoveryRevision)
  if (tidied !== file) await writeKeyFile(vault.parts.world.disk, tidied)
  const revisions = file.slots.flatMap((slot) => (slot.type === 'passphrase' ? slot.revision : []))
  const passphraseRevision = Math.max(noted.passphraseRevision, ...revisions)
  if (passphraseRevision === noted.passphraseRevision) return
  await vault.keyring.commitUnmended([waysInWrite({ ...noted, passphraseRevision })])
}
