import { expect, test } from 'vitest'
import { fingerprint } from '../../faults/fingerprint.ts'
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

test('a checkpoint that comes while the vault is closed writes nothing once it is', async () => {
  const seen = new Set<boolean>()
  for (let between = 0; between < 60; between += 1) {
    const vault = await aVault()
    const mara = await openAs('mara', vault)
    await mara.ours.commit([putEntry('a', 1)])
    let isWritten = false
    const renewing = mara.ours.renew(new Set(), []).then(
      () => {
        isWritten = true
      },
      () => undefined,
    )
    await turns(between)
    const lock = await mara.closeAll()
    const closed = fingerprint(vault.disk.treeCopy())
    seen.add(isWritten)
    await renewing
    expect(`${between}: ${fingerprint(vault.disk.treeCopy()) === closed}`).toBe(`${between}: true`)
    const again = await mara.parts.reopen(lock!)
    expect(again.ours.get('entries', 'a')).not.toBeNull()
    await again.close()
  }
  expect(seen.size).toBe(2)
})
