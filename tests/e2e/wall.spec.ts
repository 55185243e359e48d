import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { pagesOfPdf } from '../make/pdf-text.ts'
import { ask, heard, listen } from './acts/answers.ts'
import * as door from './acts/door.ts'
import { keepNote, openSealed, readArrived } from './acts/sealed.ts'
import { unlockTogether } from './acts/together.ts'
import * as wall from './acts/wall.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { aHousehold, type Household, makeStage } from './stage.ts'

const stage = makeStage()
let household: Household

beforeAll(async () => {
  household = await aHousehold(stage)
})

const soup = 'For the soup on the stairs.'
const gate = 'We mended the gate.'
const lanterns = 'For the lanterns, and for asking me first.'
const someday = 'For every advent calendar.'

test('a note waits unseen until both are in', async () => {
  const home = await moveIn(stage, household)
  const hearth = await home.open()
  const { page } = hearth
  await door.unlock(hearth, home.mara)
  await wall.goToWall(page)
  await wall.beginWall(page)
  await wall.pinNote(page, { text: soup })
  await keepNote(page, { text: someday, until: '2999-12-24' }, home.look)
  await keepNote(page, { text: lanterns, until: 'together' })
  expect(await wall.note(page, lanterns).count()).toBe(0)
  await openSealed(page)
  await home.look('wall-sealed')
  expect(await page.getByRole('dialog').getByText(lanterns).isVisible()).toBe(true)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('common.close') })
    .click()
  await door.lock(hearth)

  // Jonas finds nothing of either, in whatever the page was told.
  await listen(hearth.page)
  await door.unlock(hearth, home.jonas)
  await wall.goToWall(hearth.page)
  await wall.note(hearth.page, soup).waitFor()
  const sealed = await ask(hearth.page, 'notes.sealed', {})
  expect(sealed).toMatchObject({ ok: true, value: [] })
  const jonass = (await heard(hearth.page)).join('\n')
  expect(jonass).toContain(soup)
  expect(jonass).not.toContain('lanterns')
  expect(jonass).not.toContain('advent')
  await door.lock(hearth)

  // With both in, the one for this moment hangs.
  await unlockTogether(hearth, [home.mara, home.jonas])
  await readArrived(hearth.page, lanterns, home.look)
  await wall.goToWall(hearth.page)
  await wall.note(hearth.page, lanterns).waitFor()
  expect(await wall.note(hearth.page, someday).count()).toBe(0)
  await home.isWell()
}, 120_000)

test('the wall is searched, and the year goes onto paper without what still waits', async () => {
  const home = await moveIn(stage, household)
  const hearth = await home.open()
  await door.unlock(hearth, home.mara)
  await wall.goToWall(hearth.page)
  await wall.beginWall(hearth.page)
  await wall.pinNote(hearth.page, { text: soup })
  await wall.pinNote(hearth.page, { text: gate, kind: 'celebration' })
  await keepNote(hearth.page, { text: someday, until: '2999-12-24' })
  const search = hearth.page.getByLabel(t('gratitude.search'))
  await search.fill('GATE')
  await wall.note(hearth.page, soup).waitFor({ state: 'detached' })
  await wall.note(hearth.page, gate).waitFor()
  await home.look('wall-searched')
  await search.fill('')

  await hearth.page.getByRole('button', { name: t('gratitude.paper') }).click()
  await hearth.page.getByRole('menuitem', { name: t('gratitude.book') }).click()
  await home.look('wall-book')
  const folder = await stage.folder()
  await hearth.answerDialog(join(folder, 'Our year.pdf'))
  await hearth.page.getByRole('button', { name: t('gratitude.book-choose') }).click()
  await hearth.page.getByText(t('gratitude.book-done'), { exact: true }).first().waitFor()
  await home.look('wall-book-done')
  expect(await readdir(folder)).toEqual(['Our year.pdf'])
  const book = pagesOfPdf(await readFile(join(folder, 'Our year.pdf')))
  const told = book.flat().join(' ').replace(/\s+/g, ' ')
  for (const words of [soup, gate]) expect(told).toContain(words)
  expect(told).not.toContain('advent')
  await home.isWell()
}, 120_000)
