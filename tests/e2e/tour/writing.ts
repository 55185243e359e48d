import assert from 'node:assert/strict'
import * as pages from '../acts/pages.ts'
import { type } from '../acts/typing.ts'
import { t } from '../acts/words.ts'
import type { RunningHearth } from '../host/launch.ts'
import { until } from '../host/until.ts'
import type { Reporter } from './reporter.ts'

/** Begins a page from a template, finds words on it, sees nothing but it, and leaves it as it was: blank. */
export async function writeWithTools(hearth: RunningHearth, reporter: Reporter): Promise<void> {
  const { page } = hearth
  const headings = () => pages.paper(page).locator('h2').count()
  await pages.goToJournal(page)
  await pages.beginPage(page)
  await page.getByRole('button', { name: t('templates.open'), exact: true }).click()
  await page.getByRole('dialog', { name: t('templates.title') }).waitFor()
  await reporter.look(hearth, 'editor-templates', { isSmallToo: true })
  await page.getByRole('button', { name: t('template.outing.name') }).click()
  await until('the template on the page', async () => ((await headings()) === 4 ? true : null))
  await type(page, ['By the mill pond. The mill was loud.'])
  await reporter.check('words on a page are found, whatever their capitals', async () => {
    await page.keyboard.press('Control+f')
    await page.getByRole('textbox', { name: t('find.title') }).fill('MILL')
    await page.getByText(t('find.which', { at: 1, count: 2 })).waitFor()
  })
  await reporter.look(hearth, 'editor-find', { isSmallToo: true })
  await page.getByRole('button', { name: t('find.close') }).click()
  await page.getByRole('button', { name: t('calm.on') }).click()
  await reporter.check('nothing but the page is in sight, and the way out is', async () => {
    assert(await page.getByRole('button', { name: t('shell.quick-exit') }).isVisible())
    assert(!(await page.getByRole('button', { name: t('gratitude.title') }).isVisible()))
  })
  await reporter.look(hearth, 'editor-calm', { isSmallToo: true })
  await page.getByRole('button', { name: t('calm.off') }).click()
  await pages.paper(page).focus()
  await until('a blank page', async () => {
    await page.keyboard.press('Control+z')
    return (await headings()) === 0 ? true : null
  })
  await pages.leavePage(page)
}
