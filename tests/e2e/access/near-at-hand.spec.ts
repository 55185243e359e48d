import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { settingsPages } from '../../../renderer/features/settings/settings-pages.ts'
import { atTheDoor, unlockToToday } from '../acts/door.ts'
import { hasFocus } from '../acts/keyboard.ts'
import { t } from '../acts/words.ts'
import { makeStage } from '../stage.ts'
import { aFurnishedHouse } from './rooms.ts'

const stage = makeStage()

/** Whatever can be gone to by typing, by the name of its line. */
const rooms = [
  t('today.title'),
  t('journal.title'),
  t('palette.calendar'),
  t('gratitude.title'),
  t('debriefs.title'),
  t('palette.agreements'),
  t('check-ins.title'),
  t('rituals.title'),
  t('rituals.page-promises'),
  t('jar.page'),
  t('cues.page'),
  t('talk.title'),
  t('dreams.title'),
  t('own-time.title'),
  t('chapters.title'),
  t('search.title'),
  t('safety.title'),
  t('shell.guide'),
]
const most = 2

test('whoever comes to a room by typing its name is at its first control with two Tabs', async () => {
  const house = await aFurnishedHouse(stage)
  const hearth = await stage.openCopy(house.userData)
  await atTheDoor(hearth)
  await unlockToToday(hearth, house.mara)
  const { page } = hearth
  const far: Record<string, string> = {}
  for (const room of rooms) await measure(room)
  // On the page of protection there is nothing but words to read.
  for (const part of settingsPages.filter((one) => one !== 'protection')) {
    // The page before is another one: somebody who comes from elsewhere is told of here.
    await byTyping(page, t('today.title'))
    await measure(t(`settings.${part}`))
  }
  expect(far).toEqual({})
  await hearth.close()

  async function measure(name: string): Promise<void> {
    await byTyping(page, name)
    const way: string[] = []
    for (let tabs = 0; tabs <= 12; tabs += 1) {
      const at = await focused(page)
      way.push(at.name)
      if (at.isControl) break
      await page.keyboard.press('Tab')
    }
    if (way.length - 1 > most) far[name] = way.join(' > ')
  }
})

async function byTyping(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await hasFocus(page, t('palette.field'))
  await page.keyboard.insertText(name)
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.waitForFunction((controls) => {
    const sheet = document.querySelector('main')
    const isThere = [...(sheet?.querySelectorAll(controls) ?? [])].some(
      (one) => !one.closest('nav'),
    )
    return isThere && sheet?.contains(document.activeElement)
  }, controls)
}

const controls = 'button, a[href], input, textarea, select, [role]'

/** What has the focus, and whether it is a control of the room: something to do there, and no way elsewhere in it. */
function focused(page: Page): Promise<{ name: string; isControl: boolean }> {
  return page.evaluate((controls) => {
    const element = document.activeElement
    const isIn = element?.closest('main') !== null && element?.closest('nav') === null
    const words = element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    const name = `${element?.tagName} ${words.slice(0, 30)}`
    return { name, isControl: isIn && element?.matches(controls) === true }
  }, controls)
}
