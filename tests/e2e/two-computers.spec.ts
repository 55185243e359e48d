import { cp } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { atTheDoor, unlock } from './acts/door.ts'
import * as history from './acts/history.ts'
import type { PageToWrite } from './acts/pages.ts'
import * as pages from './acts/pages.ts'
import * as program from './acts/program.ts'
import { syncInto } from './acts/vault-folder.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const title = 'The list for the move'
const started = 'Boxes, string, a marker.'
const here = 'Boxes, string, a marker, tape.'
const there = 'Boxes, string, a marker, and the good lamp by hand.'
const onlyHere = { title: 'Only at home', text: ['The kettle leaks.'], zone: 'mine' } as const
const onlyThere = { title: 'Only on the train', text: ['A whole carriage.'], zone: 'mine' } as const

test('what two computers wrote at the same time is all there: the later words stand, the others are in the history, and one goes on writing', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const { mara, jonas } = home
  const changeTo = async (userData: string, daysAgo: number, words: string, more: PageToWrite) => {
    await program.onAnEarlierDay(userData, mara, daysAgo, async (seat) => {
      const { journal } = seat
      const [row] = journal.slice(0, 10).filter((one) => one.title === title)
      if (!row) throw new Error('the page is not there')
      const change = journal.begin({ zone: 'ours', day: row.day, time: null, entry: row.id })
      await journal.finish({ ...change, content: { ...change.content, body: words } })
      await program.leavePage(seat, more)
    })
  }
  await program.onAnEarlierDay(home.userData, mara, 4, (seat) =>
    program.leavePage(seat, { title, text: [started], zone: 'ours', daysAgo: 4 }),
  )
  const other = await stage.folder()
  await cp(home.userData, other, { recursive: true })
  await changeTo(home.userData, 3, here, onlyHere)
  await changeTo(other, 2, there, onlyThere)
  await syncInto(home.userData, other)

  let hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, mara)
  let { page } = hearth
  await page.getByText(t('problems.forked.happened')).waitFor()
  expect(await page.getByText(t('problems.reading-only')).count()).toBe(0)
  await home.look('two computers wrote')
  await page.getByRole('button', { name: t('problems.read') }).click()
  for (const one of [onlyHere, onlyThere]) await pages.row(page, one.title).waitFor()
  await pages.openPage(page, title)
  const reading = page.getByRole('article', { name: t('journal.page-text') })
  await reading.getByText(there, { exact: true }).waitFor()
  await history.openHistory(page)
  expect(await history.versions(page).count()).toBe(3)
  const beside = history.versions(page).filter({ hasText: t('history.other-computer') })
  expect(await beside.count()).toBe(1)
  await beside.click()
  await history.version(page).getByText(t('history.whole'), { exact: true }).click()
  await history.version(page).getByText(here, { exact: true }).waitFor()
  await home.look('the words of the other computer')
  await history.leaveHistory(page)
  await history.rewritePage(page, [there, 'And tape.'])
  await hearth.close()

  // The save has put the two together: nobody is told of it again, and both read the same.
  hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, jonas)
  page = hearth.page
  await pages.openPage(page, title)
  await page.getByText('And tape.', { exact: true }).waitFor()
  expect(await page.getByText(t('problems.forked.happened')).count()).toBe(0)
  await history.openHistory(page)
  expect(await history.versions(page).count()).toBe(4)
  await hearth.close()
  await home.isWell()
})
