import type { Locator, Page } from 'playwright-core'
import type { HowItWent } from '../../../shared/model/agreement.ts'
import type { Keeping, OwnPart } from '../../../shared/model/debrief.ts'
import { atTheList } from './debriefs.ts'
import type { Look } from './door.ts'
import { dayAgo } from './pages.ts'
import type { Person } from './people.ts'
import { takeTurn } from './together.ts'
import { fill } from './typing.ts'
import { t } from './words.ts'

const nothing: Look = async () => undefined

/** A promise as somebody makes it; `inDays` from today, 0 for today. */
export interface PromiseToMake {
  text: string
  inDays?: number
}

/** Goes on from the open sides to the first turn. */
export async function sidesAreRead(page: Page): Promise<void> {
  await button(page, t('stage.read-done')).click()
  await button(page, t('stage.read-done')).waitFor({ state: 'detached' })
}

/** The listener says back what they heard. */
export async function mirror(
  page: Page,
  speaker: string,
  text: string,
  look = nothing,
): Promise<void> {
  await write(page, t('stage.mirror-label'), text)
  await look('debrief-mirror')
  await send(page, t('stage.mirror-go', { name: speaker }), t('stage.mirror-label'))
}

/** The speaker: that is it. */
export async function confirm(page: Page, look = nothing): Promise<void> {
  await page.getByRole('heading', { name: t('stage.confirm-title') }).waitFor()
  await look('debrief-confirm')
  await button(page, t('stage.confirm-yes')).click()
  await page.getByRole('heading', { name: t('stage.confirm-title') }).waitFor({ state: 'detached' })
}

/** The speaker: not quite, and what is missing. */
export async function notQuite(
  page: Page,
  listener: string,
  missing: string,
  look = nothing,
): Promise<void> {
  await button(page, t('stage.confirm-no')).click()
  await write(page, t('stage.confirm-missing'), missing)
  await look('debrief-not-quite')
  await send(page, t('stage.confirm-no-go', { name: listener }), t('stage.confirm-missing'))
}

/** The listener: one part that makes sense. */
export async function validate(
  page: Page,
  speaker: string,
  text: string,
  look = nothing,
): Promise<void> {
  await write(page, t('stage.validate-label'), text)
  await look('debrief-validate')
  await send(page, t('stage.validate-go', { name: speaker }), t('stage.validate-label'))
}

/** The listener: what it may have felt like. */
export async function guess(
  page: Page,
  speaker: string,
  { felt = [], text }: { felt?: readonly string[]; text?: string },
  look = nothing,
): Promise<void> {
  const label = t('stage.guess-label')
  await isReady(page, label)
  const chips = page.getByRole('toolbar', { name: t('stage.guess-chips') })
  for (const word of felt) await chips.getByRole('button', { name: word, exact: true }).click()
  if (text) await write(page, label, text)
  await look('debrief-guess')
  await send(page, t('stage.guess-go', { name: speaker }), label)
}

/** The speaker: it was like that. */
export async function answerYes(page: Page, look = nothing): Promise<void> {
  await page.getByRole('heading', { name: t('stage.answer-title') }).waitFor()
  await look('debrief-answer')
  await button(page, t('stage.answer-yes')).click()
  await page.getByRole('heading', { name: t('stage.answer-title') }).waitFor({ state: 'detached' })
}

/** The speaker: it was more like this. */
export async function answerOther(
  page: Page,
  listener: string,
  text: string,
  look = nothing,
): Promise<void> {
  await button(page, t('stage.answer-no')).click()
  await write(page, t('stage.answer-label'), text)
  await look('debrief-answer-other')
  await send(page, t('stage.answer-no-go', { name: listener }), t('stage.answer-label'))
}

