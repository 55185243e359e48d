import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sodium from 'libsodium-wrappers-sumo'
import { beforeAll, expect, test } from 'vitest'
import { everyByteIn } from './acts/disk.ts'
import { isInside, knock, unlock } from './acts/door.ts'
import { writePage } from './acts/pages.ts'
import { t } from './acts/words.ts'
import type { RunningHearth } from './host/launch.ts'
import { aHousehold, type Household, makeStage } from './stage.ts'

const stage = makeStage()
let household: Household

beforeAll(async () => {
  household = await aHousehold(stage, async (hearth, { mara }) => {
    await unlock(hearth, mara)
    await writePage(hearth.page, { title: 'Kept safe', text: ['It is here.'], zone: 'mine' })
  })
})

/** What stands at the door for each trouble; no two may say the same. */
const messages = {
  wrong: t('lock.wrong', { name: 'Mara' }),
  oneCopy: t('problems.copy-damaged.happened', { count: 1, shown: '1' }),
  bothCopies: t('error.vault.key-file-damaged.happened'),
  missing: t('error.vault.key-file-missing.happened'),
  newer: t('error.vault.newer-format.happened'),
}

/** Does something to a copy of the vault, opens Hearth on it, and proves that looking changed nothing. */
async function behindTheBack(
  spoil: (vault: string) => Promise<void>,
  look: (hearth: RunningHearth) => Promise<void>,
): Promise<void> {
  let before: Record<string, string> = {}
  const hearth = await stage.openCopy(household.userData, async (copy) => {
    await spoil(join(copy, 'vault'))
    before = await everyByteIn(join(copy, 'vault'))
  })
  await look(hearth)
  await hearth.close()
  expect(Object.keys(before).length).toBeGreaterThan(4)
  expect(await everyByteIn(join(hearth.userData, 'vault'))).toEqual(before)
}

/** The two copies of a member's key file. */
async function keyFilesOf(vault: string, name: string): Promise<[string, string]> {
  const keys = join(vault, 'keys')
  for (const file of await readdir(keys)) {
    if (!file.endsWith('.a')) continue
    const bytes = await readFile(join(keys, file))
    if (!bytes.includes(`"${name}"`)) continue
    const both = join(keys, file.slice(0, -2))
    return [`${both}.a`, `${both}.b`]
  }
  throw new Error(`${name} has no key file`)
}

async function flipOneByte(file: string): Promise<void> {
  const bytes = await readFile(file)
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(file, bytes)
}

test('a wrong passphrase is told kindly, and changes nothing', async () => {
  await behindTheBack(
    async () => undefined,
    async ({ page }) => {
      await knock(page, 'Mara', 'lantern orchard slow tricycle')
      await page.getByText(messages.wrong).waitFor()
    },
  )
})

test('with one of the two copies of a key file damaged Hearth opens, and says so', async () => {
  await behindTheBack(
    async (vault) => flipOneByte((await keyFilesOf(vault, 'Mara'))[0]),
    async (hearth) => {
      await unlock(hearth, household.mara)
      await hearth.page.getByText(messages.oneCopy).waitFor()
    },
  )
})

test('with both copies damaged it says so and does not blame the passphrase; the other one still comes in', async () => {
  await behindTheBack(
    async (vault) => {
      for (const file of await keyFilesOf(vault, 'Mara')) await flipOneByte(file)
    },
    async ({ page }) => {
      await knock(page, 'Mara', household.mara.passphrase)
      await page.getByText(messages.bothCopies).waitFor()
      expect(await page.getByText(messages.wrong).count()).toBe(0)
      await knock(page, 'Jonas', household.jonas.passphrase)
      await isInside(page)
    },
  )
})

test('a missing key file is told as missing; the other one still comes in', async () => {
  await behindTheBack(
    async (vault) => {
      for (const file of await keyFilesOf(vault, 'Mara')) await rm(file)
    },
    async ({ page }) => {
      await knock(page, 'Mara', household.mara.passphrase)
      await page.getByText(messages.missing).waitFor()
      await knock(page, 'Jonas', household.jonas.passphrase)
      await isInside(page)
    },
  )
})

test('a vault of a newer format is told as newer, before anybody types anything', async () => {
  await behindTheBack(
    async (vault) => {
      for (const copy of ['HEAD.a', 'HEAD.b']) await makeNewer(join(vault, copy))
    },
    async ({ page }) => {
      await page.getByText(messages.newer).waitFor()
      expect(await page.getByLabel(t('lock.passphrase-of', { name: 'Mara' })).count()).toBe(0)
    },
  )
})

test('each of these troubles has words of its own', () => {
  expect(new Set(Object.values(messages)).size).toBe(5)
})

/** Raises the major version in a document's shell, and makes its digest true again. */
async function makeNewer(file: string): Promise<void> {
  await sodium.ready
  const bytes = await readFile(file)
  bytes.writeUInt16LE(2, 8)
  const body = bytes.subarray(0, bytes.length - 32)
  bytes.set(sodium.crypto_generichash(32, body, null), bytes.length - 32)
  await writeFile(file, bytes)
}
