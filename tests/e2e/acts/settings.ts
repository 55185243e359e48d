import type { Page } from 'playwright-core'
import type { SettingsPage } from '../../../renderer/features/settings/settings-pages.ts'
import type { RunningHearth } from '../host/launch.ts'
import { copySheet, isStrong } from './door.ts'
import type { Person } from './people.ts'
import { fill } from './typing.ts'
import { t } from './words.ts'

/** Goes to one page of the settings. */
export async function goToSettings(page: Page, part: SettingsPage): Promise<void> {
  const room = page.getByRole('navigation', { name: t('settings.title') })
  const isThere = await room.isVisible()
  if (!isThere) await page.getByRole('button', { name: t('settings.title'), exact: true }).click()
  await room.getByRole('button', { name: t(`settings.${part}`), exact: true }).click()
  await page.getByRole('region', { name: t(`settings.${part}`) }).waitFor()
}

/** Changes the passphrase of the one who is in. */
export async function changePassphrase(page: Page, person: Person, next: string): Promise<void> {
  await goToSettings(page, 'members')
  await page.getByRole('button', { name: t('members.change-do') }).click()
  await fill(page.getByLabel(t('change.current')), person.passphrase)
  await fill(page.getByLabel(t('passphrase.label'), { exact: true }), next)
  await fill(page.getByLabel(t('passphrase.again')), next)
  await isStrong(page)
  await page.getByRole('button', { name: t('change.do') }).click()
  await page.getByText(t('change.done'), { exact: true }).first().waitFor({ timeout: 60_000 })
  person.passphrase = next
}

/** Someone joins, beside the one who is in. */
export async function addMember(page: Page, newcomer: Person): Promise<void> {
  await goToSettings(page, 'members')
  await page.getByRole('button', { name: t('members.add-do') }).click()
  await page.getByLabel(t('join.name')).fill(newcomer.name)
  await page.getByRole('button', { name: t('common.continue') }).click()
  await fill(page.getByLabel(t('passphrase.label'), { exact: true }), newcomer.passphrase)
  await fill(page.getByLabel(t('passphrase.again')), newcomer.passphrase)
  await isStrong(page)
  await page.getByRole('button', { name: t('common.continue') }).click()
  await copySheet(page, newcomer)
  const done = t('join.done', { name: newcomer.name })
  await page.getByText(done, { exact: true }).first().waitFor()
  await page.getByRole('button', { name: t('common.done') }).click()
}

/** Makes a backup in a file that the system's dialog is answered with. */
export async function makeBackup(hearth: RunningHearth, file: string): Promise<void> {
  const { page } = hearth
  await goToSettings(page, 'backup')
  await hearth.answerDialog(file)
  await page.getByRole('button', { name: t('backup.now') }).click()
  await page.getByRole('heading', { name: t('backup.today') }).waitFor({ timeout: 120_000 })
}
