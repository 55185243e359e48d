import { expect, test } from 'vitest'
import { dayOfDate } from '../../shared/days.ts'
import * as door from './acts/door.ts'
import * as dreams from './acts/dreams.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { until } from './host/until.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const minute = 60_000
const hour = 60 * minute

test('reminders are off until somebody wants them; then the word comes, also while Hearth is locked', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  await door.atTheDoor(hearth)
  await door.unlock(hearth, home.mara)
  const due = new Date(Math.ceil(Date.now() / minute) * minute + 3 * hour)
  const time = `${String(due.getHours()).padStart(2, '0')}:${String(due.getMinutes()).padStart(2, '0')}`
  await dreams.goToOwnTime(hearth.page)
  const words = 'For the last chapters of that book.'
  await dreams.askForTime(hearth.page, { howLong: 'an hour', words, day: dayOfDate(due) })
  await hearth.page.getByRole('button', { name: t('settings.title'), exact: true }).click()
  await hearth.page.getByRole('button', { name: t('settings.reminders') }).click()
  await home.look('reminders-off')
  await hearth.page.getByText(t('reminders.off'), { exact: true }).click()
  await hearth.page.getByText(t('reminders.about'), { exact: true }).waitFor()
  await home.look('reminders-on')
  // The quiet hours go first, or the hour might lie in them.
  await hearth.page.getByRole('switch', { name: t('reminders.quiet') }).press(' ')
  await hearth.page.getByLabel(t('reminders.quiet-from')).waitFor({ state: 'detached' })
  await hearth.page.getByLabel(t('reminders.at-label')).fill(time)
  await door.lock(hearth)

  // Given, it is hers to be reminded of; she is, once she has come in again.
  await door.unlock(hearth, home.jonas)
  await dreams.goToOwnTime(hearth.page)
  const answer = { name: home.mara.name, reply: 'yes' as const, words: 'Gladly, and with tea.' }
  await dreams.answerTime(hearth.page, answer)
  await door.lock(hearth)
  await door.unlock(hearth, home.mara)
  await door.lock(hearth)
  expect(await hearth.notifications()).toEqual([])

  // The computer sleeps, and wakes a quarter of an hour after the time.
  await hearth.setClock(due.getTime() - Date.now() + 15 * minute)
  await hearth.fire('resume')
  await until('a reminder', async () => (await hearth.notifications())[0] ?? null)
  expect(await hearth.notifications()).toEqual(['Reminder'])
  await hearth.fire('resume')
  expect(await hearth.notifications()).toEqual(['Reminder'])
  await hearth.pressNotification()
  await hearth.setClock(0)
  await hearth.close()
  await home.isWell()
})
