import { expect, test } from 'vitest'
import { atTheDoor, unlock } from './acts/door.ts'
import { countHeld, heldBy } from './acts/held.ts'
import { rewritePage } from './acts/history.ts'
import * as pages from './acts/pages.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

test('the window holds on to no page that was left, however many were written in one sitting', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, home.mara)
  const { page } = hearth
  await pages.writePage(page, { title: 'Rain', text: ['It has rained for a week.'], zone: 'mine' })
  const again = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      await pages.openPage(page, 'Rain')
      await rewritePage(page, [`Still raining, for the ${time}th time.`])
    }
  }
  const cdp = await countHeld(page)
  await again(3)
  const before = await heldBy(cdp)
  const editing = 10
  await again(editing)
  const after = await heldBy(cdp)
  // One editor with its buttons is some hundred nodes; a few that are still on their way out may be among them.
  expect(after.nodes - before.nodes).toBeLessThan(20 * editing)
  expect(after.listeners - before.listeners).toBeLessThan(2 * editing)
})
