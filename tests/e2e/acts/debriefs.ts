import type { Locator, Page } from 'playwright-core'
import type { Way } from '../../../shared/model/debrief.ts'
import type { Look } from './door.ts'
import { dayAgo } from './pages.ts'
import { fill } from './typing.ts'
import { t } from './words.ts'

export interface DebriefToStart {
  title: string
  /** How many days ago it happened; today where it is not said. */
  daysAgo?: number
  /** With whom, where there is more than one other member. */
  with?: readonly string[]
}

/** A side as somebody writes it; what is left out stays empty. */
export interface SideToWrite {
  happened: string
  /** Words on the chips, or of one's own. */
  felt?: readonly string[]
  needed?: readonly string[]
  say?: string
  statement?: { when?: string; felt?: string; need?: string; ask?: string }
  before?: string
}

/** Answers of the private check that speak against going on. */
export type Worry = 'afraid' | 'harm' | 'no' | 'calm'

const nothing: Look = async () => undefined

const calm = { afraid: 'nope', harm: 'nope', no: 'yes', calm: 'yes' } as const

/** Goes to the room by the sidebar; its list stands there, unless something else was open in it. */
export async function goToDebriefs(page: Page): Promise<void> {
  const side = page.getByRole('navigation', { name: t('common.hearth') })
  await side.getByRole('button', { name: t('debriefs.title'), exact: true }).click()
  await atTheList(page)
}

/** Waits until the list is there. */
export async function atTheList(page: Page): Promise<void> {
  await page.getByRole('heading', { name: t('debriefs.title'), level: 1, exact: true }).waitFor()
}

/** One line of the list: a debrief or a promise. */
export function line(page: Page, title: string): Locator {
  const list = page.getByRole('list', { name: t('debriefs.in-work') })
  return list.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
}

/** The sentence that says how it stands. */
export async function standing(page: Page, title: string): Promise<string> {
  const words = await line(page, title).getByRole('paragraph').first().textContent()
  return words?.trim() ?? ''
}

/** Does the one thing that the line offers. What comes then is for the story to see. */
export async function openDebrief(page: Page, title: string): Promise<void> {
  const ending = new RegExp(`: ${literally(title)}$`)
  await line(page, title).getByRole('button', { name: ending }).click()
}

/** Back to the list by the arrow in the head. */
export async function leaveDebrief(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: t('debriefs.back'), exact: true })
    .first()
    .click()
  await atTheList(page)
}

/** Waits until the private check is there. */
async function atTheCheck(page: Page): Promise<void> {
  await page.getByRole('heading', { name: t('debriefs.check-title') }).waitFor()
}

/** Answers the four questions, with a worry where one is named, and goes on. */
export async function answerCheck(page: Page, worry?: Worry, look = nothing): Promise<void> {
  await atTheCheck(page)
  for (const question of ['afraid', 'harm', 'no', 'calm'] as const) {
    const group = page.getByRole('radiogroup', { name: t(`debriefs.check-${question}`) })
    const other = { yes: 'nope', nope: 'yes' } as const
    const answer = question === worry ? other[calm[question]] : calm[question]
    await pick(group, t(`debriefs.check-${answer}`))
  }
  await look('debrief-check')
  await page.getByRole('button', { name: t('debriefs.check-go-on'), exact: true }).click()
}

/** Leaves the check by 'not today'. */
export async function notToday(page: Page): Promise<void> {
  await atTheCheck(page)
  await page.getByRole('button', { name: t('debriefs.check-not-today') }).click()
  await atTheList(page)
}

/** Presses the button that begins something new. Alone the check is next, together the title. */
export async function beginNew(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('debriefs.start') }).click()
}

