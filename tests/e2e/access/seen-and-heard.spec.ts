import { expect, test } from 'vitest'
import { makeStage } from '../stage.ts'
import { focusFaults } from '../tour/focus-walk.ts'
import { motionOn } from '../tour/laid-out.ts'
import { inOneWay, ways } from '../tour/ways.ts'
import { heardFaults } from './heard.ts'
import { pastTheRooms } from './past-the-rooms.ts'
import { aFurnishedHouse, throughTheRooms } from './rooms.ts'

const stage = makeStage()

test('in every room the focus is seen wherever it goes, everything has a name, and nothing moves where little motion is asked for', async () => {
  const faults: Record<string, string[]> = {}
  const house = await aFurnishedHouse(stage)
  const hearth = await stage.openCopy(house.userData)
  await throughTheRooms(hearth, house, async (room) => {
    const { page } = hearth
    const found = await inOneWay(page, ways.still, () => motionOn(page))
    found.push(...(await heardFaults(page)), ...(await pastTheRooms(page)))
    found.push(...(await focusFaults(page)))
    if (found.length > 0) faults[room] = found
  })
  expect(faults).toEqual({})
})
