import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { agendaTopics } from '../../../shared/model/check-in.ts'
import { goTo, hasFocus, press, typeHere, write } from '../acts/keyboard.ts'
import { isAtKeyboard } from '../acts/together.ts'
import { t } from '../acts/words.ts'
import { twoPeople } from '../shelf.ts'
import { makeStage } from '../stage.ts'
import * as byKeys from './by-keys.ts'
import { isPrinted, listenToPrinter } from './on-paper.ts'

const stage = makeStage()
const line = 'We sat on the stairs with tea until it was late.'
const kept = 'That you carried the boxes up.'

test('a check-in is rated apart, opened together, talked about and looked at later without a mouse', async () => {
  const { mara, jonas, userData } = await twoPeople(stage)
  const hearth = await stage.openCopy(userData)
  await byKeys.comeIn(hearth, mara)
  await begin(hearth.page)
  await rate(hearth.page, 7)
  await addLine(hearth.page, t('check-ins.closeness'), line)
  await seal(hearth.page)
  await byKeys.lock(hearth)

  await byKeys.comeIn(hearth, jonas)
  await press(hearth.page, t('check-ins.title'))
  await press(hearth.page, t('check-ins.add-mine'))
  await rate(hearth.page, 2)
  await seal(hearth.page)
  await byKeys.lock(hearth)

  await byKeys.comeInTogether(hearth, [mara, jonas])
  const { page } = hearth
  await press(page, t('check-ins.title'))
  await press(page, t('check-ins.open-now'))
  await page.getByText(line).waitFor()
  await hasFocus(page, (await page.getByRole('heading', { level: 1 }).textContent()) ?? '')
  await press(page, t('check-ins.talk'))
  await hasFocus(page, t('check-ins.agenda-appreciation'))
  await keepALine(page, kept)
  await press(page, t('together.takes-keyboard', { name: jonas.name }))
  await hasFocus(page, t('together.turn', { name: jonas.name }))
  await press(page, t('together.i-am-here'))
  await isAtKeyboard(page, jonas.name)
  await page.getByText(kept).waitFor()
  await press(page, t('check-ins.agenda-on'))
  await hasFocus(page, t(`check-ins.agenda-${agendaTopics[1]}`))
  await press(page, t('check-ins.agenda-before'))
  await hasFocus(page, t('check-ins.agenda-appreciation'))
  await press(page, t('check-ins.agenda-enough'))
  await page.getByRole('heading', { name: t('check-ins.noted') }).waitFor()
  await goTo(page, t('check-ins.back'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await hasFocus(page, t('check-ins.title'))
  await lookOverTime(page)
  await hearth.close()
})

test('what is asked, and how often, is said without a mouse; one is taken back and let go', async () => {
  const { mara, userData } = await twoPeople(stage)
  const hearth = await stage.openCopy(userData)
  await byKeys.comeIn(hearth, mara)
  const { page } = hearth
  await press(page, t('check-ins.title'))
  await press(page, t('check-ins.dimensions'))
  await hasFocus(page, t('check-ins.dimensions'))
  const fun = t('check-ins.fun')
  await press(page, t('check-ins.dimension-hide-one', { dimension: fun }))
  await hasFocus(page, t('check-ins.dimension-show-one', { dimension: fun }))
  await press(page, t('check-ins.dimension-add'))
  await hasFocus(page, t('check-ins.dimension-name'))
  await typeHere(page, 'Cooking')
  await write(page, t('check-ins.dimension-low'), 'A chore')
  await write(page, t('check-ins.dimension-high'), 'A joy')
  await press(page, t('check-ins.save'))
  await page.getByRole('heading', { name: 'Cooking' }).waitFor()
  await hasFocus(page, t('check-ins.dimension-add'))
  await goTo(page, t('check-ins.back'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await hasFocus(page, t('check-ins.title'))
  await press(page, t('check-ins.schedule'))
  await page.getByRole('dialog').waitFor()
  await goTo(page, t('check-ins.every-none'))
  await goTo(page, t('check-ins.every-week'), 'ArrowUp')
  await press(page, t('check-ins.save'))
  await page.getByText(t('check-ins.due')).waitFor()
  await hasFocus(page, t('check-ins.schedule'))

  await goTo(page, t('check-ins.new'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('group').first().waitFor()
  await rate(page, 3)
  await seal(page)
  await press(page, t('check-ins.take-back'))
  await press(page, t('check-ins.take-back-now'))
  await page.getByText(t('check-ins.going-mine-draft')).waitFor()
  await isClosed(page)
  await press(page, t('check-ins.let-go'))
  await press(page, t('check-ins.let-go-now'))
  await isClosed(page)
  await page.getByText(t('check-ins.over')).waitFor()
  await press(page, t('check-ins.over-read'))
  await press(page, t('check-ins.throw-away'))
  await isClosed(page)
  await page.getByText(t('check-ins.over')).waitFor({ state: 'detached' })
  await press(page, t('check-ins.new'))
  await page.getByRole('group').first().waitFor()
  await hearth.close()
})

async function isClosed(page: Page): Promise<void> {
  await page.locator('[role="dialog"], [role="alertdialog"]').waitFor({ state: 'detached' })
}

async function begin(page: Page): Promise<void> {
  await press(page, t('check-ins.title'))
  await press(page, t('check-ins.new'))
}

/** Gives each thing that is asked about this many points, from the first to the last. */
async function rate(page: Page, points: number): Promise<void> {
  const rows = page.getByRole('group')
  await rows.first().waitFor()
  const all = await rows.count()
  for (let row = 0; row < all; row += 1) {
    await page.keyboard.press('Tab')
    await goTo(page, 'radio')
    await page.keyboard.press('Space')
    for (let point = 1; point < points; point += 1) await page.keyboard.press('ArrowRight')
  }
  await page.getByText(t('check-ins.progress', { done: all, all }), { exact: true }).waitFor()
  const chosen = await page.locator(`input[type="radio"][value="${points}"]:checked`).count()
  expect(chosen).toBe(all)
}

async function addLine(page: Page, dimension: string, words: string): Promise<void> {
  await goTo(page, t('check-ins.add-line-to', { dimension }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await hasFocus(page, t('check-ins.line', { dimension }))
  await typeHere(page, words)
}

async function seal(page: Page): Promise<void> {
  await press(page, t('check-ins.done'))
  await hasFocus(page, t('check-ins.seal-not-yet'))
  await press(page, t('check-ins.seal-now'))
  await isClosed(page)
  await hasFocus(page, t('check-ins.title'))
}

/** Keeps a line on what is talked about, changes it, takes it away, and keeps it once more. */
async function keepALine(page: Page, words: string): Promise<void> {
  await write(page, t('check-ins.agenda-line'), words)
  await press(page, t('check-ins.agenda-keep'))
  await hasFocus(page, t('check-ins.agenda-change'))
  await page.keyboard.press('Enter')
  await hasFocus(page, t('check-ins.agenda-line'))
  await press(page, t('check-ins.agenda-keep'))
  await press(page, t('check-ins.agenda-remove'))
  await hasFocus(page, t('check-ins.agenda-line'))
  await typeHere(page, words)
  await press(page, t('check-ins.agenda-keep'))
  await hasFocus(page, t('check-ins.agenda-change'))
}

/** The picture, as lines and as a table, from it to the check-in itself, and on paper. */
async function lookOverTime(page: Page): Promise<void> {
  await goTo(page, 'slider')
  await page.keyboard.press('Enter')
  await page.getByText(kept).waitFor()
  await goTo(page, t('check-ins.back'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await hasFocus(page, t('check-ins.title'))
  await goTo(page, t('check-ins.lines'))
  await goTo(page, t('check-ins.table'), 'ArrowRight')
  await page.getByRole('table').first().waitFor()
  await listenToPrinter(page)
  await press(page, t('check-ins.print'))
  await isPrinted(page, [t('check-ins.printed-numbers')])
  await hasFocus(page, t('check-ins.print'))
}
