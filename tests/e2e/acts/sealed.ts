import type { Page } from 'playwright-core'
import type { Look } from './door.ts'
import { fill } from './typing.ts'
import { t } from './words.ts'

/** Writes a note on the slip and keeps it for a moment together, or for a day. */
export async function keepNote(
  page: Page,
  { text, until }: { text: string; until: string },
  look?: Look,
): Promise<void> {
  const slip = page.getByRole('form', { name: t('gratitude.compose') })
  await slip.waitFor()
  await fill(slip.getByPlaceholder(t('gratitude.placeholder')), text)
  await slip.getByRole('button', { name: t('gratitude.later'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await look?.('wall-keep')
  if (until === 'together') await dialog.locator('[data-value="together"]').click()
  else await dialog.locator('input[type="date"]').fill(until)
  await dialog.getByRole('button', { name: t('gratitude.keep-save'), exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Opens one's own notes that wait. */
export async function openSealed(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('gratitude.sealed-door') }).click()
  await page.getByRole('dialog').getByText(t('gratitude.sealed-lead')).waitFor()
}

/** Reads the one note that has arrived. */
export async function readArrived(page: Page, text: string, look?: Look): Promise<void> {
  await page.getByText(t('gratitude.arrived', { count: 1 }), { exact: true }).waitFor()
  await look?.('wall-arrived')
  await page.getByRole('button', { name: t('gratitude.arrived-read', { count: 1 }) }).click()
  await page.getByRole('dialog').getByText(text).waitFor()
  await look?.('wall-arrived-read')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('common.close') })
    .click()
}
