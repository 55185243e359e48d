import { expect, test } from 'vitest'
import { Dreams } from '../../../main/core/dreams/dreams.ts'
import type { OpenVault } from '../../../main/core/vault/open-vault.ts'
import type { Day } from '../../../shared/days.ts'
import type { DreamId } from '../../../shared/ids.ts'
import { crashesOf } from '../../faults/crashes.ts'
import { SimulatedDisk } from '../../faults/simulated-disk.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'
import { threeInAVault } from '../../make/three-in-a-vault.ts'

const clock = { now: () => new Date('2026-11-07T20:00:00.000Z') }

/** A dream of Mara’s that was put in other words twice, and a change of it that she has begun. */
async function aDreamWithAChange() {
  const house = await threeInAVault()
  const vault = await house.enter('mara')
  const dreams = new Dreams(vault, clock)
  const step = { text: 'Ask at work', doneOn: null }
  const first = { ...dreams.begin(), title: 'The sea', text: '1', steps: [step] }
  const { id } = await dreams.finish(first)
  for (const text of ['2', '3']) await dreams.finish({ ...dreams.change(id), text })
  await dreams.saveDraft({ ...dreams.change(id), text: 'as I would put it' })
  await vault.close()
  return { house, id }
}

const acts: [string, (dreams: Dreams, id: DreamId) => Promise<unknown>][] = [
  ['it is shared', (dreams, id) => dreams.share(id, dreams.find(id)!.revision)],
  [
    'a step of it is marked',
    (dreams, id) => dreams.markStep(id, dreams.find(id)!.revision, 0, '2026-11-06' as Day),
  ],
]

test.each(acts)(
  'a crash while %s, at whatever moment: the change that was begun is finished afterwards',
  { timeout: 900_000 },
  async (_, act) => {
    const { house, id } = await aDreamWithAChange()
    const disk = new SimulatedDisk(house.disk.treeCopy())
    const enter = (on: MemoryDisk | SimulatedDisk): Promise<OpenVault> => house.enter('mara', on)
    const vault = await enter(disk)
    const from = disk.steps.length
    await act(new Dreams(vault, clock), id)
    await vault.close()
    for (const { crash, found } of crashesOf(disk, from)) {
      const open = await enter(found)
      const dreams = new Dreams(open, clock)
      const change = dreams.change(id)
      expect({ crash, text: change.text }).toEqual({ crash, text: 'as I would put it' })
      const done = await dreams.finish(change).catch((error: Error) => error.message)
      expect({ crash, done }).toMatchObject({ crash, done: { text: 'as I would put it' } })
      expect({ crash, drafts: dreams.drafts() }).toEqual({ crash, drafts: [] })
      await open.close()
    }
  },
)

test('a change that began before the dream was put in other words is refused, and kept', async () => {
  const { house, id } = await aDreamWithAChange()
  const vault = await house.enter('mara')
  const dreams = new Dreams(vault, clock)
  const change = dreams.change(id)
  await dreams.share(id, dreams.find(id)!.revision)
  // In another window: other words, by somebody who did not see the change.
  const body = { ...(vault.ours.get('dreams', id)!.body as object), text: 'quite another' }
  await vault.ours.commit([{ collection: 'dreams', id, operation: 'put', body }])
  await expect(dreams.finish(change)).rejects.toThrow('record.changed-elsewhere')
  expect(dreams.change(id).text).toBe('as I would put it')
  await vault.close()
})
