import { expect, test } from 'vitest'
import { digest } from '../../../main/core/crypto/digest.ts'
import type { OpenVault } from '../../../main/core/vault/open-vault.ts'
import { type AVault, aVault, openAs, putEntry } from '../../make/a-vault.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'

const words = 'word '.repeat(2_000)
const ids = Array.from({ length: 32 }, (_, index) => `page-${10 + index}`)
const long = 'x'.repeat(70_000)

/** Mara's vault with pages of all kinds that stand on disk, and a word that no checkpoint knows yet. */
async function aTidyVault(): Promise<AVault> {
  const vault = await aVault()
  const mara = await openAs('mara', vault)
  for (const id of ids) await mara.ours.commit([putEntry(id, `${id} ${words}`)])
  await mara.ours.commit([putEntry('long', long)])
  // The first may be one that began by itself, before the last words.
  await mara.tidy()
  await mara.tidy()
  await mara.ours.commit([putEntry('zz-late', 'after the checkpoint')])
  await mara.close()
  return vault
}

function pagesOf(disk: MemoryDisk, vault: OpenVault): string[] {
  return [...disk.files().keys()].filter((path) =>
    path.startsWith(`spaces/${vault.ours.id}/pages/`),
  )
}

/** What somebody sees of Ours, and what they are told. */
function seen({ ours, problems }: OpenVault) {
  const all = ours.list('entries').map(({ id, revision, body, signature }) => ({
    id,
    revision,
    body,
    signature,
  }))
  return { all, problems }
}

test('a copy held against digests shows what a deciphered one shows, out of the very same records', async () => {
  const vault = await aTidyVault()
  const mara = await openAs('mara', vault)
  const copy = await mara.openCopy(vault.disk.copy(), { byDigest: true })
  const deciphered = await mara.openCopy(vault.disk.copy())
  expect(seen(copy)).toEqual(seen(deciphered))
  expect(seen(copy).all).toHaveLength(34)
  expect(copy.ours.get('entries', 'page-10')).toBe(mara.ours.get('entries', 'page-10'))
  expect(deciphered.ours.get('entries', 'page-10')).not.toBe(mara.ours.get('entries', 'page-10'))
  for (const open of [copy, deciphered, mara]) await open.close()
})

test('a page that was altered, cut or left out is missed by digest as it is by deciphering', async () => {
  const vault = await aTidyVault()
  const mara = await openAs('mara', vault)
  const pages = pagesOf(vault.disk, mara)
  expect(pages.length).toBeGreaterThan(4)
  let noticed = 0
  for (const path of pages) {
    const bytes = vault.disk.files().get(path)!
    const flipped = bytes.slice()
    flipped[Math.floor(bytes.length / 2)]! ^= 1
    const rehashed = flipped.slice()
    rehashed.set(digest(rehashed.subarray(0, -32)), rehashed.length - 32)
    for (const there of [rehashed, bytes.slice(0, -4096), null]) {
      const hurt = vault.disk.copy()
      if (there === null) hurt.take(path)
      else hurt.put(path, there)
      const copy = await mara.openCopy(hurt, { byDigest: true })
      const deciphered = await mara.openCopy(hurt)
      expect(seen(copy)).toEqual(seen(deciphered))
      noticed += copy.problems.length > 0 ? 1 : 0
      await copy.close()
      await deciphered.close()
    }
  }
  // Pages of an earlier checkpoint are not asked for.
  expect(noticed).toBeGreaterThan(7)
  await mara.close()
})

test('what is written while a copy is open, or was never in a page, comes out of the copy’s own log', async () => {
  const vault = await aTidyVault()
  const mara = await openAs('mara', vault)
  const before = vault.disk.copy()
  await mara.ours.commit([putEntry('page-10', 'another wording')])
  const copy = await mara.openCopy(before, { byDigest: true })
  expect(copy.ours.get('entries', 'page-10')!.body).toBe(`page-10 ${words}`)
  expect(copy.ours.get('entries', 'zz-late')!.body).toBe('after the checkpoint')
  await copy.close()
  await mara.close()
})

test('a record that is lost here is read anew from a copy that has it', async () => {
  const vault = await aTidyVault()
  const whole = vault.disk.copy()
  const looking = await openAs('mara', vault)
  // The page that is longest is that of the long body.
  const [path] = pagesOf(vault.disk, looking)
    .filter((name) => name.endsWith('.1.page'))
    .filter((name) => Math.abs(vault.disk.files().get(name)!.length - 72_000) < 3_000)
  await looking.close()
  expect(path).toBeDefined()
  vault.disk.take(path!)
  const hurt = await openAs('mara', vault)
  expect(hurt.ours.get('entries', 'long')).toBeNull()
  const copy = await hurt.openCopy(whole, { byDigest: true })
  expect(copy.ours.get('entries', 'long')!.body).toBe(long)
  await copy.close()
  await hurt.close()
})
