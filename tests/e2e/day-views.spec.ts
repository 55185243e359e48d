import { expect, test } from 'vitest'
import { heard, listen } from './acts/answers.ts'
import * as views from './acts/day-views.ts'
import { atTheDoor, lock, unlock } from './acts/door.ts'
import * as pages from './acts/pages.ts'
import { comeTogether } from './acts/together.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const maras = 'I drove us to the harbour so that nobody would mention the boxes.'
const marasMore = 'The gull took the last chip, and you laughed.'
const jonass = 'I thought you were angry with me until about four in the afternoon.'

test('two write apart about one day, neither reads before both can, and then both read side by side', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const { mara, jonas, look } = home
  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, mara)
  await views.goToViews(hearth.page)
  await look('views, none')
  await views.askAbout(hearth.page, pages.dayAgo(3), look)
  await views.write(hearth.page, [maras])
  await look('view, writing')
  await lock(hearth)

  // After the lock she goes on where she was.
  await unlock(hearth, mara)
  await views.goToViews(hearth.page)
  expect(await views.days(hearth.page).first().textContent()).toContain(t('views.standing-begun'))
  await views.days(hearth.page).first().click()
  await pages.paper(hearth.page).getByText(maras).waitFor()
  await views.write(hearth.page, [marasMore])
  await views.finish(hearth.page, look)
  await hearth.page.getByText(t('views.has-not'), { exact: true }).waitFor()
  await look('view, waiting for the other')
  await lock(hearth)

  // He is asked in the journal itself, and nothing of hers comes to his page.
  await listen(hearth.page)
  await unlock(hearth, jonas)
  await pages.goToJournal(hearth.page)
  await look('journal, asked for a view')
  await hearth.page.getByText(t('views.write-yours')).click()
  await views.write(hearth.page, [jonass])
  await hearth.page.getByRole('button', { name: t('views.finish'), exact: true }).click()
  await hearth.page.getByText(t('views.finish-last')).waitFor()
  await hearth.page.keyboard.press('Escape')
  await views.finish(hearth.page)
  await hearth.page.getByText(t('views.wait-open', { names: mara.name, count: 1 })).waitFor()
  await look('view, all have finished')
  for (const words of await heard(hearth.page)) expect(words).not.toContain('harbour')
  await lock(hearth)

  // Her coming in was the last thing it waited for.
  await unlock(hearth, mara)
  await views.goToViews(hearth.page)
  await look('views, one open')
  await views.days(hearth.page).first().click()
  await views.side(hearth.page, mara.name).getByText(marasMore).waitFor()
  await views.side(hearth.page, jonas.name).getByText(jonass).waitFor()
  await look('views side by side')
  await hearth.page
    .getByRole('button', { name: t('search.title') })
    .first()
    .click()
  await hearth.page
    .getByRole('combobox')
    .or(hearth.page.getByRole('searchbox'))
    .first()
    .fill('gull')
  await hearth.page.getByRole('option').first().click()
  await hearth.page.getByText(t('search.go-day-view')).click()
  await views.side(hearth.page, jonas.name).getByText(jonass).waitFor()
  await hearth.close()
  await home.isWell()
})

test('taken back and finished anew, opened in one sitting; and a day that is let go leaves own words', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const { mara, jonas, look } = home
  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, mara)
  await views.goToViews(hearth.page)
  await views.askAbout(hearth.page, pages.dayAgo(1))
  await views.write(hearth.page, [maras])
  await views.finish(hearth.page)
  await views.press(hearth.page, t('views.take-back'), t('views.take-back-now'))
  await pages.paper(hearth.page).getByText(maras).waitFor()
  await views.finish(hearth.page)
  await lock(hearth)
  await unlock(hearth, jonas)
  await views.goToViews(hearth.page)
  await views.days(hearth.page).first().click()
  await views.write(hearth.page, [jonass])
  await views.finish(hearth.page)
  await hearth.page.getByText(t('views.wait-open', { names: mara.name, count: 1 })).waitFor()
  await comeTogether(hearth, [mara, jonas])
  await views.goToViews(hearth.page)
  await views.days(hearth.page).first().click()
  await hearth.page.getByText(t('views.wait-here')).waitFor()
  expect(await hearth.page.getByText(jonass).count()).toBe(0)
  await look('views, to be opened together')
  await hearth.page.getByRole('button', { name: t('views.open', { members: 2 }) }).click()
  await views.side(hearth.page, jonas.name).getByText(jonass).waitFor()
  await views.side(hearth.page, mara.name).getByText(maras).waitFor()
  await lock(hearth)

  await unlock(hearth, jonas)
  await views.goToViews(hearth.page)
  await views.askAbout(hearth.page, pages.dayAgo(2))
  await views.write(hearth.page, ['A day I would rather not compare.'])
  await views.finish(hearth.page)
  await views.press(hearth.page, t('views.let-go'), t('views.let-go-now'))
  await views
    .days(hearth.page)
    .filter({ hasText: t('views.standing-over') })
    .click()
  await hearth.page.getByText('A day I would rather not compare.').waitFor()
  await look('view, let go')
  await hearth.page.getByRole('button', { name: t('views.over-page') }).click()
  await pages.paper(hearth.page).getByText('A day I would rather not compare.').waitFor()
  await hearth.close()
  await home.isWell()
})
