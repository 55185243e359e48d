import { expect, test } from 'vitest'
import { settingsPages } from '../../renderer/features/settings/settings-pages.ts'
import * as checkIns from './acts/check-ins.ts'
import * as debriefs from './acts/debriefs.ts'
import * as door from './acts/door.ts'
import * as dreams from './acts/dreams.ts'
import * as pages from './acts/pages.ts'
import * as rituals from './acts/rituals.ts'
import * as search from './acts/search.ts'
import { goToSettings } from './acts/settings.ts'
import * as talk from './acts/talk.ts'
import * as wall from './acts/wall.ts'
import { speak, t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 640 },
]

test('somebody sets German, locks, comes in by a German door, and finds every room in German, with room for its words', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  const look = async (name: string) => {
    for (const size of sizes) {
      await hearth.page.setViewportSize(size)
      await home.look(`${name}, ${size.width}`)
    }
  }
  try {
    await door.atTheDoor(hearth)
    await door.unlock(hearth, home.mara)
    await goToSettings(hearth.page, 'appearance')
    await hearth.page.getByText('Deutsch', { exact: true }).click()
    speak('de')
    await hearth.page.getByRole('region', { name: t('settings.appearance') }).waitFor()
    await door.lock(hearth)

    await door.atTheDoor(hearth)
    await look('door')
    await hearth.page.getByText(t('protection.link')).click()
    await hearth.page.getByRole('heading', { name: t('protection.title') }).waitFor()
    await look('what Hearth protects, at the door')
    await hearth.page.getByRole('button', { name: t('protection.back') }).click()
    expect(await hearth.page.locator('html').getAttribute('lang')).toBe('de')
    await door.knock(hearth.page, 'Mara', 'nicht diese hier')
    await hearth.page.getByText(t('lock.wrong', { name: 'Mara' })).waitFor()
    await look('door, wrong passphrase')
    await door.unlock(hearth, home.mara)

    const { page } = hearth
    const rooms = page.getByRole('navigation', { name: t('common.hearth') })
    await rooms.getByRole('button', { name: t('today.title'), exact: true }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look('today')
    await rooms.getByRole('button', { name: t('journal.title'), exact: true }).click()
    await page.getByRole('button', { name: t('journal.empty-action') }).waitFor()
    await pages.writePage(page, {
      title: 'Der blaue Zaun',
      text: ['Eine Stunde Sonne.'],
      zone: 'ours',
    })
    await look('journal')
    await pages.beginPage(page)
    await look('editor')
    await pages.leavePage(page)
    await wall.goToWall(page)
    await wall.beginWall(page)
    await wall.pinNote(page, { text: 'Für das Halten der Leiter.' })
    await look('wall')
    await debriefs.goToDebriefs(page)
    await debriefs.atTheList(page)
    await look('debriefs')
    await debriefs.startDebrief(page, { title: 'Die Farbe auf der Stufe' }, look)
    await debriefs.writeSide(page, { happened: 'Am Mittag war Farbe auf der Stufe.' }, look)
    await debriefs.sealSide(page, look)
    await look('sealed side')
    await checkIns.goToCheckIns(page)
    await look('check-ins')
    await checkIns.begin(page)
    await look('rating')
    await rituals.goToRituals(page)
    await look('rituals')
    await talk.goToTalk(page)
    await look('talk')
    await dreams.goToDreams(page)
    await look('dreams')
    await search.goToSearch(page)
    await look('search')
    for (const part of settingsPages) {
      await goToSettings(page, part)
      await look(`settings, ${part}`)
    }
    await goToSettings(page, 'backup')
    const throughAll = page.getByRole('button', { name: t('look.do'), exact: true })
    await throughAll.or(page.getByRole('button', { name: t('look.again'), exact: true })).click()
    await page.getByText(/^Alles gut: \d+ Dateien durchgesehen/).waitFor()
    await look('looked through everything')
  } finally {
    speak('en')
  }
  await hearth.close()
  await home.isWell()
})
