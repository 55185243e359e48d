import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeBackup } from '../../main/core/backups/index.ts'
import { unwatched } from '../../main/core/work.ts'
import { nodeDisk } from '../../main/node/node-disk.ts'
import type { EntryId } from '../../shared/ids.ts'
import * as damage from './acts/damage.ts'
import { everyByteIn } from './acts/disk.ts'
import { atTheDoor, lock, unlock } from './acts/door.ts'
import * as pages from './acts/pages.ts'
import * as program from './acts/program.ts'
import { type Stretch, vaultIn, wearOut, writtenBy } from './acts/vault-folder.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const daysAgo = 3
const whole = { title: 'The window seat', text: ['Painted twice.'], zone: 'ours', daysAgo } as const
const long = 'The whole of the recipe book, as it stands, with every stain. '.repeat(1500)
const recipes = { title: 'Recipes', text: ['Three of them.'], zone: 'ours', daysAgo } as const
const pinned = {
  title: 'Worth keeping in sight',
  text: ['For a bad day.'],
  zone: 'mine',
  daysAgo,
} as const
const later = {
  title: 'After the copy',
  text: ['Nobody lost this.'],
  zone: 'mine',
  daysAgo,
} as const
const early = { title: 'Before it', text: ['A page of hers.'], zone: 'mine', daysAgo } as const
const after = { title: 'On again', text: ['On a whole disk.'], zone: 'ours' } as const
/** The one stretch that lies in this folder. */
function only(written: readonly Stretch[], folder: string): Stretch {
  const [stretch, ...others] = written.filter(({ path }) => path.includes(folder))
  if (!stretch || others.length > 0) throw new Error(`not one stretch in ${folder}`)
  return stretch
}

const file = 'Hearth at home.hearth-backup'

test('what a worn disk has lost is listed page by page, read only, brought back from a backup, and written on with', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const { mara, jonas, userData } = home
  const { stick } = home.places
  const worn: Stretch[] = []
  let pin: EntryId | null = null
  await program.onAnEarlierDay(userData, mara, daysAgo, async (seat) => {
    const { vault, journal, clock } = seat
    await program.leavePage(seat, whole)
    const page = await program.leavePage(seat, recipes)
    const change = journal.begin({ zone: 'ours', day: page.day, time: null, entry: page.id })
    const content = { ...change.content, body: long }
    const changed = await writtenBy(userData, () => journal.finish({ ...change, content }))
    worn.push(only(changed, `spaces/${vault.ours.id}/pages`))
    await program.leavePage(seat, early)
    const target = { disk: nodeDisk(stick), name: file }
    const living = nodeDisk(vaultIn(userData))
    await makeBackup({ vault, living, target, clock, work: unwatched })
    await program.leavePage(seat, later)
    const saved = await writtenBy(userData, async () => {
      pin = (await program.leavePage(seat, pinned)).id
    })
    worn.push(only(saved, `spaces/${vault.mine.id}/log`))
    if (pin) await journal.pin(pin, true)
  })
  for (const each of worn) await wearOut(each)
  const before = await everyByteIn(vaultIn(userData))

  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, mara)
  const { page } = hearth
  await page.getByText(t('problems.reading-only')).waitFor()
  await home.look('damage is told')
  await damage.goToMissing(page)
  const day = dayInWords(daysAgo)
  const known = (title: string, missing: 'page' | 'newest') =>
    `${t('missing.day', { day, title })}${t(`missing.${missing}`)}`
  expect(await damage.missingPages(page)).toEqual([
    known(recipes.title, 'newest'),
    known(t('missing.nameless'), 'page'),
  ])
  await home.look('what is missing')
  await page.getByRole('button', { name: t('missing.back') }).click()
  for (const { title } of [whole, early, later]) await pages.row(page, title).waitFor()
  await pages.openPage(page, recipes.title)
  await page.getByText(recipes.text[0], { exact: true }).first().waitFor()
  // Nothing can be written, and looking has changed nothing.
  const newPage = page.getByRole('button', { name: t('journal.new-page') })
  expect(await newPage.getAttribute('aria-disabled')).toBe('true')
  const afterwards = await everyByteIn(vaultIn(userData))
  expect({ ...afterwards, LOCK: '' }).toEqual({ ...before, LOCK: '' })

  await page.getByRole('button', { name: t('problems.show') }).click()
  await damage.goToMissing(page)
  await damage.fillFrom(hearth, join(stick, file))
  // What was saved after that backup was made is in no backup, and is named once more.
  await page.getByRole('heading', { name: t('missing.still') }).waitFor()
  expect(await damage.missingPages(page)).toEqual([known(t('missing.nameless'), 'page')])
  await home.look('brought back')
  await page.getByRole('button', { name: t('missing.back') }).click()
  for (const one of [whole, early, later]) await pages.row(page, one.title).waitFor()
  await pages.openPage(page, recipes.title)
  await page.getByText(long.trim(), { exact: true }).first().waitFor()
  await pages.writePage(page, after)
  expect(await page.getByRole('button', { name: t('problems.show') }).count()).toBe(0)
  await lock(hearth)
  await unlock(hearth, jonas)
  await pages.row(hearth.page, after.title).waitFor()
  expect(await hearth.page.getByText(t('problems.reading-only')).count()).toBe(0)
  await hearth.close()
  await home.isWell()
})

/** A day so long ago, as the list of what is missing spells it. */
function dayInWords(daysAgo: number): string {
  const day = new Date(`${pages.dayAgo(daysAgo)}T12:00:00`)
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(day)
}
