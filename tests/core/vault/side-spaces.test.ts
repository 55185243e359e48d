import { describe, expect, test } from 'vitest'
import { removeSide } from '../../../main/core/vault/remove-side.ts'
import { putEntry } from '../../make/a-vault.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'
import { type ThreeInAVault, threeInAVault, type Who } from '../../make/three-in-a-vault.ts'

const about = {
  collection: 'about',
  id: 'about',
  operation: 'put' as const,
  body: { title: 'tea' },
}
const step = (id: string, body: unknown = {}) => ({
  collection: 'steps',
  id,
  operation: 'put' as const,
  body,
})

/** Mara starts a debrief with Jonas. Lea has no part in it. */
async function aDebrief(): Promise<ThreeInAVault & { side: string }> {
  const house = await threeInAVault()
  const mara = await house.enter('mara')
  const side = await mara.sides.found([house.ids.mara, house.ids.jonas], [about])
  await mara.close()
  return { ...house, side: side.id }
}

const filesOf = (disk: MemoryDisk, side: string) =>
  [...disk.files().keys()].filter((path) => path.includes(side))

/** Somebody comes in and saves a page: what waits for the first save is done then. */
async function visit(house: ThreeInAVault, who: Who): Promise<void> {
  const vault = await house.enter(who)
  await vault.mine.commit([putEntry('visit', 1)])
  await vault.close()
}

const rings = (vault: Awaited<ReturnType<ThreeInAVault['enter']>>) =>
  vault.keyring.list('spaces').map(({ id }) => id)

