import assert from 'node:assert/strict'
import * as checkIns from '../acts/check-ins.ts'
import * as door from '../acts/door.ts'
import type { Person } from '../acts/people.ts'
import * as together from '../acts/together.ts'
import { t } from '../acts/words.ts'
import type { RunningHearth } from '../host/launch.ts'
import type { Reporter } from './reporter.ts'

const stairs = 'We sat on the stairs with tea until it was late.'
const dishes = 'The washing up has become mine without a word.'
const boxes = 'That you carried the boxes up without being asked.'

/** Both say apart how it has been, open it together and look back on it. The first one is in, before and after. */
export async function sayHowItIs(
  hearth: RunningHearth,
  reporter: Reporter,
  [first, second]: readonly [Person, Person],
): Promise<void> {
  const look = (name: string) => reporter.look(hearth, name, { isSmallToo: true })
  await checkIns.goToCheckIns(hearth.page)
  await look('check-ins-empty')
  await hearth.page.getByRole('button', { name: t('check-ins.dimensions'), exact: true }).click()
  await hearth.page.getByRole('heading', { name: t('check-ins.dimensions') }).waitFor()
  await look('check-ins-dimensions')
  await checkIns.goToCheckIns(hearth.page)
  await hearth.page.getByRole('button', { name: t('check-ins.schedule'), exact: true }).click()
  await hearth.page.getByText(t('check-ins.every-week'), { exact: true }).click()
  await look('check-ins-schedule')
  await hearth.page.getByRole('button', { name: t('check-ins.save'), exact: true }).click()
  await hearth.page.getByRole('dialog').waitFor({ state: 'detached' })
  await checkIns.begin(hearth.page)
  await checkIns.rate(hearth.page, [5, 5, 6, 4, 4, 6])
  await checkIns.addLine(hearth.page, t('check-ins.closeness'), stairs)
  await look('check-in-rating')
  await checkIns.finish(hearth.page, look)
  await look('check-in-sealed')
  await door.lock(hearth)

  await door.unlock(hearth, second)
  await checkIns.goToCheckIns(hearth.page)
  await checkIns.goToMine(hearth.page)
  await checkIns.rate(hearth.page, [5, 6, 6, 5, null, 6, 2])
  await checkIns.addLine(hearth.page, t('check-ins.fairness'), dishes)
  await checkIns.finish(hearth.page)
  await reporter.check('whoever finishes last reads nothing of the other', async () => {
    await hearth.page.getByText(t('check-ins.going-all', { names: first.name, count: 1 })).waitFor()
    assert.equal(await hearth.page.getByText(stairs).count(), 0)
  })
  await door.lock(hearth)

  await together.unlockTogether(hearth, [first, second])
  await checkIns.goToCheckIns(hearth.page)
  await hearth.page.getByText(t('check-ins.going-all-here')).waitFor()
  await look('check-in-together')
  await checkIns.open(hearth.page)
  await look('check-in-open')
  await checkIns.talk(hearth.page)
  await checkIns.note(hearth.page, boxes)
  await look('check-in-agenda')
  for (let step = 0; step < 4; step += 1) await checkIns.goOn(hearth.page)
  await hearth.page.getByRole('heading', { name: t('check-ins.noted') }).waitFor()
  await look('check-in-noted')
  await checkIns.goToCheckIns(hearth.page)
  await look('check-ins-picture')
  await hearth.page.locator('label', { hasText: t('check-ins.table') }).click()
  await hearth.page.getByRole('table').first().waitFor()
  await look('check-ins-table')
  await together.backToSolo(hearth)
  await door.unlock(hearth, first)
}
