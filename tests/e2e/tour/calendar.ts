import assert from 'node:assert/strict'
import * as calendar from '../acts/calendar.ts'
import * as pages from '../acts/pages.ts'
import { narrow } from '../acts/search.ts'
import { language, t } from '../acts/words.ts'
import type { RunningHearth } from '../host/launch.ts'
import { until } from '../host/until.ts'
import type { Reporter } from './reporter.ts'

/** Goes through ten years of an old diary by its calendar, and narrows the list down. */
export async function lookAtTheCalendar(hearth: RunningHearth, reporter: Reporter): Promise<void> {
  const { page } = hearth
  await pages.goToJournal(page)
  await calendar.openCalendar(page)
  await reporter.check(
    'a day of long ago is two steps away, with what was written on it before',
    async () => {
      await calendar.jumpTo(page, '1666-09-02')
      await until('the days of that month', async () =>
        (await calendar.written(page)).length > 20 ? true : null,
      )
      await page
        .getByRole('button', { name: t('journal.hide-memory') })
        .first()
        .waitFor()
      await page.getByRole('option', { selected: true }).waitFor()
    },
  )
  await reporter.look(hearth, 'journal-calendar', { isSmallToo: true })
  await page.getByRole('button', { name: t('journal.close-calendar') }).click()
  const all = await pages.countRows(page)
  if (language() === 'en') {
    await reporter.check('filters leave what passes in the list, and come off again', async () => {
      await narrow(page, t('search.where'), t('common.ours'))
      await until('fewer pages', async () => ((await pages.countRows(page)) < all ? true : null))
      await reporter.look(hearth, 'journal-narrowed', { isSmallToo: true })
      await page.getByRole('button', { name: t('search.take-off') }).click()
      await until('all pages', async () => ((await pages.countRows(page)) >= all - 1 ? true : null))
    })
  }
  assert((await pages.countRows(page)) > 0)
}
