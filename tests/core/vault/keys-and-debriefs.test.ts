import { expect, test } from 'vitest'
import { leaveVault, makeNewKeys } from '../../../main/core/vault/index.ts'
import {
  alone,
  aSide,
  begin,
  beginOpen,
  beginSealed,
  goThrough,
  Household,
} from '../../make/at-the-table.ts'

const passphrase = 'harbour woollen eleven teaspoon'

/** Mara's keys are made anew; the passphrase stays, so that she can be let in as before. */
async function newKeysFor(house: Household, who = house.mara): Promise<void> {
  const { vault } = await house.sit(who)
  const made = await makeNewKeys(vault, passphrase, passphrase)
  await made.vault!.close()
}

test('what somebody handed over with their choice is laid into Ours, though their keys are new since', async () => {
  const house = await Household.of(2)
  const id = await beginOpen(house)
  await goThrough(id, house.mara, alone(house))
  await (await house.sit(house.mara)).debriefs.keep(id, 'everything')
  await newKeysFor(house)
  const jonas = await house.sit(house.jonas)
  expect(jonas.debriefs.read(id)?.state.phase).toBe('keep')
  await jonas.debriefs.keep(id, 'everything')
  for (const who of house.members) {
    const { debriefs, agreements, failures } = await house.sit(who)
    expect(failures).toEqual([])
    expect(debriefs.list()).toEqual([])
    const [kept] = debriefs.kept()
    expect(kept?.words.map((words) => words.who)).toEqual(house.members)
    expect(
      agreements
        .list()
        .map(({ by }) => by)
        .sort(),
    ).toEqual([...house.members].sort())
  }
})

test('a debrief that had ended stays ended for whoever comes in after, by the words of former keys', async () => {
  const house = await Household.of(3)
  const id = await begin(house)
  await (await house.sit(house.mara)).debriefs.close(id)
  await newKeysFor(house)
  const { vault, debriefs } = await house.sit(house.lea)
  expect(debriefs.list()).toEqual([])
  expect(vault.problems).toEqual([])
})

test('a debrief goes on from any stage over new keys, and a sealed side still opens', async () => {
  const house = await Household.of(2)
  const id = await beginSealed(house)
  await newKeysFor(house, house.jonas)
  await newKeysFor(house)
  await (await house.sit(house.mara, house.jonas)).debriefs.openTogether(id)
  await goThrough(id, house.mara, alone(house))
  for (const who of house.members) {
    const { debriefs } = await house.sit(who)
    expect(debriefs.read(id)?.sides.map(({ side }) => side?.happened)).toEqual(
      house.members.map((member) => `what happened to number ${house.members.indexOf(member)}`),
    )
  }
})

test('with somebody who left a debrief is there still, and the other can close it', async () => {
  const house = await Household.of(3)
  const id = await begin(house, [house.jonas])
  await (await house.sit(house.mara)).debriefs.seal(id, aSide('her side'))
  const { vault } = await house.sit(house.jonas)
  await leaveVault(vault, passphrase)
  const { debriefs } = await house.sit(house.mara)
  expect(debriefs.list().map((debrief) => debrief.id)).toEqual([id])
  await debriefs.close(id)
  expect(debriefs.list()).toEqual([])
})
