import { expect, test } from 'vitest'
import * as chapters from './acts/chapters.ts'
import * as door from './acts/door.ts'
import { fill } from './acts/typing.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

test('what one begins the other ends, and in between Hearth goes more slowly for both', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  await door.atTheDoor(hearth)
  await door.unlock(hearth, home.mara)
  await chapters.goToChapters(hearth.page)
  await home.look('chapters-none')
  const name = 'The house by the river'
  await chapters.beginChapter(hearth.page, { kind: 'move', name }, home.look)
  await home.look('chapters-one')
  // Half a change of it is there again after a lock, and says nothing to anybody before it is kept.
  await hearth.page.getByRole('button', { name: t('chapters.change-one', { name }) }).click()
  await fill(hearth.page.getByLabel(t('chapters.name')), 'The house and')
  await door.lock(hearth)
  await door.unlock(hearth, home.mara)
  await chapters.goToChapters(hearth.page)
  await hearth.page.getByRole('button', { name: t('chapters.change-one', { name }) }).click()
  await hearth.page.getByLabel(t('chapters.name')).waitFor()
  expect(await hearth.page.getByLabel(t('chapters.name')).inputValue()).toBe('The house and')
  await home.look('chapter-half-written')
  await door.lock(hearth)

  await door.unlock(hearth, home.jonas)
  await hearth.page
    .getByRole('button', { name: t('journal.title'), exact: true })
    .first()
    .click()
  await hearth.page.getByRole('button', { name: t('journal.empty-action') }).waitFor()
  await chapters.goToChapters(hearth.page)
  await hearth.page.getByRole('button', { name: t('chapters.end-one', { name }) }).click()
  await hearth.page.getByRole('heading', { name: t('chapters.past'), level: 2 }).waitFor()
  const end = hearth.page.getByRole('button', { name: t('chapters.end-one', { name }) })
  expect(await end.count()).toBe(0)
  await hearth.page.getByRole('button', { name: t('chapters.back'), exact: true }).click()
  await hearth.page.getByRole('heading', { name: t('check-ins.title'), level: 1 }).waitFor()
  await hearth.close()
  await home.isWell()
})
