import { expect, test } from 'vitest'
import { Journal } from '../../../main/core/journal/journal.ts'
import { SimulatedDisk, type Trouble, troubles } from '../../faults/simulated-disk.ts'
import { TickingClock } from '../../faults/world.ts'
import { aVault, openAs } from '../../make/a-vault.ts'
import { aChange, aDraft, write } from '../../make/an-entry.ts'

const clock = new TickingClock()

/** An evening of writing; answers with what was acknowledged. */
async function anEvening(journal: Journal): Promise<{ finished: string[]; drafted: string[] }> {
  const said = { finished: [] as string[], drafted: [] as string[] }
  const attempt = async (act: () => Promise<void>) => act().catch(() => undefined)
  await attempt(async () => {
    const page = await write(journal, 'mine', { title: 'first', body: 'one' })
    said.finished.push('first')
    const change = aChange(journal, page, { title: 'first changed' })
    await journal.saveDraft(change)
    await journal.finish(change)
    said.finished[0] = 'first changed'
  })
  await attempt(async () => {
    const draft = aDraft(journal, 'ours', { title: 'begun', body: 'word '.repeat(1200) })
    await journal.saveDraft(draft)
    said.drafted.push('begun')
    const more = { ...draft, content: { ...draft.content, title: 'begun, and more' } }
    await journal.saveDraft(more)
    said.drafted[0] = 'begun, and more'
  })
  await attempt(async () => {
    await write(journal, 'ours', { title: 'long', body: 'x'.repeat(70_000) })
    said.finished.push('long')
  })
  return said
}

const titles = (journal: Journal) => [
  ...journal.slice(0, 100).map(({ title }) => title),
  ...journal.drafts().map(({ content }) => content.title),
]

test.each(Object.keys(troubles) as Trouble[])(
  '%s once, wherever it comes in an evening of writing: nothing said to be safe is lost, and the next save works',
  async (trouble) => {
    const calm = await aVault()
    // A worn copy of the cover, so that mending renames something as well.
    calm.disk.take('HEAD.b')
    const start = calm.disk.treeCopy()
    const counting = new SimulatedDisk(start)
    const whole = await openAs('mara', calm, counting)
    const first = counting.calls.length
    await anEvening(new Journal(whole, clock))
    await whole.tidy()
    const last = counting.calls.length
    const meets = counting.calls.flatMap(({ call }, at) =>
      at >= first && at < last && (troubles[trouble].calls as readonly string[]).includes(call)
        ? [at]
        : [],
    )
    await whole.close()
    expect(meets.length).toBeGreaterThan(0)
    for (const at of meets) {
      const disk = new SimulatedDisk(start, { trouble: { kind: trouble, at } })
      const open = await openAs('mara', calm, disk)
      const journal = new Journal(open, clock)
      const said = await anEvening(journal)
      await open.tidy().catch(() => undefined)
      disk.calm()
      await write(journal, 'mine', { title: 'after it' })
      await open.close()
      const again = await openAs('mara', calm, disk)
      expect(again.writable).toBe(true)
      expect(again.problems.map(({ kind }) => kind)).not.toContain('forked')
      const found = titles(new Journal(again, clock))
      for (const title of [...said.finished, ...said.drafted, 'after it']) {
        expect(found, `${trouble} at call ${at}`).toContain(title)
      }
      await again.close()
    }
  },
  900_000,
)
