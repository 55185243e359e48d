import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeBackup } from '../../../main/core/backups/index.ts'
import { unwatched } from '../../../main/core/work.ts'
import { nodeDisk } from '../../../main/node/node-disk.ts'
import { missingPages } from '../acts/damage.ts'
import { evening } from '../acts/debrief-couple.ts'
import { goTo, hasFocus, press, pressEscapeTwice, write } from '../acts/keyboard.ts'
import * as pages from '../acts/pages.ts'
import * as program from '../acts/program.ts'
import { type Stretch, vaultIn, wearOut, writtenBy } from '../acts/vault-folder.ts'
import { t } from '../acts/words.ts'
import { until } from '../host/until.ts'
import { oneSealedSide, twoPeople } from '../shelf.ts'
import { makeStage } from '../stage.ts'
import * as byKeys from './by-keys.ts'
import * as forTwo from './keys-for-two.ts'

const stage = makeStage()
const words = 'Somebody is at the door.'

test('from a conflict somebody reads the safety page and goes at once without a mouse, and no word is lost', async () => {
  const { jonas, userData } = await oneSealedSide(stage)
  const hearth = await stage.openCopy(userData)
  await byKeys.comeIn(hearth, jonas)
  const { page } = hearth
  await forTwo.openDebrief(page, evening)
  await byKeys.answerCheck(page)
  await write(page, t('debriefs.happened'), words)
  await press(page, t('debriefs.safety-link'))
  await hasFocus(page, t('safety.title'))
  await press(page, t('safety.to-lines'))
  await hasFocus(page, t('safety.lines'))
  await press(page, t('safety.back'))
  await hasFocus(page, evening)
  await goTo(page, t('debriefs.happened'))
  await until('the words', async () =>
    (await page.getByLabel(t('debriefs.happened'), { exact: true }).inputValue()) === words
      ? true
      : null,
  )
  await pressEscapeTwice(page)
  expect(await hearth.exited).toBe(0)

  const again = await stage.open(hearth.userData)
  await byKeys.comeIn(again, jonas)
  await forTwo.openDebrief(again.page, evening)
  await goTo(again.page, t('debriefs.happened'))
  await until('the words', async () =>
    (await again.page.getByLabel(t('debriefs.happened'), { exact: true }).inputValue()) === words
      ? true
      : null,
  )
  await press(again.page, t('shell.quick-exit')).catch(() => undefined)
  expect(await again.exited).toBe(0)
})

test('what a worn disk has lost is told, looked at and brought back from a backup without a mouse', async () => {
  const { mara, userData } = await twoPeople(stage)
  const outside = await stage.folder()
  const file = 'At home.hearth-backup'
  const hearth = await stage.openCopy(userData, async (copy) => {
    const worn: Stretch[] = []
    await program.onAnEarlierDay(copy, mara, 3, async (seat) => {
      const { vault, clock, journal } = seat
      const lost = { title: 'Recipes', text: ['Three of them.'], zone: 'ours', daysAgo: 3 } as const
      const page = await program.leavePage(seat, lost)
      const change = journal.begin({ zone: 'ours', day: page.day, time: null, entry: page.id })
      const content = { ...change.content, body: 'The whole of the recipe book. '.repeat(3000) }
      const changed = await writtenBy(copy, () => journal.finish({ ...change, content }))
      worn.push(...changed.filter(({ path }) => path.includes(`spaces/${vault.ours.id}/pages`)))
      const target = { disk: nodeDisk(outside), name: file }
      await makeBackup({ vault, living: nodeDisk(vaultIn(copy)), target, clock, work: unwatched })
    })
    for (const each of worn) await wearOut(each)
  })
  await byKeys.comeIn(hearth, mara)
  const { page } = hearth
  await page.getByText(t('problems.reading-only')).waitFor()
  await press(page, t('problems.read'))
  await page.getByText(t('problems.reading-only')).waitFor({ state: 'detached' })
  await press(page, t('problems.show'))
  await page.getByText(t('problems.reading-only')).waitFor()
  await press(page, t('missing.open'))
  await hasFocus(page, t('missing.title'))
  expect(await missingPages(page)).toHaveLength(1)
  await goTo(page, t('missing.back'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await press(page, t('problems.show'))
  await press(page, t('missing.open'))
  await hasFocus(page, t('missing.title'))
  await hearth.answerDialog(join(outside, file))
  await press(page, t('missing.fill'))
  await page.getByText(t('missing.filled'), { exact: true }).waitFor({ timeout: 120_000 })
  await hasFocus(page, t('missing.title'))
  await goTo(page, t('missing.back'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await press(page, t('journal.title'))
  await pages.row(page, 'Recipes').waitFor()
  await goTo(page, t('journal.new-page'))
  await hearth.close()
})
