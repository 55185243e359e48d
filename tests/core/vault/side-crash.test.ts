import { expect, test } from 'vitest'
import { crashesOf } from '../../faults/crashes.ts'
import { oneIn } from '../../faults/part.ts'
import { type Plan, SimulatedDisk } from '../../faults/simulated-disk.ts'
import { lifeAfter, survivals } from '../../faults/survival.ts'
import { putEntry } from '../../make/a-vault.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'
import { Random } from '../../make/random.ts'
import { type ThreeInAVault, threeInAVault, type Who } from '../../make/three-in-a-vault.ts'

const about = {
  collection: 'about',
  id: 'about',
  operation: 'put' as const,
  body: { title: 'tea' },
}

const filesOf = (disk: MemoryDisk, side: string) =>
  [...disk.files().keys()].filter((path) => path.includes(side) && !path.endsWith('strange.txt'))

/** Whoever comes in next: what they see of the debrief, and whether all is well with the vault. */
async function visit(house: ThreeInAVault, who: Who, disk: MemoryDisk) {
  const vault = await house.enter(who, disk)
  const title = vault.sides.list().map((side) => side.get('about', 'about')?.body ?? 'nothing')
  const wrong = vault.problems.filter(({ kind }) => kind === 'damage' || kind === 'forged')
  await vault.mine.commit([putEntry('visit', 1)])
  const ringed = vault.keyring.list('spaces').filter(({ body }) => isSide(body)).length
  const { writable } = vault
  const paused = vault.sides.list().map((side) => side.pausedUntil())
  const handed = vault.ours.get('agreements', 'p')
  await vault.close()
  return { title, wrong, writable, ringed, paused, handed }
}

const isSide = (body: unknown) => (body as { kind: string }).kind === 'side'

async function onSimulatedDisk(): Promise<{ house: ThreeInAVault; disk: SimulatedDisk }> {
  const house = await threeInAVault()
  return { house, disk: new SimulatedDisk(house.disk.treeCopy()) }
}

test('a crash while a debrief is founded leaves all of it, or none', {
  timeout: 900_000,
}, async () => {
  const { house, disk } = await onSimulatedDisk()
  const mara = await house.enter('mara', disk)
  await mara.mine.commit([putEntry('before', 1)])
  const from = disk.steps.length
  await mara.sides.found([house.ids.mara, house.ids.jonas], [about])
  const acknowledged = disk.steps.length
  await mara.close()
  let whole = 0
  for (const { crash, found } of crashesOf(disk, from)) {
    const hers = await visit(house, 'mara', found)
    const his = await visit(house, 'jonas', found)
    const leas = await visit(house, 'lea', found)
    expect({ crash, wrong: [hers.wrong, his.wrong, leas.wrong] }).toEqual({
      crash,
      wrong: [[], [], []],
    })
    expect([hers.writable, his.writable, leas.writable]).toEqual([true, true, true])
    expect({ crash, his: his.title }).toEqual({ crash, his: hers.title })
    expect([[], [{ title: 'tea' }]]).toContainEqual(hers.title)
    expect(leas.title).toEqual([])
    expect([hers.ringed, his.ringed, leas.ringed]).toEqual([hers.title.length, his.title.length, 0])
    whole += hers.title.length
    if (Number(crash.split(' ')[1]) >= acknowledged) expect(hers.title.length).toBe(1)
  }
  expect(whole).toBeGreaterThan(0)
})

test.each([
  ['', []],
  [', beside a file of another program', ['strange.txt', 'log/strange.txt']],
])(
  'a crash while a debrief ends%s: all of it is there, or its end is completed',
  { timeout: 900_000 },
  async (_, strange) => {
    const house = await threeInAVault()
    const ringed = await house.enter('mara')
    const made = await ringed.sides.found([house.ids.mara, house.ids.jonas], [about])
    await made.setPause('2026-11-08T20:00:00.000Z')
    await ringed.close()
    for (const name of strange) house.disk.put(`spaces/${made.id}/${name}`, new Uint8Array(3))
    const disk = new SimulatedDisk(house.disk.treeCopy())
    await visit(house, 'jonas', disk)
    const mara = await house.enter('mara', disk)
    await mara.tidy()
    const side = mara.sides.find(made.id)!
    await side.commit([{ ...about, collection: 'steps' }])
    await side.tidy()
    const promise = { collection: 'agreements', id: 'p', operation: 'put' as const, body: 1 }
    const handed = mara.ours.sign(promise)
    const consent = mara.sides.consent(made.id, house.ids.mara, 'nothing')
    const from = disk.steps.length
    await mara.sides.end(made.id, [consent], [handed])
    const acknowledged = disk.steps.length
    await mara.close()
    const seen = new Set<number>()
    for (const { crash, found } of crashesOf(disk, from)) {
      const his = await visit(house, 'jonas', found)
      const hers = await visit(house, 'mara', found)
      expect({ crash, wrong: [hers.wrong, his.wrong] }).toEqual({ crash, wrong: [[], []] })
      expect([hers.writable, his.writable]).toEqual([true, true])
      expect({ crash, title: hers.title }).toEqual({ crash, title: his.title })
      const isThere = hers.title.length
      seen.add(isThere)
      if (isThere === 1) {
        expect(hers.title).toEqual([{ title: 'tea' }])
        expect(hers.paused).toEqual(['2026-11-08T20:00:00.000Z'])
      } else expect({ crash, left: filesOf(found, made.id) }).toEqual({ crash, left: [] })
      expect([hers.ringed, his.ringed]).toEqual([isThere, isThere])
      expect({ crash, handed: hers.handed === null }).toEqual({ crash, handed: isThere === 1 })
      if (Number(crash.split(' ')[1]) >= acknowledged) expect(isThere).toBe(0)
    }
    expect([...seen].sort()).toEqual([0, 1])
  },
)

