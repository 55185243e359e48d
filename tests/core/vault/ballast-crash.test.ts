import { expect, test } from 'vitest'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import { SimulatedDisk, type Trouble, troubles } from '../../faults/simulated-disk.ts'
import { lifeAfter, survivals } from '../../faults/survival.ts'
import {
  aVaultWithBallast,
  ballastBytes,
  ballastOn,
  fill,
  openWithBallast,
  put,
} from '../../make/a-small-disk.ts'
import { openAs } from '../../make/a-vault.ts'
import { Random } from '../../make/random.ts'

const ids = (mara: UnlockedVault) =>
  [...mara.mine.list('entries'), ...mara.drafts.list('entries')].map(({ id }) => id)

/** An evening on a disk that fills up, and in which somebody makes room; `saved` grows as it is said. */
async function aFullEvening(
  mara: UnlockedVault,
  disk: SimulatedDisk,
  said: (id: string) => void,
  fillsUp = true,
): Promise<void> {
  const save = async (id: string, where: 'mine' | 'drafts' = 'mine') => {
    await mara[where].commit([put(id)])
    said(id)
  }
  await save('with-room')
  // Where a trouble has cost it already, its room is there all the same.
  if (fillsUp) fill(disk, ballastOn(disk) === null ? ballastBytes : 0)
  await save('typing', 'drafts')
  await save('full')
  fill(disk, 4 * ballastBytes)
  // Pages are no save: whoever tidies tries again later.
  await mara.tidy().catch(() => undefined)
  await save('room-again')
  await mara.close()
}

test('a crash while the ballast is given up or made anew costs no word, wherever it comes', {
  timeout: 900_000,
}, async () => {
  const vault = await aVaultWithBallast()
  const { disk } = vault
  const saved: { id: string; at: number }[] = []
  const mara = await openWithBallast(vault)
  const from = disk.steps.length
  await aFullEvening(mara, disk, (id) => saved.push({ id, at: disk.steps.length }))
  expect(saved.length).toBe(4)
  expect(ballastOn(disk)).toBe(ballastBytes)

  const platter = disk.platterAtStart()
  const stands = new Set<number | null>()
  for (let at = 0; at <= disk.steps.length; at += 1) {
    const next = disk.steps[at]
    for (const survival of at < from ? [] : survivals) {
      const random = new Random(at)
      const after = new SimulatedDisk(lifeAfter(platter, survival, random, next))
      stands.add(ballastOn(after))
      const again = await openWithBallast(vault, after)
      const place = `${survival} ${at}`
      const damage = again.problems.filter(({ kind }) => kind !== 'unfinished-save')
      expect({ place, damage, writable: again.writable }).toEqual({
        place,
        damage: [],
        writable: true,
      })
      const must = saved.filter((one) => one.at <= at).map(({ id }) => id)
      expect({ place, found: ids(again) }).toEqual({
        place,
        found: expect.arrayContaining(['before', ...must]),
      })
      await again.mine.commit([put('life-goes-on')])
      await again.tidy()
      await again.close()
      expect({ place, ballast: ballastOn(after) }).toEqual({ place, ballast: ballastBytes })
    }
    if (next !== undefined) platter.apply(next)
  }
  // Whole, gone, and cut by the crash.
  expect(stands.size).toBeGreaterThan(2)
})

test.each(Object.keys(troubles) as Trouble[])(
  '%s once, wherever it comes while the disk is full: what was said to be safe is there, and the next save works',
  { timeout: 900_000 },
  async (kind) => {
    const vault = await aVaultWithBallast()
    const start = vault.disk.treeCopy()
    const met: readonly string[] = troubles[kind].calls
    // Of a disk that takes one thing less and then goes on, the person hears nothing at all.
    const isQuiet = troubles[kind].code === 'disk.full'
    for (const fillsUp of isQuiet ? [true, false] : [true]) {
      const counting = new SimulatedDisk(start)
      const calm = await openWithBallast(vault, counting)
      const first = counting.calls.length
      await aFullEvening(calm, counting, () => undefined, fillsUp)
      const calls = counting.calls.flatMap(({ call }, at) =>
        at >= first && met.includes(call) ? [at] : [],
      )
      expect(calls.length).toBeGreaterThan(0)
      for (const at of calls) {
        const disk = new SimulatedDisk(start, { trouble: { kind, at } })
        const mara = await openWithBallast(vault, disk)
        const saved: string[] = []
        const refusal = await aFullEvening(mara, disk, (id) => saved.push(id), fillsUp).catch(
          (error) => error.code,
        )
        disk.calm()
        disk.capacity = null
        const place = `${kind} at call ${at}`
        if (!fillsUp) expect({ place, refusal }).toEqual({ place })
        if (refusal !== undefined) {
          await mara.mine.commit([put('after-it')])
          saved.push('after-it')
          await mara.close()
        }
        const again = await openAs('mara', vault, disk.survivor('nothing-unsynced'))
        expect({ place, found: ids(again) }).toEqual({
          place,
          found: expect.arrayContaining(['before', ...saved]),
        })
        expect(again.problems.filter(({ kind }) => kind === 'damage')).toEqual([])
        await again.close()
      }
    }
  },
)