/** Starts a debrief from the list. Alone one is then before one's own side, together before closed sides. */
export async function startDebrief(
  page: Page,
  { title, daysAgo = 0, with: others = [] }: DebriefToStart,
  look = nothing,
): Promise<void> {
  await beginNew(page)
  const asked = page.getByRole('heading', { name: t('debriefs.new-title') })
  const check = page.getByRole('heading', { name: t('debriefs.check-title') })
  await asked.or(check).waitFor()
  if (await check.isVisible()) await answerCheck(page, undefined, look)
  await asked.waitFor()
  await fill(page.getByRole('textbox', { name: t('debriefs.new-name') }), title)
  if (daysAgo > 0) await page.getByLabel(t('debriefs.new-day')).fill(dayAgo(daysAgo))
  for (const name of others) {
    await page.getByRole('checkbox', { name, exact: true }).check({ force: true })
  }
  await look('debrief-start')
  await page.getByRole('button', { name: t('debriefs.new-begin'), exact: true }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

/** Opens a debrief from the list to write the own side, through the check where it comes first. */
export async function openMySide(page: Page, title: string, look = nothing): Promise<void> {
  await openDebrief(page, title)
  const check = page.getByRole('heading', { name: t('debriefs.check-title') })
  const box = page.getByRole('textbox', { name: t('debriefs.happened'), exact: true })
  await check.or(box).waitFor()
  if (await check.isVisible()) await answerCheck(page, undefined, look)
  await box.waitFor()
}

/** Writes on the own side, which is open. */
export async function writeSide(page: Page, side: SideToWrite, look = nothing): Promise<void> {
  const { happened, felt = [], needed = [], say, statement = {}, before } = side
  await fill(page.getByRole('textbox', { name: t('debriefs.happened'), exact: true }), happened)
  await chooseWords(page, 'felt', felt)
  await chooseWords(page, 'needed', needed)
  if (say) await fill(page.getByRole('textbox', { name: t('debriefs.say'), exact: true }), say)
  const parts = page.getByRole('region', { name: t('debriefs.statement') })
  const fields = { when: 'when', felt: 'i-felt', need: 'because', ask: 'would-you' } as const
  for (const [part, name] of Object.entries(fields) as [keyof typeof fields, never][]) {
    const words = statement[part]
    if (!words) continue
    const field = parts.getByRole('textbox', { name: t(`debriefs.${name}`), exact: true })
    await fill(field, words)
  }
  if (before) {
    const field = page.getByRole('textbox', { name: t('debriefs.before'), exact: true })
    const fold = page.getByRole('button', { name: t('debriefs.before'), exact: true })
    if (!(await field.isVisible())) await fold.click()
    await fill(field, before)
  }
  await look('debrief-my-side')
}

async function chooseWords(
  page: Page,
  which: 'felt' | 'needed',
  words: readonly string[],
): Promise<void> {
  for (const word of words) {
    const groups = page.getByRole('toolbar', { name: t(`debriefs.${which}`) })
    const chip = groups.getByRole('button', { name: word, exact: true })
    if ((await chip.count()) > 0) {
      await chip.click()
      continue
    }
    await page
      .getByRole('heading', { name: t(`debriefs.${which}`), exact: true })
      .locator('..')
      .getByRole('button', { name: t(`debriefs.other-${which}`), exact: true })
      .click()
    await fill(page.getByRole('textbox', { name: t(`debriefs.other-${which}-label`) }), word)
    await page.getByRole('button', { name: t('debriefs.add-word'), exact: true }).click()
  }
}

/** The screen says that the own side is safe as it stands. */
export async function sideIsSaved(page: Page): Promise<void> {
  const saved = t('debriefs.saved-at', { time: '' })
  await page.getByRole('status').filter({ hasText: saved }).waitFor()
}

/** Seals the side that is open, after the question, and waits until it lies there sealed. */
export async function sealSide(page: Page, look = nothing): Promise<void> {
  await page.getByRole('button', { name: t('debriefs.seal'), exact: true }).click()
  const dialog = page.getByRole('alertdialog', { name: t('debriefs.seal-title') })
  await dialog.waitFor()
  await look('debrief-seal')
  await dialog.getByRole('button', { name: t('debriefs.seal-now'), exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: t('debriefs.read-own') }).waitFor()
}

/** Opens a debrief in the list, and writes and seals the own side. */
export async function writeAndSeal(
  page: Page,
  title: string,
  side: SideToWrite,
  look = nothing,
): Promise<void> {
  await openMySide(page, title, look)
  await writeSide(page, side, look)
  await sealSide(page, look)
}

/** Takes the sealed side back; it lies there to be written on. */
export async function takeBack(page: Page, look = nothing): Promise<void> {
  await page.getByRole('button', { name: t('debriefs.take-back'), exact: true }).click()
  const dialog = page.getByRole('alertdialog', { name: t('debriefs.take-back-title') })
  await dialog.waitFor()
  await look('debrief-take-back')
  await dialog.getByRole('button', { name: t('debriefs.take-back-now'), exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: t('debriefs.seal'), exact: true }).waitFor()
}

/** Chooses how the sides are to open, on the screen of one's sealed side. */
export async function chooseWay(page: Page, way: Way): Promise<void> {
  const group = page.getByRole('radiogroup', { name: t('debriefs.way') })
  await pick(group, t(`debriefs.way-${way}`))
  const label = new RegExp(`^${literally(t(`debriefs.way-${way}`))}`)
  await group.getByRole('radio', { name: label, checked: true }).waitFor({ state: 'attached' })
}

/** Where each chose so: ready to open. */
export async function sayReady(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('debriefs.ready'), exact: true }).click()
}

