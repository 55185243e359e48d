import { expect, test } from 'vitest'
import type { StageAct } from '../../../shared/model/debrief.ts'
import { beginOpen, beginSealed, Household } from '../../make/at-the-table.ts'
import { saying } from '../../make/saying.ts'

const heard = { type: 'mirrored', text: 'I heard you' } as const

async function opened() {
  const house = await Household.of(2)
  const id = await beginOpen(house)
  const { about } = (await house.sit(house.mara)).debriefs.read(id)!
  const speaker = about.first
  const listener = house.members.find((who) => who !== speaker)!
  return { house, id, speaker, listener }
}

test('words half written in a stage are there after a lock, for their writer alone, until they are said', async () => {
  const { house, id, speaker, listener } = await opened()
  const draft = { place: 'mirror of the first turn', fields: { text: 'I hea' } }
  await (await house.sit(listener)).debriefs.saveTurnDraft(id, listener, draft)
  const other = await house.sit(speaker)
  expect((await other.debriefs.turnDraft(id, draft.place)).fields).toEqual({})
  const { debriefs } = await house.sit(listener)
  expect(await debriefs.turnDraft(id, draft.place)).toEqual(draft)
  await debriefs.act(id, saying(listener, { type: 'mirrored', text: 'I heard you' }, draft.place))
  expect((await debriefs.turnDraft(id, draft.place)).fields).toEqual({})
})

test('"not quite" twice, then yes: each is said by whoever has to say it, over locks', async () => {
  const { house, id, speaker, listener } = await opened()
  for (const yes of [false, false, true]) {
    const mirror = { type: 'mirrored', text: 'I heard you' } as const
    await expect(
      (await house.sit(speaker)).debriefs.act(id, saying(speaker, mirror)),
    ).rejects.toThrow('debrief.not-now')
    await (await house.sit(listener)).debriefs.act(id, saying(listener, mirror))
    const answer = saying(speaker, { type: 'confirmed', yes, text: 'Almost' })
    await (await house.sit(speaker)).debriefs.act(id, answer)
  }
  expect((await house.sit(listener)).debriefs.read(id)).toMatchObject({
    state: { phase: 'understand', turn: 0, step: 'validate' },
  })
})

test('what is said at once is said whole or not at all', async () => {
  const { house, id, speaker, listener } = await opened()
  await (await house.sit(listener)).debriefs.act(id, saying(listener, heard))
  const yes = saying(speaker, { type: 'confirmed', yes: true, text: '' })
  await (await house.sit(speaker)).debriefs.act(id, yes)
  const { debriefs } = await house.sit(listener)
  const sense = { type: 'validated', text: 'That it was late' } as const
  const guess: StageAct = { type: 'guessed', felt: ['sad'], text: '' }
  const before = debriefs.read(id)!.events.length
  await expect(
    debriefs.act(id, { who: listener, acts: [sense, heard], places: [] }),
  ).rejects.toThrow('debrief.not-now')
  expect(debriefs.read(id)!.events).toHaveLength(before)
  await debriefs.act(id, { who: listener, acts: [sense, guess], places: [] })
  const later = (await house.sit(speaker)).debriefs.read(id)!
  expect(later.state).toMatchObject({ turn: 0, step: 'answer' })
  expect(later.events.slice(-2)).toEqual([
    { ...sense, who: listener },
    { ...guess, who: listener },
  ])
  const own = (await house.sit(listener)).debriefs.ownWords()[0]!.said
  expect(own.slice(-2)).toEqual(later.events.slice(-2))
})

test('nobody says what waited of another, who has left the keyboard', async () => {
  const { house, id, speaker, listener } = await opened()
  const { debriefs, vault } = await house.sit(listener, speaker)
  vault.handOver(speaker)
  await expect(debriefs.act(id, saying(listener, heard))).rejects.toThrow('session.not-here')
  expect(debriefs.read(id)!.state).toMatchObject({ step: 'mirror' })
  vault.handOver(listener)
  await debriefs.act(id, saying(listener, heard))
})

test('what is said takes its own words out of the drafts, and nothing else that is half written', async () => {
  const { house, id, listener } = await opened()
  const { debriefs } = await house.sit(listener)
  const half = (place: string) => ({ place, fields: { text: `half, ${place}` } })
  await debriefs.saveTurnDraft(id, listener, half('mirror'))
  await debriefs.saveTurnDraft(id, listener, half('next'))
  await debriefs.act(id, saying(listener, heard, 'mirror'))
  expect((await debriefs.turnDraft(id, 'mirror')).fields).toEqual({})
  expect(await debriefs.turnDraft(id, 'next')).toEqual(half('next'))
})

test('what was asked for before the keyboard changed hands is done by whoever asked for it', async () => {
  const house = await Household.of(2)
  const id = await beginSealed(house)
  const { debriefs, vault } = await house.sit(house.mara, house.jonas)
  const choosing = debriefs.chooseWay(id, 'each-ready')
  vault.handOver(house.jonas)
  await choosing
  expect(debriefs.read(id)).toMatchObject({ state: { eachReady: [house.mara] } })
})
