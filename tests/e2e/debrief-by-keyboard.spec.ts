import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import * as debriefs from './acts/debriefs.ts'
import { atTheDoor, isInside, lock, unlock } from './acts/door.ts'
import { goTo, hasFocus, press, write } from './acts/keyboard.ts'
import { listenToStatus, outline, toldAloud } from './acts/listening.ts'
import { atTheDoorTogether } from './acts/together.ts'
import { t } from './acts/words.ts'
import type { RunningHearth } from './host/launch.ts'
import { aHousehold, type Household, makeStage } from './stage.ts'

const stage = makeStage()
const title = 'The bicycle in the hall'
let house: Household
/** Both sides are sealed here. */
let sealed: Household

beforeAll(async () => {
  house = await aHousehold(stage, async (hearth, { mara }) => {
    await unlock(hearth, mara)
    await debriefs.goToDebriefs(hearth.page)
    await debriefs.startDebrief(hearth.page, { title })
    await debriefs.writeSide(hearth.page, {
      happened: 'I fell over the bicycle at six, with both bags.',
    })
    await debriefs.sealSide(hearth.page)
    await lock(hearth)
  })
  const hearth = await stage.openCopy(house.userData)
  await unlock(hearth, house.jonas)
  await debriefs.goToDebriefs(hearth.page)
  await debriefs.writeAndSeal(hearth.page, title, {
    happened: 'The cellar was locked, so I left it in the hall.',
  })
  await hearth.close()
  sealed = { ...house, userData: hearth.userData }
})

