import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as door from '../acts/door.ts'
import type { Person } from '../acts/people.ts'
import * as sealed from '../acts/sealed.ts'
import * as together from '../acts/together.ts'
import * as wall from '../acts/wall.ts'
import { t } from '../acts/words.ts'
import type { RunningHearth } from '../host/launch.ts'
import type { Reporter } from './reporter.ts'

const lanterns = 'For the lanterns, and for asking me first.'

/** Keeps a note for a moment together, makes a year book, and comes in together. The first one is in. */
export async function keepForLater(
  hearth: RunningHearth,
  reporter: Reporter,
  [first, second]: readonly [Person, Person],
): Promise<void> {
  const look = (name: string) => reporter.look(hearth, name, { isSmallToo: true })
  await wall.goToWall(hearth.page)
  await sealed.keepNote(hearth.page, { text: lanterns, until: 'together' }, look)
  await sealed.openSealed(hearth.page)
  await look('wall-sealed')
  await hearth.page
    .getByRole('dialog')
    .getByRole('button', { name: t('common.close') })
    .click()
  await hearth.page.getByLabel(t('gratitude.search')).fill('qwertz')
  await hearth.page.getByText(t('gratitude.show-all')).waitFor()
  await look('wall-nothing-found')
  await hearth.page.getByText(t('gratitude.show-all')).click()
  await reporter.check('a year book is made', () => makeYearBook(hearth, look))
  await door.lock(hearth)

  await together.unlockTogether(hearth, [first, second])
  await reporter.check('the note that was kept hangs once both are in', async () => {
    await sealed.readArrived(hearth.page, lanterns, look)
    await wall.goToWall(hearth.page)
    await wall.note(hearth.page, lanterns).waitFor()
  })
  await look('wall-together')
  await together.backToSolo(hearth)
  await door.unlock(hearth, first)
}

async function makeYearBook(
  hearth: RunningHearth,
  look: (name: string) => Promise<void>,
): Promise<void> {
  const { page } = hearth
  const folder = await mkdtemp(join(tmpdir(), 'hearth-year-book-'))
  try {
    await page.getByRole('button', { name: t('gratitude.paper') }).click()
    await page.getByRole('menuitem', { name: t('gratitude.book') }).click()
    await look('wall-book')
    const path = join(folder, 'Year.pdf')
    await hearth.answerDialog(path)
    await page.getByRole('button', { name: t('gratitude.book-choose') }).click()
    await page.getByText(t('gratitude.book-done'), { exact: true }).first().waitFor()
    await look('wall-book-done')
    const book = await readFile(path)
    assert.equal(book.subarray(0, 5).toString(), '%PDF-')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('common.close') })
      .click()
  } finally {
    await rm(folder, { recursive: true })
  }
}
