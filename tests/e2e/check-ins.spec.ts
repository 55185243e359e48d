import { expect, test } from 'vitest'
import { heard, listen } from './acts/answers.ts'
import * as checkIns from './acts/check-ins.ts'
import { atTheDoor, lock, unlock } from './acts/door.ts'
import { backToSolo, handOver, unlockTogether } from './acts/together.ts'
import { t, textOf } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const marasLine = 'We sat on the stairs with tea until it was late.'
const jonassLine = 'The washing up has become mine without a word.'
const noted = 'That you carried the boxes up without being asked.'
const close = t('check-ins.closeness')
const home = t('check-ins.fairness')

test('two rate apart, open it in one sitting, talk about it, and see it over time', async () => {
  const people = await moveIn(stage, await twoPeople(stage))
  const { mara, jonas, look } = people
  const hearth = await people.open()
  await atTheDoor(hearth)
  await unlock(hearth, mara)
  await checkIns.goToCheckIns(hearth.page)
  await look('check-ins, none')
  await checkIns.begin(hearth.page)
  await checkIns.rate(hearth.page, [5, 5, 6, 4])
  await checkIns.addLine(hearth.page, close, marasLine)
  await look('rating')
  await lock(hearth)

  // After a lock she goes on where she was, and seals it.
  await unlock(hearth, mara)
  await checkIns.goToCheckIns(hearth.page)
  await hearth.page.getByText(t('check-ins.going-mine-draft')).waitFor()
  await checkIns.goToMine(hearth.page)
  await hearth.page.locator(`input[value="${marasLine}"]`).waitFor()
  await checkIns.finish(hearth.page, look)
  await hearth.page.getByText(t('check-ins.going-mine-sealed')).waitFor()
  await look('sealed, waiting')
  await lock(hearth)

  // Nothing of hers comes to his page, whatever it asks for.
  await listen(hearth.page)
  await unlock(hearth, jonas)
  await checkIns.goToCheckIns(hearth.page)
  await hearth.page.getByText(t('check-ins.going-others', { names: mara.name, count: 1 })).waitFor()
  await checkIns.goToMine(hearth.page)
  await checkIns.rate(hearth.page, [5, 6, 6, 4, 4, 5, 2])
  await checkIns.addLine(hearth.page, home, jonassLine)
  await checkIns.finish(hearth.page)
  await hearth.page.getByText(t('check-ins.going-all', { names: mara.name, count: 1 })).waitFor()
  for (const words of await heard(hearth.page)) expect(words).not.toContain(marasLine)
  await lock(hearth)

  await unlockTogether(hearth, [mara, jonas])
  await checkIns.goToCheckIns(hearth.page)
  await hearth.page.getByText(t('check-ins.going-all-here')).waitFor()
  await look('all finished, all here')
  expect(await textOf(hearth.page)).not.toContain(jonassLine)
  await checkIns.open(hearth.page)
  for (const words of [marasLine, jonassLine]) await hearth.page.getByText(words).waitFor()
  await look('open, side by side')

  await checkIns.talk(hearth.page)
  await look('talking about it')
  await checkIns.note(hearth.page, noted)
  await handOver(hearth.page, jonas)
  await hearth.page.getByText(noted).waitFor()
  for (let step = 0; step < 4; step += 1) await checkIns.goOn(hearth.page)
  await hearth.page.getByRole('heading', { name: t('check-ins.noted') }).waitFor()
  await backToSolo(hearth)

  // The picture, by keys: the same numbers, and Enter reads the check-in again.
  await unlock(hearth, jonas)
  await checkIns.goToCheckIns(hearth.page)
  const chart = checkIns.chart(hearth.page, close)
  await chart.focus()
  await look('over time')
  expect(await chart.getAttribute('aria-valuetext')).toContain(`${mara.name} 5 and ${jonas.name} 5`)
  await hearth.page.keyboard.press('Enter')
  await hearth.page.getByText(noted).waitFor()
  await checkIns.goToCheckIns(hearth.page)
  await hearth.page.locator('label', { hasText: t('check-ins.table') }).click()
  await hearth.page.getByRole('table').first().waitFor()
  await look('as a table')
  await people.isWell()
})

