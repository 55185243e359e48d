import assert from 'node:assert/strict'
import * as chapters from '../acts/chapters.ts'
import * as door from '../acts/door.ts'
import * as dreams from '../acts/dreams.ts'
import type { Person } from '../acts/people.ts'
import * as settings from '../acts/settings.ts'
import { t } from '../acts/words.ts'
import type { RunningHearth } from '../host/launch.ts'
import type { Reporter } from './reporter.ts'

const sea = {
  title: 'A year by the sea',
  text: 'A small house with weather all around it, and mornings for writing.',
  support: 'Ask me how it goes, not when it will be done.',
  steps: ['Ask at work about a year away', 'Look at maps of the coast'],
}
const singing = { title: 'To sing in front of people', text: 'One song.', support: '', steps: [] }

/** Dreams, time for oneself, a chapter, and reminders turned on. The first one is in, and is again at the end. */
export async function hopeAndRest(
  hearth: RunningHearth,
  reporter: Reporter,
  [first, second]: readonly [Person, Person],
): Promise<void> {
  const look = (name: string) => reporter.look(hearth, name, { isSmallToo: true })
  await dreams.goToDreams(hearth.page)
  await look('dreams-empty')
  await dreams.beginDream(hearth.page, sea, look)
  await dreams.finishDream(hearth.page, sea.title)
  await look('dream-private')
  await dreams.shareDream(hearth.page, second.name, look)
  await hearth.page.getByText(sea.steps[0] as string, { exact: true }).click()
  await hearth.page
    .getByRole('button', { name: t('dreams.celebrate-one', { step: sea.steps[0] as string }) })
    .waitFor()
  await look('dream-shared')
  await hearth.page.getByRole('button', { name: t('dreams.back') }).click()
  await dreams.beginDream(hearth.page, singing)
  await dreams.finishDream(hearth.page, singing.title)
  await dreams.goToOwnTime(hearth.page)
  const words = 'I would like to draw in peace.'
  await dreams.askForTime(hearth.page, { howLong: 'an evening', words }, look)
  await door.lock(hearth)

  await door.unlock(hearth, second)
  await reporter.check('a dream that was not shared is not there for the other', async () => {
    await dreams.goToDreams(hearth.page)
    await hearth.page.getByText(sea.title).waitFor()
    assert.equal(await hearth.page.getByText(singing.title).count(), 0)
  })
  await look('dreams-list')
  await dreams.openDream(hearth.page, sea.title)
  await look('dream-of-another')
  await reporter.check('time for oneself is given', async () => {
    await dreams.goToOwnTime(hearth.page)
    const answer = { name: first.name, reply: 'yes' as const, words: 'Gladly, and with tea.' }
    await dreams.answerTime(hearth.page, answer, look)
    await hearth.page.getByText(t('own-time.yes-mine')).waitFor()
  })
  await look('own-time-answered')
  await door.lock(hearth)

  await door.unlock(hearth, first)
  await chapters.goToChapters(hearth.page)
  await look('chapters-none')
  const name = 'The house by the river'
  await chapters.beginChapter(hearth.page, { kind: 'move', name }, look)
  await look('chapters')
  // What comes after this goes on as ever.
  await hearth.page.getByRole('button', { name: t('chapters.change-one', { name }) }).click()
  await hearth.page.getByText(t('chapters.pace-as-ever'), { exact: true }).click()
  await hearth.page.getByRole('button', { name: t('chapters.keep') }).click()
  await hearth.page.getByRole('heading', { name, level: 3 }).waitFor()
  await settings.goToSettings(hearth.page, 'reminders')
  await hearth.page.getByText(t('reminders.off'), { exact: true }).click()
  await hearth.page.getByText(t('reminders.about'), { exact: true }).waitFor()
  await look('reminders-on')
}
