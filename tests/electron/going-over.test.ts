import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { usualVaultFolder } from '../../main/electron/paths.ts'
import { Places } from '../../main/electron/picker.ts'
import { SettingsFile } from '../../main/electron/settings-file.ts'
import { shellCalls } from '../../main/electron/shell-calls.ts'

let user = ''

beforeEach(async () => {
  user = await mkdtemp(join(tmpdir(), 'hearth-going-over-'))
})
afterEach(() => rm(user, { recursive: true }))

/** The desktop's calls over settings on a real disk; going over ends no window here, it is only told. */
async function aDesk() {
  const settings = await SettingsFile.open(join(user, 'settings'))
  const places = new Places()
  const wentOverFrom: (string | null)[] = []
  const usualFolder = usualVaultFolder(user)
  const hearth = {
    usualFolder,
    sitting: { places, vault: { place: () => undefined } },
    get vaultFolder() {
      return settings.vaultFolder ?? usualFolder
    },
    goOver: async (from: string | null) => void wentOverFrom.push(from),
  }
  const calls = shellCalls({ settings, hearth } as never)
  /** What the next lock screen names, once Hearth has gone over to a folder that was chosen. */
  const goTo = async (folder: string) => {
    await calls['app.use-place']({ place: places.add(folder), mustHoldVault: false })
    await new Promise((resolve) => setImmediate(resolve))
    expect(wentOverFrom).toHaveLength(1)
    return wentOverFrom.pop()
  }
  const former = async () =>
    (await calls['app.former-places']({})).map(({ place }) => places.pathOf(place))
  return { settings, calls, places, goTo, former, usualFolder }
}

/** A folder that Hearth takes for one with a vault. */
async function aVaultIn(...names: string[]): Promise<string> {
  const folder = join(user, ...names)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'HEAD.a'), 'a cover')
  return folder
}

test('the journal that is left is named on the lock screen, and leads back', async () => {
  const { settings, goTo, former } = await aDesk()
  const [old, next] = [await aVaultIn('stick', 'Hearth'), await aVaultIn('elsewhere', 'Hearth')]
  await settings.useVaultFolder(old, true)
  expect(await goTo(next)).toBe(join('stick', 'Hearth'))
  expect(await former()).toEqual([old])
})

test('a folder that is gone is not named as a way back, and is one again when it comes back', async () => {
  const { settings, goTo, former } = await aDesk()
  const old = join(user, 'stick', 'Hearth')
  await settings.useVaultFolder(old, true)
  const moved = await aVaultIn('elsewhere', 'Hearth')
  expect(await goTo(moved)).toBeNull()
  expect(await former()).toEqual([])
  await mkdir(join(user, 'stick'))
  await rename(await aVaultIn('the same stick'), old)
  expect(await former()).toEqual([old])
})

test('a journal that new settings do not know of is found again once another took its place', async () => {
  const { settings, calls, places, former, usualFolder } = await aDesk()
  await aVaultIn('vault')
  const restored = await aVaultIn('restored')
  expect(settings.hasHeldVault).toBe(false)
  await calls['app.use-restored']({ restored: places.add(restored) })
  expect(settings.vaultFolder).toBe(restored)
  expect(await former()).toEqual([usualFolder])
})

test('where no journal was, and where the same one is chosen again, nothing is left behind', async () => {
  const { settings, goTo } = await aDesk()
  const first = await aVaultIn('first')
  expect(await goTo(first)).toBeNull()
  expect(await goTo(first)).toBeNull()
  expect(settings.formerFolders).toEqual([])
})
