import { expect, test } from 'vitest'
import { aVault, openAs, putEntry } from '../../make/a-vault.ts'
import { type DiskCall, MemoryDisk } from '../../make/memory-disk.ts'

const many = Array.from({ length: 300 }, (_, index) =>
  putEntry(`page-${String(index).padStart(3, '0')}`, `${index} ${'word '.repeat(400)}`),
)

/** Takes its time to write, so that much else happens meanwhile. */
class SlowDisk extends MemoryDisk {
  protected override async call<Value>(
    call: DiskCall,
    path: string,
    action: () => Value,
  ): Promise<Value> {
    if (call === 'write') await new Promise((resolve) => setImmediate(resolve))
    return super.call(call, path, action)
  }
}

test('of one large step of a long transaction everything is there, in every frame', async () => {
  const vault = await aVault(new SlowDisk())
  const mara = await openAs('mara', vault)
  const staged = mara.ours.stage()
  await staged.add(many)
  await staged.add([putEntry('page-000', 'said anew')])
  expect(mara.ours.list('entries')).toEqual([])
  await staged.commit()
  await mara.close()
  const again = await openAs('mara', vault)
  expect(again.problems).toEqual([])
  const found = again.ours.list('entries')
  expect(found.map(({ id }) => id)).toEqual(many.map(({ id }) => id))
  expect(found.every(({ signature }) => signature === 'verified')).toBe(true)
  expect(found[0]!.body).toBe('said anew')
  expect(found[299]!.body).toBe(many[299]!.body)
  await again.close()
})

test('a step that failed half-way takes the whole long transaction with it', async () => {
  const vault = await aVault()
  const mara = await openAs('mara', vault)
  const staged = mara.ours.stage()
  await staged.add([putEntry('before', 1)])
  const tooLong = putEntry('too-long', 'x'.repeat(9_000_000))
  await expect(staged.add([...many, tooLong])).rejects.toThrow('record.too-large')
  await expect(staged.commit()).rejects.toThrow('record.not-now')
  await mara.ours.commit([putEntry('after', 2)])
  await mara.tidy()
  expect(mara.ours.list('entries').map(({ id }) => id)).toEqual(['after'])
  await mara.close()
  const again = await openAs('mara', vault)
  expect(again.ours.list('entries').map(({ id }) => id)).toEqual(['after'])
  await again.close()
})
