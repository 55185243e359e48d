import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, foldersOfSpaces } from './acts/disk.ts'
import { atTheDoor, unlock } from './acts/door.ts'
import * as pages from './acts/pages.ts'
import { goToSettings, leaveHearth } from './acts/settings.ts'
import * as wall from './acts/wall.ts'
import { t, textOf } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const his = { title: 'For nobody else', text: ['I am going in the spring.'], zone: 'mine' } as const
const ours = { title: 'The last of the plums', text: ['Two jars for each.'], zone: 'ours' } as const

test('one leaves with a copy of the pages they may read; their private space is gone, and what they shared stays in their name', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const { mara, jonas } = home
  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, mara)
  await pages.writePage(hearth.page, { title: 'Mine alone', text: ['Quiet.'], zone: 'mine' })
  await hearth.close()
  const before = await foldersOfSpaces(home.userData)

  const again = await home.open()
  await atTheDoor(again)
  await unlock(again, jonas)
  let { page } = again
  await pages.writePage(page, his)
  await pages.writePage(page, ours)
  await wall.goToWall(page)
  await wall.beginWall(page)
  await wall.pinNote(page, { text: 'For the jars.' })
  // The folder lies outside everything that is looked through for words in the clear.
  const folder = await stage.folder()
  await leaveHearth(again, jonas, folder, home.look)
  page = again.page
  expect(await page.getByText(jonas.name, { exact: true }).count()).toBe(0)

  const [copy] = await readdir(folder)
  const files = await filesIn(join(folder, copy ?? ''))
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  for (const words of [his.text[0], ours.text[0], 'For the jars.']) {
    expect(texts.some((text) => text.includes(words))).toBe(true)
  }
  expect(texts.join()).not.toContain('Quiet.')

  await unlock(again, mara)
  await pages.openPage(page, ours.title)
  const byline = t('journal.byline', { author: jonas.name, day: '' })
  await page.getByText(byline).first().waitFor()
  await home.look('a page by somebody who left')
  await wall.goToWall(page)
  await wall.note(page, 'For the jars.').getByText(jonas.name).waitFor()
  await home.look('a note by somebody who left')
  await pages.goToJournal(page)
  await pages.writePage(page, { title: 'After him', text: ['The keys are mine.'], zone: 'ours' })
  expect((await foldersOfSpaces(home.userData)).length).toBeLessThan(before.length)
  await goToSettings(page, 'members')
  await page.getByText(t('members.left', { name: jonas.name })).waitFor()
  await home.look('members, one left')
  await page.getByRole('button', { name: t('members.leave-do'), exact: true }).click()
  await page.getByRole('heading', { name: t('leaving.alone') }).waitFor()
  await home.look('leaving, alone')
  expect(await textOf(page)).not.toContain(his.title)
  await again.close()
  await home.isWell()
})
