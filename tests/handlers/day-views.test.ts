import { beforeEach, expect, test } from 'vitest'
import type { Day } from '../../shared/days.ts'
import type { MemberId } from '../../shared/ids.ts'
import { aHousehold, passphrases, type Visit } from '../make/a-room.ts'

const friday = '2026-11-06' as Day

let mara: MemberId
let jonas: MemberId
let door: Visit

beforeEach(async () => {
  const house = await aHousehold()
  ;({ mara, jonas } = house)
  door = await house.visit.lock()
})

async function alone(who: 'mara' | 'jonas'): Promise<Visit> {
  door = await door.lock()
  const member = who === 'mara' ? mara : jonas
  await door.ask('vault.unlock', { member, passphrase: passphrases[who] })
  return door
}

test('what waited for somebody’s coming in is done before they are answered', async () => {
  const { id } = await (await alone('mara')).ask('views.begin', { day: friday, others: [jonas] })
  await door.ask('views.seal', { id, text: 'The gull.' })
  await (await alone('jonas')).ask('views.seal', { id, text: 'The bridge.' })
  expect(await door.ask('views.read', { id })).toMatchObject({ stage: 'waiting', sides: null })
  await alone('mara')
  expect(await door.ask('views.read', { id })).toMatchObject({
    stage: 'open',
    readers: [mara, jonas],
    sides: [
      { who: mara, text: 'The gull.' },
      { who: jonas, text: 'The bridge.' },
    ],
  })
})

test('in one sitting nothing of one’s own is told or written, and all is opened by one call', async () => {
  const { id } = await (await alone('mara')).ask('views.begin', { day: friday, others: [jonas] })
  await door.ask('views.seal', { id, text: 'The gull.' })
  await (await alone('jonas')).ask('views.seal', { id, text: 'The bridge.' })
  await expect(door.ask('views.open-together', { id })).rejects.toThrow('session.together-only')
  door = await door.lock()
  const members = [
    { member: mara, passphrase: passphrases.mara },
    { member: jonas, passphrase: passphrases.jonas },
  ]
  await door.ask('vault.unlock-together', { members })
  await expect(door.ask('views.mine', { id })).rejects.toThrow('session.solo-only')
  await expect(door.ask('views.save-draft', { id, text: 'more' })).rejects.toThrow(
    'session.solo-only',
  )
  expect(await door.ask('views.read', { id })).toMatchObject({ stage: 'waiting', sides: null })
  await door.ask('views.open-together', { id })
  expect(await door.ask('views.list', {})).toMatchObject([{ id, stage: 'open' }])
})
