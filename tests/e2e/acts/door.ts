import type { Page } from 'playwright-core'
import type { RunningHearth } from '../host/launch.ts'
import type { Person } from './people.ts'
import { fill, typed } from './typing.ts'
import { t } from './words.ts'

/** What is done at each step; the tour takes its pictures there. */
export type Look = (name: string) => Promise<void>

const nothing: Look = async () => undefined

/** Sets Hearth up for two, each with a recovery sheet typed back, and ends at the lock screen. */
export async function setUp(
  hearth: RunningHearth,
  first: Person,
  second: Person,
  look: Look = nothing,
): Promise<void> {
  const { page } = hearth
  await page.getByRole('heading', { name: t('setup.where-title') }).waitFor()
  await look('setup-place')
  await page.getByRole('button', { name: t('common.continue') }).click()
  await page.getByLabel(t('setup.your-name')).fill(first.name)
  await page.getByLabel(t('setup.their-name')).fill(second.name)
  await look('setup-names')
  await page.getByRole('button', { name: t('common.continue') }).click()
  await choosePassphrase(page, first, look)
  await copySheet(page, first, look)
  const handOver = page.getByRole('button', {
    name: t('setup.hand-over-go', { name: second.name }),
  })
  await handOver.waitFor()
  await look('setup-hand-over')
  await handOver.click()
  await choosePassphrase(page, second)
  await copySheet(page, second)
  await endSetUp(hearth, look)
}

/** Sets Hearth up for one who begins alone. */
export async function setUpAlone(hearth: RunningHearth, person: Person): Promise<void> {
  const { page } = hearth
  await page.getByRole('button', { name: t('common.continue') }).click()
  await page.getByText(t('setup.both-later'), { exact: true }).click()
  await page.getByLabel(t('setup.your-name')).fill(person.name)
  await page.getByRole('button', { name: t('common.continue') }).click()
  await choosePassphrase(page, person)
  await copySheet(page, person)
  await endSetUp(hearth, nothing)
}

async function endSetUp(hearth: RunningHearth, look: Look): Promise<void> {
  const { page } = hearth
  await page.getByRole('heading', { name: t('setup.end-title') }).waitFor()
  await look('setup-end')
  await goOn(hearth, page.getByRole('button', { name: t('setup.end-go') }))
  await atTheDoor(hearth)
}

/** Chooses a passphrase: typed, and typed once more. */
async function choosePassphrase(page: Page, person: Person, look: Look = nothing): Promise<void> {
  await fill(page.getByLabel(t('passphrase.label'), { exact: true }), person.passphrase)
  await fill(page.getByLabel(t('passphrase.again')), person.passphrase)
  await isStrong(page)
  await look('setup-passphrase')
  await page.getByRole('button', { name: t('common.continue') }).click()
}

/** The meter has looked at what was typed, and is content. */
export async function isStrong(page: Page): Promise<void> {
  const levels = [t('passphrase.level-3'), t('passphrase.level-4')]
  await page
    .getByText(levels[0] as string)
    .or(page.getByText(levels[1] as string))
    .first()
    .waitFor()
}

/** Copies the recovery code from the screen and types it back. */
export async function copySheet(page: Page, person: Person, look: Look = nothing): Promise<void> {
  const groups = page.locator('[data-group]')
  await groups.first().waitFor({ timeout: 60_000 })
  person.recoveryCode = (await groups.allTextContents()).join('-')
  typed.add(person.recoveryCode)
  await look('setup-recovery-sheet')
  await page.getByRole('button', { name: t('recovery.written') }).click()
  await fill(page.getByLabel(t('recovery.typed-label')), person.recoveryCode.toLowerCase())
  await look('setup-recovery-typed')
  await page.getByRole('button', { name: t('recovery.check') }).click()
}

/** Presses something after which Hearth goes over to a new window, and waits for that. */
export async function goOn(
  hearth: RunningHearth,
  button: ReturnType<Page['getByRole']>,
): Promise<void> {
  // The window may be gone before the press has been answered.
  const press = button.click().catch((error: Error) => {
    if (!error.message.includes('has been closed')) throw error
  })
  await Promise.all([hearth.nextPage(), press])
}

/** Waits until the lock screen is there. */
export async function atTheDoor({ page }: RunningHearth): Promise<void> {
  await page.getByRole('heading', { name: t('lock.who') }).waitFor()
}

/** Types a passphrase on the lock screen; what comes of it is for the story to see. */
export async function knock(page: Page, name: string, passphrase: string): Promise<void> {
  await chooseAtTheDoor(page, name)
  await fill(page.getByLabel(t('lock.passphrase-of', { name })), passphrase)
  const unlock = page.getByRole('button', { name: t('lock.unlock') })
  await unlock.or(page.getByRole('button', { name: t('common.try-again') })).click()
}

/** Types a recovery code on the lock screen. */
export async function knockWithCode(page: Page, { name, recoveryCode }: Person): Promise<void> {
  await chooseAtTheDoor(page, name)
  await page.getByRole('button', { name: t('lock.use-sheet') }).click()
  await fill(page.getByLabel(t('lock.code-of', { name })), recoveryCode)
  await page.getByRole('button', { name: t('lock.open-with-code') }).click()
}

async function chooseAtTheDoor(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name: t('lock.who') }).waitFor()
  await page.getByRole('radio', { name }).check({ force: true })
}

/** Unlocks, and goes on to the journal. */
export async function unlock(hearth: RunningHearth, person: Person): Promise<void> {
  await unlockToToday(hearth, person)
  await goToTheJournal(hearth.page)
}

/** Unlocks, and waits until somebody is in: on the page of the day. */
export async function unlockToToday(hearth: RunningHearth, person: Person): Promise<void> {
  await knock(hearth.page, person.name, person.passphrase)
  await isInside(hearth.page)
}

/** From the page of the day to the journal; whoever is elsewhere stays there. */
export async function goToTheJournal(page: Page): Promise<void> {
  const today = page.getByRole('button', { name: t('today.title'), exact: true })
  if ((await today.getAttribute('aria-current')) === null) return
  await page.getByRole('button', { name: t('journal.title'), exact: true }).click()
}

/** The sidebar is there only behind the door. */
export async function isInside(page: Page): Promise<void> {
  const lockNow = page.getByRole('button', { name: t('shell.lock-now') })
  await lockNow.waitFor({ timeout: 60_000 })
}

/** Locks by the button, and waits for the lock screen. */
export async function lock(hearth: RunningHearth): Promise<void> {
  await goOn(hearth, hearth.page.getByRole('button', { name: t('shell.lock-now') }))
  await atTheDoor(hearth)
}

/** After a recovery code a new passphrase comes first. */
export async function chooseNewPassphrase(page: Page, person: Person): Promise<void> {
  await page.getByRole('heading', { name: t('lock.new-title') }).waitFor({ timeout: 60_000 })
  await fill(page.getByLabel(t('passphrase.label'), { exact: true }), person.passphrase)
  await fill(page.getByLabel(t('passphrase.again')), person.passphrase)
  await isStrong(page)
  await page.getByRole('button', { name: t('lock.new-save') }).click()
  await isInside(page)
  await goToTheJournal(page)
}
