import type { MemberId } from '../../../shared/ids.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { readKey, spellKey } from './seal-side.ts'

const sideKeys = 'sides'

/** The key of one's own side of a debrief or a round, in the keyring of its author, who is here. */
export function sideKeyOf(vault: OpenVault, author: MemberId, round: string) {
  const record = vault.keyringOf(author).get(sideKeys, round)
  if (record === null || record.operation !== 'put') return null
  const key = (record.body as { key?: unknown } | null)?.key
  return typeof key === 'string' ? readKey(key) : null
}

/** Keeps a key; it takes the place of one that sealed an earlier wording, which opens no more. */
export async function keepSideKey(
  vault: OpenVault,
  author: MemberId,
  round: string,
  key: Uint8Array,
): Promise<void> {
  const body = { key: spellKey(key) }
  await vault
    .keyringOf(author)
    .commit([{ collection: sideKeys, id: round, operation: 'put', body, by: author }])
}

/** Takes a key away: whatever it sealed stays shut for good. Nothing happens where there is none. */
export async function dropSideKey(
  vault: OpenVault,
  author: MemberId,
  round: string,
): Promise<void> {
  const keyring = vault.keyringOf(author)
  const record = keyring.get(sideKeys, round)
  if (record === null || record.operation !== 'put') return
  await keyring.commit([{ collection: sideKeys, id: round, operation: 'delete', by: author }])
}
