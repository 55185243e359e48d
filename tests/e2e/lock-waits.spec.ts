import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unlock } from './acts/door.ts'
import * as pages from './acts/pages.ts'
import { t } from './acts/words.ts'
import { aHousehold, makeStage } from './stage.ts'

const stage = makeStage()

test('a lock that comes while the disk refuses every save loses no word, and shows none', async () => {
  const { userData, mara } = await aHousehold(stage)
  const hearth = await stage.openCopy(userData)
  await unlock(hearth, mara)
  const { page } = hearth
  // A file in the place of a folder: nothing can be written there.
  const [spaces, away] = ['spaces', 'away'].map((name) => join(hearth.userData, 'vault', name))
  await rename(spaces!, away!)
  await writeFile(spaces!, '')
  await pages.beginPage(page)
  await pages.paper(page).click()
  await page.keyboard.type('Words that no disk has yet.')
  await page.getByText(t('journal.not-saved')).first().waitFor()

  await hearth.pretendIdle(100_000)
  await page.getByText(t('lock.waits')).waitFor()
  expect(await pages.paper(page).isVisible()).toBe(false)
  await page.getByLabel(t('lock.passphrase-of', { name: mara.name })).fill(mara.passphrase)
  await hearth.pretendIdle(0)
  await page.getByRole('button', { name: t('lock.waits-back') }).click()
  await pages.paper(page).getByText('Words that no disk has yet.').waitFor()

  const next = hearth.nextPage()
  await hearth.pretendIdle(100_000)
  await page.getByText(t('lock.waits')).waitFor()
  await hearth.pretendIdle(0)
  await rm(spaces!)
  await rename(away!, spaces!)
  await next
  await unlock(hearth, mara)
  await pages.row(hearth.page, t('journal.draft')).first().click()
  await pages.paper(hearth.page).getByText('Words that no disk has yet.').waitFor()
})
