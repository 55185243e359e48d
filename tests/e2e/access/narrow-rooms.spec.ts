import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atTheDoor, unlockToToday } from '../acts/door.ts'
import { goTo, hasFocus, press } from '../acts/keyboard.ts'
import { t } from '../acts/words.ts'
import { until } from '../host/until.ts'
import { twoPeople } from '../shelf.ts'
import { makeStage } from '../stage.ts'
import { badlyLaidOut } from '../tour/laid-out.ts'
import { light, themes } from '../tour/light.ts'
import { sidewaysOverflow } from '../tour/text-on-screen.ts'
import { violationsOn } from '../tour/violations.ts'
import { ways } from '../tour/ways.ts'

const stage = makeStage()

test('in a narrow window the rooms are folded up, open by keyboard, and whoever goes to a room sees it from its start', async () => {
  const { mara, userData } = await twoPeople(stage)
  const hearth = await stage.openCopy(userData)
  await atTheDoor(hearth)
  await unlockToToday(hearth, mara)
  const { page } = hearth
  const { size } = ways.narrow
  await page.setViewportSize(size)
  const rooms = page.getByRole('navigation', { name: t('common.hearth') })
  const opener = rooms.getByRole('button', { name: t('shell.rooms'), exact: true })
  const wall = rooms.getByRole('button', { name: t('gratitude.title') })
  const isOpen = () => opener.getAttribute('aria-expanded')

  // The sheet has the window: of what stands above it only a line is left, with who is here.
  expect(await isOpen()).toBe('false')
  expect(await wall.isVisible()).toBe(false)
  expect((await rooms.boundingBox())?.height).toBeLessThan(size.height / 10)
  await rooms.getByText(t('shell.is-here', { names: mara.name })).waitFor()

  await press(page, t('shell.rooms'))
  await wall.waitFor()
  expect(await isOpen()).toBe('true')
  for (const theme of themes) {
    await light(page, theme)
    expect(await violationsOn(page)).toEqual([])
  }
  expect([...(await sidewaysOverflow(page)), ...(await badlyLaidOut(page))]).toEqual([])
  await goTo(page, t('gratitude.title'))
  await page.keyboard.press('Escape')
  await wall.waitFor({ state: 'hidden' })
  expect(await isOpen()).toBe('false')
  await hasFocus(page, t('shell.rooms'))

  await page.keyboard.press('Enter')
  await press(page, t('gratitude.title'))
  await page.getByRole('heading', { level: 1, name: t('gratitude.title') }).waitFor()
  await wall.waitFor({ state: 'hidden' })
  await until('the focus in the room', () => isInRoom(page))

  // From the foot of a long page, to a room that leaves the focus to the shell and to one that takes it itself.
  for (const room of [t('dreams.title'), t('check-ins.title'), t('talk.title')]) {
    await byTyping(page, t('settings.locking'))
    await page.getByRole('region', { name: t('settings.locking') }).waitFor()
    await until('a long page', async () => ((await scrollDown(page)) > 300 ? true : null))
    await byTyping(page, room)
    await page.getByRole('heading', { level: 1, name: room }).waitFor()
    await until(`the focus in ${room}`, () => isInRoom(page))
    expect({ room, from: await headBelowTheTop(page) }).toEqual({ room, from: 'the start' })
  }
  await hearth.close()
})

/** Goes somewhere by typing its name. */
async function byTyping(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await hasFocus(page, t('palette.field'))
  await page.keyboard.insertText(name)
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

function isInRoom(page: Page): Promise<true | null> {
  return page.evaluate(
    () => document.querySelector('main')?.contains(document.activeElement) || null,
  )
}

/** Scrolls to the foot of the screen, and tells how far that was. */
function scrollDown(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = document.querySelector('[data-side]') as HTMLElement
    all.scrollTop = all.scrollHeight
    return all.scrollTop
  })
}

/** Whether the line with the rooms, and below it the head of the sheet, stand at the top of what is seen. */
function headBelowTheTop(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { scrollTop } = document.querySelector('[data-side]') as HTMLElement
    const head = document.querySelector('h1')?.getBoundingClientRect().top ?? Number.NaN
    return scrollTop === 0 && head > 0 && head < innerHeight / 2
      ? 'the start'
      : JSON.stringify({ scrollTop, head })
  })
}
