import { expect, test } from 'vitest'
import { atTheDoor, lock, unlock } from './acts/door.ts'
import * as pages from './acts/pages.ts'
import * as responses from './acts/responses.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const title = 'What I could not say'

test('a page asks for space, then for an ear; half a sentence under it waits for its writer through a lock', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, home.mara)
  await pages.beginPage(hearth.page)
  await pages.fillPage(hearth.page, { title, text: ['You asked, and I said yes.'], zone: 'ours' })
  await responses.askToBeAnswered(hearth.page, 'space')
  await home.look('editor-answer')
  await pages.finishPage(hearth.page)
  await lock(hearth)

  await unlock(hearth, home.jonas)
  await pages.openPage(hearth.page, title)
  await hearth.page.getByText(t('responses.space-other', { author: home.mara.name })).waitFor()
  expect(await hearth.page.getByRole('button', { name: t('responses.write') }).count()).toBe(0)
  await home.look('some-space')
  await lock(hearth)

  await unlock(hearth, home.mara)
  await pages.openPage(hearth.page, title)
  await responses.changeAnswer(hearth.page, 'listen')
  await lock(hearth)

  // Half a sentence, then Hearth locks.
  await unlock(hearth, home.jonas)
  await pages.openPage(hearth.page, title)
  await responses.beginResponse(hearth.page)
  await hearth.page.getByRole('button', { name: t('responses.begin-hear'), exact: true }).click()
  await responses.addWords(hearth.page, 'I had no idea at all')
  await home.look('responding')
  await lock(hearth)
  await unlock(hearth, home.jonas)
  await pages.openPage(hearth.page, title)
  await responses.beginResponse(hearth.page)
  expect(await responses.box(hearth.page).inputValue()).toContain('I had no idea at all')
  await responses.finishResponse(hearth.page)
  await responses.thread(hearth.page).getByText('I had no idea at all').waitFor()
  await hearth.close()
  await home.isWell()
})

test('what was said is put better, with its earlier words in sight, and put away and taken out again', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, home.mara)
  await pages.writePage(hearth.page, { title, text: ['You asked.'], zone: 'ours' })
  await lock(hearth)

  await unlock(hearth, home.jonas)
  await pages.openPage(hearth.page, title)
  await responses.beginResponse(hearth.page)
  await responses.rewrite(hearth.page, 'I had no idea at all')
  await responses.finishResponse(hearth.page)
  await responses.withOwn(hearth.page, 'no idea at all', 'responses.edit')
  await responses.rewrite(hearth.page, 'I hear you. I wish I had asked twice.')
  await responses.finishResponse(hearth.page)
  await lock(hearth)

  await unlock(hearth, home.mara)
  await pages.openPage(hearth.page, title)
  await responses.thread(hearth.page).getByText('I wish I had asked twice.').waitFor()
  await home.look('responses')
  await responses.withOwn(hearth.page, 'asked twice', 'responses.history')
  await hearth.page.getByText('I had no idea at all').waitFor()
  await home.look('responses-earlier')
  await hearth.page.getByRole('button', { name: t('common.close'), exact: true }).click()
  await responses.beginResponse(hearth.page)
  await responses.rewrite(hearth.page, 'Then ask me three times.')
  await responses.finishResponse(hearth.page)
  await responses.withOwn(hearth.page, 'three times', 'responses.to-bin')
  await hearth.page.getByRole('button', { name: t('journal.bin'), exact: true }).click()
  await hearth.page.getByText(t('responses.in-bin')).waitFor()
  await home.look('responses-bin')
  await hearth.page.getByRole('button', { name: t('responses.take-out') }).click()
  await hearth.page.getByText(t('journal.bin-empty')).waitFor()
  await hearth.page.getByRole('button', { name: t('journal.bin-back') }).click()
  await pages.openPage(hearth.page, title)
  await responses.thread(hearth.page).getByText('Then ask me three times.').waitFor()
  await lock(hearth)
  await hearth.close()
  await home.isWell()
})
