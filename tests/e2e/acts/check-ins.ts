import type { Locator, Page } from 'playwright-core'
import type { Look } from './door.ts'
import { fill } from './typing.ts'
import { t } from './words.ts'

const nothing: Look = async () => {}

/** From anywhere to the room's first page. */
export async function goToCheckIns(page: Page): Promise<void> {
  const side = page.getByRole('navigation', { name: t('common.hearth') })
  await side.getByRole('button', { name: t('check-ins.title'), exact: true }).click()
  await page.getByRole('heading', { name: t('check-ins.title'), level: 1 }).waitFor()
}

/** Begins one, with one's own side open. */
export async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('check-ins.new'), exact: true }).click()
  await isRating(page)
}

/** Goes on to one's own side of the one that waits for it. */
export async function goToMine(page: Page): Promise<void> {
  const mine = page.getByRole('button', { name: t('check-ins.add-mine'), exact: true })
  const carryOn = page.getByRole('button', { name: t('check-ins.carry-on'), exact: true })
  await mine.or(carryOn).click()
  await isRating(page)
}

async function isRating(page: Page): Promise<void> {
  await page.getByRole('group').first().waitFor()
}

/** One row, by the name of what is rated. */
export function row(page: Page, name: string): Locator {
  return page.getByRole('group', { name, exact: true })
}

/** Rates from the top down, as many as there are points for; null leaves one out. */
export async function rate(page: Page, points: readonly (number | null)[]): Promise<void> {
  for (const [at, point] of points.entries()) {
    if (point === null) continue
    await page
      .getByRole('group')
      .nth(at)
      .getByRole('radio')
      .nth(point - 1)
      .click({ force: true })
  }
  await isKept(page)
}

/** Adds a line of words to one row. */
export async function addLine(page: Page, dimension: string, words: string): Promise<void> {
  await page.getByRole('button', { name: t('check-ins.add-line-to', { dimension }) }).click()
  await fill(page.getByLabel(t('check-ins.line', { dimension })), words)
  await isKept(page)
}

/** Waits until everything on the screen is safe. */
async function isKept(page: Page): Promise<void> {
  const [all] = await Promise.all([page.getByRole('group').count()])
  const kept = Array.from({ length: all }, (_, done) =>
    page.getByText(t('check-ins.progress', { done: done + 1, all }), { exact: true }),
  )
  await kept.reduce((one, other) => one.or(other)).waitFor()
}

/** Finishes one's own side, after the question. */
export async function finish(page: Page, look: Look = nothing): Promise<void> {
  const done = page.getByRole('button', { name: t('check-ins.done'), exact: true })
  await done.or(page.getByRole('button', { name: t('check-ins.skip-rest'), exact: true })).click()
  const question = page.getByRole('alertdialog')
  await question.waitFor()
  await look('check-in-seal')
  await question.getByRole('button', { name: t('check-ins.seal-now'), exact: true }).click()
  await question.waitFor({ state: 'detached' })
}

/** With everybody here: opens the one that waits. */
export async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('check-ins.open-now'), exact: true }).click()
  await page.getByText(t('check-ins.read-lead')).waitFor()
}

/** From one that is read to its steps. */
export async function talk(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('check-ins.talk'), exact: true }).click()
  await page.getByRole('heading', { name: t('check-ins.agenda-appreciation') }).waitFor()
}

/** Keeps a line on what is talked about. */
export async function note(page: Page, words: string): Promise<void> {
  const box = page.getByLabel(t('check-ins.agenda-line'))
  await page.locator('textarea:not([readonly])').waitFor()
  await fill(box, words)
  await page.getByRole('button', { name: t('check-ins.agenda-keep'), exact: true }).click()
  await page.getByRole('button', { name: t('check-ins.agenda-change'), exact: true }).waitFor()
}

/** To the next thing to talk about; after the last, back to the check-in. */
export async function goOn(page: Page): Promise<void> {
  const on = page.getByRole('button', { name: t('check-ins.agenda-on'), exact: true })
  await on.or(page.getByRole('button', { name: t('check-ins.agenda-end'), exact: true })).click()
}

/** The picture of one dimension. */
export function chart(page: Page, dimension: string): Locator {
  return page.getByRole('slider', { name: new RegExp(`^${dimension},`) })
}
