import type { Page } from 'playwright-core'
import type { WordId } from '../../../renderer/words/catalogue.ts'
import type { CueLevel } from '../../../shared/model/jar.ts'
import { goTo, hasFocus, press, typeHere, write } from '../acts/keyboard.ts'
import { t } from '../acts/words.ts'

/** What is done in single rooms where nobody has a mouse. Each begins wherever the one before has ended. */

/** Chooses in a menu that a button opens. */
export async function choose(page: Page, opener: string, action: string): Promise<void> {
  await press(page, opener)
  await page.getByRole('menu').waitFor()
  await goTo(page, action, 'ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('menu').waitFor({ state: 'detached' })
}

/** Goes to a page of the room that somebody is in, by the row under its title. */
export async function turnTo(page: Page, room: WordId, to: WordId): Promise<void> {
  const ways = page.getByRole('toolbar', { name: t(room) })
  await ways.waitFor()
  // The room may have the same name, among the rooms, as its first page.
  await page.keyboard.press('Tab')
  await goTo(page, (await ways.locator('[aria-current]').textContent()) ?? '')
  await goTo(page, t(to), 'ArrowRight')
  await page.keyboard.press('Enter')
}

async function isShown(page: Page, words: string): Promise<void> {
  await page.getByText(words, { exact: true }).first().waitFor()
}

async function isGone(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).waitFor({ state: 'detached' })
}

/** Whatever lay over the page is gone. */
export async function isClosed(page: Page): Promise<void> {
  await page.locator('[role="dialog"], [role="alertdialog"]').waitFor({ state: 'detached' })
}

/** A week back, and to this one again. */
export async function lookAtOtherWeeks(page: Page): Promise<void> {
  await press(page, t('rituals.week-before'))
  await hasFocus(page, t('rituals.week-before'))
  await press(page, t('rituals.this-week'))
  await isGone(page, t('rituals.this-week'))
}

/** Says of today, which was done before, that it was not this time, with a line. */
export async function sayNotThisTime(page: Page, name: string): Promise<void> {
  await goTo(page, `${name},`)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await goTo(page, t('rituals.done'))
  await goTo(page, t('rituals.not-this-time'), 'ArrowRight')
  await write(page, t('rituals.day-note'), 'It rained until night.')
  await press(page, t('rituals.day-keep'))
  await isClosed(page)
}

/** Lets a ritual rest, goes on with it, ends it, and begins it again. */
export async function restAndEnd(page: Page, name: string): Promise<void> {
  const more = t('rituals.more', { name })
  await choose(page, more, t('rituals.rest'))
  await page.getByRole('heading', { name: t('rituals.resting') }).waitFor()
  await choose(page, more, t('rituals.go-on'))
  await page.getByRole('heading', { name: t('rituals.resting') }).waitFor({ state: 'detached' })
  await choose(page, more, t('rituals.end'))
  await page.getByRole('heading', { name: t('rituals.ended') }).waitFor()
  await choose(page, more, t('rituals.begin-again'))
  await page.getByRole('heading', { name: t('rituals.ended') }).waitFor({ state: 'detached' })
}

/** Promises two things: one for today, whose outcome is told, and one that is let go. */
export async function promise(page: Page, kept: string, letGo: string): Promise<void> {
  await turnTo(page, 'rituals.title', 'rituals.page-promises')
  await promiseOne(page, kept, true)
  await press(page, t('agreements.review'))
  await hasFocus(page, t('agreements.how-title'))
  await goTo(page, t('agreements.kept'))
  await page.keyboard.press('Space')
  await write(page, t('agreements.words'), 'Twice, even.')
  await press(page, t('agreements.save'))
  await page.getByRole('heading', { name: t('agreements.past') }).waitFor()
  await promiseOne(page, letGo, false)
  await press(page, t('agreements.let-go'))
  await page.getByRole('dialog').waitFor()
  await press(page, t('agreements.let-go'))
  await isClosed(page)
  await page.getByRole('heading', { name: t('agreements.ahead') }).waitFor({ state: 'detached' })
}

async function promiseOne(page: Page, text: string, isForToday: boolean): Promise<void> {
  await press(page, t('agreements.promise'))
  await hasFocus(page, t('agreements.promise'))
  await write(page, t('agreements.promise-label'), text)
  if (isForToday) {
    await goTo(page, t('stage.agree-day'))
    await typeDay(page, new Date())
  }
  await press(page, t('agreements.promise-save'))
  await page.getByRole('listitem').filter({ hasText: text }).waitFor()
  await hasFocus(page, t('agreements.promise'))
}

/** Types a day into the field of a day, part by part. */
export async function typeDay(page: Page, day: Date): Promise<void> {
  const digits = (value: number, length: number) => String(value).padStart(length, '0')
  await page.keyboard.type(
    digits(day.getMonth() + 1, 2) + digits(day.getDate(), 2) + digits(day.getFullYear(), 4),
  )
}

