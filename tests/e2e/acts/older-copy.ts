import type { Page } from 'playwright-core'
import { goToTheJournal, isInside, knock } from './door.ts'
import type { Person } from './people.ts'
import { t } from './words.ts'

/** Unlocks a journal that is older than this person has seen it, and waits until that is said. */
export async function unlockOlderCopy(page: Page, person: Person): Promise<void> {
  await knock(page, person.name, person.passphrase)
  await isOlderCopy(page)
}

/** The screen that says so, with what is known. */
export async function isOlderCopy(page: Page): Promise<void> {
  await page.getByRole('heading', { name: t('older-copy.title') }).waitFor({ timeout: 60_000 })
  await page.getByRole('region', { name: t('older-copy.known') }).waitFor()
}

/** Goes on from the copy: asked once more, with words to type. */
export async function goOnFromIt(page: Page, look?: (name: string) => Promise<void>) {
  const goOn = page.getByRole('button', { name: t('older-copy.go-on'), exact: true })
  await goOn.click()
  await page.getByRole('heading', { name: t('older-copy.sure-title') }).waitFor()
  await look?.('older-copy-sure')
  const phrase = t('older-copy.phrase')
  await page.getByLabel(t('older-copy.type', { phrase })).fill(phrase)
  await goOn.click()
  await isInside(page)
  await goToTheJournal(page)
}
