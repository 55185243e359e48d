import type { Page } from 'playwright-core'
import { intlOf } from '../../../shared/language.ts'
import type { Zone } from '../../../shared/model/entry.ts'
import type { RunningHearth } from '../host/launch.ts'
import { goOn, type Look } from './door.ts'
import type { Person } from './people.ts'
import { goToSettings } from './settings.ts'
import { fill } from './typing.ts'
import { language, t } from './words.ts'

/** Looks into an old journal through the settings, up to the preview. */
export async function lookIntoExport(
  hearth: RunningHearth,
  place: string,
  what: 'import.choose' | 'import.choose-folder' = 'import.choose',
): Promise<void> {
  const { page } = hearth
  await goToSettings(page, 'import')
  await hearth.answerDialog(place)
  await page.getByRole('button', { name: t(what), exact: true }).click()
  await page.getByText(t('import.sample')).waitFor({ timeout: 120_000 })
}

/** Starts to bring the pages in; what is on the screen next is their progress. */
export async function startImport(page: Page, pages: number, zone: Zone = 'mine'): Promise<void> {
  const shown = shownAs(pages)
  const go = zone === 'mine' ? 'import.go-mine' : 'import.go-ours'
  if (zone === 'ours') await page.getByText(t('import.ours'), { exact: true }).click()
  await page.getByRole('button', { name: t(go, { count: pages, shown }) }).click()
}

/** True while the screen counts the pages that are in. */
export async function isCounting(page: Page, pages: number): Promise<boolean> {
  const bar = page.getByRole('progressbar', { name: t('import.running') })
  const [words] = await bar.evaluateAll((all) => all.map((each) => each.ariaValueText))
  const total = shownAs(pages)
  return words?.includes(t('import.of-pages', { total })) ?? false
}

/** The report at the end says how many came in. */
export async function importIsDone(page: Page, pages: number): Promise<void> {
  const shown = shownAs(pages)
  const title = t('import.done', { count: pages, shown })
  await page.getByRole('heading', { name: title }).waitFor({ timeout: 170_000 })
}

/** From the lock screen: chooses a backup and somebody's way into it, and waits for what was found. */
export async function unpackBackup(
  hearth: RunningHearth,
  file: string,
  person: Person,
  look: Look = async () => undefined,
): Promise<void> {
  const { page } = hearth
  await page.getByRole('heading', { name: t('restore.title') }).waitFor()
  await look('restore')
  await hearth.answerDialog(file)
  await page.getByRole('button', { name: t('restore.choose') }).click()
  await page.getByRole('heading', { name: t('restore.who') }).waitFor()
  await page.getByRole('radio', { name: person.name }).check({ force: true })
  const field = page.getByLabel(t('restore.passphrase-of', { name: person.name }))
  await fill(field, person.passphrase)
  await look('restore-key')
  await page.getByRole('button', { name: t('restore.open') }).click()
  await page.getByRole('heading', { name: t('restore.done') }).waitFor({ timeout: 120_000 })
}

/** Goes over to the copy that was found whole. */
export async function openRestored(hearth: RunningHearth): Promise<void> {
  await goOn(hearth, hearth.page.getByRole('button', { name: t('restore.use') }))
}

/** A number as the screen writes it. */
function shownAs(count: number): string {
  return count.toLocaleString(intlOf(language()))
}
