import { expect, test } from 'vitest'
import { spaceKeys } from '../../../main/core/crypto/member-keys.ts'
import {
  addMember,
  leaveVault,
  makeNewKeys,
  openVault,
  type UnlockedVault,
  vaultStatus,
} from '../../../main/core/vault/index.ts'
import { readRing } from '../../../main/core/vault/key-ring.ts'
import { recoverLog } from '../../../main/core/vault/log-recovery.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { crashesOf } from '../../faults/crashes.ts'
import { isThorough, oneIn } from '../../faults/part.ts'
import { type Plan, SimulatedDisk } from '../../faults/simulated-disk.ts'
import { lifeAfter } from '../../faults/survival.ts'
import { worldOn } from '../../faults/world.ts'
import { putEntry } from '../../make/a-vault.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'
import { Random } from '../../make/random.ts'
import { type ThreeInAVault, threeInAVault } from '../../make/three-in-a-vault.ts'

const about = { collection: 'about', id: 'about', operation: 'put' as const, body: 1 }
const fresh = 'a new secret'

const stride = oneIn(12)

/**
 * A process is killed where the system was not yet asked to keep something; somebody comes in and saves;
 * then the power goes at any moment of that.
 */
async function* killedThenDark(
  disk: SimulatedDisk,
  from: number,
  come: (disk: MemoryDisk) => Promise<unknown>,
): AsyncGenerator<[string, MemoryDisk]> {
  for (const [at, { does }] of disk.steps.entries()) {
    if (at < from || !does.startsWith('sync')) continue
    if (!isThorough && at % 3 !== 0) continue
    const platter = disk.platterAtStart()
    for (const step of disk.steps.slice(0, at)) platter.apply(step)
    const goesOn = new SimulatedDisk(lifeAfter(platter, 'killed', new Random(at), disk.steps[at]))
    await come(goesOn)
    for (let later = 0; later <= goesOn.steps.length; later += 2 * stride) {
      yield [`killed ${at}, dark ${later}`, goesOn.survivor('nothing-unsynced', later, later)]
    }
  }
}

const harmless = ['unfinished-save', 'copy-damaged']

/** Everything that this member sees is whole, and they can write on. */
async function allIsWell(vault: UnlockedVault, crash: string): Promise<void> {
  const wrong = vault.problems.filter(({ kind }) => !harmless.includes(kind))
  expect({ crash, wrong }).toEqual({ crash, wrong: [] })
  expect({ crash, writable: vault.writable }).toEqual({ crash, writable: true })
  const spaces = [vault.ours, ...vault.sides.list()]
  const failed = spaces.flatMap((space) =>
    ['entries', 'members', 'about'].flatMap((collection) =>
      space.list(collection).filter(({ signature }) => signature !== 'verified'),
    ),
  )
  expect({ crash, failed: failed.length }).toEqual({ crash, failed: 0 })
  expect(vault.mine.get('entries', 'own')?.body).toBe('kept')
  await vault.ours.commit([putEntry(`visit ${vault.me}`, crash)])
  await vault.mine.commit([putEntry('visit', crash)])
}

async function aHouse(): Promise<ThreeInAVault> {
  const house = await threeInAVault()
  for (const who of ['mara', 'jonas', 'lea'] as const) {
    const open = await house.enter(who)
    await open.mine.commit([putEntry('own', 'kept')])
    await open.ours.commit([putEntry(who, `by ${who}`)])
    if (who === 'mara') await open.sides.found([house.ids.mara, house.ids.jonas], [about])
    await open.close()
  }
  return house
}

