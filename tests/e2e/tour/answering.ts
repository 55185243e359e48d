import assert from 'node:assert/strict'
import * as door from '../acts/door.ts'
import * as pages from '../acts/pages.ts'
import type { Person } from '../acts/people.ts'
import * as responses from '../acts/responses.ts'
import { t } from '../acts/words.ts'
import type { RunningHearth } from '../host/launch.ts'
import type { Reporter } from './reporter.ts'

const title = 'What I did not say on the phone'
const awake = 'Awake at four'
const kept = 'I counted the slats of the blind again.'
const given = 'I am afraid of moving, and I have not told you.'

/** How many pages the first one has from it. */
export const answered = 3

/** Asks for an answer, is answered, shares one paragraph, and takes up a question. The first one is in. */
export async function answerEachOther(
  hearth: RunningHearth,
  reporter: Reporter,
  [first, second]: readonly [Person, Person],
): Promise<void> {
  const look = (name: string, isSmallToo = false) => reporter.look(hearth, name, { isSmallToo })
  await pages.goToJournal(hearth.page)
  await pages.beginPage(hearth.page)
  const toWrite = { title, text: ['You asked, and I said yes.'], zone: 'ours' } as const
  await pages.fillPage(hearth.page, toWrite)
  await responses.askToBeAnswered(hearth.page, 'listen')
  await look('editor-answer', true)
  await pages.finishPage(hearth.page)
  await pages.writePage(hearth.page, { title: awake, text: [kept, given], zone: 'mine' })
  await pages.openPage(hearth.page, awake)
  await hearth.page.getByRole('button', { name: t('common.more'), exact: true }).click()
  await hearth.page.getByRole('menuitem', { name: t('ladder.action') }).click()
  await hearth.page.getByRole('radiogroup').getByText(given).click()
  await look('ladder-choose', true)
  await hearth.page.getByRole('button', { name: t('ladder.next') }).click()
  await look('ladder-look', true)
  await hearth.page.getByRole('button', { name: t('ladder.share') }).click()
  await hearth.page.getByText(t('ladder.some', { count: 1 })).waitFor()
  await look('ladder-shared', true)
  await hearth.page.getByRole('button', { name: t('prompts.open') }).click()
  await look('questions', true)
  await hearth.page
    .getByRole('dialog')
    .getByRole('button', { name: t('common.close') })
    .click()
  await door.lock(hearth)

  await door.unlock(hearth, second)
  await reporter.check('one paragraph came, and nothing of where it comes from', async () => {
    await pages.row(hearth.page, given).waitFor()
    const rows = (await pages.allRows(hearth.page)).join('\n')
    assert(!rows.includes(awake) && !rows.includes(kept))
  })
  await pages.openPage(hearth.page, title)
  await responses.beginResponse(hearth.page)
  await look('responding', true)
  await responses.rewrite(hearth.page, 'I hear you. I wish I had asked twice.')
  await responses.finishResponse(hearth.page)
  await door.lock(hearth)
  await door.unlock(hearth, first)
  await pages.openPage(hearth.page, title)
  await responses.thread(hearth.page).getByText('I wish I had asked twice.').waitFor()
  await look('responses', true)
}
