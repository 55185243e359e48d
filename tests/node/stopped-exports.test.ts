import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Work } from '../../main/core/work.ts'
import { nodeDisk } from '../../main/node/node-disk.ts'
import { beginSealing } from '../../main/vault-process/age-sealing.ts'
import { drawBook } from '../../main/vault-process/book/draw-book.ts'
import { AppError } from '../../shared/errors.ts'
import { aFullVault, copy, everyWay } from '../make/an-export.ts'
import { Random } from '../make/random.ts'

/** Work that is stopped at one of its breaths, or never. */
function work(stopAt: number | null): Work & { breaths: number } {
  return {
    breaths: 0,
    at() {},
    async breathe() {
      await new Promise((resolve) => setImmediate(resolve))
      this.breaths += 1
      if (this.breaths === stopAt) throw new AppError('request.cancelled')
    },
  }
}

test('stopped at 20 points, on a real disk, with real seals and books, no stray file is left', async () => {
  const home = await mkdtemp(join(tmpdir(), 'hearth-stopped-'))
  const chance = new Random(5)
  try {
    const { mara } = await aFullVault()
    const stick = join(home, 'stick')
    await mkdir(stick)
    const real = { drawBook, beginSealing }
    const breaths = new Map<object, number>()
    for (const way of everyWay) {
      const whole = work(null)
      await copy(mara, nodeDisk(stick), { ...way, ...real, work: whole })
      breaths.set(way, whole.breaths)
    }
    const made = await readdir(stick)
    expect(made).toHaveLength(everyWay.length)
    await writeFile(join(stick, 'a letter.txt'), 'not ours')
    const before = (await readdir(stick, { recursive: true })).sort()
    for (let point = 0; point < 20; point += 1) {
      const way = everyWay[point % everyWay.length]!
      const stopAt = 1 + chance.below(breaths.get(way) ?? 1)
      const stopped = copy(mara, nodeDisk(stick), { ...way, ...real, work: work(stopAt) })
      await expect(stopped).rejects.toThrow('request.cancelled')
      expect((await readdir(stick, { recursive: true })).sort()).toEqual(before)
    }
  } finally {
    await rm(home, { recursive: true })
  }
})
