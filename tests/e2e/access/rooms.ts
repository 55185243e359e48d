import { settingsPages } from '../../../renderer/features/settings/settings-pages.ts'
import * as checkIns from '../acts/check-ins.ts'
import * as debriefs from '../acts/debriefs.ts'
import { atTheDoor, knock, type Look, lock, unlockToToday } from '../acts/door.ts'
import { beginDream, finishDream, goToDreams } from '../acts/dreams.ts'
import * as pages from '../acts/pages.ts'
import * as rituals from '../acts/rituals.ts'
import { goToSettings } from '../acts/settings.ts'
import { goToTalk } from '../acts/talk.ts'
import * as wall from '../acts/wall.ts'
import { t } from '../acts/words.ts'
import type { RunningHearth } from '../host/launch.ts'
import { aHousehold, type Household, type Stage } from '../stage.ts'

const title = 'The heron on the chimney'
const dreamt = { title: 'A boat with a roof', text: '', support: '', steps: ['Ask at the yard'] }

/** Two people, with one thing in each room: what `throughTheRooms` goes through. */
export function aFurnishedHouse(stage: Stage): Promise<Household> {
  return aHousehold(stage, async (hearth, { mara }) => {
    const { page } = hearth
    await unlockToToday(hearth, mara)
    await pages.goToJournal(page)
    await pages.writePage(page, {
      title,
      text: ['It stood there all morning, on one leg, and looked at the bakery.'],
      zone: 'ours',
      mood: 'happy',
      tags: ['birds'],
    })
    await wall.goToWall(page)
    await wall.beginWall(page)
    await wall.pinNote(page, { text: 'For waking me to see it.' })
    await wall.pinNote(page, { text: 'For the rolls, later.', kind: 'thanks' })
    await rituals.goToRituals(page)
    await rituals.beginDaily(page, { name: 'Looking out of the window' })
    await goToDreams(page)
    await beginDream(page, dreamt)
    await finishDream(page, dreamt.title)
    await checkIns.goToCheckIns(page)
    await checkIns.begin(page)
    await checkIns.rate(page, [5, 4])
    await lock(hearth)
  })
}

/** Shows every room, the door and a few dialogs, each to `look`. It begins and ends anywhere. */
export async function throughTheRooms(
  hearth: RunningHearth,
  { mara }: Household,
  look: Look,
): Promise<void> {
  await atTheDoor(hearth)
  await look('the door')
  await knock(hearth.page, mara.name, 'a heron in the dark')
  await hearth.page.getByText(t('lock.wrong', { name: mara.name })).waitFor()
  await look('the door, wrong passphrase')
  await unlockToToday(hearth, mara)
  const { page } = hearth
  await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor()
  await look('today')
  await pages.goToJournal(page)
  await pages.openPage(page, title)
  await look('journal')
  await pages.beginPage(page)
  await look('editor')
  await pages.leavePage(page)
  await wall.goToWall(page)
  await page.getByRole('article').first().waitFor()
  await look('wall')
  await page.getByRole('button', { name: t('gratitude.random') }).click()
  await page.getByRole('dialog').waitFor()
  await look('one note')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await debriefs.goToDebriefs(page)
  await look('conflicts')
  await debriefs.startDebrief(page, { title: 'The chimney' })
  await page.getByRole('textbox', { name: t('debriefs.happened') }).waitFor()
  await look('one’s own side')
  await checkIns.goToCheckIns(page)
  await checkIns.goToMine(page)
  await look('check-in')
  await rituals.goToRituals(page)
  await page.getByRole('table').waitFor()
  await look('rituals')
  await page.getByRole('button', { name: t('rituals.new'), exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await look('a new ritual')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await goToTalk(page)
  await look('talk')
  await goToDreams(page)
  await look('dreams')
  await page.keyboard.press('ControlOrMeta+f')
  await page.getByRole('combobox', { name: t('search.field') }).waitFor()
  await look('search')
  for (const part of settingsPages) {
    await goToSettings(page, part)
    await look(`settings, ${part}`)
  }
}
