import assert from 'node:assert/strict'
import * as views from '../acts/day-views.ts'
import * as door from '../acts/door.ts'
import * as pages from '../acts/pages.ts'
import type { Person } from '../acts/people.ts'
import { t } from '../acts/words.ts'
import type { RunningHearth } from '../host/launch.ts'
import type { Reporter } from './reporter.ts'

const maras = [
  'I drove us to the harbour so that nobody would mention the boxes. It rained as far as the bridge.',
  'You gave me your chips. I had not said a word for an hour, and you gave me your chips.',
]
const jonass = [
  'I thought you were angry with me until about four in the afternoon. Then you laughed at the gull.',
  'I did not know what else to give you.',
]

/** Both write about one day apart, and read side by side. The first one is in, before and after. */
export async function writeApart(
  hearth: RunningHearth,
  reporter: Reporter,
  [first, second]: readonly [Person, Person],
): Promise<void> {
  const look = (name: string) => reporter.look(hearth, name, { isSmallToo: true })
  await views.goToViews(hearth.page)
  await look('views-empty')
  await views.askAbout(hearth.page, pages.dayAgo(6), look)
  await views.write(hearth.page, maras)
  await look('views-writing')
  await views.finish(hearth.page, look)
  await hearth.page.getByText(t('views.has-not'), { exact: true }).waitFor()
  await look('views-waiting')
  await door.lock(hearth)

  await door.unlock(hearth, second)
  await pages.goToJournal(hearth.page)
  await look('journal-asked-for-a-view')
  await hearth.page.getByText(t('views.write-yours')).click()
  await views.write(hearth.page, jonass)
  await views.finish(hearth.page)
  await reporter.check('nothing is open to whoever finished last', async () => {
    await hearth.page.getByText(t('views.wait-open', { names: first.name, count: 1 })).waitFor()
    assert.equal(await hearth.page.getByText('chips').count(), 0)
  })
  await look('views-all-finished')
  await door.lock(hearth)

  await door.unlock(hearth, first)
  await views.goToViews(hearth.page)
  await look('views-list')
  await views.days(hearth.page).first().click()
  await views.side(hearth.page, second.name).getByText(jonass[1]!).waitFor()
  await look('views-side-by-side')
}
