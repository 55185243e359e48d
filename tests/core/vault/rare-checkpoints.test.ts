import { expect, test } from 'vitest'
import { openVault } from '../../../main/core/vault/index.ts'
import { worldOn } from '../../faults/world.ts'
import { aVault, openAs, putEntry } from '../../make/a-vault.ts'
import { type DiskCall, MemoryDisk } from '../../make/memory-disk.ts'

/** Counts the pages that are made. */
class CountingDisk extends MemoryDisk {
  pages = 0

  protected override async call<Value>(
    call: DiskCall,
    path: string,
    action: () => Value,
  ): Promise<Value> {
    if (call === 'create' && path.endsWith('.page')) this.pages += 1
    return super.call(call, path, action)
  }
}

const ids = Array.from({ length: 450 }, (_, index) => `page-${1_000 + index}`)
const text = 'word '.repeat(4_000)

/** A journal of 45 pages of records, and how many pages were made while so many of its entries were edited. */
async function pagesMade(edited: readonly string[], words: string): Promise<number> {
  const disk = new CountingDisk()
  const vault = await aVault(disk)
  const world = { ...worldOn(disk), segmentBytes: 64 * 1024 }
  const secret = { type: 'passphrase' as const, passphrase: 'mara secret' }
  const mara = await openVault(world, vault.mara, secret)
  const staged = mara.mine.stage()
  for (let from = 0; from < ids.length; from += 50) {
    await staged.add(ids.slice(from, from + 50).map((id) => putEntry(id, id + text)))
  }
  await staged.commit()
  await mara.tidy()
  await mara.tidy()
  expect(disk.pages).toBeGreaterThan(40)
  disk.pages = 0
  for (const id of edited) {
    await mara.mine.commit([putEntry(id, `${id} anew ${words}`)])
    await mara.parts.mine!.settled()
  }
  const made = disk.pages
  await mara.close()
  const again = await openAs('mara', vault)
  expect(again.mine.get('entries', edited.at(-1)!)!.body).toContain('anew')
  await again.close()
  return made
}

test('short edits all over a large journal do not have it written anew time and again', async () => {
  const everywhere = Array.from({ length: 150 }, (_, index) => ids[(index * 37) % ids.length]!)
  const apart = await pagesMade(everywhere, 'word '.repeat(300))
  const together = await pagesMade(ids.slice(0, everywhere.length), 'word '.repeat(300))
  // What lies together is written as ever, and takes few pages.
  expect(together).toBeGreaterThan(0)
  expect(apart).toBeLessThan(20)
})
