import { expect, test } from 'vitest'
import * as door from './acts/door.ts'
import * as dreams from './acts/dreams.ts'
import { fill } from './acts/typing.ts'
import * as wall from './acts/wall.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const sea = {
  title: 'A year by the sea',
  text: 'A small house with weather all around it.',
  support: 'Ask me how it goes, not when it will be done.',
  steps: ['Ask at work about a year away', 'Look at maps of the coast'],
}
const singing = {
  title: 'To sing in front of people',
  text: 'One song, for friends.',
  support: '',
  steps: [],
}
const cheers = 'You asked at work. I was so glad.'

test('a dream is its owner’s alone until that one is shared; a step that was done is celebrated on the wall', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  await door.atTheDoor(hearth)
  await door.unlock(hearth, home.mara)
  await dreams.goToDreams(hearth.page)
  await home.look('dreams-empty')
  await dreams.beginDream(hearth.page, sea, home.look)
  // What is half written is there again after a lock.
  await door.lock(hearth)
  await door.unlock(hearth, home.mara)
  await dreams.goToDreams(hearth.page)
  await hearth.page
    .getByRole('button', { name: t('dreams.go-on') })
    .first()
    .click()
  await dreams.finishDream(hearth.page, sea.title)
  await home.look('dream-private')
  await hearth.page.getByRole('button', { name: t('dreams.back') }).click()
  await dreams.beginDream(hearth.page, singing)
  await dreams.finishDream(hearth.page, singing.title)
  // Put in the bin it is there with its words, and comes back as it was.
  await hearth.page.getByRole('button', { name: t('dreams.more'), exact: true }).click()
  await hearth.page.getByRole('menuitem', { name: t('dreams.put-in-bin') }).click()
  await hearth.page.getByRole('button', { name: t('dreams.bin'), exact: true }).click()
  const bin = hearth.page.getByRole('dialog', { name: t('dreams.bin') })
  await bin.getByText(singing.text).waitFor()
  await home.look('dreams-bin')
  await bin.getByRole('button', { name: t('dreams.unbin') }).click()
  await bin.waitFor({ state: 'detached' })
  await dreams.openDream(hearth.page, singing.title)
  await hearth.page.getByRole('button', { name: t('dreams.back') }).click()
  await dreams.openDream(hearth.page, sea.title)
  const names = home.jonas.name
  const seen = await dreams.shareDream(hearth.page, names, home.look)
  for (const words of [sea.title, sea.text, sea.support, ...sea.steps]) {
    expect(seen).toContain(words)
  }
  await hearth.page.getByText(sea.steps[0]!, { exact: true }).click()
  await hearth.page.getByRole('checkbox', { name: sea.steps[0]! }).isChecked()
  await hearth.page.getByRole('button', { name: t('dreams.celebrate') }).waitFor()
  await home.look('dream-shared')
  await door.lock(hearth)

  await door.unlock(hearth, home.jonas)
  await dreams.goToDreams(hearth.page)
  await home.look('dreams-list')
  expect(await hearth.page.getByText(singing.title).count()).toBe(0)
  await dreams.openDream(hearth.page, sea.title)
  await hearth.page.getByText(sea.support).waitFor()
  expect(await hearth.page.getByRole('button', { name: t('dreams.change') }).count()).toBe(0)
  await home.look('dream-of-another')
  await hearth.page.getByRole('button', { name: t('dreams.celebrate') }).click()
  const slip = hearth.page.getByRole('form', { name: t('gratitude.compose') })
  await slip.getByText(t('gratitude.begin-celebration', { name: home.mara.name })).waitFor()
  await fill(slip.getByPlaceholder(t('gratitude.placeholder')), cheers)
  await slip.getByRole('button', { name: t('gratitude.pin') }).click()
  await wall.note(hearth.page, cheers).waitFor()
  await hearth.close()
  await home.isWell()
})

test('time for oneself is asked for and answered, plainly; asked anew, it waits for an answer again', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  await door.atTheDoor(hearth)
  await door.unlock(hearth, home.mara)
  await dreams.goToOwnTime(hearth.page)
  await home.look('own-time-none')
  const asked = { howLong: 'an evening', words: 'I would like to draw in peace.' }
  await dreams.askForTime(hearth.page, asked, home.look)
  await hearth.page.getByText(t('own-time.waits')).waitFor()
  await door.lock(hearth)

  await door.unlock(hearth, home.jonas)
  await dreams.goToOwnTime(hearth.page)
  const answer = { name: home.mara.name, reply: 'another' as const, words: 'Is Friday as good?' }
  await dreams.answerTime(hearth.page, answer, home.look)
  await hearth.page.getByText(t('own-time.another-mine')).waitFor()
  await door.lock(hearth)

  await door.unlock(hearth, home.mara)
  await dreams.goToOwnTime(hearth.page)
  await hearth.page.getByText(t('own-time.another-of', { name: home.jonas.name })).waitFor()
  await home.look('own-time-answered')
  await hearth.page.getByRole('button', { name: t('own-time.change') }).click()
  await fill(hearth.page.getByLabel(t('own-time.how-long')), 'two hours')
  await hearth.page.getByRole('button', { name: t('own-time.send'), exact: true }).click()
  await hearth.page.getByText(t('own-time.waits')).waitFor()
  await hearth.close()
  await home.isWell()
})
