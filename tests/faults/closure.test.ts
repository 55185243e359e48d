import { beforeAll, describe, expect, test, vi } from 'vitest'
import { BackupDisk } from '../../main/core/backups/backup-disk.ts'
import { readBackupFile } from '../../main/core/backups/backup-file.ts'
import { makeBackup } from '../../main/core/backups/index.ts'
import { Dreams } from '../../main/core/dreams/dreams.ts'
import { openSource } from '../../main/core/transfer/chosen-file.ts'
import {
  leaveVault,
  makeNewKeys,
  parseRecoveryCode,
  type UnlockedVault,
} from '../../main/core/vault/index.ts'
import { openSlot, readKeyFile } from '../../main/core/vault/key-slots.ts'
import { unwatched } from '../../main/core/work.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { everythingThatOpens } from './closure.ts'
import { enter, type SmallVault, smallVault, type Who } from './small-vault.ts'
import { TickingClock, worldOn } from './world.ts'

vi.setConfig({ testTimeout: 10 * 60_000, hookTimeout: 10 * 60_000 })

/** Words that stand nowhere but in one member's own spaces. */
const secretsOf = (who: Who) => ({
  own: `${who}-wrote-this-alone`,
  draft: `${who}-has-not-finished`,
  gone: `${who}-took-this-back`,
  torn: `${who}-lost-power-here`,
  hope: `${who}-hopes-for-this`,
  halfHope: `${who}-begins-to-hope-for-this`,
})
const allSecretsOf = (who: Who) => Object.values(secretsOf(who))
const openedOf = (who: Who, text: string) => allSecretsOf(who).filter((one) => text.includes(one))
const other = { ada: 'ben', ben: 'ada' } as const

const put = (id: string, text: string) => [
  { collection: 'entries', id, operation: 'put' as const, body: { text } },
]

async function writeSecrets(vault: UnlockedVault, who: Who): Promise<void> {
  const { own, draft, gone, hope, halfHope } = secretsOf(who)
  const dreams = new Dreams(vault, new TickingClock())
  await dreams.finish({ ...dreams.begin(), title: hope })
  await dreams.saveDraft({ ...dreams.begin(), title: halfHope })
  await vault.mine.commit(put('own', own))
  await vault.mine.commit(put('gone', gone))
  await vault.mine.commit([{ collection: 'entries', id: 'gone', operation: 'delete' }])
  await vault.drafts.commit(put('draft', draft))
  await vault.tidy()
  await vault.mine.commit(put('late', `${own}, and again`))
}

/** A save that the power cut in two, and that the next opening put into quarantine. */
async function tearASave(vault: SmallVault, who: Who): Promise<void> {
  const open = await enter(vault, who)
  await open.mine.commit(put('before', 'safe'))
  await open.mine.commit(put('torn', `${secretsOf(who).torn} ${'and more '.repeat(1_000)}`))
  const torn = vault.disk.copy()
  const folder = `spaces/${vault.spaces[who].mine}/log/`
  const path = [...torn.files().keys()].findLast((one) => one.startsWith(folder))!
  const bytes = torn.files().get(path)!
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1
  torn.put(path, bytes.fill(0, end - 4096))
  vault.disk = torn
  const again = await enter(vault, who)
  expect(again.problems.map(({ kind }) => kind)).toEqual(['unfinished-save'])
  await again.mine.commit(put('after', 'safe'))
  await again.close()
}

/** All that a member could begin with: what their passphrase and their recovery code open. */
async function rootsOf(vault: SmallVault, who: Who): Promise<Uint8Array[]> {
  const { id, passphrase, recoveryCode } = vault.people[who]
  const { kdf } = worldOn(vault.disk)
  const { file } = await readKeyFile(vault.disk, id)
  const secret = parseRecoveryCode(recoveryCode)
  return [
    (await openSlot(kdf, file, { type: 'passphrase', passphrase })).root,
    (await openSlot(kdf, file, { type: 'recovery', secret })).root,
  ]
}

async function backupBy(vault: SmallVault, who: Who): Promise<Map<string, Uint8Array>> {
  const stick = new MemoryDisk()
  const open = await enter(vault, who)
  const target = { disk: stick, name: 'backup' }
  await makeBackup({
    vault: open,
    living: vault.disk,
    target,
    clock: new TickingClock(),
    work: unwatched,
  })
  await open.close()
  const name = [...stick.files().keys()][0]!
  const inside = new BackupDisk(await readBackupFile(await openSource({ disk: stick, name })))
  const files = new Map<string, Uint8Array>()
  for (const path of vault.disk.files().keys()) {
    const bytes = await inside.read(path)
    if (bytes !== null) files.set(path, bytes)
  }
  return files
}

