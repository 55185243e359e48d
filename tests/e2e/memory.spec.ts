import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { localKdf } from '../../main/cli/local-kdf.ts'
import { openVault, vaultStatus } from '../../main/core/vault/index.ts'
import { nodeDisk } from '../../main/node/node-disk.ts'
import { nodeOwners } from '../../main/node/owner.ts'
import { liveAnEvening, mark, readTonight } from './acts/an-evening.ts'
import * as door from './acts/door.ts'
import { jonas, type Person } from './acts/people.ts'
import { typed } from './acts/typing.ts'
import { isRunning } from './host/is-running.ts'
import type { RunningHearth } from './host/launch.ts'
import { until } from './host/until.ts'
import {
  canLookIntoMemory,
  type Found,
  familyOf,
  isRoot,
  type MemoryScan,
  type Secret,
  scanMemory,
} from './memory-scan.ts'
import { scanForPlaintext } from './plaintext-scan.ts'
import { makeStage } from './stage.ts'
import { layOutPlaces, type Places } from './tour/places.ts'

/**
 * What is left in memory after a lock, in every process that goes on: the shell, the stand-in's own
 * processes, the window that shows the lock screen with all that Chromium starts for it, and the vault
 * process that waits behind it. The one process that is left out is this test: it typed the words, and it
 * opens the vault itself to learn the keys.
 */
const locks = process.env.THOROUGH === undefined ? 3 : 20
const stage = makeStage()
const person: Person = {
  name: 'Mara',
  passphrase: `${mark} lantern orchard bicycle`,
  recoveryCode: '',
}
let places: Places
let hearth: RunningHearth

beforeAll(async () => {
  places = await layOutPlaces(await stage.folder())
})

/** Whether this login may look. Root always may: for root a refusal is a failure. */
function mayLook(pid: number): boolean {
  try {
    scanMemory(familyOf(pid), [{ name: 'nothing', as: 'text', bytes: Buffer.from('x'.repeat(40)) }])
    return true
  } catch (error) {
    if (isRoot()) throw error
    console.warn(`the memory of other processes was not looked at: ${(error as Error).message}`)
    return false
  }
}

/** Words and keys, as this test knows them: the keys by opening the vault in its own process. */
async function secretsOf(userData: string): Promise<Secret[]> {
  const disk = nodeDisk(join(userData, 'vault'))
  const clock = { now: () => new Date() }
  const world = { disk, clock, kdf: localKdf, owners: nodeOwners() }
  const { members } = await vaultStatus(disk)
  const member = members.find(({ label }) => label === person.name)
  const secret = { type: 'passphrase' as const, passphrase: person.passphrase }
  const vault = await openVault(world, member!.id, secret, { readOnly: true })
  const { root, keys } = vault.seat
  await vault.close()
  const key = (name: string, bytes: Uint8Array): Secret => ({
    name,
    as: 'key',
    bytes: Buffer.from(bytes),
  })
  return [
    { name: 'words', as: 'text', bytes: Buffer.from(mark) },
    { name: 'the words in capitals', as: 'text', bytes: Buffer.from(mark.toUpperCase()) },
    { name: 'the passphrase', as: 'text', bytes: Buffer.from('lantern orchard bicycle') },
    { name: 'the recovery code', as: 'text', bytes: Buffer.from(person.recoveryCode.slice(5, 19)) },
    key('the root', root),
    key('the key of the keyring', keys.keyring),
    // The first half of it is its seed; the other one is public.
    key('the key that signs', keys.sign.privateKey.slice(0, 32)),
    key('the key that opens grants', keys.box.privateKey),
  ]
}

function shell(): Promise<number> {
  return hearth.processes().then((all) => all.find(({ name }) => name === 'main')?.pid ?? 0)
}

/** Locks, and waits until every process that had secrets by its nature has ended. */
async function lockForGood(): Promise<void> {
  const before = (await hearth.processes()).filter(({ name }) => name !== 'main')
  const [main = 0] = [await shell()]
  // Of the preview all of Chromium goes with the window; Electron's own processes serve the next one too.
  const ofWindow = hearth.host === 'chromium' ? familyOf(main).filter((pid) => pid !== main) : []
  await door.lock(hearth)
  const withSecrets = [...before.map(({ pid }) => pid), ...ofWindow]
  await until('the end of the processes', async () => (withSecrets.some(isRunning) ? null : true))
}

const told = ({ found }: MemoryScan): Found[] => found

test.runIf(canLookIntoMemory)(
  `after ${locks} locks no process that goes on holds a word, a passphrase or a key`,
  // Some gigabytes are read, twice, and a key is derived for every lock.
  { timeout: 1_800_000 },
  async () => {
    hearth = await stage.open(places.userData, places.env)
    await door.setUp(hearth, person, jonas())
    await door.unlock(hearth, person)
    await liveAnEvening(hearth)
    const main = await shell()
    if (!mayLook(main)) return
    await door.lock(hearth)
    const secrets = await secretsOf(places.userData)

    // The control: the same look, while somebody is in, finds them where they have to be.
    await door.unlock(hearth, person)
    await readTonight(hearth)
    const vault = (await hearth.processes()).find(({ name }) => name === 'Hearth vault')?.pid ?? 0
    const open = scanMemory(familyOf(main), secrets)
    const inVault = told(open).filter(({ pid }) => pid === vault)
    expect(new Set(inVault.map(({ secret }) => secret))).toEqual(
      new Set([
        'words',
        'the root',
        'the key that signs',
        'the key that opens grants',
        ...seenToo(inVault),
      ]),
    )
    expect(
      told(open).some(({ process: name, secret }) => /renderer/.test(name) && secret === 'words'),
    ).toBe(true)
    // The shell serves the lock and never the words.
    expect(told(open).filter(({ pid }) => pid === main)).toEqual([])
    await lockForGood()

    for (let count = 2; count < locks; count += 1) {
      await door.unlock(hearth, person)
      await readTonight(hearth)
      await door.lock(hearth)
    }
    await door.unlock(hearth, person)
    await readTonight(hearth)
    await lockForGood()
    const left = scanMemory(familyOf(main), secrets)
    const names = (await hearth.processes()).map(({ name }) => name)
    console.info(
      `looked through ${left.processes.length} processes, ${Math.round(
        left.processes.reduce((sum, { bytes }) => sum + bytes, 0) / 2 ** 20,
      )} MiB: ${left.processes.map(({ name }) => name).join(', ')}`,
    )
    expect(told(left)).toEqual([])
    // The lock screen and what stands behind it; the key derivation is no more.
    expect(names).not.toContain('Hearth key derivation')
    expect(left.processes.length).toBeGreaterThanOrEqual(4)

    // And nothing lies in any file, nor in any name, while Hearth runs and once it has gone.
    const onDisk = async () => (await scanForPlaintext([places.root], [mark, ...typed])).leaks
    expect(await onDisk()).toEqual([])
    await hearth.close()
    expect(await onDisk()).toEqual([])
  },
)

/** Of these, what is found depends on whether it was collected already. */
function seenToo(found: readonly Found[]): string[] {
  const byChance = [
    'the passphrase',
    'the recovery code',
    'the words in capitals',
    'the key of the keyring',
  ]
  return found.map(({ secret }) => secret).filter((secret) => byChance.includes(secret))
}
