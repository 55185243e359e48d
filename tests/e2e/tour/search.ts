import assert from 'node:assert/strict'
import * as search from '../acts/search.ts'
import { language, t } from '../acts/words.ts'
import type { RunningHearth } from '../host/launch.ts'
import { until } from '../host/until.ts'
import type { Reporter } from './reporter.ts'

/** Looks for words in ten years of an old diary, and in what the two wrote themselves. */
export async function lookThroughEverything(
  hearth: RunningHearth,
  reporter: Reporter,
): Promise<void> {
  const { page } = hearth
  await search.goToSearch(page)
  await reporter.look(hearth, 'search', { isSmallToo: true })
  await reporter.check(
    'a phrase is found in the old diary, and its place is in sight',
    async () => {
      await search.searchFor(page, '"and so to bed"')
      await search.find(page, '1669').first().waitFor()
      await until('the place in sight', async () =>
        (await search.isFirstMarkInSight(page)) ? true : null,
      )
      const marked = await search.markedBeside(page)
      assert(
        marked.every((words) => /^and\W+so\W+to\W+bed$/i.test(words)),
        marked.join('; '),
      )
    },
  )
  await reporter.look(hearth, 'search-found', { isSmallToo: true })
  await reporter.check('a filter leaves the notes on the wall', async () => {
    await search.searchFor(page, 'you')
    if (language() === 'en') {
      await search.narrow(page, t('search.kind'), t('search.kind-note'))
      await page.getByText(t('search.go-note')).waitFor()
    }
  })
  await reporter.look(hearth, 'search-note')
  await search.searchFor(page, 'qwertz')
  await search.findsNothing(page)
  await reporter.look(hearth, 'search-nothing')
}
