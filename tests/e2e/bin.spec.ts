import { expect, test } from 'vitest'
import * as bin from './acts/bin.ts'
import { atTheDoor, lock, unlock } from './acts/door.ts'
import * as pages from './acts/pages.ts'
import * as program from './acts/program.ts'
import * as wall from './acts/wall.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const private_ = { title: 'A list of complaints', text: ['There were nine of them.'] }
const shared = { title: 'The wrong recipe', text: ['It was salt and not sugar.'] }
const regretted = 'For laughing at the right moment.'

test('what its author put in the bin both see, its days begin once both were there, and only the author takes it out', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const { mara, jonas, look } = home
  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, mara)
  let { page } = hearth
  await pages.writePage(page, { title: 'Breakfast', text: ['Two eggs.'], zone: 'mine' })
  await pages.writePage(page, { ...private_, zone: 'mine' })
  await pages.writePage(page, { ...shared, zone: 'ours' })
  for (const { title } of [private_, shared]) {
    await pages.openPage(page, title)
    await bin.putInBin(page)
  }
  // The page stays on the screen, and says how long it will be kept.
  await page
    .getByText(t('bin.waits', { names: jonas.name, count: 1 }))
    .first()
    .waitFor()
  await bin.goToBin(page)
  const goesOn = t('bin.goes-on', { day: bin.dayOfGoing(30) })
  await bin.lineOfBin(page, private_.title).getByText(goesOn).waitFor()
  await look('bin')
  await wall.goToWall(page)
  await wall.beginWall(page)
  await wall.pinNote(page, { text: regretted })
  await bin.takeOffWall(page, regretted)
  const wallBin = await bin.openWallBin(page)
  await wallBin.getByText(regretted).waitFor()
  await look('bin of the wall')
  await wallBin.getByRole('button', { name: t('common.close') }).click()
  await lock(hearth)

  await unlock(hearth, jonas)
  page = hearth.page
  await bin.goToBin(page)
  expect(await bin.lineOfBin(page, '').count()).toBe(1)
  await bin.openFromBin(page, shared.title)
  await page
    .getByText(t('journal.in-bin-other', { author: mara.name, day: '' }).slice(0, 20))
    .waitFor()
  expect(await page.getByRole('button', { name: t('journal.take-out') }).count()).toBe(0)
  expect(await page.getByRole('button', { name: t('bin.erase') }).count()).toBe(0)
  await look('bin of the other')
  await bin.leaveBin(page)
  await pages.writePage(page, { title: 'Salted', text: ['We ate it all.'], zone: 'ours' })
  await lock(hearth)

  await unlock(hearth, mara)
  page = hearth.page
  await bin.goToBin(page)
  await bin.lineOfBin(page, shared.title).getByText(goesOn).waitFor()
  await bin.openFromBin(page, shared.title)
  await page.getByRole('button', { name: t('journal.take-out') }).click()
  await bin.lineOfBin(page, shared.title).waitFor({ state: 'detached' })
  await bin.openFromBin(page, private_.title)
  await page.getByRole('button', { name: t('bin.erase') }).click()
  const question = page.getByRole('alertdialog')
  await question.getByText(t('bin.erase-page-body')).waitFor()
  await look('bin, the question')
  await question.getByRole('button', { name: t('bin.erase-yes') }).click()
  await question.waitFor({ state: 'detached' })
  await bin.lineOfBin(page, private_.title).waitFor({ state: 'detached' })
  await bin.leaveBin(page)
  await pages.row(page, shared.title).waitFor()
  expect((await pages.allRows(page)).join()).not.toContain(private_.title)

  await wall.goToWall(page)
  const again = await bin.openWallBin(page)
  await again.getByRole('button', { name: t('bin.note-out') }).click()
  await wall.note(page, regretted).waitFor()
  expect(await page.getByRole('button', { name: t('bin.wall'), exact: true }).count()).toBe(0)
  await hearth.close()
  await home.isWell()
})

test('what has lain in the bin for its thirty days goes by itself, in a later sitting of its author and never at once', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const { mara, jonas, userData } = home
  const forgotten = { title: 'Long gone', text: ['Nobody asked for it.'], zone: 'mine' } as const
  const fresh = { title: 'Not so long ago', text: ['Somebody might.'], zone: 'mine' } as const
  const both = { title: 'Seen by both', text: ['And by nobody since.'], zone: 'ours' } as const
  await program.onAnEarlierDay(userData, mara, 50, async (seat) => {
    for (const page of [forgotten, both]) {
      await seat.journal.bin((await program.leavePage(seat, { ...page, daysAgo: 50 })).id)
    }
  })
  await program.onAnEarlierDay(userData, jonas, 45, async (seat) => {
    await program.leaveNote(seat, { to: mara, text: 'For the quiet Sunday.' })
  })
  await program.onAnEarlierDay(userData, mara, 10, async (seat) => {
    await seat.journal.bin((await program.leavePage(seat, { ...fresh, daysAgo: 10 })).id)
    // The first sitting in which the two are past their time marks them, and takes nothing.
    expect(await seat.bin.sweep()).toEqual({ pages: 0, notes: 0, responses: 0, dreams: 0 })
  })

  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, mara)
  const { page } = hearth
  await bin.goToBin(page)
  for (const { title } of [forgotten, both]) {
    await bin.lineOfBin(page, title).getByText(t('bin.goes-soon')).waitFor()
  }
  const goesOn = t('bin.goes-on', { day: bin.dayOfGoing(20) })
  await bin.lineOfBin(page, fresh.title).getByText(goesOn).waitFor()
  await bin.leaveBin(page)
  // Reading alone takes nothing away: it waits until something is written, and then for a quiet moment.
  await pages.writePage(page, { title: 'Today', text: ['Rain.'], zone: 'mine' })
  await bin.goToBin(page)
  for (const { title } of [forgotten, both]) {
    await bin.lineOfBin(page, title).waitFor({ state: 'detached' })
  }
  await bin.lineOfBin(page, fresh.title).waitFor()
  await hearth.close()
})
