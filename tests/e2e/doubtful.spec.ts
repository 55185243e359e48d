import { expect, test } from 'vitest'
import { contentOf, storeEntry } from '../../main/core/journal/stored-entry.ts'
import { forge } from '../make/altered-program.ts'
import { atTheDoor, unlock } from './acts/door.ts'
import * as history from './acts/history.ts'
import * as pages from './acts/pages.ts'
import * as program from './acts/program.ts'
import * as wall from './acts/wall.ts'
import { t, textOf } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

test('words that a program wrote in somebody’s name are shown as that, and counted nowhere', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const { mara, jonas, userData } = home
  const page = await program.onAnEarlierDay(userData, mara, 3, (seat) =>
    program.leavePage(seat, {
      title: 'The garden gate',
      text: ['It closes again, and nobody had to say anything.'],
      zone: 'ours',
      daysAgo: 3,
    }),
  )
  const { altered, hers } = await program.onAnEarlierDay(userData, jonas, 2, async (seat) => ({
    altered: seat.vault,
    hers: seat.idOf(mara),
  }))
  const overwritten = 'I broke the gate, and I would do it again.'
  const invented = 'I never liked this garden.'
  const note = 'For putting up with me.'
  const at = new Date().toISOString()
  const put = (collection: string, id: string, body: unknown) =>
    ({ collection, id, operation: 'put', body, by: hers }) as const
  const content = contentOf(page)
  await forge(altered, hers, [
    put('entries', page.id, storeEntry({ ...content, body: overwritten }, at, at)),
    put(
      'entries',
      altered.newId(),
      storeEntry({ ...content, title: 'At last', body: invented }, at, at),
    ),
    put('notes', altered.newId(), { kind: 'appreciation', to: altered.me, text: note }),
  ])

  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, mara)
  const window = hearth.page
  await pages.row(window, page.title).waitFor()
  await expect.poll(() => pages.countRows(window)).toBe(1)
  await pages.openPage(window, page.title)
  const reading = window.getByRole('article', { name: t('journal.page-text') })
  await reading.getByText(page.body, { exact: true }).waitFor()
  await window.getByText(t('history.written-over'), { exact: true }).waitFor()
  expect(await textOf(window)).not.toContain(overwritten)
  await home.look('a page that was written over')
  await window.getByRole('button', { name: t('history.look') }).click()
  const forged = t('history.forged', { name: mara.name })
  await history.versions(window).first().getByText(forged).waitFor()
  await history.versions(window).first().click()
  await history.version(window).locator('ins').first().waitFor()
  await home.look('history with a forged version')

  await window.getByRole('button', { name: t('doubtful.door-page', { count: 1 }) }).click()
  const shown = window.getByRole('dialog')
  await shown.getByText(invented, { exact: true }).waitFor()
  await shown.getByText(forged).waitFor()
  await home.look('doubtful page')
  await shown.getByRole('button', { name: t('common.close') }).click()
  await wall.goToWall(window)
  expect(await wall.note(window, note).count()).toBe(0)
  await window.getByRole('button', { name: t('doubtful.door-note', { count: 1 }) }).click()
  await shown.getByText(note, { exact: true }).waitFor()
  await hearth.close()
  await home.isWell()
})
