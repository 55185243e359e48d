import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atTheDoor, unlock } from './acts/door.ts'
import { goToSettings } from './acts/settings.ts'
import { fill } from './acts/typing.ts'
import { t } from './acts/words.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

/** The light of the bare ground of the window, with the room in a light. */
const groundUnder = (page: Page, theme: string): Promise<string> =>
  page.evaluate((theme) => {
    const root = document.documentElement
    const before = root.dataset.theme
    root.dataset.theme = theme
    const { colorScheme, backgroundColor } = getComputedStyle(root)
    if (before !== undefined) root.dataset.theme = before
    return backgroundColor === 'rgba(0, 0, 0, 0)' ? colorScheme : backgroundColor
  }, theme)

test('the sheet is saved as a PDF by the built app, and what prints is the sheet alone', async () => {
  const { mara, userData } = await twoPeople(stage)
  const hearth = await stage.openCopy(userData)
  await atTheDoor(hearth)
  await unlock(hearth, mara)
  const { page } = hearth
  await goToSettings(page, 'members')
  await page.getByRole('button', { name: t('members.sheet-do'), exact: true }).click()
  await fill(page.getByLabel(t('lock.passphrase-of', { name: mara.name })), mara.passphrase)
  await page.getByRole('button', { name: t('renew.do') }).click()
  await page.locator('[data-group]').first().waitFor({ timeout: 60_000 })

  const folder = await stage.folder()
  await hearth.answerDialog(join(folder, 'Sheet.pdf'))
  await page.getByRole('button', { name: t('sheet.save') }).click()
  await page
    .getByText(t('sheet.saved', { name: 'Sheet.pdf' }))
    .first()
    .waitFor()
  expect(await readdir(folder)).toEqual(['Sheet.pdf'])
  const pdf = await readFile(join(folder, 'Sheet.pdf'))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.includes('Literata')).toBe(true)
  expect((await stat(join(folder, 'Sheet.pdf'))).mode & 0o077).toBe(0)

  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', { name: t('sheet.print') }).click()
  await page.locator('[data-print-sheet]').waitFor({ state: 'attached' })
  await page.emulateMedia({ media: 'print' })
  const printed = await page.evaluate(() =>
    [...document.body.children]
      .filter((one) => getComputedStyle(one).display !== 'none')
      .map((one) => one.hasAttribute('data-print-sheet')),
  )
  expect(printed).toEqual([true])
  // Ink is dark whatever the light of the room is, and the paper below it is white.
  for (const theme of ['daylight', 'lamplight']) {
    expect(await groundUnder(page, theme), theme).toBe('light')
  }
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.locator('[data-print-sheet]').waitFor({ state: 'detached' })
  await page.emulateMedia({ media: null })
})
