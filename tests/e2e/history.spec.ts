import { expect, test } from 'vitest'
import { atTheDoor, lock, unlock } from './acts/door.ts'
import * as history from './acts/history.ts'
import * as pages from './acts/pages.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const title = 'The cherry tree'
const first = 'We planted it behind the shed, where nobody will ever see it.'
const second = 'We planted it beside the gate, where everybody will see it.'
const third = 'It has its first leaf.'

test('a page keeps each version, shows word by word what changed, and its author brings old words back', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, home.mara)
  const { page } = hearth
  await pages.writePage(page, { title, text: [first], zone: 'ours' })
  await pages.openPage(page, title)
  // A page that was never changed has no history to look at.
  expect(await page.getByText(t('history.open'), { exact: true }).count()).toBe(0)
  await history.rewritePage(page, [second])
  await history.rewritePage(page, [second, third])

  await history.openHistory(page)
  expect(await history.versions(page).count()).toBe(3)
  await home.look('history')
  const shown = history.version(page)
  expect(await shown.locator('ins').allTextContents()).toEqual([expect.stringContaining(third)])
  expect(await shown.locator('del').count()).toBe(0)
  await history.versions(page).nth(1).click()
  await shown.locator('del').first().waitFor()
  const marked = async (mark: 'del' | 'ins', said: string) =>
    (await shown.locator(mark).allTextContents()).map((each) => each.replace(said, '').trim())
  const gone = await marked('del', t('history.said-gone'))
  const added = await marked('ins', t('history.said-added'))
  expect(gone).toEqual(expect.arrayContaining(['behind', 'shed']))
  expect(added).toEqual(expect.arrayContaining(['beside', 'gate']))
  expect([...gone, ...added].join()).not.toContain('planted')
  await shown.getByText(t('history.whole'), { exact: true }).click()
  await shown.getByText(second, { exact: true }).waitFor()
  expect(await shown.locator('del').count()).toBe(0)

  await history.versions(page).nth(2).click()
  await shown.getByText(first, { exact: true }).waitFor()
  await shown.getByRole('button', { name: t('history.bring-back') }).click()
  await page.getByRole('heading', { name: t('journal.changing') }).waitFor()
  await pages.paper(page).getByText(first, { exact: true }).waitFor()
  await lock(hearth)

  // Until she says Done, the other reads what stands.
  await unlock(hearth, home.jonas)
  await pages.openPage(hearth.page, title)
  await hearth.page.getByText(third, { exact: true }).first().waitFor()
  await history.openHistory(hearth.page)
  await history.versions(hearth.page).nth(2).click()
  await history.version(hearth.page).getByText(first, { exact: true }).waitFor()
  const bringBack = { name: t('history.bring-back') }
  expect(await hearth.page.getByRole('button', bringBack).count()).toBe(0)
  await home.look('history of the other')
  await lock(hearth)

  await unlock(hearth, home.mara)
  await pages.row(hearth.page, first).click()
  await hearth.page.getByRole('heading', { name: t('journal.changing') }).waitFor()
  await pages.finishPage(hearth.page)
  await pages.openPage(hearth.page, title)
  const reading = hearth.page.getByRole('article', { name: t('journal.page-text') })
  await reading.getByText(first, { exact: true }).waitFor()
  await history.openHistory(hearth.page)
  expect(await history.versions(hearth.page).count()).toBe(4)
  await hearth.close()
  await home.isWell()
})
