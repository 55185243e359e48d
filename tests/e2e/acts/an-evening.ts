import { aPicture } from '../../make/a-picture.ts'
import type { RunningHearth } from '../host/launch.ts'
import * as debriefs from './debriefs.ts'
import * as dreams from './dreams.ts'
import * as pages from './pages.ts'
import * as photos from './photos.ts'
import * as search from './search.ts'
import { typed } from './typing.ts'
import * as wall from './wall.ts'

/** Stands in everything that is written in this evening, and nowhere else on the computer. */
export const mark = 'zephyrquill'

const tonight = {
  title: `${mark} by the lamp`,
  text: [`${mark} and I sat until the oil was gone.`],
  zone: 'mine' as const,
  tags: [`${mark} tag`],
}
const shared = {
  title: `${mark} for both`,
  text: [`${mark} was said at the table.`],
  zone: 'ours' as const,
}
const note = { text: `${mark}: for the light you left on.` }
const dream = {
  title: `${mark} by the sea`,
  text: `${mark} weather all around.`,
  support: `${mark}, ask me how it goes.`,
  steps: [`${mark} looks at maps`],
}
const quarrel = `${mark} and the kettle`
const side = {
  happened: `${mark} fell at ten past seven.`,
  say: `${mark} would have liked a look up.`,
}
const photo = `${mark} weir.png`

/** Goes through the rooms and writes in each, as one who is in alone; ends inside. */
export async function liveAnEvening({ page }: RunningHearth): Promise<void> {
  for (const text of [photo, ...tonight.tags]) typed.add(text)
  await pages.beginPage(page)
  await pages.fillPage(page, tonight)
  await photos.drop(page, { name: photo, type: 'image/png', bytes: aPicture(300, 200, 3) })
  await page.locator('[data-caption]').first().waitFor()
  await photos.writeUnder(page, 0, `${mark} at six`)
  await pages.isSaved(page)
  await pages.finishPage(page)
  await pages.writePage(page, shared)
  await wall.goToWall(page)
  await wall.beginWall(page)
  await wall.pinNote(page, note)
  await dreams.goToDreams(page)
  await dreams.beginDream(page, dream)
  await dreams.finishDream(page, dream.title)
  await debriefs.goToDebriefs(page)
  await debriefs.startDebrief(page, { title: quarrel })
  await debriefs.writeSide(page, side)
  await debriefs.sealSide(page)
  await search.goToSearch(page)
  await search.searchFor(page, `${mark} lamp`)
  await search.find(page, tonight.title).first().waitFor()
  await pages.goToJournal(page)
}

/** Opens what was written, so that it is in the memory of the page. */
export async function readTonight({ page }: RunningHearth): Promise<void> {
  await pages.openPage(page, tonight.title)
  await page
    .getByText(tonight.text[0] ?? '')
    .first()
    .waitFor()
}
