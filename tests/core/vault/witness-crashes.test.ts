import { expect, test } from 'vitest'
import type { Disk } from '../../../main/core/ports.ts'
import { goOn, openVault, type VaultWorld } from '../../../main/core/vault/index.ts'
import { SimulatedDisk } from '../../faults/simulated-disk.ts'
import { survivals } from '../../faults/survival.ts'
import { worldOn } from '../../faults/world.ts'
import { aVault, putEntry } from '../../make/a-vault.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import { Within } from '../../make/within.ts'

/** A computer's disk: the vault's folder, and the user's. */
function worldIn(disk: Disk): VaultWorld {
  return { ...worldOn(new Within(disk, 'vault')), anchors: new Within(disk, 'user') }
}

/** A vault whose folder was put back, on a computer that has seen more of it. */
async function putBack() {
  const vault = await aVault()
  const at = (world: VaultWorld) =>
    openVault(world, vault.mara, { type: 'passphrase', passphrase: 'mara secret' })
  const older = vault.disk.copy()
  const anchors = new MemoryDisk()
  const open = await at({ ...worldOn(vault.disk), anchors })
  await open.ours.commit([putEntry('one', {})])
  await open.mine.commit([putEntry('one', {})])
  await open.close()
  const disk = new MemoryDisk()
  for (const [folder, files] of [
    ['vault', older.files()],
    ['user', anchors.files()],
  ] as const) {
    for (const [path, bytes] of files) disk.put(`${folder}/${path}`, bytes)
  }
  return { disk, at }
}

test('a crash while somebody goes on from an older copy leaves it older, or gone on from, and nothing between', {
  timeout: 5 * 60_000,
}, async () => {
  const { disk, at } = await putBack()
  const simulated = new SimulatedDisk(disk.treeCopy())
  const open = await at(worldIn(simulated))
  expect(open.problems.map(({ kind }) => kind)).toEqual(['older-copy'])
  const from = simulated.steps.length
  await goOn(open)
  await open.close()
  const ends = new Set<string>()
  for (let moment = from; moment <= simulated.steps.length; moment += 1) {
    for (const survival of survivals) {
      const left = simulated.survivor(survival, moment, moment)
      const again = await at(worldIn(left))
      const kinds = again.problems.map(({ kind }) => kind).filter((kind) => !harmless.has(kind))
      ends.add(kinds.join(' '))
      if (again.parts.lookedBack.older.length > 0) await goOn(again)
      await again.ours.commit([putEntry('two', {})])
      await again.close()
      const after = await at(worldIn(left))
      expect(after.problems.filter(({ kind }) => !harmless.has(kind))).toEqual([])
      await after.close()
    }
  }
  expect(ends).toEqual(new Set(['older-copy', '']))
})

const harmless = new Set(['unfinished-save', 'copy-damaged'])
