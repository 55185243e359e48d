import type { CDPSession, Page } from 'playwright-core'
import { isInside, lock, unlock } from '../../tests/e2e/acts/door.ts'
import { countHeld, type HeldByPage, heldBy } from '../../tests/e2e/acts/held.ts'
import { finishPage, goToJournal, isSaved, paper, writePage } from '../../tests/e2e/acts/pages.ts'
import { field, goToSearch } from '../../tests/e2e/acts/search.ts'
import { t } from '../../tests/e2e/acts/words.ts'
import { launchHearth, type RunningHearth } from '../../tests/e2e/host/launch.ts'
import { SeededPages } from '../seeded-pages.ts'
import { fill, person, residents } from './lived-in.ts'

/** What is held at one moment. */
export interface Held extends HeldByPage {
  minute: number
  rounds: number
  /** Resident memory of each process, in MB. */
  residentMB: Record<string, number>
}

/** How long, on how many pages, and who hears of each moment. */
export interface LongUse {
  minutes: number
  pages: number
  tell(words: string): void
}

const rooms = [
  'today.title',
  'gratitude.title',
  'debriefs.title',
  'check-ins.title',
  'rituals.title',
  'talk.title',
  'dreams.title',
  'settings.title',
  'shell.guide',
  'safety.title',
] as const

/** Rounds before the first look: caches fill once, and are no leak. */
const warmRounds = 20
const roundsBetweenLooks = 20
const locks = 10

/** Lives in the built app for so many minutes. @returns what was held from time to time, and the growth of each */
export async function liveInFor(userData: string, { minutes, pages, tell }: LongUse) {
  fill(userData, pages)
  const hearth = await launchHearth({ userData })
  try {
    await unlock(hearth, person)
    const sitting = await live(hearth, minutes, tell)
    const comingAndGoing = await comeAndGo(hearth, tell)
    const report = { sitting, comingAndGoing, growth: growthIn(sitting) }
    tell(JSON.stringify(report.growth, null, 2))
    return report
  } finally {
    await hearth.kill()
  }
}

async function live(hearth: RunningHearth, minutes: number, tell: LongUse['tell']) {
  const begun = Date.now()
  const passed = () => (Date.now() - begun) / 60_000
  const words = new SeededPages(7)
  const cdp = await countHeld(hearth.page)
  const moments: Held[] = []
  for (let rounds = 1; passed() < minutes || moments.length < 2; rounds += 1) {
    await oneRound(hearth.page, words, rounds)
    if (rounds < warmRounds || rounds % roundsBetweenLooks !== 0) continue
    const held = { minute: Math.round(passed()), rounds, ...(await look(hearth, cdp)) }
    moments.push(held)
    tell(JSON.stringify(held))
  }
  return moments
}

/** Writes a page, changes an older one, searches, and looks into every room. */
async function oneRound(page: Page, words: SeededPages, round: number): Promise<void> {
  const { title, body } = words.next()
  await goToJournal(page)
  await writePage(page, { title: `${title} ${round}`, text: [body.slice(0, 400)], zone: 'mine' })
  await changeAnother(page, round)
  await goToSearch(page)
  await field(page).fill(title)
  await page.getByRole('option').first().waitFor()
  await field(page).fill('')
  for (const room of rooms) {
    const navigation = page.getByRole('navigation', { name: t('common.hearth') })
    await navigation.getByRole('button', { name: t(room), exact: true }).click()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
  }
}

/** Opens one of the first rows, and writes a little more into it. */
async function changeAnother(page: Page, round: number): Promise<void> {
  const list = page.getByRole('listbox', { name: t('journal.all-pages') })
  await list
    .getByRole('option')
    .nth(1 + (round % 4))
    .click()
  await page.getByRole('button', { name: t('journal.edit'), exact: true }).click()
  await paper(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(' And a little more.')
  await isSaved(page)
  await finishPage(page)
}

async function comeAndGo(hearth: RunningHearth, tell: LongUse['tell']) {
  const held: Record<string, number>[] = []
  for (let time = 0; time < locks; time += 1) {
    await lock(hearth)
    await unlock(hearth, person)
    await isInside(hearth.page)
    held.push(residents(await hearth.processes()))
  }
  tell(
    `out and in again ${locks} times: ${JSON.stringify(held.at(0))} … ${JSON.stringify(held.at(-1))}`,
  )
  return held
}

async function look(hearth: RunningHearth, cdp: CDPSession) {
  return { residentMB: residents(await hearth.processes()), ...(await heldBy(cdp)) }
}

/** From the first look to the last, and for each round between them. */
function growthIn(moments: readonly Held[]) {
  const [first, last] = [moments.at(0), moments.at(-1)]
  if (first === undefined || last === undefined || first === last) return {}
  const between = last.rounds - first.rounds
  const grown = (of: (held: Held) => number) => ({
    from: of(first),
    to: of(last),
    aRound: (of(last) - of(first)) / between,
  })
  const processes = Object.keys(first.residentMB)
  return {
    rounds: between,
    residentMB: Object.fromEntries(
      processes.map((name) => [name, grown(({ residentMB }) => residentMB[name] ?? Number.NaN)]),
    ),
    heapMB: grown(({ heapMB }) => heapMB),
    nodes: grown(({ nodes }) => nodes),
    listeners: grown(({ listeners }) => listeners),
  }
}
