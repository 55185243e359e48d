import { expect, test } from 'vitest'
import {
  clearBrokenRestores,
  restoredName,
  unfinishedMark,
} from '../../../main/core/backups/index.ts'
import { SimulatedDisk } from '../../faults/simulated-disk.ts'
import { survivals } from '../../faults/survival.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'

const bytes = new TextEncoder().encode('sealed')

/** A folder that is being restored to, as a power cut leaves it, with what else lies there. */
function litter() {
  const disk = new MemoryDisk()
  const [broken, whole, busy] = [restoredName(), restoredName(), restoredName()]
  for (const folder of [broken, whole, busy, 'restored-by-hand']) {
    disk.put(`${folder}/keys/one.a`, bytes)
    disk.put(`${folder}/spaces/two/log/three.seg`, bytes)
    if (folder !== whole) disk.put(`${folder}/${unfinishedMark}`, new Uint8Array(0))
  }
  disk.put('settings.json', bytes)
  return { disk, broken, whole, busy }
}

const foldersOn = (disk: MemoryDisk) =>
  [...new Set([...disk.files().keys()].map((path) => path.split('/')[0]))].sort()

test('what a restore left that was cut short goes, and nothing else', async () => {
  const { disk, whole, busy } = litter()
  await clearBrokenRestores(disk, new Set([busy]))
  expect(foldersOn(disk)).toEqual([busy, 'restored-by-hand', whole, 'settings.json'].sort())
  expect([...disk.files().keys()].filter((path) => path.startsWith(`${busy}/`)).length).toBe(3)
})

test('a crash while it is taken away leaves it to the next time, and never without its mark', async () => {
  const { disk, broken, busy } = litter()
  const watched = new SimulatedDisk(disk.treeCopy())
  await clearBrokenRestores(watched, new Set([busy]))
  expect(watched.steps.length).toBeGreaterThan(3)
  for (let at = 0; at <= watched.steps.length; at += 1) {
    for (const survival of survivals) {
      const left = watched.survivor(survival, at, at)
      const files = [...left.files().keys()].filter((path) => path.startsWith(`${broken}/`))
      if (files.length > 0) expect(files).toContain(`${broken}/${unfinishedMark}`)
      await clearBrokenRestores(left, new Set([busy]))
      expect(foldersOn(left)).not.toContain(broken)
    }
  }
})
