import assert from 'node:assert/strict'
import { t } from '../acts/words.ts'
import type { RunningHearth } from '../host/launch.ts'
import type { Reporter } from './reporter.ts'

/** Looks at the page that Hearth opens with, once there is much behind it. */
export async function lookAtToday(hearth: RunningHearth, reporter: Reporter): Promise<void> {
  const { page } = hearth
  await page.getByRole('button', { name: t('today.title'), exact: true }).click()
  // The one heading here that changes by itself: what waits has headings too.
  const question = page.getByRole('main').locator('h2[aria-live]')
  await question.waitFor()
  await reporter.look(hearth, 'today', { isSmallToo: true })
  await reporter.check('another question is a press away', async () => {
    const before = await question.textContent()
    await page.getByRole('button', { name: t('today.another-question') }).click()
    assert.notEqual(await question.textContent(), before)
  })
}
