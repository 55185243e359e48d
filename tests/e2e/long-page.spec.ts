import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import * as door from './acts/door.ts'
import * as pages from './acts/pages.ts'
import { typed } from './acts/typing.ts'
import { moveIn } from './home.ts'
import { until } from './host/until.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const words = 'the boats came back late and nobody on the quay said a word about the weather '
const paragraphs = Array.from({ length: 60 }, (_, at) => `${at}: ${words.repeat(24)}`)
const slanted = 'jasmine by the door'

test('a page as long as a book is drawn whole, and the key to its end leads to its end', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  const { page } = hearth
  await door.unlock(hearth, home.mara)
  await pages.beginPage(page)
  await pages.fillPage(page, { title: 'The harbour', text: paragraphs, zone: 'mine' })
  typed.add(slanted)
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+i')
  await page.keyboard.insertText(slanted)
  await pages.finishPage(page)
  await pages.openPage(page, 'The harbour')

  const last = page.locator('p', { hasText: slanted })
  await last.waitFor({ state: 'attached' })
  await page.locator('article').focus()
  await page.keyboard.press('End')
  await isStill(page)
  expect(await leftBelow(page, slanted)).toBeLessThan(2)

  // Of letters that reach over the edge of their paragraph nothing is cut off.
  const shown = await around(page, slanted)
  await last.evaluate((paragraph) => {
    paragraph.style.contentVisibility = 'visible'
  })
  expect((await around(page, slanted)).equals(shown)).toBe(true)
  await hearth.close()
})

/** The page has come to rest. */
async function isStill(page: Page): Promise<void> {
  let before = ''
  await until('a page at rest', async () => {
    const now = await page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      return [...document.querySelectorAll('*')].map(({ scrollTop }) => scrollTop).join()
    })
    const isSame = now === before
    before = now
    return isSame ? true : null
  })
}

/** How far the box around a paragraph could still be scrolled down. */
async function leftBelow(page: Page, text: string): Promise<number> {
  return page.locator('p', { hasText: text }).evaluate((paragraph) => {
    let box: Element | null = paragraph
    while (
      box &&
      (box.clientHeight === 0 || !/auto|scroll/.test(getComputedStyle(box).overflowY))
    ) {
      box = box.parentElement
    }
    return box ? box.scrollHeight - box.clientHeight - box.scrollTop : Number.NaN
  })
}

/** What a paragraph looks like, with some of the paper beside it. */
async function around(page: Page, text: string): Promise<Buffer> {
  const box = await page.locator('p', { hasText: text }).boundingBox()
  if (box === null) throw new Error('The paragraph is not there.')
  const clip = { x: box.x - 8, y: box.y - 4, width: 120, height: box.height + 8 }
  return page.screenshot({ clip, scale: 'device', animations: 'disabled', caret: 'hide' })
}
