import { test } from 'vitest'
import { goTo, hasFocus, press, typeHere } from '../acts/keyboard.ts'
import * as pages from '../acts/pages.ts'
import * as responses from '../acts/responses.ts'
import { t } from '../acts/words.ts'
import { twoPeople } from '../shelf.ts'
import { makeStage } from '../stage.ts'
import * as byKeys from './by-keys.ts'
import { choose, isClosed } from './keys-in-rooms.ts'
import { beginAPage, isDone } from './keys-on-a-page.ts'

const stage = makeStage()
const kept = 'I counted the slats of the blind again.'
const given = 'I am afraid of moving, and I have not told you.'

test('one paragraph of a page of one’s own is shared, and the other answers it, without a mouse', async () => {
  const { mara, jonas, userData } = await twoPeople(stage)
  const hearth = await stage.openCopy(userData)
  await byKeys.comeIn(hearth, mara)
  await beginAPage(hearth.page, 'Awake at four', kept)
  await hearth.page.keyboard.press('Enter')
  await typeHere(hearth.page, given)
  await pages.isSaved(hearth.page)
  await isDone(hearth.page, 'Awake at four')
  await choose(hearth.page, t('common.more'), t('ladder.action'))
  await hearth.page.getByRole('dialog').waitFor()
  await goTo(hearth.page, 'radio')
  await goTo(hearth.page, given, 'ArrowDown')
  await press(hearth.page, t('ladder.next'))
  await hearth.page.getByRole('alertdialog').getByText(given).waitFor()
  await press(hearth.page, t('ladder.share'))
  await isClosed(hearth.page)
  await hearth.page.getByText(t('ladder.some', { count: 1 })).waitFor()
  await goTo(hearth.page, t('journal.edit'))
  await byKeys.lock(hearth)

  await byKeys.comeIn(hearth, jonas)
  const { page } = hearth
  const thread = responses.thread(page)
  await press(page, t('journal.title'))
  await page.getByRole('article').getByText(given).waitFor()
  await press(page, t('responses.write'))
  await hasFocus(page, t('responses.label'))
  await goTo(page, t('responses.begin-hear'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await hasFocus(page, t('responses.label'))
  await typeHere(page, 'I had no idea at all.')
  await press(page, t('common.done'))
  await thread.getByText('I had no idea at all.').waitFor()
  await choose(page, t('responses.more'), t('responses.edit'))
  await hasFocus(page, t('responses.label'))
  await typeHere(page, ' I wish I had asked twice.')
  await page.keyboard.press('ControlOrMeta+Enter')
  await responses.box(page).waitFor({ state: 'detached' })
  await thread.getByText('asked twice').waitFor()
  await choose(page, t('responses.more'), t('responses.history'))
  await page.getByRole('dialog').waitFor()
  await press(page, t('common.close'))
  await isClosed(page)
  await hasFocus(page, t('responses.more'))
  await choose(page, t('responses.more'), t('responses.to-bin'))
  await thread.getByText('asked twice').waitFor({ state: 'detached' })
  await press(page, t('journal.bin'))
  await press(page, t('responses.take-out'))
  await page.getByText(t('journal.bin-empty')).waitFor()
  await press(page, t('journal.bin-back'))
  await thread.getByText('asked twice').waitFor()
  await goTo(page, t('responses.more'))
  await hearth.close()
})
