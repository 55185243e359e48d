import type { Page } from 'playwright-core'
import type { RunningHearth } from '../host/launch.ts'
import type { Person } from './people.ts'

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
  await page.getByRole('heading', { name: 'A place for your journal' }).waitFor()
  await look('setup-place')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Your name').fill(first.name)
  await page.getByLabel('The name of the other person').fill(second.name)
  await look('setup-names')
  await page.getByRole('button', { name: 'Continue' }).click()
  await choosePassphrase(page, first, look)
  await copySheet(page, first, look)
  await page.getByRole('button', { name: `I am ${second.name}` }).waitFor()
  await look('setup-hand-over')
  await page.getByRole('button', { name: `I am ${second.name}` }).click()
  await choosePassphrase(page, second)
  await copySheet(page, second)
  await page.getByRole('heading', { name: 'All set' }).waitFor()
  await look('setup-end')
  await goOn(hearth, page.getByRole('button', { name: 'Lock, and begin' }))
}

/** Chooses a passphrase: typed, and typed once more. */
export async function choosePassphrase(
  page: Page,
  person: Person,
  look: Look = nothing,
): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(person.passphrase)
  await page.getByLabel('Once more, to be sure').fill(person.passphrase)
  await page.getByText('strong.', { exact: false }).first().waitFor()
  await look('setup-passphrase')
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** Copies the recovery code from the screen and types it back. */
export async function copySheet(page: Page, person: Person, look: Look = nothing): Promise<void> {
  const groups = page.locator('[data-group]')
  await groups.first().waitFor()
  person.recoveryCode = (await groups.allTextContents()).join('-')
  await look('setup-recovery-sheet')
  await page.getByRole('button', { name: 'I have written it down' }).click()
  await page.getByLabel('The code from your paper').fill(person.recoveryCode.toLowerCase())
  await look('setup-recovery-typed')
  await page.getByRole('button', { name: 'Check it' }).click()
}

/** Presses something after which Hearth goes over to a new window, and waits for that. */
export async function goOn(
  hearth: RunningHearth,
  button: ReturnType<Page['getByRole']>,
): Promise<void> {
  const next = hearth.nextPage()
  await button.click()
  await next
}

/** Types a passphrase on the lock screen; what comes of it is for the story to see. */
export async function knock(page: Page, name: string, passphrase: string): Promise<void> {
  await page.getByRole('heading', { name: 'Who is here?' }).waitFor()
  await page.getByRole('radio', { name }).check({ force: true })
  await page.getByLabel(`${name}’s passphrase`).fill(passphrase)
  await page.getByRole('button', { name: /Unlock|Try again/ }).click()
}

/** Unlocks, and waits until somebody is in. */
export async function unlock(hearth: RunningHearth, person: Person): Promise<void> {
  await knock(hearth.page, person.name, person.passphrase)
  await isInside(hearth.page)
}

/** The sidebar is there only behind the door. */
export async function isInside(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Lock now/ }).waitFor({ timeout: 30_000 })
}

/** Locks by the button, and waits for the lock screen. */
export async function lock(hearth: RunningHearth): Promise<void> {
  await goOn(hearth, hearth.page.getByRole('button', { name: /Lock now/ }))
  await hearth.page.getByRole('heading', { name: 'Who is here?' }).waitFor()
}
