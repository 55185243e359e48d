import { expect, test, vi } from 'vitest'
import type { Hearth } from '../../main/electron/hearth.ts'
import type { SettingsFile } from '../../main/electron/settings-file.ts'
import { shellCalls } from '../../main/electron/shell-calls.ts'
import type { Why } from '../../main/electron/sitting.ts'
import { Stay } from '../../main/electron/stay.ts'
import { DebriefId } from '../../shared/ids.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { startSettings } from '../../shared/model/settings.ts'

// What Hearth asks of the desktop itself; windows and processes have no part in which door is shown.
vi.mock('electron', () => ({ dialog: {}, nativeTheme: { shouldUseDarkColors: false } }))
vi.mock('../../main/electron/window.ts', () => ({
  firstLook: () => ({}),
  lookOf: () => ({}),
  openWindow: () => ({ on: () => undefined, isDestroyed: () => false }),
  paintWindow: () => undefined,
}))
vi.mock('../../main/electron/sitting.ts', () => ({
  Sitting: class {
    readonly vault = { isOpen: true }
    readonly window = {}
    readonly #broke: () => void
    constructor({ broke }: { broke(): void }) {
      this.#broke = broke
    }
    end = (why: Why) => ends(why)
    tear = () => this.#broke()
  },
}))

/** How long a sitting takes to end; a test may hold it. */
let ends: (why: Why) => Promise<void> = async () => undefined

async function aHearth(): Promise<Hearth> {
  const { Hearth } = await import('../../main/electron/hearth.ts')
  ends = async () => undefined
  const settings = {
    settings: startSettings,
    vaultFolder: '/x',
    hasHeldVault: true,
    backupFolder: null,
    lastBackup: null,
  }
  return new Hearth({ app: { isPackaged: false }, settings, userFolder: '/u' } as never)
}

const toOpen = { what: 'debrief', id: DebriefId.parse('0'.repeat(26)) } as const

test('the first lock screen, and every one that nobody asked for, shows the door for one', async () => {
  const hearth = await aHearth()
  expect(hearth.door).toBe('solo')
  for (const why of ['idle', 'suspend', 'screen-lock', 'minimise', 'asked'] as const) {
    await hearth.lock('asked', 'together')
    expect(hearth.door).toBe('together')
    await hearth.lock(why)
    expect(hearth.door).toBe('solo')
  }
})

test('what several come in to open is known behind their door, and forgotten with the next lock', async () => {
  const hearth = await aHearth()
  expect(hearth.toOpen).toBeNull()
  await hearth.lock('asked', 'together', toOpen)
  expect(hearth.toOpen).toBe(toOpen)
  await hearth.lock('idle')
  expect(hearth.toOpen).toBeNull()
  await hearth.lock('asked', 'solo', toOpen)
  expect(hearth.toOpen).toBeNull()
})

test('a change of who is here is a new window and a new vault process', async () => {
  const hearth = await aHearth()
  const before = hearth.sitting
  await hearth.lock('asked', 'together')
  expect(hearth.sitting).not.toBe(before)
})

test('when the computer goes to sleep while the other door was on its way, it is the door for one', async () => {
  const hearth = await aHearth()
  let finish: () => void = () => undefined
  ends = () =>
    new Promise((resolve) => {
      finish = resolve
    })
  const asked = hearth.lock('asked', 'together')
  const slept = hearth.lock('suspend')
  finish()
  await Promise.all([asked, slept])
  expect(hearth.door).toBe('solo')
})

test('a lock that has begun for another reason does not end at the door for several', async () => {
  const hearth = await aHearth()
  let finish: () => void = () => undefined
  ends = () =>
    new Promise((resolve) => {
      finish = resolve
    })
  const idle = hearth.lock('idle')
  const asked = hearth.lock('asked', 'together')
  finish()
  await Promise.all([idle, asked])
  expect(hearth.door).toBe('solo')
})

test('after a process has broken it is the door for one', async () => {
  const hearth = await aHearth()
  await hearth.lock('asked', 'together')
  ;(hearth.sitting as unknown as { tear(): void }).tear()
  await vi.waitFor(() => expect(hearth.hasBroken).toBe(true))
  expect(hearth.door).toBe('solo')
})