/** One's own part; nothing filled in is 'nothing to add'. `others` as the button names them. */
export async function own(
  page: Page,
  part: Partial<OwnPart>,
  others: string,
  look = nothing,
): Promise<void> {
  const labels = {
    setUp: t('stage.own-set-up'),
    regret: t('stage.own-regret'),
    apology: t('stage.own-apology'),
  }
  await isReady(page, labels.setUp)
  for (const [name, label] of Object.entries(labels) as [keyof OwnPart, string][]) {
    const text = part[name]
    if (text) await write(page, label, text)
  }
  await look('debrief-own-part')
  const isEmpty = Object.values(part).every((text) => !text)
  const go = isEmpty ? t('stage.own-nothing') : t('stage.own-go', { names: others })
  await send(page, go, labels.setUp)
}

/** The answer to what another says about their part: without an apology it is that it was heard. */
export async function receive(
  page: Page,
  owner: string,
  how: 'accepted' | 'not-yet' | 'heard',
  look = nothing,
): Promise<void> {
  const heading = page.getByRole('heading', { name: t('stage.receive-title', { name: owner }) })
  await heading.waitFor()
  await look('debrief-receive')
  await button(page, t(`stage.receive-${how}`)).click()
  await heading.waitFor({ state: 'detached' })
}

/** One small thing to do, or null for 'we understand each other better'. */
export async function promise(
  page: Page,
  made: PromiseToMake | null,
  look = nothing,
): Promise<void> {
  const label = t('stage.agree-label')
  await isReady(page, label)
  if (made === null) {
    await look('debrief-agree')
    return send(page, t('stage.agree-none'), label)
  }
  await write(page, label, made.text)
  if (made.inDays !== undefined) {
    await page.getByLabel(t('stage.agree-day'), { exact: true }).fill(dayAgo(-made.inDays))
  }
  await look('debrief-agree')
  await send(page, t('stage.agree-go'), label)
}

/** Says what Ours is to keep. */
export async function keep(page: Page, keeping: Keeping, look = nothing): Promise<void> {
  const group = page.getByRole('radiogroup', { name: t('stage.keep-choose') })
  await group.getByText(t(`stage.keep-${keeping}`), { exact: true }).click()
  await look('debrief-keep')
  await button(page, t('stage.keep-go')).click()
  if (keeping === 'nothing') {
    const dialog = page.getByRole('alertdialog', { name: t('stage.keep-sure') })
    await dialog.getByRole('button', { name: t('stage.keep-sure-go'), exact: true }).click()
  }
  await group.waitFor({ state: 'detached' })
}

/** The end of a debrief says what was kept; then back to the list. */
export async function isOver(page: Page, kept: Keeping, look = nothing): Promise<void> {
  await page.getByRole('heading', { name: t('stage.over-title') }).waitFor()
  await page.getByText(t(`stage.over-${kept}`), { exact: true }).waitFor()
  await look('debrief-over')
  // The arrow in the head leads there too; the button stands at the end.
  await button(page, t('stage.over-leave')).last().click()
  await atTheList(page)
}

/** Opens a debrief that Ours keeps whole, from the list. */
export async function openKept(page: Page, title: string): Promise<void> {
  await behind(page, title, t('debriefs.kept-in', { when: '' })).click()
  await page.getByRole('heading', { name: t('kept.sides') }).waitFor()
}

