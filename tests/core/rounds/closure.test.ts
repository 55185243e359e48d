import { expect, test } from 'vitest'
import { openSlot, readKeyFile } from '../../../main/core/vault/key-slots.ts'
import type { MemberId, RoundId } from '../../../shared/ids.ts'
import { everythingThatOpens } from '../../faults/closure.ts'
import { Household, passphrase } from '../../make/at-the-table.ts'
import { beginRound, sitAt } from '../../make/rounds-table.ts'

// The search knows a text by its first forty bytes: each of these is longer.
const long = (words: string) => `${words}, and more words than the search needs to know a text by`
const begun = long('begun by Mara')
const takenBack = long('taken back by Mara')
const sealed = long('sealed by Mara')
const jonass = long('sealed by Jonas')

/** All texts that open to one of them, with all they have and every byte on the disk. */
async function opensTo(house: Household, who: MemberId): Promise<string> {
  await house.leave()
  const { disk, kdf } = house.world()
  const { file } = await readKeyFile(disk, who)
  const secret = { type: 'passphrase' as const, passphrase }
  const { root } = await openSlot(kdf, file, secret)
  return everythingThatOpens(disk.files(), [root]).text
}

async function mararsRound(house: Household): Promise<RoundId> {
  const id = await beginRound(house)
  const { rounds } = await sitAt(house, house.mara)
  await rounds.saveDraft(id, { text: begun })
  await rounds.seal(id, { text: takenBack })
  await rounds.takeBack(id)
  await rounds.saveDraft(id, { text: sealed })
  await rounds.seal(id, { text: sealed })
  return id
}

test('until all have finished no key leads anybody to another’s words, whatever they did with them', {
  timeout: 900_000,
}, async () => {
  const house = await Household.of(2)
  await mararsRound(house)
  const mine = await opensTo(house, house.mara)
  expect([takenBack, sealed].filter((words) => !mine.includes(words))).toEqual([])
  const theirs = await opensTo(house, house.jonas)
  expect([begun, takenBack, sealed].filter((words) => theirs.includes(words))).toEqual([])
})

test('the last one to finish comes to nobody’s words by it; when all keys are out, what was sealed opens, and no more', {
  timeout: 900_000,
}, async () => {
  const house = await Household.of(2)
  const id = await mararsRound(house)
  await (await sitAt(house, house.jonas)).rounds.seal(id, { text: jonass })
  const before = await opensTo(house, house.jonas)
  expect([begun, takenBack, sealed].filter((words) => before.includes(words))).toEqual([])
  expect((await sitAt(house, house.mara)).rounds.find(id)?.stage).toBe('open')
  const after = await opensTo(house, house.jonas)
  expect(after).toContain(sealed)
  expect([begun, takenBack].filter((words) => after.includes(words))).toEqual([])
})

test('what was let go opens to nobody else', { timeout: 900_000 }, async () => {
  const house = await Household.of(2)
  const id = await mararsRound(house)
  await (await sitAt(house, house.mara)).rounds.letGo(id)
  const theirs = await opensTo(house, house.jonas)
  expect([begun, takenBack, sealed].filter((words) => theirs.includes(words))).toEqual([])
})