describe('a debrief of two in a house of three', () => {
  test('is there for those who take part, and for nobody else', async () => {
    const house = await aDebrief()
    const { mara, jonas } = house.ids
    for (const who of ['mara', 'jonas'] as const) {
      const vault = await house.enter(who)
      expect(vault.problems).toEqual([])
      const side = vault.sides.find(house.side)!
      expect(side.get('about', 'about')).toMatchObject({ author: mara, signature: 'verified' })
      expect(side.readers()).toEqual([mara, jonas])
      expect(side.starter).toBe(mara)
      await vault.close()
    }
    const lea = await house.enter('lea')
    expect(lea.problems).toEqual([])
    expect(lea.sides.list()).toEqual([])
    await lea.close()
  })

  test('stays shut to the third with every byte on the disk and every key they have', async () => {
    const house = await aDebrief()
    const jonas = await house.enter('jonas')
    await jonas.ours.commit([putEntry('visit', 1)])
    const entry = jonas.keyring.get('spaces', house.side)!
    const body = entry.body as { keys: Record<string, string> }
    await jonas.close()
    const lea = await house.enter('lea')
    // Every key that Lea has, put in the place of the one she has not.
    const keys = lea.keyring.list('spaces').map((record) => record.body as typeof body)
    for (const { keys: other } of keys) {
      expect(other['1']).not.toBe(body.keys['1'])
      const planted = { kind: 'side', keys: other, members: [house.ids.lea] }
      await lea.keyring.commit([
        { collection: 'spaces', id: house.side, operation: 'put', body: planted },
      ])
      const reading = await lea.openCopy(house.disk.copy())
      const side = reading.sides.find(house.side)
      expect(side?.get('about', 'about') ?? null).toBeNull()
      expect(side?.list('about') ?? []).toEqual([])
      await reading.close()
    }
    await lea.close()
  })

  test('opening it writes nothing; the first save puts it on the ring', async () => {
    const house = await aDebrief()
    const before = house.disk.files()
    const looking = await house.enter('jonas')
    expect(looking.sides.find(house.side)).not.toBeNull()
    await looking.close()
    expect(house.disk.files()).toEqual(before)
    await visit(house, 'jonas')
    for (const copy of ['a', 'b']) house.disk.take(`spaces/${house.side}/grants.${copy}`)
    const jonas = await house.enter('jonas')
    expect(jonas.sides.find(house.side)?.get('about', 'about')?.body).toEqual({ title: 'tea' })
    expect(jonas.problems).toMatchObject([{ kind: 'damage' }])
    await jonas.close()
  })

  test('one worn list of grants costs nothing and is mended', async () => {
    const house = await aDebrief()
    await visit(house, 'mara')
    house.disk.take(`spaces/${house.side}/grants.a`)
    const jonas = await house.enter('jonas')
    expect(jonas.problems).toMatchObject([{ kind: 'copy-damaged' }])
    await jonas.sides.find(house.side)!.commit([step('000001')])
    await jonas.close()
    const again = await house.enter('mara')
    expect(again.problems).toEqual([])
    await again.close()
  })

  test('a key for it by anybody but its starter counts for nothing, and is told', async () => {
    const house = await aDebrief()
    const jonas = await house.enter('jonas')
    const { readGrants, withGrant, writeGrants } = await import(
      '../../../main/core/vault/grants.ts'
    )
    const { list } = await readGrants(house.disk, jonas.vaultId, house.side)
    const key = jonas.parts.pins.get(house.ids.lea)!.box
    const given = { epoch: 1, kind: 'side', key: new Uint8Array(32) }
    await writeGrants(
      house.disk,
      withGrant(list, jonas.seat, { id: house.ids.lea, box: key }, given),
    )
    await jonas.close()
    const lea = await house.enter('lea')
    expect(lea.sides.list()).toEqual([])
    expect(lea.problems).toMatchObject([{ kind: 'forged' }])
    expect(lea.writable).toBe(true)
    await lea.close()
  })

  test('a grant of another kind of space makes no debrief of it', async () => {
    const house = await threeInAVault()
    const mara = await house.enter('mara')
    const { withGrant, writeGrants } = await import('../../../main/core/vault/grants.ts')
    const none = { vault: mara.vaultId, space: mara.mine.id, revision: 0, grants: [] }
    const given = { epoch: 1, kind: 'private', key: new Uint8Array(32) }
    const own = { id: mara.me, box: mara.seat.keys.box.publicKey }
    const first = withGrant(none, mara.seat, own, given)
    const box = mara.parts.pins.get(house.ids.jonas)!.box
    await writeGrants(house.disk, withGrant(first, mara.seat, { id: house.ids.jonas, box }, given))
    await mara.close()
    const jonas = await house.enter('jonas')
    expect(jonas.sides.list()).toEqual([])
    expect(jonas.problems).toMatchObject([{ kind: 'forged' }])
    await jonas.close()
  })

  test('is founded only by somebody who takes part, for members, each once', async () => {
    const house = await threeInAVault()
    const { mara, jonas, lea } = house.ids
    const vault = await house.enter('mara')
    const before = house.disk.files().size
    for (const members of [[mara], [jonas, lea], [mara, mara], [mara, 'z'.repeat(26)]]) {
      await expect(vault.sides.found(members as never, [about])).rejects.toThrow('request.invalid')
    }
    expect(house.disk.files().size).toBe(before)
    await vault.close()
  })

  test('a backup holds it, and a copy opens it', async () => {
    const house = await aDebrief()
    const mara = await house.enter('mara')
    await mara.sides.find(house.side)!.setPause('2026-11-08T20:00:00.000Z')
    const still = await mara.still()
    // A time-out is nobody's word and over soon: it is never kept anywhere else.
    expect(still.files.some(({ path }) => path.includes('pause'))).toBe(false)
    expect(still.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining([`spaces/${house.side}/grants.a`, `spaces/${house.side}/grants.b`]),
    )
    expect(still.files.some(({ path }) => path.startsWith(`spaces/${house.side}/log/`))).toBe(true)
    still.release()
    const copy = await mara.openCopy(house.disk.copy())
    expect(copy.sides.find(house.side)!.get('about', 'about')!.body).toEqual({ title: 'tea' })
    await copy.close()
    await mara.close()
  })

  test('files that went without an end are damage, and all else still opens', async () => {
    const house = await aDebrief()
    await removeSide(house.disk, house.side)
    const mara = await house.enter('mara')
    expect(mara.problems.map(({ kind }) => kind)).toContain('damage')
    expect(mara.writable).toBe(false)
    expect(mara.mine.get('about', 'about')).not.toBeNull()
    await mara.close()
  })
})

