import { beforeAll, describe, expect, test, vi } from 'vitest'
import { seal } from '../../main/core/crypto/seal.ts'
import { sideKeyOf } from '../../main/core/debriefs/side-keys.ts'
import { inABackup, leaksTo, ownThatOpens } from './debrief-closure.ts'
import { stagesOf } from './debrief-stages.ts'
import { everybody, phrasesOf, StagedDebrief } from './staged-debrief.ts'

// Searching with every key takes its time; nothing here is measured by the clock.
vi.setConfig({ testTimeout: 20 * 60_000, hookTimeout: 20 * 60_000 })

describe.each([
  [2, 'together'],
  [2, 'each-ready'],
  [3, 'together'],
  [3, 'each-ready'],
] as const)(
  'with all that one of a debrief of %i has and every byte on disk (%s)',
  (count, way) => {
    test('at every stage and every crash nothing opens but what its author let out', async () => {
      const names = new Set<string>()
      let disks = 0
      for await (const stage of stagesOf(count, way)) {
        const { name, members } = stage
        const isACrash = name.startsWith('a crash')
        for (const who of isACrash ? members.slice(0, 2) : everybody) {
          expect({ name, who, leaks: await leaksTo(who, stage) }).toEqual({ name, who, leaks: [] })
        }
        names.add(name)
        disks += 1
      }
      expect(names.size).toBeGreaterThanOrEqual(13)
      expect(disks).toBeGreaterThan(count === 2 ? 15 : 13)
    })
  },
)

test('what they wrote themselves opens, also what they deleted, took back, and lost to a power cut', async () => {
  const { deleted, torn, withdrawn, sealed } = phrasesOf('mara')
  const opened = new Map<string, string[]>()
  for await (const stage of stagesOf(2, 'together')) {
    opened.set(stage.name, await ownThatOpens('mara', stage))
    if (stage.name === 'finished by all') break
  }
  expect(opened.get('drafts')).toEqual(expect.arrayContaining([deleted, torn]))
  expect(opened.get('finished by all')).toEqual(expect.arrayContaining([withdrawn, sealed]))
})

test('the same holds inside a backup, whoever made it', async () => {
  const looked = ['finished by all', 'open', 'the last step']
  for await (const stage of stagesOf(2, 'together')) {
    if (!looked.includes(stage.name)) continue
    for (const maker of ['mara', 'jonas', 'lea'] as const) {
      const backup = await inABackup(stage, maker)
      const { name } = backup
      for (const who of everybody) {
        expect({ name, who, leaks: await leaksTo(who, backup) }).toEqual({ name, who, leaks: [] })
      }
    }
  }
})

describe('the search notices', () => {
  let staged: StagedDebrief
  beforeAll(async () => {
    staged = await StagedDebrief.of(2)
    await staged.learnDrafts()
    await staged.begin()
    await staged.draft('jonas')
    await staged.seal('jonas')
    await staged.seal('mara')
    expect(await leaksTo('mara', staged.stage('finished by all'))).toEqual([])
  })

  /** What a program of Jonas's own making leaves in the debrief. */
  const plant = (body: (key: Uint8Array) => unknown) =>
    staged.sit(['jonas'], async (_, vault) => {
      const key = sideKeyOf(vault, staged.house.ids.jonas, staged.id)!
      const record = { collection: 'leak', id: 'leak', operation: 'put' as const }
      await vault.sides.find(staged.id)!.commit([{ ...record, body: body(key) }])
    })

  test.each([
    ['base64', (key: Uint8Array) => Buffer.from(key).toString('base64')],
    ['base64 for addresses', (key: Uint8Array) => Buffer.from(key).toString('base64url')],
    ['hex', (key: Uint8Array) => Buffer.from(key).toString('hex')],
    ['numbers', (key: Uint8Array) => [...key]],
  ])('a key of a side that lies in the debrief too soon, in %s', async (_, spell) => {
    await plant((key) => ({ text: spell(key) }))
    const leaks = await leaksTo('mara', staged.stage('a key too soon'))
    expect(leaks).toContain(phrasesOf('jonas').sealed)
    await plant(() => ({ text: 'nothing' }))
  })

  test('a draft that was kept under the key of the side, once that is open', async () => {
    await plant((key) => {
      const draft = new TextEncoder().encode(JSON.stringify(phrasesOf('jonas')).padEnd(400))
      const { nonce, sealed } = seal(key, new Uint8Array(0), draft)
      return Buffer.concat([nonce, sealed]).toString('base64')
    })
    await staged.openTogether()
    const leaks = await leaksTo('mara', staged.stage('open', ['mara', 'jonas']))
    expect(leaks).toContain(phrasesOf('jonas').deleted)
  })
})
