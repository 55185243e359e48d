/** What the rest of the house may know of the vault. */

export { parseRecoveryCode } from '../crypto/recovery-code.ts'
export { addMember } from './add-member.ts'
export { createVault, type Founded, type Newcomer } from './create.ts'
export { fillFrom, reopenFilled } from './fill.ts'
export { refuseOnFullDisk } from './full-disk.ts'
export { goOn, knowWhoWentOn, signRestored } from './go-on.ts'
export type { Secret } from './key-slots.ts'
export { leaveVault } from './leave.ts'
export { makeNewKeys, type NewKeys } from './new-keys.ts'
export { openTogether, openVault } from './open.ts'
export type { OpenVault, Still } from './open-vault.ts'
export type { OlderPart, Problem } from './problems.ts'
export { type Proven, proveSecrets } from './prove.ts'
export { restampHead } from './restamp.ts'
export type { Consent, SideSpace, SideSpaces } from './side-types.ts'
export { vaultStatus } from './status.ts'
export type { SignedRecord, Space, Staged, StoredRecord, Write } from './types.ts'
export type { UnlockedVault } from './unlocked-vault.ts'
export {
  changePassphrase,
  choosePassphrase,
  confirmRecoveryCode,
  proveSecret as proveMember,
  renewRecoveryCode,
} from './ways-in.ts'
export type { VaultWorld } from './world.ts'
