import { expect, test } from 'vitest'
import { review } from './acts/debrief-stages.ts'
import { atTheDoor, lock, unlock } from './acts/door.ts'
import * as pages from './acts/pages.ts'
import * as rituals from './acts/rituals.ts'
import { comeTogether, handOver } from './acts/together.ts'
import { type } from './acts/typing.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()
const name = 'Coffee before the news'

test('a ritual is begun, done with a line and a page, and belongs to both', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, home.mara)
  await rituals.goToRituals(hearth.page)
  await home.look('rituals-none')
  await rituals.beginDaily(hearth.page, { name, words: 'Before any telephone' }, home.look)
  await rituals.today(hearth.page, name).click()
  await rituals.say(hearth.page, 'done', 'The good cups', home.look)
  await rituals.marks(hearth.page, name, 'done').click()
  await hearth.page.getByRole('button', { name: t('rituals.day-write') }).click()
  await hearth.page.getByRole('heading', { name: t('journal.writing') }).waitFor()
  await pages.paper(hearth.page).click()
  await type(hearth.page, ['Steam on the window, and a blackbird.'])
  await pages.finishPage(hearth.page)
  await lock(hearth)

  await unlock(hearth, home.jonas)
  await rituals.goToRituals(hearth.page)
  await rituals.marks(hearth.page, name, 'done').click()
  const day = hearth.page.getByRole('dialog')
  await day.getByText('The good cups').waitFor()
  await home.look('ritual-day-theirs')
  await day.getByRole('button', { name: t('rituals.day-page', { name: home.mara.name }) }).click()
  await hearth.page.getByRole('article').getByText('Steam on the window').waitFor()
  await rituals.goToRituals(hearth.page)
  await rituals.choose(hearth.page, name, t('rituals.rest'))
  await hearth.page.getByRole('heading', { name: t('rituals.resting') }).waitFor()
  await home.look('rituals-resting')
  await rituals.choose(hearth.page, name, t('rituals.go-on'))
  await rituals.marks(hearth.page, name, 'done').waitFor()
  await hearth.close()
  await home.isWell()
})

test('together, each at the keyboard writes a line of their own about the same day', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, home.mara)
  await rituals.goToRituals(hearth.page)
  await rituals.beginDaily(hearth.page, { name })
  await rituals.today(hearth.page, name).click()
  await rituals.say(hearth.page, 'done', 'The good cups')
  await comeTogether(hearth, [home.mara, home.jonas])
  await rituals.goToRituals(hearth.page)
  await handOver(hearth.page, home.jonas)
  await rituals.marks(hearth.page, name, 'done').click()
  await rituals.say(hearth.page, 'done', 'The blackbird again')
  await hearth.page.getByText('The blackbird again').last().waitFor()
  await hearth.page.getByText('The good cups').last().waitFor()
  await home.look('rituals-week-together')
  expect(await hearth.page.getByRole('button', { name: t('rituals.day-write') }).count()).toBe(0)
  await hearth.close()
  await home.isWell()
})

test('a small promise is made, looked at on its day by whoever made it, and one is let go', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, home.mara)
  await rituals.goToRituals(hearth.page)
  await rituals.turnTo(hearth.page, 'promises')
  await home.look('promises-none')
  const due = 'I will text when the train is late.'
  const later = 'I will ask before I fill a weekend.'
  await rituals.promise(hearth.page, { text: due, day: pages.dayAgo(0) }, home.look)
  await rituals.promise(hearth.page, { text: later, day: pages.dayAgo(-9) })
  await home.look('promises')
  await review(hearth.page, due, 'partly', { words: 'Tuesday slipped.' })
  await hearth.page.getByRole('button', { name: t('agreements.let-go'), exact: true }).click()
  await home.look('promise-let-go')
  await hearth.page
    .getByRole('dialog')
    .getByRole('button', { name: t('agreements.let-go'), exact: true })
    .click()
  await hearth.page.getByRole('dialog').waitFor({ state: 'detached' })
  await lock(hearth)

  await unlock(hearth, home.jonas)
  await rituals.goToRituals(hearth.page)
  await rituals.turnTo(hearth.page, 'promises')
  await hearth.page.getByText('Tuesday slipped.').waitFor()
  await hearth.page.getByText(t('agreements.let-go'), { exact: true }).waitFor()
  expect(await hearth.page.getByText(later).count()).toBe(1)
  await home.look('promises-looked-at')
  await hearth.close()
  await home.isWell()
})
