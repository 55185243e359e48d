import type { Page } from 'playwright-core'
import { t } from '../acts/words.ts'

/**
 * What is wrong with the way past the rooms (2.4.1): whether it is the first stop of Tab on a screen, is seen
 * while it has the focus and not otherwise, and leads to the sheet, or to the page on it. The focus is put back where it was. Where
 * there are no rooms, or something lies over them, there is nothing to go past.
 */
export async function pastTheRooms(page: Page): Promise<string[]> {
  const rooms = page.getByRole('navigation', { name: t('common.hearth') })
  const overlay = page.locator('[role="dialog"], [role="alertdialog"]')
  if (!(await rooms.isVisible()) || (await overlay.count()) > 0) return []
  const before = await page.evaluateHandle(() => document.activeElement)
  const faults: string[] = []
  const link = page.getByRole('link', { name: t('shell.to-page') })
  if (await isSeen()) faults.push('the way past the rooms is seen without the focus')
  const bar = await page.getByRole('banner').first().boundingBox()
  if (bar?.y !== 0) faults.push(`something stands above the title bar: ${bar?.y}`)
  await page.evaluate(() => {
    // Tab goes on from here, at the start of the page.
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  await page.keyboard.press('Tab')
  if (!(await hasFocus())) faults.push('the first stop is not the way past the rooms')
  else {
    if (!(await isSeen())) faults.push('the way past the rooms has the focus and is not seen')
    await page.keyboard.press('Enter')
    const at = await page.evaluate(() => {
      const element = document.activeElement
      return element?.matches('main, main [data-arrival]') ? null : element?.tagName
    })
    if (at !== null) faults.push(`the way past the rooms leads to ${at}`)
  }
  await before.evaluate((element) => {
    if (element instanceof HTMLElement) element.focus({ preventScroll: true })
  })
  return faults

  function hasFocus(): Promise<boolean> {
    return link.evaluate((element) => element === document.activeElement)
  }

  async function isSeen(): Promise<boolean> {
    const box = await link.boundingBox()
    return box !== null && box.width >= 24 && box.height >= 24
  }
}