describe('a time-out', () => {
  test('is there for everybody, names nobody, and is over when it is taken back', async () => {
    const house = await aDebrief()
    const until = '2026-11-08T20:00:00.000Z'
    const mara = await house.enter('mara')
    expect(mara.sides.find(house.side)!.pausedUntil()).toBeNull()
    await mara.sides.find(house.side)!.setPause(until)
    await mara.close()
    const ofMara = house.disk.files().get(`spaces/${house.side}/pause.a`)!
    const jonas = await house.enter('jonas')
    const side = jonas.sides.find(house.side)!
    expect(side.pausedUntil()).toBe(until)
    await side.setPause(until)
    const ofJonas = house.disk.files().get(`spaces/${house.side}/pause.a`)!
    expect(ofJonas.length).toBe(ofMara.length)
    await side.setPause(null)
    expect(side.pausedUntil()).toBeNull()
    expect(house.disk.files().get(`spaces/${house.side}/pause.b`)!.length).toBe(ofMara.length)
    await jonas.close()
    const again = await house.enter('mara')
    expect(again.sides.find(house.side)!.pausedUntil()).toBeNull()
    expect(again.sides.find(house.side)!.history('about', 'about').length).toBe(1)
    await again.close()
  })

  test('lasts while one copy of it is whole; without both it is over and nothing is wrong', async () => {
    const house = await aDebrief()
    const until = '2026-11-08T20:00:00.000Z'
    const mara = await house.enter('mara')
    await mara.sides.find(house.side)!.setPause(until)
    await mara.close()
    const path = `spaces/${house.side}/pause`
    for (const [copy, expected] of [
      ['a', until],
      ['b', null],
    ] as const) {
      const bytes = house.disk.files().get(`${path}.${copy}`)!.slice()
      bytes[100]! ^= 1
      house.disk.put(`${path}.${copy}`, bytes)
      const jonas = await house.enter('jonas')
      expect(jonas.problems).toEqual([])
      expect(jonas.sides.find(house.side)!.pausedUntil()).toBe(expected)
      await jonas.close()
    }
  })

  test('of another debrief stops nothing here', async () => {
    const house = await aDebrief()
    const mara = await house.enter('mara')
    const other = await mara.sides.found([house.ids.mara, house.ids.jonas], [about])
    await other.setPause('2026-11-08T20:00:00.000Z')
    await mara.close()
    for (const copy of ['a', 'b']) {
      const bytes = house.disk.files().get(`spaces/${other.id}/pause.${copy}`)!
      house.disk.put(`spaces/${house.side}/pause.${copy}`, bytes)
    }
    const jonas = await house.enter('jonas')
    expect(jonas.sides.find(other.id)!.pausedUntil()).not.toBeNull()
    expect(jonas.sides.find(house.side)!.pausedUntil()).toBeNull()
    await jonas.close()
  })
})

