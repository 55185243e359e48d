import { beforeEach, expect, test } from 'vitest'
import { verify } from '../../../main/cli/verify.ts'
import { readableOf } from '../../../main/core/backups/compare-copy.ts'
import { signPromise } from '../../../main/core/debriefs/stored-agreements.ts'
import type { Day } from '../../../shared/days.ts'
import type { AgreementId } from '../../../shared/ids.ts'
import { Household, type Sitting, sittingOn } from '../../make/at-the-table.ts'
import { beforeEachSave, withPowerFor } from '../../make/power-cut.ts'

let house: Household
/** What Mara promised; its day has come. */
let id: AgreementId

beforeEach(async () => {
  ;({ house, id } = await withPromise())
})

async function withPromise() {
  const made = await Household.of(3)
  const { vault } = await made.sit(made.mara)
  const promised = vault.newId() as AgreementId
  const [madeOn, followUp] = ['2026-11-07' as Day, '2026-11-20' as Day]
  const promise = { text: 'The bicycle goes to the shed', followUp, madeOn, origin: null }
  await vault.ours.commit([], [signPromise(vault, made.mara, promised, promise)])
  made.clock.goTo('2026-12-01T12:00:00.000Z')
  return { house: made, id: promised }
}

const half = { how: 'partly', words: 'Twice I for' }
const whole = (words: string) => ({ id, how: 'partly', words, next: null }) as const

test('how it went, half written, is there after a restart, for its writer alone, until it is said', async () => {
  await (await house.sit(house.mara)).agreements.saveDraft(id, house.mara, half)
  for (const who of [house.jonas, house.lea]) {
    expect(await (await house.sit(who)).agreements.draft(id)).toEqual({})
  }
  const { agreements, vault } = await house.sit(house.mara)
  expect(await agreements.draft(id)).toEqual(half)
  await agreements.review(whole('Twice I forgot.'))
  expect(await agreements.draft(id)).toEqual({})
  expect(vault.drafts.list('debrief-agreements')).toEqual([])
})

test('a word to another, half written, is there after a restart, until it is said', async () => {
  await (await house.sit(house.mara)).agreements.review(whole(''))
  await (await house.sit(house.jonas)).agreements.saveDraft(id, house.jonas, { words: 'I no' })
  const lea = await house.sit(house.lea)
  expect(await lea.agreements.draft(id)).toEqual({})
  await lea.agreements.reply(id, 'Well done')
  const { agreements, vault } = await house.sit(house.jonas)
  expect(await agreements.draft(id)).toEqual({ words: 'I no' })
  await agreements.reply(id, 'I noticed')
  expect(vault.drafts.list('debrief-agreements')).toEqual([])
})

test('no half-written word is anywhere on the disk to be read without a key', async () => {
  await (await house.sit(house.mara)).agreements.saveDraft(id, house.mara, half)
  await house.leave()
  const files = [...house.disk.files().values()].map((bytes) =>
    Buffer.from(bytes).toString('latin1'),
  )
  expect(files.join('')).not.toContain('Twice I for')
})

test('emptied boxes leave no draft', async () => {
  const { agreements, vault } = await house.sit(house.mara)
  await agreements.saveDraft(id, house.mara, half)
  await agreements.saveDraft(id, house.mara, { how: '', words: '' })
  expect(vault.drafts.list('debrief-agreements')).toEqual([])
})

test('together, each finds the words they began there, and nobody else’s', async () => {
  const { vault, agreements } = await house.sit(...house.members)
  await agreements.saveDraft(id, house.mara, half)
  vault.handOver(house.jonas)
  expect(await agreements.draft(id)).toEqual({})
  await agreements.saveDraft(id, house.jonas, { words: 'From Jonas' })
  vault.handOver(house.mara)
  expect(await agreements.draft(id)).toEqual(half)
  expect(await (await house.sit(house.jonas)).agreements.draft(id)).toEqual({ words: 'From Jonas' })
})

test('what was begun alone about a promise is not shown while others look on, and is there afterwards', async () => {
  const alone = await house.sit(house.mara)
  const toCome = alone.agreements.prepare()
  await alone.agreements.saveDraft(id, house.mara, half)
  await alone.agreements.saveDraft(toCome, house.mara, { promise: 'I call' })

  const { agreements } = await house.sit(...house.members)
  expect(await agreements.draft(id)).toEqual({})
  const another = agreements.prepare()
  expect(another).not.toBe(toCome)
  expect(await agreements.draft(another)).toEqual({})
  await agreements.saveDraft(another, house.mara, { promise: 'We walk' })
  expect(agreements.prepare()).toBe(another)
  await agreements.saveDraft(id, house.mara, { words: 'Said here' })
  await agreements.saveDraft(id, house.mara, { words: '' })
  await agreements.promise({ id: another, text: 'We walk', followUp: '2026-12-20' as Day })

  const after = await house.sit(house.mara)
  expect(await after.agreements.draft(id)).toEqual(half)
  expect(after.agreements.prepare()).toBe(toCome)
  expect(await after.agreements.draft(toCome)).toEqual({ promise: 'I call' })
})

