import { expect, test } from 'vitest'
import { makeStage } from '../stage.ts'
import { badlyLaidOut, wordsOnPlates } from '../tour/laid-out.ts'
import { light, type Theme } from '../tour/light.ts'
import { sidewaysOverflow } from '../tour/text-on-screen.ts'
import { violationsOn } from '../tour/violations.ts'
import { inOneWay, type WayName, ways } from '../tour/ways.ts'
import { aFurnishedHouse, throughTheRooms } from './rooms.ts'

const stage = makeStage()

/** In one light each, for the size of a thing does not hang on it; the tour takes both. */
const looks: readonly [WayName, Theme][] = [
  ['large', 'daylight'],
  ['zoomed', 'lamplight'],
  ['narrow', 'daylight'],
  ['forced', 'lamplight'],
]

test('every room can be used and read with large text, in narrow windows and in the system’s own colours', async () => {
  const faults: Record<string, string[]> = {}
  const house = await aFurnishedHouse(stage)
  const hearth = await stage.openCopy(house.userData)
  await throughTheRooms(hearth, house, async (room) => {
    const { page } = hearth
    for (const [name, theme] of looks) {
      const found = await inOneWay(page, ways[name], async () => {
        await light(page, theme)
        const violations = await violationsOn(page)
        return [
          ...violations,
          ...(await sidewaysOverflow(page)),
          ...(await badlyLaidOut(page)),
          ...(await wordsOnPlates(page)),
        ]
      })
      if (found.length > 0) faults[`${room}, ${name}`] = found
    }
  })
  expect(faults).toEqual({})
})