test('one’s own side is written and sealed without a mouse, and said aloud', async () => {
  const hearth = await stage.openCopy(house.userData)
  const { page } = hearth
  await atTheDoor(hearth)
  await goTo(page, 'Mara', 'Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await goTo(page, t('lock.passphrase-of', { name: 'Jonas' }))
  await page.keyboard.type(house.jonas.passphrase)
  await page.keyboard.press('Enter')
  await isInside(page)
  await listenToStatus(page)
  await press(page, t('debriefs.title'))
  await hasFocus(page, t('debriefs.title'))
  await press(page, t('debriefs.do-begin'))

  await hasFocus(page, t('debriefs.check-title'))
  for (const key of ['ArrowRight', 'ArrowRight', 'Space', 'Space']) {
    await page.keyboard.press('Tab')
    await page.keyboard.press(key)
  }
  await press(page, t('debriefs.check-go-on'))

  await hasFocus(page, title)
  await page.getByRole('textbox', { name: t('debriefs.happened') }).waitFor()
  const boxes = (await outline(page)).filter((line) => /^(heading|textbox)/.test(line))
  expect(boxes).toMatchInlineSnapshot(`
    [
      "heading 1 "The bicycle in the hall"",
      "textbox "What happened"",
      "heading 2 "What I felt"",
      "heading 2 "What I needed"",
      "textbox "Say it from your side"",
      "heading 2 "Your sentence, part by part"",
      "textbox "When"",
      "textbox "I felt"",
      "textbox "because I needed"",
      "textbox "Would you be willing to"",
    ]
  `)
  await write(page, t('debriefs.happened'), 'The cellar was locked, and I was late.')
  await goTo(page, t('debriefs.felt-ashamed'))
  await page.keyboard.press('Space')
  await hasFocus(page, t('debriefs.felt-ashamed'))
  await page.keyboard.press('End')
  await hasFocus(page, t('debriefs.felt-guilty'))
  await page.keyboard.press('Tab')
  await hasFocus(page, t('debriefs.felt-longing'))
  await page.keyboard.press('Shift+Tab')
  await hasFocus(page, t('debriefs.felt-guilty'))
  await write(page, t('debriefs.say'), 'You never ask first.')
  await press(page, t('debriefs.hint-keep'))
  await hasFocus(page, t('debriefs.say'))
  await press(page, t('debriefs.seal'))
  await hasFocus(page, t('debriefs.seal-not-yet'))
  await press(page, t('debriefs.seal-now'))

  await hasFocus(page, title)
  expect(await theSheet(page)).toMatchInlineSnapshot(`
    [
      "heading 2 "Both sides are sealed"",
      "button "Open together"",
      "button "Take it back"",
      "heading 3 "How to open"",
      "radiogroup "How to open"",
      "radio "Together, in one sitting No side can be read before both of you have typed your passphrases."",
      "radio "When each is ready For when you cannot sit together. It holds once both of you have chosen it. Then the sides open one unlock after the other, and somebody with an altered program could read first."",
      "heading 3 "What you wrote"",
      "heading 4 "What happened"",
      "heading 4 "What I felt"",
      "heading 4 "From my side"",
      "heading 4 "In one sentence"",
    ]
  `)
  expect(await toldAloud(page)).toEqual(
    expect.arrayContaining([t('debriefs.hint-appeared'), t('debriefs.sealed-now')]),
  )
  const leaving = press(page, t('debriefs.open-together')).catch(() => undefined)
  await Promise.all([hearth.nextPage(), leaving])
  await atTheDoorTogether(hearth)
  await hasFocus(hearth.page, t('lock.passphrase-of', { name: 'Mara' }))
  // They said what they come in for once: what they find is the table with both sides.
  for (const { name, passphrase } of [house.mara, house.jonas]) {
    await goTo(hearth.page, t('lock.passphrase-of', { name }))
    await hearth.page.keyboard.type(passphrase)
  }
  await hearth.page.keyboard.press('Enter')
  await isInside(hearth.page)
  await hasFocus(hearth.page, title)
  await goTo(hearth.page, t('stage.open-both-go'))
})

test('two at one keyboard go from the door to what is kept without a mouse', async () => {
  const hearth = await stage.openCopy(sealed.userData)
  await comeIn(hearth)
  const { page } = hearth
  await press(page, t('debriefs.do-open'))

  await hasFocus(page, title)
  expect(await theSheet(page)).toMatchInlineSnapshot(`
    [
      "heading 2 "Open both sides together"",
      "button "Open both sides"",
      "button "Not tonight"",
    ]
  `)
  await press(page, t('stage.open-both-go'))

  await hasFocus(page, t('stage.read-both'))
  expect(await theSheet(page)).toMatchInlineSnapshot(`
    [
      "heading 2 "Read both sides"",
      "region "Mara’s side"",
      "heading 3 "Mara’s side"",
      "heading 4 "What happened"",
      "region "Jonas’s side"",
      "heading 3 "Jonas’s side"",
      "heading 4 "What happened"",
      "button "Go on to the first turn"",
    ]
  `)
  await press(page, t('stage.read-done'))

  const speaker = await whoIsHeardFirst(page)
  const listener = speaker === 'Mara' ? 'Jonas' : 'Mara'
  /** Whoever was drawn to be heard first is called A here, the other B. */
  const sheet = async () =>
    (await theSheet(page)).map((line) => line.replaceAll(speaker, 'A').replaceAll(listener, 'B'))
  /** What the first turn asks once something was said in it. */
  const asked = async () => {
    const lines = await sheet()
    expect(lines.slice(0, turnSoFar.length)).toEqual(turnSoFar)
    expect(lines.at(-1)).toBe(readAgain)
    return lines.slice(turnSoFar.length, -1)
  }

  // Mara is at the keyboard from the door on.
  if (listener === 'Jonas') await sitDown(page, listener, t('stage.mirror-title'))
  else await hasFocus(page, t('stage.mirror-title'))
  expect(await sheet()).toMatchInlineSnapshot(`
    [
      "heading 2 "Turn 1 of 2 A is heard, B listens."",
      "region "A’s side"",
      "heading 3 "A’s side"",
      "heading 4 "What happened"",
      "heading 2 "What did you hear?"",
      "textbox "What I heard"",
      "button "Show it to A"",
      "button "Read every side again"",
    ]
  `)
  await say(page, t('stage.mirror-label'), 'That it hurt, and nobody came.')
  await press(page, t('stage.mirror-go', { name: speaker }))

  await hasFocus(page, t('together.turn', { name: speaker }))
  const handOver = (await outline(page)).map((line) => line.replaceAll(speaker, 'A'))
  expect(handOver).toMatchInlineSnapshot(`
    [
      "region "Now it is A’s turn"",
      "heading 1 "Now it is A’s turn"",
      "button "I am here"",
      "button "Not now"",
      "button "Take it back"",
    ]
  `)
  // Shown too early: it is taken back before anybody else sits down, and its words stand in their box.
  await press(page, t('stage.take-back'))
  await hasFocus(page, t('stage.mirror-title'))
  const box = page.getByRole('textbox', { name: t('stage.mirror-label'), exact: true })
  await expect.poll(() => box.inputValue()).toBe('That it hurt, and nobody came.')
  await press(page, t('stage.mirror-go', { name: speaker }))
  await hasFocus(page, t('together.turn', { name: speaker }))
  await sitDownToJudge(page, speaker, t('stage.confirm-title'))
  expect(await asked()).toMatchInlineSnapshot(`
    [
      "heading 2 "Is that what you meant?"",
      "button "Yes, that is it"",
      "button "Not quite"",
    ]
  `)
  await press(page, t('stage.confirm-no'))
  await hasFocus(page, t('stage.confirm-missing'))
  await say(page, t('stage.confirm-missing'), 'That it was the third time.')
  await press(page, t('stage.confirm-no-go', { name: listener }))

  await sitDown(page, listener, t('stage.mirror-again'))
  await say(page, t('stage.mirror-label'), 'That it was the third time this week.')
  await press(page, t('stage.mirror-go', { name: speaker }))
  await sitDownToJudge(page, speaker, t('stage.confirm-title'))
  await press(page, t('stage.confirm-yes'))

  await sitDown(page, listener, t('stage.validate-title'))
  expect(await asked()).toMatchInlineSnapshot(`
    [
      "heading 2 "Which part makes sense to you?"",
      "textbox "One part that makes sense to me"",
      "group "Ways to begin, to change as you like"",
      "button "It makes sense that …"",
      "button "I can see why …"",
      "button "If I had stood there, I would also …"",
      "button "Show it to A"",
    ]
  `)
  await press(page, t('stage.validate-start-2').trim())
  await hasFocus(page, t('stage.validate-label'))
  await say(page, t('stage.validate-label'), 'that was one time too many.')
  await press(page, t('stage.validate-go', { name: speaker }))
  await hasFocus(page, t('stage.guess-title', { name: speaker }))
  await goTo(page, t('debriefs.felt-hurt'))
  await goTo(page, t('debriefs.felt-annoyed'), 'ArrowRight')
  await page.keyboard.press('Space')
  await press(page, t('stage.guess-go', { name: speaker }))
  await sitDownToJudge(page, speaker, t('stage.answer-title'))
  expect(await asked()).toMatchInlineSnapshot(`
    [
      "heading 2 "Was it like that for you?"",
      "button "Yes, it was like that"",
      "button "It was more like this"",
    ]
  `)
  await press(page, t('stage.answer-yes'))

  // Whoever was heard is at the keyboard, and listens now.
  await hasFocus(page, t('stage.mirror-title'))
  await say(page, t('stage.mirror-label'), 'That there was no key for the cellar.')
  await press(page, t('stage.mirror-go', { name: listener }))
  await sitDownToJudge(page, listener, t('stage.confirm-title'))
  await press(page, t('stage.confirm-yes'))
  await sitDown(page, speaker, t('stage.validate-title'))
  await say(page, t('stage.validate-label'), 'It makes sense to stop looking at some point.')
  await press(page, t('stage.validate-go', { name: listener }))
  await hasFocus(page, t('stage.guess-title', { name: listener }))
  await say(page, t('stage.guess-label'), 'Rushed.')
  await press(page, t('stage.guess-go', { name: listener }))
  await sitDownToJudge(page, listener, t('stage.answer-title'))
  await press(page, t('stage.answer-yes'))

  await hasFocus(page, t('stage.own-title'))
  expect(await sheet()).toMatchInlineSnapshot(`
    [
      "button "Take it back"",
      "heading 2 "Your own part, if you see one"",
      "textbox "What set me up for it"",
      "textbox "What I regret"",
      "textbox "An apology, if I want to make one"",
      "button "Nothing to add"",
    ]
  `)
  await say(page, t('stage.own-regret'), 'Saying nothing about the key.')
  await press(page, t('stage.own-go', { names: speaker }))
  await sitDown(page, speaker, t('stage.receive-title', { name: listener }))
  expect(await sheet()).toMatchInlineSnapshot(`
    [
      "heading 2 "What B says about their part"",
      "button "I have heard it"",
    ]
  `)
  await press(page, t('stage.receive-heard'))
  await hasFocus(page, t('stage.own-title'))
  await press(page, t('stage.own-nothing'))

  await hasFocus(page, t('stage.agree-title'))
  expect(await sheet()).toMatchInlineSnapshot(`
    [
      "button "Take it back"",
      "heading 2 "One small thing that you will do"",
      "textbox "One small thing"",
      "textbox "Look at it again on"",
      "button "I will try this"",
      "button "We understand each other better"",
    ]
  `)
  await say(page, t('stage.agree-label'), 'The second key hangs by the door.')
  await press(page, t('stage.agree-go'))
  await sitDown(page, listener, t('stage.agree-title'))
  await press(page, t('stage.agree-none'))

  await hasFocus(page, t('stage.keep-title'))
  expect((await outline(page)).slice(head.length)).toMatchInlineSnapshot(`
    [
      "button "Take it back"",
      "heading 2 "What shall Hearth keep of this?"",
      "radiogroup "What is kept"",
      "radio "Everything All sides, all that was said, and the agreement."",
      "radio "The agreement only The small things you will do and their days, without what led to them."",
      "radio "Nothing All of it goes from the shared pages. So does every promise, with the day to look at it again."",
      "button "This is my choice"",
      "button "If you do, read this first"",
    ]
  `)
  await choose(page, t('stage.keep-everything'), t('stage.keep-agreement'))
  await press(page, t('stage.keep-go'))
  await sitDown(page, speaker, t('stage.keep-title'))
  await choose(page, t('stage.keep-everything'), t('stage.keep-everything'))
  await press(page, t('stage.keep-go'))

  await hasFocus(page, t('stage.over-title'))
  await page.getByText(t('stage.over-agreement'), { exact: true }).waitFor()
  await press(page, t('stage.over-leave'))
  await hasFocus(page, t('debriefs.title'))

  expect(await toldAloud(page)).toEqual(
    expect.arrayContaining([
      t('stage.opened-both'),
      ...['Mara', 'Jonas'].flatMap((name) => [
        t('together.turn', { name }),
        t('together.at-keyboard', { name }),
      ]),
    ]),
  )
})

/** From the door for one over to the door for two, and in, by keys alone. */
async function comeIn(hearth: RunningHearth): Promise<void> {
  const { page } = hearth
  await atTheDoor(hearth)
  await press(page, t('together.both'))
  await atTheDoorTogether(hearth)
  for (const { name, passphrase } of [sealed.mara, sealed.jonas]) {
    await goTo(page, t('lock.passphrase-of', { name }))
    await page.keyboard.type(passphrase)
  }
  await page.keyboard.press('Enter')
  await isInside(page)
  await listenToStatus(page)
  await hasFocus(page, t('debriefs.title'))
}

const head = [
  `button "${t('debriefs.back')}"`,
  `heading 1 "${title}"`,
  `list "${t('debriefs.stages')}"`,
]
const foot = [
  `button "${t('debriefs.safety-link')}"`,
  `button "${t('debriefs.pause')} F8"`,
  `button "${t('debriefs.close')}"`,
]

/** What stands above and below each question of the first turn. */
const turnSoFar = [
  'heading 2 "Turn 1 of 2 A is heard, B listens."',
  'region "A’s side"',
  'heading 3 "A’s side"',
  'heading 4 "What happened"',
  `region "${t('stage.so-far')}"`,
]
const readAgain = `button "${t('stage.read-again')}"`

/** What stands between the head and the foot of a debrief. Both are the same at every stage. */
async function theSheet(page: Page): Promise<string[]> {
  const lines = await outline(page)
  expect(lines.slice(0, head.length)).toEqual(head)
  expect(lines.slice(-foot.length)).toEqual(foot)
  return lines.slice(head.length, -foot.length)
}

/** At the hand-over screen this member sits down; the focus is then on what they are asked. */
async function sitDown(page: Page, name: string, asked: string): Promise<void> {
  await hasFocus(page, t('together.turn', { name }))
  await press(page, t('together.i-am-here'))
  await hasFocus(page, asked)
}

/** The same where somebody is asked whether what was said is so: they hear that first, and then the question. */
async function sitDownToJudge(page: Page, name: string, asked: string): Promise<void> {
  await sitDown(page, name, t('stage.so-far'))
  await page.getByRole('heading', { name: asked }).waitFor()
}

/** The hand-over screen, or the turn where the right one is at the keyboard, tells who listens first. */
async function whoIsHeardFirst(page: Page): Promise<string> {
  const jonasListens = page.getByRole('heading', { name: t('together.turn', { name: 'Jonas' }) })
  await jonasListens.or(page.getByRole('heading', { name: t('stage.mirror-title') })).waitFor()
  return (await jonasListens.isVisible()) ? 'Mara' : 'Jonas'
}

/** Types into a box that may still be bringing back words from before. */
async function say(page: Page, label: string, words: string): Promise<void> {
  const box = page.getByRole('textbox', { name: label, exact: true })
  await box.and(page.locator(':not([readonly])')).waitFor()
  await write(page, label, words)
}

/** Comes to the first of several, and goes on by arrows. */
async function choose(page: Page, first: string, wanted: string): Promise<void> {
  await goTo(page, first)
  await page.keyboard.press('Space')
  await goTo(page, wanted, 'ArrowDown')
}
