import { describe, expect, test } from 'vitest'
import type { Keeping } from '../../../shared/model/debrief.ts'
import {
  alone,
  aQuarrel,
  aSide,
  begin,
  beginOpen,
  goThrough,
  Household,
  handedOver,
  wordsOf,
} from '../../make/at-the-table.ts'

/** A whole debrief up to the last stage, then these choices in order of joining. */
async function ended(choices: Keeping[], isTogether: boolean) {
  const house = await Household.of(choices.length as 2 | 3)
  const id = await beginOpen(house)
  const seat = isTogether ? handedOver(await house.sit(...house.members)) : alone(house)
  await goThrough(id, house.mara, seat)
  for (const [place, keeping] of choices.entries()) {
    const who = house.members[place]!
    const { debriefs } = await seat(who)
    if (debriefs.read(id) !== null) await debriefs.keep(id, keeping)
  }
  return { house, id }
}

describe.each([
  ['in one sitting', true],
  ['each alone, on several days', false],
])('%s', (_, isTogether) => {
  test('kept whole, Ours has every side and everything that was said, by whoever said it', async () => {
    const { house, id } = await ended(['everything', 'everything'], isTogether)
    for (const who of house.members) {
      const { debriefs, agreements, failures } = await house.sit(who)
      expect(failures).toEqual([])
      expect(debriefs.list()).toEqual([])
      const [kept, ...more] = debriefs.kept()
      expect(more).toEqual([])
      expect(kept).toMatchObject({ id, about: aQuarrel })
      expect(kept!.words.map((words) => [words.who, words.side?.happened])).toEqual(
        house.members.map((member) => [member, wordsOf(house, member)]),
      )
      for (const { who: speaker, said } of kept!.words) {
        expect(said.length).toBeGreaterThan(4)
        expect(said.every((event) => event.who === speaker)).toBe(true)
      }
      const promises = agreements.list()
      expect(promises.map(({ by }) => by).sort()).toEqual([...house.members].sort())
      expect(promises[0]).toMatchObject({ debrief: id, title: aQuarrel.title, review: null })
    }
  })

  test('the agreement alone: Ours has both promises, and nothing of where they came from', async () => {
    const { house } = await ended(['everything', 'agreement'], isTogether)
    const { debriefs, agreements } = await house.sit(house.jonas)
    expect([debriefs.list(), debriefs.kept()]).toEqual([[], []])
    const promises = agreements.list()
    expect(promises.map(({ by, text }) => text === `I try, ${by}`)).toEqual([true, true])
    expect(promises.map(({ debrief, title }) => [debrief, title])).toEqual([
      [null, null],
      [null, null],
    ])
  })

  test('the strictest choice wins: one "nothing", and Ours keeps nothing', async () => {
    const { house } = await ended(['everything', 'nothing'], isTogether)
    const { debriefs, agreements } = await house.sit(house.mara)
    expect([debriefs.list(), debriefs.kept(), agreements.list()]).toEqual([[], [], []])
  })

  test('whatever Ours keeps, each keeps their own words', async () => {
    for (const last of ['everything', 'agreement', 'nothing'] as const) {
      const { house, id } = await ended(['agreement', last], isTogether)
      for (const who of house.members) {
        const { debriefs } = await house.sit(who)
        const [words, ...more] = debriefs.ownWords()
        expect(more).toEqual([])
        expect(words).toMatchObject({ debrief: id, who, side: aSide(wordsOf(house, who)) })
        expect(new Set(words!.said.map(({ type }) => type))).toEqual(
          new Set([
            'mirrored',
            'confirmed',
            'validated',
            'guessed',
            'answered',
            'owned',
            'received',
            'promised',
          ]),
        )
      }
    }
  })

  test('three end it too, and the space is gone for everyone', async () => {
    const { house, id } = await ended(['everything', 'everything', 'agreement'], isTogether)
    for (const who of house.members) {
      const { debriefs, agreements, vault } = await house.sit(who)
      expect(debriefs.read(id)).toBeNull()
      expect(agreements.list()).toHaveLength(3)
      expect(vault.problems).toEqual([])
    }
    const left = await house.disk.list('spaces')
    expect(left.map(({ name }) => name)).not.toContain(id)
  })
})

test('a choice that was made stands, unless it becomes "nothing", which ends it', async () => {
  const house = await Household.of(2)
  const id = await beginOpen(house)
  await goThrough(id, house.mara, alone(house))
  const mara = await house.sit(house.mara)
  await mara.debriefs.keep(id, 'agreement')
  await expect(mara.debriefs.keep(id, 'everything')).rejects.toThrow('debrief.not-now')
  await mara.debriefs.keep(id, 'nothing')
  const jonas = await house.sit(house.jonas)
  expect([jonas.debriefs.list(), jonas.debriefs.kept(), jonas.agreements.list()]).toEqual([
    [],
    [],
    [],
  ])
  expect(jonas.debriefs.ownWords()).toHaveLength(1)
})

test('closed before the sides are open, nothing is left but what each wrote, with themselves', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  await (await house.sit(house.mara)).debriefs.seal(id, aSide('The rain'))
  const away = await house.sit(house.jonas)
  await away.debriefs.saveSideDraft(id, aSide('The hal'))
  await away.debriefs.saveTurnDraft(id, house.jonas, { place: 'anywhere', fields: { text: 'And' } })
  const mara = await house.sit(house.mara)
  await mara.debriefs.close(id)
  expect(mara.debriefs.list()).toEqual([])
  expect(mara.debriefs.ownWords()).toMatchObject([{ side: aSide('The rain'), said: [] }])
  const jonas = await house.sit(house.jonas)
  expect(jonas.failures).toEqual([])
  expect(jonas.debriefs.list()).toEqual([])
  expect(jonas.debriefs.ownWords()).toMatchObject([{ debrief: id, side: aSide('The hal') }])
  expect(jonas.vault.drafts.list('debrief-sides')).toEqual([])
  expect(jonas.vault.drafts.list('debrief-turns')).toEqual([])
  expect(jonas.vault.problems).toEqual([])
})

test('closed in a later stage, each still says what Ours keeps of what was said', async () => {
  const house = await Household.of(2)
  const id = await beginOpen(house)
  const mara = await house.sit(house.mara)
  await mara.debriefs.close(id)
  expect(mara.debriefs.read(id)).toMatchObject({ state: { phase: 'keep', isEarly: true } })
  await mara.debriefs.keep(id, 'everything')
  const jonas = await house.sit(house.jonas)
  await jonas.debriefs.keep(id, 'everything')
  expect(jonas.debriefs.kept()).toMatchObject([{ id, words: [{ said: [] }, { said: [] }] }])
  expect(jonas.agreements.list()).toEqual([])
})

test('own words go when their author says so, and only once the debrief is over', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  const { debriefs } = await house.sit(house.mara)
  await debriefs.seal(id, aSide('The rain'))
  await expect(debriefs.forgetOwnWords(id)).rejects.toThrow('debrief.not-now')
  await debriefs.close(id)
  await debriefs.forgetOwnWords(id)
  await expect(debriefs.forgetOwnWords(id)).rejects.toThrow('record.not-found')
  expect((await house.sit(house.mara)).debriefs.ownWords()).toEqual([])
})
