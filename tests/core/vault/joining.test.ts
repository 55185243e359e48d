import { expect, test } from 'vitest'
import {
  addMember,
  changePassphrase,
  makeNewKeys,
  openVault,
  type UnlockedVault,
  vaultStatus,
} from '../../../main/core/vault/index.ts'
import { oneIn } from '../../faults/part.ts'
import { nameOf } from '../../faults/points.ts'
import { SimulatedDisk } from '../../faults/simulated-disk.ts'
import { lifeAfter, survivals } from '../../faults/survival.ts'
import { worldOn } from '../../faults/world.ts'
import { putEntry } from '../../make/a-vault.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'
import { Random } from '../../make/random.ts'
import { type ThreeInAVault, threeInAVault } from '../../make/three-in-a-vault.ts'

const ida = { label: 'Ida', passphrase: 'ida secret' }

const stride = oneIn(3)

const harmless = ['unfinished-save', 'copy-damaged']

/** A house of three, and the disk on which Mara adds a fourth; `from` is where that begins. */
async function idaIsAdded() {
  const house = await threeInAVault()
  const disk = new SimulatedDisk(house.disk.treeCopy())
  const mara = await house.enter('mara', disk)
  await mara.ours.commit([putEntry('hers', 'before')])
  const from = disk.steps.length
  const firstCall = disk.calls.length
  await addMember(mara, ida)
  const to = disk.steps.length
  const lastCall = disk.calls.length
  await mara.close()
  return { house, disk, from, to, firstCall, lastCall }
}

async function namesOn(disk: MemoryDisk): Promise<string[]> {
  return (await vaultStatus(disk)).members.map(({ label }) => label)
}

/** Ida at the door: the vault, the code of the refusal, or null where the lock screen does not name her. */
async function knock(disk: MemoryDisk, passphrase = ida.passphrase) {
  const one = (await vaultStatus(disk)).members.find(({ label }) => label === ida.label)
  if (one === undefined) return null
  return openVault(worldOn(disk), one.id, { type: 'passphrase', passphrase }).catch(nameOf)
}

/** Of how many members the spaces are there: each has three, beside the one that all share. */
function housesOn(disk: MemoryDisk): number {
  const paths = [...disk.files().keys()]
  const spaces = paths.flatMap((path) => /^(keyring|spaces)\/(\w+)/.exec(path)?.[0] ?? [])
  return (new Set(spaces).size - 1) / 3
}

/** Whoever comes in finds nothing wrong, and what was written. */
async function allIsWell(vault: UnlockedVault, crash: string, labels: string[]): Promise<void> {
  const wrong = vault.problems.filter(({ kind }) => !harmless.includes(kind))
  const found = vault.members().map(({ label }) => label)
  const word = vault.ours.get('entries', 'hers')?.body
  const { writable } = vault
  expect({ crash, wrong, found, word, writable }).toEqual({
    crash,
    wrong: [],
    found: labels,
    word: 'before',
    writable: true,
  })
  expect(vault.ours.readers().length).toBe(labels.length)
}

async function save(house: ThreeInAVault, who: 'mara' | 'jonas', disk: MemoryDisk) {
  const open = await house.enter(who, disk)
  await open.ours.commit([putEntry(`saved by ${who}`, 'a word')])
  await open.close()
}

/** After Mara's next save Ida is here with everything, or nothing of her is left. */
async function eitherOr(house: ThreeInAVault, disk: MemoryDisk, crash: string): Promise<boolean> {
  const found = await knock(disk)
  if (typeof found === 'string') expect(found).toBe('vault.joining-unfinished')
  if (found !== null && typeof found !== 'string') await found.close()
  await save(house, 'mara', disk)
  const after = await knock(disk)
  if (typeof after === 'string') throw new Error(`${crash}: ${after}`)
  const labels = ['mara', 'jonas', 'lea', ...(after === null ? [] : ['Ida'])]
  expect({ crash, names: await namesOn(disk) }).toEqual({ crash, names: labels })
  expect({ crash, houses: housesOn(disk) }).toEqual({ crash, houses: labels.length })
  if (after === null) return false
  await allIsWell(after, crash, labels)
  await after.mine.commit([putEntry('own', crash)])
  await after.ours.commit([putEntry('by Ida', crash)])
  await after.close()
  const lea = await house.enter('lea', disk)
  await allIsWell(lea, crash, labels)
  expect(lea.ours.get('entries', 'by Ida')?.signature).toBe('verified')
  await lea.close()
  return true
}

test('a crash while somebody is added: after the next save they are here, or nothing of them is left', {
  timeout: 900_000,
}, async () => {
  const { house, disk, from, to } = await idaIsAdded()
  const seen = new Set<boolean>()
  for (let at = from; at <= to; at += 1) {
    for (const [number, survival] of survivals.entries()) {
      if (at < to && (at + number) % (2 * stride) !== 0) continue
      const crash = `${survival} ${at}`
      const isHere = await eitherOr(house, disk.survivor(survival, at, at), crash)
      if (at === to) expect({ crash, isHere }).toEqual({ crash, isHere: true })
      seen.add(isHere)
    }
  }
  expect(seen).toEqual(new Set([true, false]))
})