/** The desk with a Hearth that only notes how it is locked. */
function aDesk(isOpen: boolean, dialog = {} as never) {
  const locks: unknown[][] = []
  const changes: Partial<Settings>[] = []
  const followed: string[] = []
  const hearth = {
    isOpen,
    door: 'together',
    hasBroken: false,
    vaultFolder: '/home/x/Hearth',
    sitting: { window: {} },
    lock: async (...asked: unknown[]) => void locks.push(asked),
    followLight: () => undefined,
    followCapture: () => void locks.push(['capture']),
  } as unknown as Hearth
  const settings = {
    settings: startSettings,
    change: async (part: Partial<Settings>) => {
      changes.push(part)
      return { ...startSettings, ...part }
    },
  } as unknown as SettingsFile
  const followLanguage = () => void followed.push('language')
  const app = { getVersion: () => '1', getName: () => 'Hearth' }
  const stay = new Stay()
  const calls = shellCalls({
    ...{ app, dialog, settings, hearth, stay, host: 'electron', followLanguage },
    popUpEditMenu: () => undefined,
  })
  return { calls, locks, changes, followed }
}

test('the page says which door comes next, and the lock screen is told', async () => {
  const { calls, locks } = aDesk(true)
  await calls['app.lock']({ door: 'together', toOpen })
  await calls['app.lock']({})
  await vi.waitFor(() =>
    expect(locks).toEqual([
      ['asked', 'together', toOpen],
      ['asked', undefined, null],
    ]),
  )
  expect(await calls['app.info']({})).toMatchObject({ door: 'together' })
})

test.each([
  { autoLockMinutes: 60 },
  { lockOnMinimise: false },
  { lockOnSleep: false },
  { lockOnScreenLock: false },
  { coverOnBlur: false },
  { hideFromCapture: false },
  { theme: 'lamplight' as const, autoLockMinutes: 60 },
])('when Hearth locks by itself is not for anybody at the lock screen to say: %j', async (part) => {
  const { calls, changes } = aDesk(false)
  await expect(calls['settings.change'](part)).rejects.toThrow('vault.locked')
  expect(changes).toEqual([])
})

test('light, text size and language can be set while Hearth is locked', async () => {
  const { calls, changes } = aDesk(false)
  const part = { theme: 'lamplight', textSize: 1.5, locale: 'en-XL' } as const
  await calls['settings.change'](part)
  expect(changes).toEqual([part])
})

test('what the shell says itself follows a change of language, and nothing else', async () => {
  const { calls, followed } = aDesk(false)
  await calls['settings.change']({ theme: 'lamplight' })
  expect(followed).toEqual([])
  await calls['settings.change']({ locale: 'de' })
  expect(followed).toEqual(['language'])
})

test('somebody who is in says when Hearth locks by itself', async () => {
  const { calls, changes } = aDesk(true)
  await calls['settings.change']({ autoLockMinutes: 10, lockOnMinimise: true })
  expect(changes).toEqual([{ autoLockMinutes: 10, lockOnMinimise: true }])
})

test('a change of what recordings may show takes hold at once', async () => {
  const { calls, locks } = aDesk(true)
  await calls['settings.change']({ theme: 'lamplight' })
  expect(locks).toEqual([])
  await calls['settings.change']({ hideFromCapture: false })
  expect(locks).toEqual([['capture']])
})

test('a readable copy never goes among the files of the vault', async () => {
  const picks = (path: string) =>
    ({ showOpenDialog: async () => ({ canceled: false, filePaths: [path] }) }) as never
  const asked = { for: 'export-folder' } as const
  for (const path of ['/home/x/Hearth', '/home/x/Hearth/spaces']) {
    const { calls } = aDesk(true, picks(path))
    await expect(calls['picker.pick'](asked)).rejects.toThrow('backup.folder-in-vault')
  }
})

test.each(['copy-target', 'sheet-target', 'backup-target'] as const)(
  'no file of a %s goes among the files of the vault, nor in the place of one of them',
  async (purpose) => {
    for (const filePath of ['/home/x/Hearth/HEAD.a', '/home/x/Hearth/spaces/sheet.pdf']) {
      const picks = { showSaveDialog: async () => ({ canceled: false, filePath }) } as never
      const { calls } = aDesk(true, picks)
      const asked = calls['picker.pick']({ for: purpose })
      await expect(asked).rejects.toThrow('backup.folder-in-vault')
    }
  },
)