describe.each(['ada', 'ben'] as const)('with all that %s has and every byte on disk', (who) => {
  let vault: SmallVault
  let roots: Uint8Array[]
  beforeAll(async () => {
    vault = await smallVault()
    for (const one of ['ada', 'ben'] as const) {
      const open = await enter(vault, one)
      await writeSecrets(open, one)
      await open.close()
      await tearASave(vault, one)
    }
    roots = await rootsOf(vault, who)
  })

  test('nothing of what the other wrote alone opens, and all of their own does', () => {
    const { text, messages } = everythingThatOpens(vault.disk.files(), roots)
    expect(messages).toBeGreaterThan(50)
    expect(openedOf(who, text)).toEqual(allSecretsOf(who))
    expect(openedOf(other[who], text)).toEqual([])
  })

  test('the same holds for what lies in quarantine', () => {
    const quarantine = [...vault.disk.files()].filter(([path]) => path.startsWith('quarantine/'))
    expect(quarantine.length).toBeGreaterThanOrEqual(2)
    const keyrings = [...vault.disk.files()].filter(([path]) => path.startsWith('keyring/'))
    const { text } = everythingThatOpens(new Map([...keyrings, ...quarantine]), roots)
    expect(openedOf(who, text)).toContain(secretsOf(who).torn)
    expect(openedOf(other[who], text)).toEqual([])
  })

  test.each(['ada', 'ben'] as const)('the same holds for a backup made by %s', async (maker) => {
    const { text } = everythingThatOpens(await backupBy(vault, maker), roots)
    expect(openedOf(who, text)).toContain(secretsOf(who).own)
    expect(openedOf(other[who], text)).toEqual([])
  })
})

test('with a key of nobody, nothing opens at all', async () => {
  const vault = await smallVault()
  const { text, keys } = everythingThatOpens(vault.disk.files(), [new Uint8Array(32).fill(7)])
  expect(text).toBe('')
  expect(keys).toBeGreaterThan(100)
})

/** A name for files that somebody took along, beside those that are there now. */
const takenAlong = (files: ReadonlyMap<string, Uint8Array>) =>
  [...files].map(([path, bytes]) => [`old/${path}`, bytes] as const)

const since = { ours: 'shared-since-then', mine: 'kept-since-then', drafts: 'begun-since-then' }

async function writeSince(open: UnlockedVault): Promise<void> {
  for (const [place, text] of Object.entries(since) as [keyof typeof since, string][]) {
    await open[place].commit(put('since', text))
  }
  await open.tidy()
  for (const place of ['ours', 'mine', 'drafts'] as const) {
    await open[place].commit(put('later', since[place]))
  }
  await open.close()
}

describe('once ada has left, with all that she had and took along', () => {
  let vault: SmallVault
  let roots: Uint8Array[]
  let copy: Map<string, Uint8Array>
  beforeAll(async () => {
    vault = await smallVault()
    for (const one of ['ada', 'ben'] as const) {
      const open = await enter(vault, one)
      await writeSecrets(open, one)
      await open.close()
      await tearASave(vault, one)
    }
    roots = await rootsOf(vault, 'ada')
    copy = vault.disk.files()
    await leaveVault(await enter(vault, 'ada'), vault.people.ada.passphrase)
  })

  test('nothing of hers is in the folder but what she had shared', () => {
    const { text } = everythingThatOpens(vault.disk.files(), roots)
    expect(openedOf('ada', text)).toEqual([])
  })

  test('nothing opens that was written since, in Ours or elsewhere', async () => {
    await writeSince(await enter(vault, 'ben'))
    const files = new Map([...takenAlong(copy), ...vault.disk.files()])
    const { text } = everythingThatOpens(files, roots)
    expect(openedOf('ada', text)).toEqual(allSecretsOf('ada'))
    expect(openedOf('ben', text)).toEqual([])
    for (const words of Object.values(since)) expect(text).not.toContain(words)
    const ben = everythingThatOpens(vault.disk.files(), await rootsOf(vault, 'ben')).text
    for (const words of Object.values(since)) expect(ben).toContain(words)
    expect(openedOf('ada', ben)).toEqual([])
  })
})

describe('once ada has new keys, with all that her former ones open', () => {
  let vault: SmallVault
  let former: Uint8Array[]
  let copy: Map<string, Uint8Array>
  beforeAll(async () => {
    vault = await smallVault()
    const open = await enter(vault, 'ada')
    await writeSecrets(open, 'ada')
    former = await rootsOf(vault, 'ada')
    copy = vault.disk.files()
    const made = await makeNewKeys(open, vault.people.ada.passphrase, 'ada of late')
    vault.people.ada.passphrase = 'ada of late'
    vault.people.ada.recoveryCode = made.recoveryCode
    await writeSince(made.vault!)
  })

  test('what was written until then opens, and nothing since', () => {
    const files = new Map([...takenAlong(copy), ...vault.disk.files()])
    const { text } = everythingThatOpens(files, former)
    expect(text).toContain(secretsOf('ada').own)
    for (const words of Object.values(since)) expect(text).not.toContain(words)
  })

  test('no former key is left in the folder for another to find, and hers opens all', async () => {
    const ben = everythingThatOpens(vault.disk.files(), await rootsOf(vault, 'ben')).text
    expect(openedOf('ada', ben)).toEqual([])
    expect(ben).toContain(since.ours)
    expect(ben).not.toContain(since.mine)
    const { text } = everythingThatOpens(vault.disk.files(), await rootsOf(vault, 'ada'))
    for (const words of Object.values(since)) expect(text).toContain(words)
    expect(text).toContain(secretsOf('ada').own)
  })

  test('the same holds for a backup made since', async () => {
    const files = await backupBy(vault, 'ben')
    const { text } = everythingThatOpens(new Map([...takenAlong(copy), ...files]), former)
    expect(text).toContain(secretsOf('ada').own)
    for (const words of Object.values(since)) expect(text).not.toContain(words)
  })
})