/** Opens one's own words of a debrief, from the list. */
export async function openOwnWords(page: Page, title: string): Promise<void> {
  await behind(page, title, t('debriefs.own-words')).click()
  await page.getByText(t('own-words.title'), { exact: true }).waitFor()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

/** A door below the list that names a debrief, and says what lies behind it. */
export function behind(page: Page, title: string, more: string): Locator {
  return page.getByRole('button').filter({ hasText: title }).filter({ hasText: more })
}

/** Back to the list from what lies behind it. */
export async function leaveBehind(page: Page): Promise<void> {
  const words = [t('kept.back'), t('own-words.back'), t('stage.over-leave')]
  const back = words.map((name) =>
    page.getByRole('main').getByRole('button', { name, exact: true }),
  )
  await back.reduce((one, other) => one.or(other)).click()
  await atTheList(page)
}

/** Goes to all agreements, from the list. */
export async function goToAgreements(page: Page): Promise<void> {
  const more = t('debriefs.agreements-more')
  await page.getByRole('button').filter({ hasText: more }).click()
  await page.getByRole('heading', { name: t('agreements.title'), level: 1 }).waitFor()
}

/** One promise on the page of all agreements. */
export function agreement(page: Page, text: string): Locator {
  return page.getByRole('listitem').filter({ hasText: text })
}

/** The one who promised says how it went. `smaller` is what it becomes where it is changed. */
export async function review(
  page: Page,
  text: string,
  how: HowItWent,
  { words, smaller }: { words?: string; smaller?: PromiseToMake } = {},
  look = nothing,
): Promise<void> {
  const item = agreement(page, text)
  const begin = item.getByRole('button', { name: t('agreements.review'), exact: true })
  const group = item.getByRole('radiogroup', { name: t('agreements.how-title') })
  await begin.or(group).waitFor()
  if (await begin.isVisible()) await begin.click()
  await group.getByText(t(`agreements.${how}`), { exact: true }).click()
  if (smaller) {
    await write(page, t('agreements.smaller'), smaller.text)
    const day = item.getByLabel(t('stage.agree-day'), { exact: true })
    if (smaller.inDays !== undefined) await day.fill(dayAgo(-smaller.inDays))
  }
  if (words) await write(page, t('agreements.words'), words)
  await look('agreement-review')
  await item.getByRole('button', { name: t('agreements.save'), exact: true }).click()
  await group.waitFor({ state: 'detached' })
}

/** Another adds a word, once the one who promised has spoken. */
export async function reply(
  page: Page,
  text: string,
  promiser: string,
  words: string,
  look = nothing,
): Promise<void> {
  const item = agreement(page, text)
  await item.getByRole('button', { name: t('agreements.reply'), exact: true }).click()
  await write(page, t('agreements.reply-label', { name: promiser }), words)
  await look('agreement-reply')
  await item.getByRole('button', { name: t('agreements.reply-save'), exact: true }).click()
  await item.getByText(words, { exact: true }).waitFor()
}

/** The screen says that the words in the boxes of this step are safe. */
export async function wordsAreSaved(page: Page): Promise<void> {
  const saved = t('stage.saved', { time: '' })
  await page.getByRole('status').filter({ hasText: saved }).waitFor()
}

/** A box for words, by what it asks. */
export function box(page: Page, label: string): Locator {
  return page.getByRole('textbox', { name: label, exact: true })
}

async function write(page: Page, label: string, text: string): Promise<void> {
  await isReady(page, label)
  await fill(box(page, label), text)
}

/** Words from before are back in the box, if there were any: it takes new ones. */
async function isReady(page: Page, label: string): Promise<void> {
  await box(page, label).and(page.locator(':not([readonly])')).waitFor()
}

/** Sends what stands in the box, and waits until the step is over. */
async function send(page: Page, name: string, label: string): Promise<void> {
  await button(page, name).click()
  await box(page, label).waitFor({ state: 'detached' })
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true })
}

/** With several at the table: lets whoever the screen asks sit down, and answers with who that is. */
export async function whoIsAsked(
  page: Page,
  people: readonly Person[],
  label: string,
): Promise<Person> {
  return whoIsNext(page, people, box(page, label))
}

/** As `whoIsAsked`, where `question` is on the screen once the right one is at the keyboard. */
export async function whoIsNext(
  page: Page,
  people: readonly Person[],
  question: Locator,
): Promise<Person> {
  const turns = people.map(({ name }) =>
    page.getByRole('heading', { name: t('together.turn', { name }) }),
  )
  await turns.reduce((one, other) => one.or(other), question).waitFor()
  for (const person of people) {
    const turn = page.getByRole('heading', { name: t('together.turn', { name: person.name }) })
    if (!(await turn.isVisible())) continue
    await takeTurn(page, person)
    return person
  }
  const side = page.getByRole('navigation', { name: t('common.hearth') })
  for (const person of people) {
    const here = t('together.at-keyboard', { name: person.name })
    if (await side.getByText(here, { exact: true }).isVisible()) return person
  }
  throw new Error('nobody is at the keyboard')
}