/** Marks three ideas, looks at the marks, and takes one back. */
export async function markIdeas(page: Page): Promise<void> {
  await press(page, t('rituals.title'))
  await turnTo(page, 'rituals.title', 'jar.page')
  const card = page
    .getByRole('region', { name: t('jar.private') })
    .locator('p')
    .first()
  for (const answer of ['jar.no', 'jar.skip', 'jar.yes'] as const) {
    await card.waitFor()
    await press(page, t(answer))
    await hasFocus(page, t(answer))
  }
  await press(page, t('jar.mine-show'))
  const mine = page.getByRole('list', { name: t('jar.mine') })
  await mine.getByRole('button').first().waitFor()
  await goTo(page, t('jar.mine-yes'))
  await goTo(page, t('jar.mine-no'), 'ArrowRight')
  await goTo(page, t('jar.mine-yes'), 'ArrowLeft')
  const back = await mine.getByRole('button').first().getAttribute('aria-label')
  await press(page, back ?? '')
  await mine.getByText(t('jar.mine-none')).waitFor()
  await press(page, t('jar.mine-hide'), 'Enter')
}

/** Puts an idea of one's own in, and takes it out again. */
export async function putAnIdeaIn(page: Page, idea: string): Promise<void> {
  const out = t('jar.take-out-one', { idea })
  await write(page, t('jar.put-in-label'), idea)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: out }).waitFor()
  await hasFocus(page, t('jar.put-in-label'))
  await press(page, out)
  await isGone(page, out)
}

/** Reads the cues of a level, opts in, and out again. */
export async function optIn(page: Page, level: CueLevel): Promise<void> {
  const name = t(`cues.level-${level}`)
  await turnTo(page, 'rituals.title', 'cues.page')
  await press(page, t('cues.read-one', { level: name }))
  await page.getByRole('list', { name: t('cues.list-of', { level: name }) }).waitFor()
  await page.keyboard.press('Tab')
  for (const checked of [true, false]) {
    await page.keyboard.press('Space')
    await page.getByRole('checkbox', { checked, name }).first().waitFor({ state: 'attached' })
  }
}

/** Writes a dream with two steps, ticks one, shares it, lets it rest, and puts it into the bin and back. */
export async function dreamWithSteps(page: Page, title: string, names: string): Promise<void> {
  const step = 'Ask the boatman about wood'
  await press(page, t('dreams.title'))
  await press(page, t('dreams.write'))
  await write(page, t('dreams.field-title'), title)
  for (const number of [1, 2]) {
    await press(page, t('dreams.add-step'))
    await hasFocus(page, t('dreams.field-step', { number }))
    await typeHere(page, number === 1 ? step : 'Not this one')
  }
  await press(page, t('dreams.remove-step', { number: 2 }))
  await isGone(page, t('dreams.remove-step', { number: 2 }))
  await press(page, t('common.done'))
  await hasFocus(page, title)
  await goTo(page, step)
  await page.keyboard.press('Space')
  await page.getByRole('checkbox', { name: step, checked: true }).waitFor({ state: 'attached' })
  await press(page, t('dreams.share'))
  await page.getByRole('alertdialog').waitFor()
  await press(page, t('dreams.share-with', { names }))
  await isClosed(page)
  await choose(page, t('dreams.more'), t('dreams.rest'))
  await isShown(page, t('dreams.state-resting'))
  await choose(page, t('dreams.more'), t('dreams.put-in-bin'))
  await press(page, t('dreams.bin'))
  await page.getByRole('dialog').waitFor()
  await press(page, t('dreams.unbin'))
  await isClosed(page)
  await press(page, title)
  await hasFocus(page, title)
  await press(page, t('dreams.back'))
}

/** Asks for time, asks anew, takes that back, and asks once more. */
export async function askForTime(page: Page, howLong: string): Promise<void> {
  await turnTo(page, 'dreams.title', 'dreams.page-own-time')
  await ask('an hour', t('own-time.ask'))
  const [change, takeBack] = (['change', 'take-back'] as const).map((act) =>
    page.getByRole('button', { name: t(`own-time.${act}`) }).first(),
  )
  await ask('an evening', (await change?.getAttribute('aria-label')) ?? '')
  const back = (await takeBack?.getAttribute('aria-label')) ?? ''
  await press(page, back)
  await isGone(page, back)
  await ask(howLong, t('own-time.ask'))

  async function ask(words: string, by: string): Promise<void> {
    await press(page, by)
    await write(page, t('own-time.how-long'), '')
    await page.keyboard.press('ControlOrMeta+a')
    await typeHere(page, words)
    await press(page, t('own-time.send'))
    await page.getByRole('heading', { name: words }).waitFor()
  }
}

