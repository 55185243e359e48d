import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sodium from 'libsodium-wrappers-sumo'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Gratitude } from '../../main/core/gratitude/gratitude.ts'
import { Journal } from '../../main/core/journal/journal.ts'
import type { KdfCost } from '../../main/core/ports.ts'
import { openVault, parseRecoveryCode, type UnlockedVault } from '../../main/core/vault/index.ts'
import { nodeDisk } from '../../main/node/node-disk.ts'
import { nodeOwners } from '../../main/node/owner.ts'
import type { MemberId } from '../../shared/ids.ts'
import { write } from '../make/an-entry.ts'
import { aClock } from '../make/two-in-a-vault.ts'
import { toldByCore } from './core-telling.ts'
import { goldenFolder, jonas, mara, toldByReader } from './golden.ts'
import { DiskFolder } from './reader/folder.ts'
import { openVault as openByReader } from './reader/open-vault.ts'
import { digestOf, type ExpectedMember, toldSpaces } from './telling.ts'

let home: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'golden-'))
  cpSync(goldenFolder, home, { recursive: true })
})

afterEach(() => {
  rmSync(home, { recursive: true })
})

const kdf = {
  async derive(passphrase: Uint8Array, salt: Uint8Array, { opsLimit, memLimitBytes }: KdfCost) {
    await sodium.ready
    const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13
    return sodium.crypto_pwhash(32, passphrase, salt, opsLimit, memLimitBytes, algorithm)
  },
}

function enter(who: ExpectedMember, by: 'passphrase' | 'recovery'): Promise<UnlockedVault> {
  const world = { disk: nodeDisk(home), clock: aClock(), kdf, owners: nodeOwners() }
  const { passphrase, recoveryCode } = who
  return openVault(
    world,
    who.id as MemberId,
    by === 'passphrase'
      ? { type: by, passphrase }
      : { type: by, secret: parseRecoveryCode(recoveryCode) },
  )
}

test.each([
  { who: mara, by: 'passphrase' },
  { who: mara, by: 'recovery' },
  { who: jonas, by: 'passphrase' },
  { who: jonas, by: 'recovery' },
] as const)(
  'Hearth opens the golden vault for $who.label by $by to what was written',
  async ({ who, by }) => {
    const vault = await enter(who, by)
    const spaces = {
      keyring: vault.keyring,
      shared: vault.ours,
      private: vault.mine,
      drafts: vault.drafts,
    }
    for (const space of toldSpaces) {
      const { records, digest } = who.spaces[space]
      const told = records.flatMap((name) => toldByCore(spaces[space], ...name))
      expect(digestOf(told)).toBe(digest)
    }
    const journal = new Journal(vault, aClock())
    const titles = journal.slice(0, journal.timeline().count).map(({ title }) => title)
    expect(titles.sort()).toEqual(who.texts.entries)
    const notes = new Gratitude(vault).list().map(({ text }) => text)
    expect(notes.sort()).toEqual(who.texts.notes)
    expect(vault.writable).toBe(true)
    await vault.close()
  },
)

test('what Hearth adds to the golden vault, the independent reader reads', async () => {
  const vault = await enter(mara, 'recovery')
  const journal = new Journal(vault, aClock())
  const page = await write(journal, 'ours', { title: 'Written years later' })
  await vault.tidy()
  await vault.close()
  const code = jonas.recoveryCode
  const his = openByReader(new DiskFolder(home), jonas.id, { type: 'recovery', code })
  expect(his.standing('shared').find('entries', page.id)?.body).toMatchObject({
    title: 'Written years later',
  })
  expect(his.damage).toEqual([])
})

test('a vault that two computers wrote to at once shows both histories, to Hearth and to the reader', async () => {
  const other = mkdtempSync(join(tmpdir(), 'golden-'))
  cpSync(goldenFolder, other, { recursive: true })
  const [here, title] = [home, (who: string) => `${who}, at the same time`]
  for (const [place, who] of [
    [here, mara],
    [other, jonas],
  ] as const) {
    home = place
    const vault = await enter(who, 'recovery')
    await write(new Journal(vault, aClock()), 'ours', { title: title(who.label) })
    await vault.close()
  }
  home = here
  cpSync(other, home, { recursive: true })
  rmSync(other, { recursive: true })

  const code = mara.recoveryCode
  const reader = openByReader(new DiskFolder(home), mara.id, { type: 'recovery', code })
  const titles = reader
    .standing('shared')
    .all()
    .filter(({ collection }) => collection === 'entries')
    .map(({ body }) => (body as { title: string }).title)
  expect(titles).toEqual(expect.arrayContaining([title('Mara'), title('Jonas')]))
  expect(reader.damage).toEqual([`${reader.spaces.shared.place.path} is forked`])

  const vault = await enter(mara, 'recovery')
  const told = [...reader.spaces.shared.records.values()]
    .flatMap(([first]) => first ?? [])
    .flatMap(({ collection, id }) => toldByCore(vault.ours, collection, id))
  expect(digestOf(told)).toBe(digestOf(toldByReader(reader, 'shared')))
  expect(vault.writable).toBe(true)
  await vault.close()
})