test('what was begun in a sitting is its writer’s alone as well, and goes when it is said', async () => {
  const { agreements } = await house.sit(...house.members)
  const toCome = agreements.prepare()
  await agreements.saveDraft(id, house.mara, half)
  await agreements.saveDraft(toCome, house.mara, { promise: 'We walk' })
  const alone = await house.sit(house.mara)
  expect(await alone.agreements.draft(id)).toEqual(half)
  expect(alone.agreements.prepare()).toBe(toCome)
  await alone.agreements.review(whole('Twice I forgot.'))
  await alone.agreements.promise({ id: toCome, text: 'We walk', followUp: '2026-12-20' as Day })
  expect(alone.vault.drafts.list('debrief-agreements')).toEqual([])
  expect(alone.vault.drafts.list('debrief-agreements-together')).toEqual([])
})

test('a save that comes after the keyboard changed hands goes to its writer, and never to another', async () => {
  const { vault, agreements } = await house.sit(...house.members)
  vault.handOver(house.jonas)
  await agreements.saveDraft(id, house.mara, half)
  expect(await agreements.draft(id)).toEqual({})
  expect(await (await house.sit(house.jonas)).agreements.draft(id)).toEqual({})
  expect(await (await house.sit(house.mara)).agreements.draft(id)).toEqual(half)
})

test('nothing is saved for somebody who is not here', async () => {
  const { agreements } = await house.sit(house.mara)
  const saving = agreements.saveDraft(id, house.jonas, { words: 'By Mara' })
  await expect(saving).rejects.toThrow('session.not-here')
  expect(await (await house.sit(house.jonas)).agreements.draft(id)).toEqual({})
})

test('what was said is no draft again, and a promise still to be made is its writer’s draft', async () => {
  const { agreements } = await house.sit(house.mara)
  await agreements.review(whole(''))
  await expect(agreements.saveDraft(id, house.mara, half)).rejects.toThrow('record.not-now')
  const toCome = agreements.prepare()
  expect(await agreements.draft(toCome)).toEqual({})
  await agreements.saveDraft(toCome, house.mara, half)
  expect(agreements.prepare()).toBe(toCome)
  const again = await house.sit(house.mara)
  expect(await again.agreements.draft(toCome)).toEqual(half)
  const { agreements: his } = await house.sit(house.jonas)
  expect(await his.draft(toCome)).toEqual({})
})

test('what is asked for while a save is on its way has the words of that save', async () => {
  const { agreements } = await house.sit(house.mara)
  const saving = agreements.saveDraft(id, house.mara, half)
  const [draft] = await Promise.all([agreements.draft(id), saving])
  expect(draft).toEqual(half)
})

test.each([
  ['how it went is said', 'mara'],
  ['a word is added', 'jonas'],
] as const)(
  'whenever the power goes while %s, the words stand or are still a draft',
  async (_, name) => {
    for (let saves = 0; ; saves += 1) {
      ;({ house, id } = await withPromise())
      const who = house[name]
      const words = 'Twice I forgot.'
      const say = (agreements: Sitting['agreements']) =>
        name === 'mara' ? agreements.review(whole(words)) : agreements.reply(id, words)
      if (name === 'jonas') await (await house.sit(house.mara)).agreements.review(whole('Mine'))
      const before = await house.sit(who)
      await before.agreements.saveDraft(id, who, { words })
      const cut = await sittingOn(withPowerFor(saves, before.vault) as never, house.clock)
      const through = await say(cut.agreements).then(
        () => true,
        () => false,
      )
      const { agreements, vault, failures } = await house.sit(who)
      expect(failures).toEqual([])
      const { review, replies } = agreements.list().find((one) => one.id === id)!
      const said = name === 'mara' ? review?.words : replies[0]?.words
      const draft = (await agreements.draft(id)).words
      expect([said, draft].filter((one) => one !== undefined)).toEqual([words])
      // What a crash left behind the words goes with the next coming of its writer.
      if (said !== undefined) expect(vault.drafts.list('debrief-agreements')).toEqual([])
      if (through) return expect(saves).toBeGreaterThan(1)
    }
  },
)

test('while it is said, the words stand in Ours before the draft goes', async () => {
  const { agreements, vault } = await house.sit(house.mara)
  await agreements.saveDraft(id, house.mara, half)
  const seen: boolean[] = []
  const watched = beforeEachSave(vault, async () => {
    seen.push(vault.drafts.list('debrief-agreements').length === 1)
  })
  await (await sittingOn(watched as never, house.clock)).agreements.review(whole('Twice'))
  expect(seen).toEqual([true, true])
})

test('half-written words are in a backup’s comparison, and hearth-vault reads them', async () => {
  const { agreements, vault } = await house.sit(house.mara)
  await agreements.saveDraft(id, house.mara, half)
  const compared = readableOf(vault).records.map(({ record }) => record.body)
  expect(compared).toContainEqual({ fields: half })
  const said: string[] = []
  expect(await verify(vault, { say: (line) => said.push(line), askHidden: async () => '' })).toBe(
    true,
  )
  expect(said).toContain('drafts/debrief-agreements: 1 revisions read')
})
