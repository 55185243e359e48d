import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import * as debriefs from './acts/debriefs.ts'
import { lock, unlock } from './acts/door.ts'
import { pressEscapeTwice } from './acts/keyboard.ts'
import * as pages from './acts/pages.ts'
import { goToSettings } from './acts/settings.ts'
import * as wall from './acts/wall.ts'
import { t } from './acts/words.ts'
import type { RunningHearth } from './host/launch.ts'
import { until } from './host/until.ts'
import { aHousehold, type Household, makeStage } from './stage.ts'

const stage = makeStage()
let household: Household

const words = 'Somebody is at the door, and this must not be lost'
const title = 'The fence is blue now'
const why = 'I had been afraid of that ladder'
const happened = 'At noon there was paint on the step.'
const quarrel = 'The blue paint on the step'

beforeAll(async () => {
  household = await aHousehold(stage, async (hearth, { mara, jonas }) => {
    await unlock(hearth, jonas)
    await wall.goToWall(hearth.page)
    await wall.beginWall(hearth.page)
    await wall.pinNote(hearth.page, { text: 'For holding the ladder.' })
    await lock(hearth)
    await unlock(hearth, mara)
    await pages.writePage(hearth.page, { title, text: ['We had paint left over.'], zone: 'mine' })
    await debriefs.goToDebriefs(hearth.page)
    await debriefs.startDebrief(hearth.page, { title: quarrel })
  })
})

interface Place {
  /** Goes there, types what must not be lost, and opens what lies over the screen. */
  go(page: Page): Promise<void>
  /** Finds those words again after coming in anew. */
  find(page: Page): Promise<void>
}

const inTheEditor = async (page: Page) => {
  await pages.goToJournal(page)
  await pages.beginPage(page)
  await pages.paper(page).click()
  await page.keyboard.type(words)
}
const draftIsThere = async (page: Page) => {
  await pages.goToJournal(page)
  await pages.row(page, words).first().waitFor()
}
/** The draft is there, and then something lies over another screen. */
const elsewhere = (go: (page: Page) => Promise<void>): Place => ({
  go: async (page) => {
    await inTheEditor(page)
    await go(page)
  },
  find: draftIsThere,
})

const side = (page: Page) =>
  page.getByRole('textbox', { name: t('debriefs.happened'), exact: true })

const places: [string, Place][] = [
  [
    'a menu of the editor',
    elsewhere(async (page) => {
      await page.getByRole('button', { name: t('journal.mood') }).click()
      await page.getByRole('menu').waitFor()
    }),
  ],
  [
    'the question before a page is shared',
    elsewhere(async (page) => {
      await pages.isSaved(page)
      await pages.leavePage(page)
      await pages.openPage(page, title)
      await page.getByRole('button', { name: t('common.more') }).click()
      const withJonas = t('journal.share-with', { names: household.jonas.name })
      await page.getByRole('menuitem', { name: withJonas }).click()
      await page.getByRole('alertdialog').waitFor()
    }),
  ],
  [
    'the words about a note',
    {
      go: async (page) => {
        await wall.goToWall(page)
        const complete = page.getByRole('button', { name: t('gratitude.complete') })
        await complete.first().click()
        await page.getByLabel(t('gratitude.complete-label')).pressSequentially(why)
      },
      find: async (page) => {
        await wall.goToWall(page)
        await page
          .getByRole('button', { name: t('gratitude.complete') })
          .first()
          .click()
        const field = page.getByLabel(t('gratitude.complete-label'))
        await until('the words', async () => ((await field.inputValue()) === why ? true : null))
      },
    },
  ],
  [
    'the last look before a side is sealed',
    {
      go: async (page) => {
        await debriefs.goToDebriefs(page)
        await debriefs.openMySide(page, quarrel)
        await side(page).fill(happened)
        await page.getByRole('button', { name: t('debriefs.seal'), exact: true }).click()
        await page.getByRole('alertdialog').waitFor()
      },
      find: async (page) => {
        await debriefs.goToDebriefs(page)
        await debriefs.openMySide(page, quarrel)
        await until('the side', async () =>
          (await side(page).inputValue()) === happened ? true : null,
        )
      },
    },
  ],
  [
    'the last question of leaving',
    elsewhere(async (page) => {
      await goToSettings(page, 'members')
      await page.getByRole('button', { name: t('members.leave-do'), exact: true }).click()
      await page.getByRole('button', { name: t('leaving.go-on') }).click()
      await page.getByText(t('leaving.without')).click()
      await page.getByRole('button', { name: t('common.continue') }).click()
      const { name, passphrase } = household.mara
      await page.getByLabel(t('lock.passphrase-of', { name })).fill(passphrase)
      await page.getByRole('button', { name: t('leaving.leave'), exact: true }).click()
      await page.getByRole('alertdialog').waitFor()
    }),
  ],
]

const ways: [string, (page: Page) => Promise<void>][] = [
  ['Esc twice', pressEscapeTwice],
  [
    'the button',
    async (page) => {
      await page.getByRole('button', { name: t('shell.quick-exit') }).click()
    },
  ],
]

const cases = places.flatMap(([over, place]) =>
  ways.map(([by, leave]) => ({ over, place, by, leave })),
)

/** What the page says of itself in the moment in which it is covered: whether anything is still to be seen. */
async function watchTheCover(page: Page): Promise<string[]> {
  const said: string[] = []
  page.on('console', (message) => {
    if (message.text().startsWith('cover: ')) said.push(message.text())
  })
  await page.evaluate(() => {
    const root = document.documentElement
    new MutationObserver(() => {
      if (!root.hasAttribute('data-covered')) return
      const seen = [...document.body.children].filter(
        (one) => getComputedStyle(one).visibility !== 'hidden',
      )
      console.log(`cover: ${seen.length} of ${document.body.children.length} to be seen`)
    }).observe(root, { attributes: true })
  })
  return said
}

function stillThere(pids: readonly number[]): number[] {
  return pids.filter((pid) => {
    try {
      process.kill(pid, 0)
      return true
    } catch {
      return false
    }
  })
}

test.each(cases)(
  '$by over $over: nothing to be seen, nothing lost, no process left',
  async ({ place, leave }) => {
    const hearth: RunningHearth = await stage.openCopy(household.userData)
    await unlock(hearth, household.mara)
    const pids = (await hearth.processes()).map(({ pid }) => pid)
    expect(pids.length).toBeGreaterThan(2)
    await place.go(hearth.page)
    const said = await watchTheCover(hearth.page)
    // The window may be gone before the last key has been answered.
    await leave(hearth.page).catch(() => undefined)
    expect(await hearth.exited).toBe(0)
    await until('the end of every process', async () => stillThere(pids).length === 0 || null)
    expect(said[0]).toMatch(/^cover: 0 of \d+ to be seen$/)

    const again = await stage.open(hearth.userData)
    await unlock(again, household.mara)
    await place.find(again.page)
  },
)
