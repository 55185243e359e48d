import type { RunningHearth } from '../host/launch.ts'
import { goToSettings } from './settings.ts'
import { t } from './words.ts'

/** Chooses the folder in which copies are made by themselves. */
export async function choosePlace(hearth: RunningHearth, folder: string): Promise<void> {
  const { page } = hearth
  await goToSettings(page, 'backup')
  await hearth.answerDialog(folder)
  await page.getByRole('button', { name: t('backup.where-choose') }).click()
  await page.getByRole('button', { name: t('backup.where-other') }).waitFor()
}

/** The lines of the copies in a folder, the newest first. */
export function copiesIn({ page }: RunningHearth, folder: string) {
  return page.getByRole('list', { name: t('backup.copies', { folder }) }).getByRole('listitem')
}
