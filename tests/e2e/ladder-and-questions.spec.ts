import { expect, test } from 'vitest'
import { atTheDoor, lock, unlock } from './acts/door.ts'
import * as pages from './acts/pages.ts'
import { typed } from './acts/typing.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const title = 'Awake at four'
const kept = 'I counted the slats of the blind again.'
const given = 'I am afraid of moving, and I have not told you.'

test('one paragraph of a private page is shared; the other reads that, and nothing of where it comes from', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, home.mara)
  await pages.writePage(hearth.page, { title, text: [kept, given], zone: 'mine' })
  await pages.openPage(hearth.page, title)
  await hearth.page.getByRole('button', { name: t('common.more'), exact: true }).click()
  await hearth.page.getByRole('menuitem', { name: t('ladder.action') }).click()
  await hearth.page
    .getByRole('radiogroup', { name: t('ladder.paragraphs') })
    .getByText(given)
    .click()
  await home.look('ladder-choose')
  await hearth.page.getByRole('button', { name: t('ladder.next') }).click()
  const seen = hearth.page.getByRole('alertdialog').getByRole('region')
  expect(await seen.textContent()).toContain(given)
  expect(await seen.textContent()).not.toContain(kept)
  await home.look('ladder-look')
  await hearth.page.getByRole('button', { name: t('ladder.share') }).click()
  await hearth.page.getByText(t('ladder.some', { count: 1 })).waitFor()
  await home.look('ladder-shared')
  await lock(hearth)

  await unlock(hearth, home.jonas)
  await pages.row(hearth.page, given).click()
  await hearth.page.getByRole('article').getByText(given).waitFor()
  for (const hidden of [title, kept, t('ladder.from-title')]) {
    expect(await hearth.page.getByText(hidden).count()).toBe(0)
  }
  await lock(hearth)

  await unlock(hearth, home.mara)
  await pages.row(hearth.page, given).first().click()
  await hearth.page.getByText(t('ladder.from-title')).waitFor()
  await home.look('ladder-from')
  await hearth.page.getByRole('button', { name: title }).click()
  await hearth.page.getByRole('heading', { name: title, level: 2 }).waitFor()
  await hearth.page.getByRole('button', { name: t('ladder.all') }).click()
  const names = home.jonas.name
  await hearth.page.getByRole('button', { name: t('journal.share-with', { names }) }).click()
  await hearth.page.getByRole('alertdialog').waitFor({ state: 'detached' })
  await hearth.page
    .getByText(t('journal.readers', { names: `${home.mara.name} and ${names}` }))
    .waitFor()
  await hearth.close()
  await home.isWell()
})

test('a question begins a page for whoever looks for one, and what is not for them comes to neither', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, home.mara)
  await pages.writePage(hearth.page, { title: 'Before', text: ['One line.'], zone: 'ours' })
  const open = () => hearth.page.getByRole('button', { name: t('prompts.open') })
  const question = t('prompt.vulnerability-hide')
  await open().click()
  await hearth.page.getByText(t('prompts.depth-deep'), { exact: true }).click()
  await home.look('questions')
  await hearth.page
    .getByRole('button', { name: t('prompts.set-aside-one', { prompt: question }) })
    .click()
  await hearth.page.getByText(question, { exact: true }).waitFor({ state: 'detached' })
  const [first] = await hearth.page
    .getByRole('button', { name: t('prompts.write', { prompt: '' }) })
    .all()
  await first!.click()
  await hearth.page.getByRole('heading', { name: t('journal.writing') }).waitFor()
  await pages.paper(hearth.page).locator('blockquote').waitFor()
  typed.add('It took me a week to see it.')
  await hearth.page.keyboard.type('It took me a week to see it.')
  expect(await pages.paper(hearth.page).locator('blockquote').textContent()).not.toContain('a week')
  await home.look('questions-page')
  await pages.finishPage(hearth.page)
  await lock(hearth)

  await unlock(hearth, home.jonas)
  await open().click()
  await hearth.page.getByText(t('prompts.depth-deep'), { exact: true }).click()
  await hearth.page.getByText(t('prompts.aside-show')).waitFor()
  expect(await hearth.page.getByText(question, { exact: true }).count()).toBe(0)
  await hearth.page.getByText(t('prompts.aside-show')).click()
  await home.look('questions-aside')
  await hearth.page
    .getByRole('button', { name: t('prompts.bring-back-one', { prompt: question }) })
    .click()
  await hearth.page.getByText(question, { exact: true }).waitFor()
  await hearth.page.getByRole('button', { name: t('common.close'), exact: true }).click()
  await lock(hearth)
  await hearth.close()
  await home.isWell()
})
