import * as door from '../acts/door.ts'
import * as pages from '../acts/pages.ts'
import type { Person } from '../acts/people.ts'
import * as rituals from '../acts/rituals.ts'
import { t } from '../acts/words.ts'
import type { RunningHearth } from '../host/launch.ts'
import type { Reporter } from './reporter.ts'

const coffee = 'Coffee before the news'
const evening = 'Ten minutes in the evening'

/** Begins rituals, says what became of today, and promises something small. The first one is in. */
export async function keepComingBack(
  hearth: RunningHearth,
  reporter: Reporter,
  [first, second]: readonly [Person, Person],
): Promise<void> {
  const look = (name: string) => reporter.look(hearth, name, { isSmallToo: true })
  await rituals.goToRituals(hearth.page)
  await look('rituals-none')
  await rituals.beginDaily(hearth.page, { name: coffee }, look)
  await rituals.beginDaily(hearth.page, { name: evening, words: 'Telephones in the hall' })
  await rituals.today(hearth.page, coffee).click()
  await rituals.say(hearth.page, 'done', 'The good cups, and no telephone.', look)
  await rituals.today(hearth.page, evening).click()
  await rituals.say(hearth.page, 'not-this-time', 'The late train.')
  await look('rituals-week')
  await rituals.turnTo(hearth.page, 'promises')
  const text = 'I will text when the train is late.'
  await rituals.promise(hearth.page, { text, day: pages.dayAgo(-9) }, look)
  await look('promises')
  await door.lock(hearth)

  await door.unlock(hearth, second)
  await reporter.check('a ritual and a promise of one are there for the other', async () => {
    await rituals.goToRituals(hearth.page)
    await rituals.marks(hearth.page, coffee, 'done').waitFor()
    await rituals.choose(hearth.page, evening, t('rituals.rest'))
    await hearth.page.getByRole('heading', { name: t('rituals.resting') }).waitFor()
    await look('rituals-resting')
    await rituals.turnTo(hearth.page, 'promises')
    await hearth.page.getByText(text).waitFor()
  })
  await door.lock(hearth)
  await door.unlock(hearth, first)
}