/** Answers the one request, and answers it anew. */
export async function answerTime(page: Page, name: string): Promise<void> {
  await press(page, t('dreams.title'))
  await turnTo(page, 'dreams.title', 'dreams.page-own-time')
  const form = page.getByRole('form', { name: t('own-time.answer', { name }) })
  await form.waitFor()
  await goTo(page, t('own-time.yes'))
  await page.keyboard.press('Space')
  await press(page, t('own-time.give'))
  await isShown(page, t('own-time.yes-mine'))
  await press(page, t('own-time.answer-again'))
  await form.waitFor()
  await goTo(page, t('own-time.yes'))
  await goTo(page, t('own-time.another'), 'ArrowRight')
  await press(page, t('own-time.give'))
  await isShown(page, t('own-time.another-mine'))
}

/** To all cards, and back. */
export async function readTheCards(page: Page): Promise<void> {
  await press(page, t('talk.title'))
  await press(page, t('talk.cards'))
  await hasFocus(page, t('talk.cards'))
  await goTo(page, t('talk.back'), 'Shift+Tab')
  await page.keyboard.press('Enter')
}

/** Draws questions, of which one is not for these two, and takes one to the table, off it, and there again. */
export async function drawAQuestion(page: Page): Promise<void> {
  const card = page.getByRole('region', { name: t('talk.question') })
  await press(page, t('talk.deck'))
  await card.getByText(/\S/).waitFor()
  await goTo(page, t('prompts.depth-light'))
  await goTo(page, t('prompts.depth-warm'), 'ArrowRight')
  await press(page, t('talk.not-for-us'))
  await press(page, t('talk.another-question'))
  await hasFocus(page, t('talk.another-question'))
  await press(page, t('talk.take-to-table'))
  await press(page, t('talk.take-off'))
  await page.getByRole('button', { name: t('talk.take-off') }).waitFor({ state: 'detached' })
  await press(page, t('talk.deck'))
  await press(page, t('talk.take-to-table'))
}

/** Sits down with shorter turns, and goes through two of them to the end. */
export async function talkByTurns(page: Page, first: string, second: string): Promise<void> {
  await goTo(page, t('talk.draw'))
  await goTo(page, first, 'ArrowRight')
  await goTo(page, t('talk.how-long'))
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key)
  await press(page, t('talk.sit-down'))
  await turn(first, second, true)
  await turn(second, first, false)
  await hasFocus(page, t('talk.round'))
  await press(page, t('talk.finish'))
  await page.getByRole('dialog', { name: t('talk.end') }).waitFor()
  await press(page, t('talk.end-back'))
  await isClosed(page)
  await press(page, t('talk.sit-down'))
  await page.getByRole('heading', { level: 1 }).waitFor()

  async function turn(speaker: string, listener: string, isSaidAgain: boolean): Promise<void> {
    const names = { speaker, listener }
    await hasFocus(page, t('talk.ready', names))
    await press(page, t('talk.begin'))
    await page.getByRole('timer').waitFor()
    await press(page, t('talk.pause'))
    await press(page, t('talk.go-on'))
    await press(page, t('talk.said'))
    await hasFocus(page, t('talk.mirror', names))
    await press(page, t('talk.mirrored'))
    if (isSaidAgain) {
      await hasFocus(page, t('talk.confirm', names))
      await press(page, t('talk.not-quite'))
      await hasFocus(page, t('talk.add', names))
      await press(page, t('talk.added'))
      await hasFocus(page, t('talk.mirror', names))
      await press(page, t('talk.mirrored'))
    }
    await hasFocus(page, t('talk.confirm', names))
    await press(page, t('talk.yes'))
    await hasFocus(page, t('talk.answer', names))
    await press(page, t('talk.answered'))
  }
}

/** Begins a chapter, changes its kind, ends it, and takes it away. */
export async function chapter(page: Page, name: string): Promise<void> {
  await press(page, t('check-ins.title'))
  await press(page, t('check-ins.chapters'))
  await hasFocus(page, t('chapters.title'))
  await press(page, t('chapters.begin'))
  await press(page, t('chapters.kind-move'), 'Space')
  await write(page, t('chapters.name'), name)
  await goTo(page, t('chapters.pace-slower'))
  await goTo(page, t('chapters.pace-as-ever'), 'ArrowDown')
  await press(page, t('chapters.keep'))
  await page.getByRole('heading', { name, level: 3 }).waitFor()
  await press(page, t('chapters.change-one', { name }))
  await press(page, t('chapters.kind-other'), 'Space')
  await press(page, t('chapters.keep'))
  const end = t('chapters.end-one', { name })
  await press(page, end)
  await isGone(page, end)
  await press(page, t('chapters.change-one', { name }))
  await press(page, t('chapters.remove'))
  await page.getByRole('alertdialog').waitFor()
  await press(page, t('chapters.remove'))
  await isClosed(page)
  await isShown(page, t('chapters.none'))
  await press(page, t('chapters.back'))
  await hasFocus(page, t('check-ins.title'))
}