/** The moments at which something was written or named, and the system had not yet been asked to keep it. */
function unsureMoments(disk: SimulatedDisk, from: number): number[] {
  return disk.steps.flatMap(({ does }, at) => (at >= from && does.startsWith('sync') ? at : []))
}

/** Mara's process is killed before change number `at`; Jonas comes in and saves something. */
async function jonasAfterAKill(house: ThreeInAVault, disk: SimulatedDisk, at: number) {
  const platter = disk.platterAtStart()
  for (const step of disk.steps.slice(0, at)) platter.apply(step)
  const left = lifeAfter(platter, 'killed', new Random(at), disk.steps[at])
  const goesOn = new SimulatedDisk(left)
  await visit(house, 'jonas', goesOn)
  return goesOn
}

test.each(['founded', 'ended'] as const)(
  'a process that is killed while a debrief is %s, and then the power: nothing is built on what goes with it',
  { timeout: 900_000 },
  async (act) => {
    const { house, disk } = await onSimulatedDisk()
    const mara = await house.enter('mara', disk)
    await mara.mine.commit([putEntry('before', 1)])
    let from = disk.steps.length
    const made = await mara.sides.found([house.ids.mara, house.ids.jonas], [about])
    if (act === 'ended') {
      const consent = mara.sides.consent(made.id, house.ids.mara, 'nothing')
      from = disk.steps.length
      await mara.sides.end(made.id, [consent], [])
    }
    const moments = unsureMoments(disk, from)
    expect(moments.length).toBeGreaterThan(4)
    for (const at of moments) {
      const goesOn = await jonasAfterAKill(house, disk, at)
      for (let later = 0; later <= goesOn.steps.length; later += 1) {
        const found = goesOn.survivor('nothing-unsynced', later, later)
        const hers = await visit(house, 'mara', found)
        const his = await visit(house, 'jonas', found)
        const where = { at, later }
        expect({ ...where, wrong: [hers.wrong, his.wrong] }).toEqual({ ...where, wrong: [[], []] })
        expect({ ...where, his: his.title }).toEqual({ ...where, his: hers.title })
        const left = act === 'ended' && hers.title.length === 0 ? filesOf(found, made.id) : []
        expect({ ...where, left }).toEqual({ ...where, left: [] })
      }
    }
  },
)

test('once a debrief has ended with everybody here, none of its files comes back, whatever lies beside them', async () => {
  const house = await threeInAVault()
  const founding = await house.enter('mara')
  const { id } = await founding.sides.found([house.ids.mara, house.ids.jonas], [about])
  await founding.close()
  // With these the folders stay, and only a sync of their own makes the removal last.
  for (const name of ['strange.txt', 'log/strange.txt']) {
    house.disk.put(`spaces/${id}/${name}`, new Uint8Array(3))
  }
  const disk = new SimulatedDisk(house.disk.treeCopy())
  const both = await house.together(['mara', 'jonas'], disk)
  await both.sides.end(id, [both.sides.consent(id, house.ids.mara, 'nothing')], [])
  const acknowledged = disk.steps.length
  for (const survival of survivals) {
    const found = disk.survivor(survival, 1, acknowledged)
    expect({ survival, left: filesOf(found, id) }).toEqual({ survival, left: [] })
  }
  await both.close()
})

/** Mara founds a debrief and ends it, on a disk that is in trouble from one call on. */
async function foundAndEnd(house: ThreeInAVault, plan: Plan) {
  const disk = new SimulatedDisk(house.disk.treeCopy(), plan)
  const mara = await house.enter('mara', disk)
  await mara.mine.commit([putEntry('before', 1)])
  const from = disk.calls.length
  const founded = await mara.sides
    .found([house.ids.mara, house.ids.jonas], [about])
    .catch(() => null)
  let isOver = false
  if (founded !== null) {
    const consent = mara.sides.consent(founded.id, house.ids.mara, 'nothing')
    await mara.sides.end(founded.id, [consent], []).then(
      () => {
        isOver = true
      },
      () => undefined,
    )
  }
  const to = disk.calls.length
  disk.calm()
  await mara.mine.commit([putEntry('after', 1)])
  await mara.close()
  return { disk, from, to, isOver, side: founded?.id }
}

test.each(['ENOSPC', 'EIO on write', 'EIO on sync', 'EPERM on rename', 'EACCES', 'EROFS'] as const)(
  '%s at any moment of founding or ending: never half a debrief, and the vault goes on',
  { timeout: 900_000 },
  async (kind) => {
    const house = await threeInAVault()
    const { from, to } = await foundAndEnd(house, {})
    for (let at = from; at < to; at += oneIn(3)) {
      for (const lasting of [false, true]) {
        const { disk, isOver, side } = await foundAndEnd(house, { trouble: { kind, at, lasting } })
        const hers = await visit(house, 'mara', disk)
        const his = await visit(house, 'jonas', disk)
        const where = { at, lasting }
        expect({ ...where, wrong: [hers.wrong, his.wrong] }).toEqual({ ...where, wrong: [[], []] })
        expect({ ...where, his: his.title }).toEqual({ ...where, his: hers.title })
        expect([[], [{ title: 'tea' }]]).toContainEqual(hers.title)
        if (isOver) {
          expect({ ...where, title: hers.title, left: filesOf(disk, side!) }).toEqual({
            ...where,
            title: [],
            left: [],
          })
          expect([hers.ringed, his.ringed]).toEqual([0, 0])
        }
      }
    }
  },
)