/** Opens all sides, with everyone who takes part at the table. */
export async function openSides(page: Page, look = nothing): Promise<void> {
  const both = page.getByRole('button', { name: t('stage.open-both-go'), exact: true })
  const all = page.getByRole('button', { name: t('stage.open-all-go'), exact: true })
  await both.or(all).waitFor()
  await look('debrief-reveal')
  await both.or(all).click()
  await sidesAreOpen(page)
  await look('debrief-read-sides')
}

/** Waits until the sides lie open to be read. */
export async function sidesAreOpen(page: Page): Promise<void> {
  const both = page.getByRole('heading', { name: t('stage.read-both') })
  await both.or(page.getByRole('heading', { name: t('stage.read-all') })).waitFor()
}

/** One opened side on the screen. */
export function openSide(page: Page, name: string): Locator {
  return page.getByRole('region', { name: t('stage.side-of', { name }), exact: true })
}

/** Asks for a pause from within a debrief, and waits until the screen says until when. */
export async function pause(
  page: Page,
  minutes: 20 | 60 | 180 | 1440 = 20,
  look = nothing,
): Promise<void> {
  // The key beside the word belongs to the name of the button.
  const words = new RegExp(`^${literally(t('debriefs.pause'))}`)
  await page.getByRole('main').getByRole('button', { name: words }).click()
  const dialog = page.getByRole('dialog', { name: t('debriefs.pause-title') })
  await dialog.waitFor()
  await pick(dialog, t(`debriefs.pause-${minutes}`))
  await look('debrief-pause')
  await dialog.getByRole('button', { name: t('debriefs.pause-now'), exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await isPaused(page)
}

/** The screen of a pause, running or over. */
export async function isPaused(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('debriefs.pause-longer') }).waitFor()
}

/** Goes on after a pause, or before its end when all are here. */
export async function comeBack(page: Page): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('button', { name: t('debriefs.come-back'), exact: true })
    .click()
  await page
    .getByRole('button', { name: t('debriefs.pause-longer') })
    .waitFor({ state: 'detached' })
}

/** Closes the debrief that is open, after the question. Before the sides are open that is its end. */
export async function closeDebrief(page: Page, look = nothing): Promise<void> {
  await page.getByRole('button', { name: t('debriefs.close'), exact: true }).click()
  const dialog = page.getByRole('alertdialog', { name: t('debriefs.close-title') })
  await dialog.waitFor()
  await look('debrief-close')
  await dialog.getByRole('button', { name: t('debriefs.close-now'), exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Chooses one of several beside each other, by the words that a person reads on it. */
async function pick(group: Locator, words: string): Promise<void> {
  await group.getByText(words, { exact: true }).click()
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