test('a process is killed while somebody is added, and the power goes while that is settled', {
  timeout: 900_000,
}, async () => {
  const { house, disk, from, to } = await idaIsAdded()
  for (let at = from; at < to; at += 1) {
    if (!disk.steps[at]!.does.startsWith('sync')) continue
    const platter = disk.platterAtStart()
    for (const step of disk.steps.slice(0, at)) platter.apply(step)
    const later = new SimulatedDisk(lifeAfter(platter, 'killed', new Random(at), disk.steps[at]))
    await save(house, 'mara', later)
    for (let dark = at % 5; dark <= later.steps.length; dark += 5 * stride) {
      const crash = `killed ${at}, dark ${dark}`
      await eitherOr(house, later.survivor('nothing-unsynced', dark, dark), crash)
    }
    await eitherOr(house, later.survivor('nothing-unsynced'), `killed ${at}, then all`)
  }
})

/** The disk as a crash leaves it right before the introduction: all else is there. */
async function cutShort() {
  const { house, disk, from, to } = await idaIsAdded()
  for (let at = to; at > from; at -= 1) {
    const crashed = disk.survivor('nothing-unsynced', at, at)
    if ((await knock(crashed)) === 'vault.joining-unfinished') return { house, crashed }
  }
  throw new Error('no crash leaves a joining unfinished')
}

test('keys made anew by somebody else do not keep out for good whom a crash cut short', async () => {
  const { house, crashed } = await cutShort()
  const jonas = await house.enter('jonas', crashed)
  const { vault } = await makeNewKeys(jonas, 'jonas secret', 'jonas anew')
  await vault!.ours.commit([putEntry('his', 'under another key')])
  await vault!.close()
  expect(await namesOn(crashed)).toContain('Ida')
  // What all share lies under a key that was never given to her: that is no damage.
  expect(await knock(crashed)).toBe('vault.joining-unfinished')
  await save(house, 'mara', crashed)
  const open = await knock(crashed)
  if (open === null || typeof open === 'string') throw new Error(`${open}`)
  await allIsWell(open, 'then', ['mara', 'jonas', 'lea', 'Ida'])
  expect(open.ours.get('entries', 'his')).toMatchObject({
    body: 'under another key',
    signature: 'verified',
  })
  await changePassphrase(open, ida.passphrase, 'ida later')
  await open.close()
  expect(await knock(crashed, 'ida later')).not.toBeTypeOf('string')
})

test('where keys came and went while a joining was cut short, it is cleared away, and begun anew', async () => {
  const { house, crashed } = await cutShort()
  for (const who of ['jonas', 'lea'] as const) {
    const here = await house.enter(who, crashed)
    const { vault } = await makeNewKeys(here, `${who} secret`, `${who} anew`)
    await vault!.ours.commit([putEntry(`of ${who}`, 'under another key')])
    await vault!.close()
  }
  await save(house, 'mara', crashed)
  expect(await knock(crashed)).toBeNull()
  expect(await namesOn(crashed)).not.toContain('Ida')
  const mara = await house.enter('mara', crashed)
  const { member } = await addMember(mara, { label: 'Ida', passphrase: 'ida again' })
  await mara.close()
  const again = { type: 'passphrase' as const, passphrase: 'ida again' }
  const open = await openVault(worldOn(crashed), member.id, again)
  await allIsWell(open, 'again', ['mara', 'jonas', 'lea', 'Ida'])
  await open.close()
})

test('whoever was cut short and added again by somebody else is here once', async () => {
  const { house, crashed } = await cutShort()
  const jonas = await house.enter('jonas', crashed)
  const again = await addMember(jonas, { label: 'ida', passphrase: 'ida again' })
  await jonas.close()
  await save(house, 'mara', crashed)
  const { members } = await vaultStatus(crashed)
  expect(members.slice(3)).toEqual([again.member])
  const secret = { type: 'passphrase' as const, passphrase: 'ida again' }
  const open = await openVault(worldOn(crashed), again.member.id, secret)
  await allIsWell(open, 'again', ['mara', 'jonas', 'lea', 'ida'])
  await open.close()
})

test('a full disk while somebody is added: nobody joined, nothing is left, and the name is free', {
  timeout: 900_000,
}, async () => {
  const calm = await idaIsAdded()
  let told = 0
  for (let at = calm.firstCall; at < calm.lastCall; at += stride) {
    const trouble = { kind: 'ENOSPC' as const, at }
    const disk = new SimulatedDisk(calm.house.disk.treeCopy(), { trouble })
    const mara = await calm.house.enter('mara', disk)
    await mara.ours.commit([putEntry('hers', 'before')])
    const failed = await addMember(mara, ida).then(() => null, nameOf)
    disk.calm()
    if (failed !== null) {
      told += 1
      expect(failed).toBe('disk.full')
      expect(await namesOn(disk)).toEqual(['mara', 'jonas', 'lea'])
      expect(housesOn(disk)).toBe(3)
      await addMember(mara, ida)
    }
    await mara.close()
    expect(await eitherOr(calm.house, disk, `full at ${at}`)).toBe(true)
  }
  expect(told).toBeGreaterThan(1)
})