describe('the end of a debrief', () => {
  test('by one who keeps nothing leaves no file of it, and no key with whoever was here', async () => {
    const house = await aDebrief()
    await visit(house, 'jonas')
    const mara = await house.enter('mara')
    const sealed = { collection: 'sides', id: house.side, operation: 'put' as const, body: {} }
    await mara.keyring.commit([sealed])
    const side = mara.sides.find(house.side)!
    await side.setPause('2026-11-08T20:00:00.000Z')
    const consent = mara.sides.consent(house.side, house.ids.mara, 'nothing')
    await mara.sides.end(house.side, [consent], [])
    expect(filesOf(house.disk, house.side)).toEqual([])
    expect(rings(mara)).not.toContain(house.side)
    expect(mara.keyring.list('sides')).toEqual([])
    expect(mara.sides.list()).toEqual([])
    await expect(side.commit([step('000001')])).rejects.toThrow('record.not-now')
    await expect(side.setPause(null)).rejects.toThrow('record.not-now')
    await mara.close()
    expect(filesOf(house.disk, house.side)).toEqual([])

    const jonas = await house.enter('jonas')
    expect(jonas.problems).toEqual([])
    expect(jonas.sides.list()).toEqual([])
    expect(rings(jonas)).toContain(house.side)
    await jonas.mine.commit([putEntry('visit', 2)])
    expect(rings(jonas)).not.toContain(house.side)
    await jonas.close()
  })

  test('needs everybody’s word, or one who keeps nothing', async () => {
    const house = await aDebrief()
    const mara = await house.enter('mara')
    const hers = mara.sides.consent(house.side, house.ids.mara, 'everything')
    expect(() => mara.sides.consent(house.side, house.ids.jonas, 'nothing')).toThrow(
      'session.not-here',
    )
    const claimed = { ...hers, member: house.ids.jonas }
    const stronger = { ...hers, keeping: 'nothing' as const }
    for (const consents of [[], [hers], [hers, hers], [hers, claimed], [stronger]]) {
      await expect(mara.sides.end(house.side, consents, [])).rejects.toThrow('record.not-now')
    }
    expect(mara.sides.find(house.side)).not.toBeNull()
    await mara.close()
    const jonas = await house.enter('jonas')
    const his = jonas.sides.consent(house.side, house.ids.jonas, 'agreement')
    await jonas.sides.end(house.side, [hers, his], [])
    expect(filesOf(house.disk, house.side)).toEqual([])
    await jonas.close()
    await visit(house, 'mara')
  })

  test('a marker by somebody who takes no part, or that lacks one word, changes nothing', async () => {
    const house = await aDebrief()
    const mara = await house.enter('mara')
    const hers = mara.sides.consent(house.side, house.ids.mara, 'agreement')
    await mara.close()
    const lea = await house.enter('lea')
    const { signConsent } = await import('../../../main/core/vault/consents.ts')
    const own = signConsent(
      { vault: lea.vaultId, space: house.side },
      { id: house.ids.lea, signKey: lea.seat.keys.sign.privateKey },
      'nothing',
    )
    const claims = [[own], [{ ...own, member: house.ids.mara }], [hers], [hers, own]]
    for (const consents of claims) {
      await lea.ours.commit([
        { collection: 'ends', id: house.side, operation: 'put', body: { consents } },
      ])
    }
    await lea.close()
    for (const who of ['mara', 'jonas'] as const) {
      const vault = await house.enter(who)
      expect(vault.sides.find(house.side)!.get('about', 'about')).not.toBeNull()
      await vault.mine.commit([putEntry('visit', 1)])
      await vault.close()
    }
    expect(filesOf(house.disk, house.side).length).toBeGreaterThan(2)
    await removeSide(house.disk, house.side)
    const jonas = await house.enter('jonas')
    expect(jonas.problems.map(({ kind }) => kind)).toContain('damage')
    await jonas.close()
  })

  test('is not taken back by another marker over the first', async () => {
    const house = await aDebrief()
    await visit(house, 'jonas')
    const before = house.disk.copy()
    const mara = await house.enter('mara')
    const consent = mara.sides.consent(house.side, house.ids.mara, 'nothing')
    await mara.sides.end(house.side, [consent], [])
    await mara.close()
    const lea = await house.enter('lea')
    const marker = { collection: 'ends', id: house.side }
    await lea.ours.commit([{ ...marker, operation: 'put', body: { consents: [] } }])
    await lea.ours.commit([{ ...marker, operation: 'delete' }])
    await lea.close()
    // Its files come back out of an older copy of the folder.
    for (const path of filesOf(before, house.side)) house.disk.put(path, before.files().get(path)!)
    const jonas = await house.enter('jonas')
    expect(jonas.problems).toEqual([])
    expect(jonas.sides.list()).toEqual([])
    await jonas.mine.commit([putEntry('visit', 1)])
    await jonas.close()
    expect(filesOf(house.disk, house.side)).toEqual([])
  })

  test('lays what was handed over into Ours, in the same frame as the marker', async () => {
    const house = await aDebrief()
    const { mara, jonas } = house.ids
    const first = await house.enter('jonas')
    const promise = { collection: 'agreements', id: 'p', operation: 'put' as const, body: { a: 1 } }
    const handed = first.ours.sign(promise)
    const his = first.sides.consent(house.side, jonas, 'agreement')
    await first.close()
    const vault = await house.enter('mara')
    const hers = vault.sides.consent(house.side, mara, 'everything')
    await vault.sides.end(house.side, [hers, his], [handed])
    await vault.close()
    const again = await house.enter('lea')
    expect(again.ours.get('agreements', 'p')).toMatchObject({
      author: jonas,
      signature: 'verified',
      body: { a: 1 },
      revision: 1,
    })
    expect(again.ours.get('ends', house.side)).toMatchObject({ author: mara })
    await again.close()
  })

  test('with something in it that is not genuine is no end at all', async () => {
    const house = await aDebrief()
    const vault = await house.enter('mara')
    const consent = vault.sides.consent(house.side, house.ids.mara, 'nothing')
    const broken = { signed: '{}' }
    await expect(vault.sides.end(house.side, [consent], [broken])).rejects.toThrow('record.not-now')
    expect(vault.ours.get('ends', house.side)).toBeNull()
    await vault.sides.find(house.side)!.commit([step('000001')])
    await vault.close()
  })
})
