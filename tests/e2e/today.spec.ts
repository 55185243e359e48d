import { expect, test } from 'vitest'
import { atTheDoor, lock, unlock, unlockToToday } from './acts/door.ts'
import * as pages from './acts/pages.ts'
import { fill, type } from './acts/typing.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const draft = 'What I could not say on the phone'
/** Four years to the day, on every day of a year. */
const fourYears = 1_461

test('the first page asks one thing, keeps what waits at hand, and gives back a day of another year', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlockToToday(hearth, home.mara)
  const { page } = hearth
  await page.getByRole('heading', { level: 1, name: home.mara.name }).waitFor()
  await home.look('today-empty')

  const question = page.getByRole('heading', { level: 2 }).first()
  const passed = await question.textContent()
  await page.getByRole('button', { name: t('today.another-question') }).click()
  const asked = (await question.textContent()) ?? ''
  expect(asked).not.toBe(passed)
  await page.getByRole('button', { name: t('today.answer') }).click()
  await page.getByRole('heading', { name: t('journal.writing') }).waitFor()
  expect(await pages.paper(page).textContent()).toContain(asked)
  await type(page, ['The walk home, mostly.'])
  await pages.finishPage(page)
  await pages.writePage(page, {
    title: 'First breakfast',
    text: ['No curtains, one chair, both mugs.'],
    zone: 'ours',
    daysAgo: fourYears,
  })
  await pages.writePage(page, { title: 'Plums', text: ['They are for you.'], zone: 'ours' })
  await pages.beginPage(page)
  await pages.fillPage(page, { title: draft, text: ['That I was'], zone: 'mine' })
  await pages.isSaved(page)
  await pages.leavePage(page)

  await page.getByRole('button', { name: t('today.title'), exact: true }).click()
  await fill(
    page.getByLabel(t('gratitude.begin-appreciation', { name: home.jonas.name })),
    'the soup when I was ill',
  )
  await page.getByRole('button', { name: t('gratitude.pin') }).click()
  await page
    .getByRole('status')
    .filter({ hasText: t('gratitude.pinned') })
    .waitFor()
  await home.look('today')
  await page.getByRole('button', { name: draft }).click()
  await page.getByRole('heading', { name: t('journal.writing') }).waitFor()
  expect(await pages.paper(page).textContent()).toBe('That I was')
  await pages.leavePage(page)
  await lock(hearth)

  await unlockToToday(hearth, home.jonas)
  await hearth.page.getByText(t('today.memory', { years: 4 })).waitFor()
  expect(await hearth.page.getByText(draft).count()).toBe(0)
  // Her note hangs at the wall, and waits for him here.
  await hearth.page.getByRole('heading', { name: t('today.thanks') }).waitFor()
  await hearth.page.getByRole('button', { name: 'the soup when I was ill' }).click()
  await hearth.page.getByRole('dialog').getByText('the soup when I was ill').waitFor()
  await hearth.page.keyboard.press('Escape')
  await hearth.page.getByRole('dialog').waitFor({ state: 'detached' })
  await home.look('today-thanks')
  await hearth.page.getByRole('button', { name: t('journal.hide-memory') }).click()
  await hearth.page.getByText(t('journal.memory-hidden')).waitFor()
  await hearth.page.getByRole('button', { name: t('journal.bring-back') }).click()
  await hearth.page.getByText('First breakfast').waitFor()
  await hearth.page.getByRole('main').getByRole('button', { name: 'Read it' }).click()
  await hearth.page.getByRole('article').getByText('They are for you.').waitFor()
  await lock(hearth)

  await unlock(hearth, home.mara)
  await pages.row(hearth.page, draft).waitFor()
  await hearth.close()
  await home.isWell()
})