test('what is asked and how often is theirs; one is taken back, and one is let go', async () => {
  const people = await moveIn(stage, await twoPeople(stage))
  const { mara, jonas, look } = people
  const hearth = await people.open()
  await atTheDoor(hearth)
  await unlock(hearth, mara)
  await checkIns.goToCheckIns(hearth.page)
  await hearth.page.getByRole('button', { name: t('check-ins.dimensions'), exact: true }).click()
  const fun = t('check-ins.fun')
  await hearth.page
    .getByRole('button', { name: t('check-ins.dimension-hide-one', { dimension: fun }) })
    .click()
  await hearth.page.getByText(t('check-ins.dimension-hidden')).waitFor()
  await hearth.page.getByRole('button', { name: t('check-ins.dimension-add'), exact: true }).click()
  await hearth.page.getByLabel(t('check-ins.dimension-name')).fill('Cooking')
  await hearth.page.getByLabel(t('check-ins.dimension-low')).fill('A chore')
  await hearth.page.getByLabel(t('check-ins.dimension-high')).fill('A joy')
  await look('what is rated, one more')
  await hearth.page.getByRole('button', { name: t('check-ins.save'), exact: true }).click()
  await hearth.page.getByRole('heading', { name: 'Cooking' }).waitFor()
  await look('what is rated')
  await checkIns.goToCheckIns(hearth.page)
  await hearth.page.getByRole('button', { name: t('check-ins.schedule'), exact: true }).click()
  await hearth.page.getByText(t('check-ins.every-week'), { exact: true }).click()
  await look('how often')
  await hearth.page.getByRole('button', { name: t('check-ins.save'), exact: true }).click()
  await hearth.page.getByText(t('check-ins.due')).waitFor()

  await checkIns.begin(hearth.page)
  await hearth.page.getByRole('heading', { name: t('check-ins.how-week') }).waitFor()
  await checkIns.row(hearth.page, 'Cooking').waitFor()
  expect(await checkIns.row(hearth.page, fun).count()).toBe(0)
  await checkIns.rate(hearth.page, [3])
  await checkIns.finish(hearth.page)
  await hearth.page.getByRole('button', { name: t('check-ins.take-back'), exact: true }).click()
  await look('take back')
  await hearth.page.getByRole('button', { name: t('check-ins.take-back-now'), exact: true }).click()
  await hearth.page.getByText(t('check-ins.going-mine-draft')).waitFor()
  await lock(hearth)

  // He finishes his; she, who began it, lets it go, and his words are his alone again.
  await unlock(hearth, jonas)
  await checkIns.goToCheckIns(hearth.page)
  await checkIns.goToMine(hearth.page)
  await checkIns.rate(hearth.page, [7])
  await checkIns.finish(hearth.page)
  await lock(hearth)
  await unlock(hearth, mara)
  await checkIns.goToCheckIns(hearth.page)
  await hearth.page.getByRole('button', { name: t('check-ins.let-go'), exact: true }).click()
  await hearth.page.getByRole('button', { name: t('check-ins.let-go-now'), exact: true }).click()
  await hearth.page.getByText(t('check-ins.over')).waitFor()
  await lock(hearth)
  await unlock(hearth, jonas)
  await checkIns.goToCheckIns(hearth.page)
  await hearth.page.getByRole('button', { name: t('check-ins.over-read'), exact: true }).click()
  await hearth.page.getByText(t('check-ins.point-of', { point: 7, last: 7 })).waitFor()
  await look('let go')
  await hearth.page.getByRole('button', { name: t('check-ins.throw-away'), exact: true }).click()
  await hearth.page.getByRole('button', { name: t('check-ins.new'), exact: true }).waitFor()
  await people.isWell()
})
