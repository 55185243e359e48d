import { expect, test } from 'vitest'
import { beginOpen, beginSealed, Household } from '../../make/at-the-table.ts'

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
  await debriefs.act(id, { type: 'mirrored', text: 'I heard you' })
  expect((await debriefs.turnDraft(id, draft.place)).fields).toEqual({})
})

test('"not quite" twice, then yes: each is said by whoever has to say it, over locks', async () => {
  const { house, id, speaker, listener } = await opened()
  for (const yes of [false, false, true]) {
    const mirror = { type: 'mirrored', text: 'I heard you' } as const
    await expect((await house.sit(speaker)).debriefs.act(id, mirror)).rejects.toThrow(
      'debrief.not-now',
    )
    await (await house.sit(listener)).debriefs.act(id, mirror)
    await (await house.sit(speaker)).debriefs.act(id, { type: 'confirmed', yes, text: 'Almost' })
  }
  expect((await house.sit(listener)).debriefs.read(id)).toMatchObject({
    state: { phase: 'understand', turn: 0, step: 'validate' },
  })
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
