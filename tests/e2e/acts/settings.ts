import { readdir } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import type { SettingsPage } from '../../../renderer/features/settings/settings-pages.ts'
import type { ExportFormat } from '../../../shared/model/export.ts'
import type { RunningHearth } from '../host/launch.ts'
import { until } from '../host/until.ts'
import { atTheDoor, copySheet, goOn, isStrong, type Look } from './door.ts'
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

/** Makes a readable copy in a folder, wherever the screen offers one. */
export async function makeReadableCopy(hearth: RunningHearth, folder: string): Promise<void> {
  const { page } = hearth
  await hearth.answerDialog(folder)
  await page.getByRole('button', { name: t('export.choose') }).click()
  await page.getByText(t('export.done'), { exact: true }).first().waitFor()
}

/** Chooses what a readable copy is to be; with a passphrase it is sealed. */
export async function chooseCopy(
  page: Page,
  format: ExportFormat,
  passphrase: string | null,
): Promise<void> {
  await page.locator(`[data-value="${format}"]`).click()
  const seal = page.getByRole('checkbox', { name: t('export.seal') })
  // The box itself is hidden under what is drawn for it.
  if ((await seal.isChecked()) !== (passphrase !== null))
    await page.getByText(t('export.seal')).click()
  if (passphrase === null) return
  await fill(page.getByLabel(t('passphrase.label'), { exact: true }), passphrase)
  await fill(page.getByLabel(t('passphrase.again')), passphrase)
  await isStrong(page)
}

/** Makes one more readable copy in a folder, as chosen, and waits until it is told. */
export async function makeAnotherCopy(hearth: RunningHearth, folder: string): Promise<void> {
  const { page } = hearth
  const before = new Set(await readdir(folder))
  await hearth.answerDialog(folder)
  await page.getByRole('button', { name: t('export.again') }).click()
  await page.getByText(t('export.done'), { exact: true }).first().waitFor()
  await until('one more copy', async () => {
    const names = await readdir(folder)
    // While it is made it has another name.
    return names.find((name) => !before.has(name) && !name.includes(' unfinished ')) ?? null
  })
}

/** Leaves for good, with a readable copy in a folder, and waits for the lock screen. */
export async function leaveHearth(
  hearth: RunningHearth,
  person: Person,
  folder: string,
  look: Look = async () => undefined,
): Promise<void> {
  const { page } = hearth
  await goToSettings(page, 'members')
  await page.getByRole('button', { name: t('members.leave-do'), exact: true }).click()
  await page.getByRole('heading', { name: t('leaving.title') }).waitFor()
  await look('leaving')
  await page.getByRole('button', { name: t('leaving.go-on') }).click()
  await page.getByRole('heading', { name: t('leaving.copies') }).waitFor()
  await look('leaving-copies')
  await makeReadableCopy(hearth, folder)
  await look('leaving-copy-made')
  await page.getByRole('button', { name: t('common.continue') }).click()
  await fill(page.getByLabel(t('lock.passphrase-of', { name: person.name })), person.passphrase)
  await page.getByRole('button', { name: t('leaving.leave'), exact: true }).click()
  await page.getByRole('alertdialog').getByText(t('leaving.sure-more')).waitFor()
  await look('leaving-sure')
  await goOn(hearth, page.getByRole('button', { name: t('leaving.leave-now') }))
  await atTheDoor(hearth)
}

/** Has new keys made, because somebody may know the old passphrase, and types the new sheet back. */
export async function makeNewKeys(
  page: Page,
  person: Person,
  next: string,
  look: Look = async () => undefined,
): Promise<void> {
  await goToSettings(page, 'members')
  await page.getByRole('button', { name: t('members.new-keys-do') }).click()
  await page.getByRole('heading', { name: t('new-keys.title') }).waitFor()
  await look('new-keys')
  await page.getByRole('button', { name: t('common.continue') }).click()
  await fill(page.getByLabel(t('change.current')), person.passphrase)
  await fill(page.getByLabel(t('passphrase.label'), { exact: true }), next)
  await fill(page.getByLabel(t('passphrase.again')), next)
  await isStrong(page)
  await look('new-keys-passphrase')
  await page.getByRole('button', { name: t('new-keys.do') }).click()
  person.passphrase = next
  await copySheet(page, person)
  await page.getByText(t('new-keys.done'), { exact: true }).first().waitFor()
  await look('new-keys-done')
  await page.getByRole('button', { name: t('common.done') }).click()
}