const keyrings = (disk: MemoryDisk) =>
  new Set([...disk.files().keys()].flatMap((path) => /^keyring\/(\w+)\//.exec(path)?.[1] ?? []))

/** Whoever is let in by one of these passphrases; how many of them open. */
async function comeIn(disk: MemoryDisk, member: MemberId, passphrases: string[]) {
  const open: UnlockedVault[] = []
  for (const passphrase of passphrases) {
    await openVault(worldOn(disk), member, { type: 'passphrase', passphrase }).then(
      (vault) => open.push(vault),
      (error: Error) => expect(error.message).toMatch(/wrong-passphrase/),
    )
    if (open.length > 0) break
  }
  return open[0] ?? null
}

test('a crash while somebody leaves: they are here with all they had, or gone with all of it', {
  timeout: 900_000,
}, async () => {
  const house = await aHouse()
  const disk = new SimulatedDisk(house.disk.treeCopy())
  const jonas = await house.enter('jonas', disk)
  await jonas.mine.commit([putEntry('more', 1)])
  const own = [jonas.mine.id, jonas.drafts.id, jonas.me]
  const from = disk.steps.length
  await leaveVault(jonas, 'jonas secret')
  const seen = new Set<boolean>()
  const judge = async (crash: string, found: MemoryDisk, first: 'jonas' | 'mara') => {
    const has = () => own.some((id) => [...found.files().keys()].some((path) => path.includes(id)))
    const comes = async () => {
      const open = await house.enter('jonas', found).catch((error: Error) => error.message)
      if (typeof open === 'string') return open
      await allIsWell(open, crash)
      await open.close()
      return 'here'
    }
    const { members } = await vaultStatus(found)
    const isNamed = members.some(({ id }) => id === house.ids.jonas)
    const his = first === 'jonas' ? await comes() : null
    // As long as the door shows their name, their own try to come in finishes their leaving.
    if (his !== null && his !== 'here') {
      expect({ crash, his }).toEqual({ crash, his: 'vault.no-such-member' })
      if (isNamed) expect({ crash, left: has() }).toEqual({ crash, left: false })
    }
    const mara = await house.enter('mara', found)
    const isHere = mara.members().length === 3
    await allIsWell(mara, crash)
    expect({ crash, epoch: mara.ours.epoch }).toEqual({ crash, epoch: isHere ? 1 : 2 })
    await mara.close()
    expect({ crash, his: await comes() }).toEqual({
      crash,
      his: isHere ? 'here' : 'vault.no-such-member',
    })
    expect({ crash, left: has() }).toEqual({ crash, left: isHere })
    const lea = await house.enter('lea', found)
    expect({ crash, members: lea.members().length }).toEqual({ crash, members: isHere ? 3 : 2 })
    await allIsWell(lea, crash)
    await lea.close()
    seen.add(isHere)
    return isHere
  }
  for (const { at, crash, found } of crashesOf(disk, from)) {
    const isHere = await judge(crash, found, at % 2 === 0 ? 'mara' : 'jonas')
    if (at === disk.steps.length) expect({ crash, isHere }).toEqual({ crash, isHere: false })
  }
  const come = async (found: MemoryDisk) => {
    const lea = await house.enter('lea', found)
    await allIsWell(lea, 'in between')
    await lea.close()
  }
  for await (const [crash, found] of killedThenDark(disk, from, come)) {
    await judge(crash, found, 'mara')
  }
  expect([...seen].sort()).toEqual([false, true])
})

test('a crash while keys are made anew: the old way in, or the new one, and everything behind it', {
  timeout: 900_000,
}, async () => {
  const house = await aHouse()
  const disk = new SimulatedDisk(house.disk.treeCopy())
  const mara = await house.enter('mara', disk)
  await mara.mine.commit([putEntry('more', 1)])
  const from = disk.steps.length
  const made = await makeNewKeys(mara, 'mara secret', fresh)
  const acknowledged = disk.steps.length
  await made.vault!.close()
  const seen = new Set<boolean>()
  const judge = async (crash: string, found: MemoryDisk, first: 'jonas' | null) => {
    const other = async (who: 'jonas' | 'lea') => {
      const open = await house.enter(who, found)
      await allIsWell(open, crash)
      await open.close()
    }
    if (first !== null) await other(first)
    const open = await comeIn(found, house.ids.mara, ['mara secret', fresh])
    if (open === null) throw new Error(`${crash}: nobody gets in`)
    const isNew = open.keyring.id !== house.ids.mara
    await allIsWell(open, crash)
    await open.close()
    seen.add(isNew)
    expect({ crash, rings: keyrings(found).size }).toEqual({ crash, rings: 3 })
    await other('jonas')
    await other('lea')
    const again = await comeIn(found, house.ids.mara, [isNew ? fresh : 'mara secret'])
    expect(again?.problems.filter(({ kind }) => !harmless.includes(kind))).toEqual([])
    expect(again?.ours.epoch).toBe(isNew ? 2 : 1)
    await again?.close()
    return isNew
  }
  for (const { at, crash, found } of crashesOf(disk, from)) {
    const isNew = await judge(crash, found, at % 3 === 0 ? 'jonas' : null)
    if (at >= acknowledged) expect({ crash, isNew }).toEqual({ crash, isNew: true })
  }
  const come = async (found: MemoryDisk) => {
    const open = await comeIn(found, house.ids.mara, ['mara secret', fresh])
    await allIsWell(open!, 'in between')
    await open!.close()
  }
  for await (const [crash, found] of killedThenDark(disk, from, come)) {
    await judge(crash, found, null)
  }
  expect([...seen].sort()).toEqual([false, true])
})

test('a crash while keys are made anew: with the next word to others, what each alone writes has the new key', async () => {
  const house = await aHouse()
  const disk = new SimulatedDisk(house.disk.treeCopy())
  const mara = await house.enter('mara', disk)
  await mara.ours.commit([putEntry('gone', 'not for long')])
  await mara.tidy()
  await mara.ours.commit([{ collection: 'entries', id: 'gone', operation: 'erase' }])
  await mara.tidy()
  const from = disk.steps.length
  const made = await makeNewKeys(mara, 'mara secret', fresh)
  await made.vault!.close()
  const seen = new Set<boolean>()
  for (let at = from; at <= disk.steps.length; at += oneIn(5)) {
    const found = disk.survivor('nothing-unsynced', at, at)
    const open = (await comeIn(found, house.ids.mara, ['mara secret', fresh]))!
    const isNew = open.keyring.id !== house.ids.mara
    seen.add(isNew)
    await open.ours.commit([putEntry('told', at)])
    const { vaultId } = open
    const ring = readRing(open.keyring)
    await open.close()
    for (const kind of ['private', 'drafts'] as const) {
      const { id, keys } = ring.find((space) => space.kind === kind)!
      const keyOf = (epoch: number) => (keys.has(epoch) ? spaceKeys(keys.get(epoch)!).log : null)
      const folder = `spaces/${id}/log`
      const log = await recoverLog({ disk: found, vault: vaultId, space: id, folder, keyOf })
      const epoch = log.frames.at(-1)?.epoch
      expect({ at, kind, epoch }).toEqual({ at, kind, epoch: isNew ? 2 : 1 })
    }
    if (!isNew) continue
    for (const path of [...found.files().keys()]) {
      if (!path.includes(open.ours.id) || !path.endsWith('.page')) continue
      const hurt = found.copy()
      hurt.take(path)
      const jonas = await house.enter('jonas', hurt)
      const kept = jonas.ours.history('entries', 'gone').map(({ operation }) => operation)
      expect({ at, path, kept: kept.filter((one) => one !== 'erase') }).toEqual({
        ...{ at, path, kept: [] },
      })
      await jonas.close()
    }
  }
  expect([...seen].sort()).toEqual([false, true])
})

test('a crash while the first word after a departure is written: everybody who stays reads on', {
  timeout: 900_000,
}, async () => {
  const house = await aHouse()
  await leaveVault(await house.enter('jonas'), 'jonas secret')
  const disk = new SimulatedDisk(house.disk.treeCopy())
  const lea = await house.enter('lea', disk)
  const from = disk.steps.length
  await lea.ours.commit([putEntry('first', 'word')])
  const acknowledged = disk.steps.length
  await lea.close()
  const judge = async (crash: string, found: MemoryDisk) => {
    const mara = await house.enter('mara', found)
    const word = mara.ours.get('entries', 'first')?.body
    await allIsWell(mara, crash)
    await mara.close()
    const again = await house.enter('lea', found)
    expect(again.ours.get('entries', 'first')?.body).toBe(word)
    expect(again.ours.get('entries', `visit ${house.ids.mara}`)?.body).toBe(crash)
    await allIsWell(again, crash)
    await again.close()
    return word
  }
  for (const { at, crash, found } of crashesOf(disk, from)) {
    const word = await judge(crash, found)
    if (at >= acknowledged) expect({ crash, word }).toEqual({ crash, word: 'word' })
  }
  const come = async (found: MemoryDisk) => {
    const mara = await house.enter('mara', found)
    await allIsWell(mara, 'in between')
    await mara.close()
  }
  for await (const [crash, found] of killedThenDark(disk, from, come)) await judge(crash, found)
})

test('a crash while a member joins after several keys: they are in with all of them, or nobody joined', {
  timeout: 900_000,
}, async () => {
  const house = await aHouse()
  await leaveVault(await house.enter('jonas'), 'jonas secret')
  const disk = new SimulatedDisk(house.disk.treeCopy())
  const mara = await house.enter('mara', disk)
  await mara.ours.commit([putEntry('after', 1)])
  const from = disk.steps.length
  const { member } = await addMember(mara, { label: 'Ada', passphrase: 'ada secret' })
  const acknowledged = disk.steps.length
  await mara.close()
  for (const { at, crash, found } of crashesOf(disk, from)) {
    for (const who of ['mara', 'lea'] as const) {
      const open = await house.enter(who, found)
      await allIsWell(open, crash)
      await open.close()
    }
    const again = await house.enter('lea', found)
    const hasJoined = again.members().some(({ id }) => id === member.id)
    await again.close()
    if (at >= acknowledged) expect({ crash, hasJoined }).toEqual({ crash, hasJoined: true })
    if (!hasJoined) continue
    const ada = await comeIn(found, member.id, ['ada secret'])
    expect(ada!.problems.filter(({ kind }) => !harmless.includes(kind))).toEqual([])
    const bodies = ada!.ours.list('entries').map(({ signature }) => signature)
    expect(bodies).toEqual(Array(6).fill('verified'))
    await ada!.ours.commit([putEntry('hers', 1)])
    await ada!.close()
  }
})

/** Mara leaves, or makes her keys anew, on a disk that is in trouble. Whether she was told that it is done. */
async function onATroubledDisk(house: ThreeInAVault, act: 'leave' | 'new keys', plan: Plan) {
  const disk = new SimulatedDisk(house.disk.treeCopy(), plan)
  const mara = await house.enter('mara', disk)
  await mara.mine.commit([putEntry('more', 1)])
  const from = disk.calls.length
  let isDone = true
  if (act === 'leave') {
    await leaveVault(mara, 'mara secret').catch(() => {
      isDone = false
    })
  } else {
    const made = await makeNewKeys(mara, 'mara secret', fresh).catch(() => null)
    isDone = made !== null
    await made?.vault?.close()
  }
  const to = disk.calls.length
  const mayWrite = mara.writable
  disk.calm()
  await mara.close()
  return { disk, from, to, isDone, mayWrite }
}

test.each([
  'ENOSPC',
  'EIO on write',
  'EIO on sync',
  'EPERM on rename',
  'EROFS',
  'EIO on read',
] as const)(
  '%s at any moment of leaving or of new keys: done or not begun, and nobody is locked out',
  { timeout: 900_000 },
  async (kind) => {
    const house = await aHouse()
    for (const act of ['leave', 'new keys'] as const) {
      const { from, to } = await onATroubledDisk(house, act, {})
      expect(to - from).toBeGreaterThan(40)
      for (let at = from + (kind.length % stride); at < to; at += stride) {
        for (const lasting of isThorough ? [false, true] : [at % 2 === 0]) {
          const trouble = { kind, at, lasting }
          const { disk, isDone, mayWrite } = await onATroubledDisk(house, act, { trouble })
          const where = `${kind} ${act} ${at} ${lasting}`
          const lea = await house.enter('lea', disk)
          await allIsWell(lea, where)
          const hasLeft = lea.former().length > 0
          await lea.close()
          // A sync that fails may have made it safe: she is told that it failed, and writes no more.
          const maybe = kind === 'EIO on sync' && act === 'leave' && !isDone && !mayWrite
          if (!maybe)
            expect({ where, hasLeft }).toEqual({ where, hasLeft: act === 'leave' && isDone })
          if (!hasLeft) {
            const open = await comeIn(disk, house.ids.mara, ['mara secret', fresh])
            if (open === null) throw new Error(`${where}: nobody gets in`)
            await allIsWell(open, where)
            const isNew = open.keyring.id !== house.ids.mara
            await open.close()
            expect({ where, isNew }).toEqual({ where, isNew: act === 'new keys' && isDone })
          }
          const jonas = await house.enter('jonas', disk)
          await allIsWell(jonas, where)
          await jonas.close()
        }
      }
    }
  },
)
