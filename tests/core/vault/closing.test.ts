import { expect, test } from 'vitest'
import { aVault, openAs, putEntry } from '../../make/a-vault.ts'

/** Lets so many turns of promises pass. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve()
}

test('a save that comes while the vault is closed is safe by then, or refused', async () => {
  const seen = new Set<string>()
  for (let between = -12; between < 200; between += between < 20 ? 1 : 9) {
    const vault = await aVault()
    const mara = await openAs('mara', vault)
    for (const space of [mara.ours, mara.mine, mara.drafts]) await space.commit([putEntry('a', 1)])
    let told = 'waits'
    const save = async () => {
      await turns(between)
      await mara.ours.commit([putEntry('late', 1)]).then(
        () => {
          told = 'safe'
        },
        () => {
          told = 'refused'
        },
      )
    }
    const early = between < 0 ? save() : null
    await turns(-between)
    const closing = mara.closeAll()
    const saving = early ?? save()
    const lock = await closing
    const atTheEnd = told
    await saving
    // Whoever waits is refused: nothing is written once the vault is closed.
    expect(`${between}: ${told}`).toBe(`${between}: ${atTheEnd === 'safe' ? 'safe' : 'refused'}`)
    seen.add(told)
    const again = await mara.parts.reopen(lock!)
    expect(again.ours.get('entries', 'late') !== null).toBe(told === 'safe')
    await again.close()
  }
  expect([...seen].sort()).toEqual(['refused', 'safe'])
})
