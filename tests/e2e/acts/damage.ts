import type { Page } from 'playwright-core'
import type { RunningHearth } from '../host/launch.ts'
import { t } from './words.ts'

/** From what is said of damage to the list of what is missing. */
export async function goToMissing(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('missing.open') }).click()
  await page.getByRole('heading', { name: t('missing.title') }).waitFor()
  await page.getByRole('heading', { name: t('missing.fill-title') }).waitFor()
}

/** Every page that is named as missing, as the list tells it. */
export async function missingPages(page: Page): Promise<string[]> {
  return page.getByRole('main').getByRole('listitem').allTextContents()
}

/** Brings it back from a backup that the system's dialog is answered with. */
export async function fillFrom(hearth: RunningHearth, backup: string): Promise<void> {
  const { page } = hearth
  await hearth.answerDialog(backup)
  await page.getByRole('button', { name: t('missing.fill') }).click()
  await page.getByText(t('missing.filled'), { exact: true }).waitFor({ timeout: 120_000 })
}
