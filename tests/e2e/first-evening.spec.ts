import { expect, test } from 'vitest'
import { ask, heard, listen } from './acts/answers.ts'
import { knock, lock, setUp, unlock } from './acts/door.ts'
import * as pages from './acts/pages.ts'
import { jonas, mara } from './acts/people.ts'
import * as wall from './acts/wall.ts'
import { t } from './acts/words.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const secret: pages.PageToWrite = {
  title: 'The letter from Tromsø',
  text: ['They offered me the winter post. I have told nobody that I want it.'],
  zone: 'mine',
  mood: 'unsettled',
  tags: ['northern post'],
}
const forBoth: pages.PageToWrite = {
  title: 'Soup for two',
  text: ['We ate it standing up, out of the pot.'],
  zone: 'ours',
  mood: 'happy',
}
const unfinished = 'Half a sentence about the'

test('on the first evening two people write, lock, come back, and each sees their own and what is shared', async () => {
  const [first, second] = [mara(), jonas()]
  const hearth = await stage.open()
  await setUp(hearth, first, second)

  // Mara comes in, writes for herself and for both, and leaves a draft.
  await hearth.page.getByRole('heading', { name: t('lock.who') }).waitFor()
  await listen(hearth.page)
  await unlock(hearth, first)
  await pages.writePage(hearth.page, secret)
  await pages.writePage(hearth.page, forBoth)
  await pages.beginPage(hearth.page)
  await pages.paper(hearth.page).fill(unfinished)
  await pages.isSaved(hearth.page)
  await pages.leavePage(hearth.page)
  await pages.row(hearth.page, unfinished).waitFor()
  await wall.goToWall(hearth.page)
  await wall.beginWall(hearth.page)
  await wall.pinNote(hearth.page, { text: 'For the ladle that you never put down.' })
  await wall.pinNote(hearth.page, { text: 'For humming.', kind: 'thanks' })
  await wall.pinNote(hearth.page, { text: 'We mended the gate.', kind: 'celebration' })
  const maras = await heard(hearth.page)
  expect(maras.some((answer) => answer.includes(secret.title))).toBe(true)
  const ids = [...new Set(maras.join('\n').match(/"id":"[0-9a-v]{26}"/g))].map((id) =>
    id.slice(6, -1),
  )
  await lock(hearth)

  // Jonas mistypes, is told so kindly, and comes in.
  await knock(hearth.page, second.name, 'harbour woollen twelve teaspoon')
  await hearth.page.getByText(t('lock.wrong', { name: second.name })).waitFor()
  await listen(hearth.page)
  await unlock(hearth, second)
  await pages.row(hearth.page, forBoth.title).waitFor()
  expect(await pages.countRows(hearth.page)).toBe(1)
  await pages.openPage(hearth.page, forBoth.title)
  await wall.goToWall(hearth.page)
  await wall.completeNote(hearth.page, {
    words: 'the ladle',
    why: 'My father never cooked for anyone.',
  })

  // Also a page that asks for more than it shows gets nothing of hers.
  for (const id of ids) {
    await ask(hearth.page, 'entries.read', { id: id as never })
    await ask(hearth.page, 'drafts.begin', {
      zone: 'mine',
      day: '2026-11-07' as never,
      time: null,
      entry: id as never,
    })
    await ask(hearth.page, 'entries.share', { id: id as never, revision: 1 })
  }
  await ask(hearth.page, 'entries.slice', { from: 0, length: 100 })
  await ask(hearth.page, 'entries.binned', {})
  await ask(hearth.page, 'drafts.list', {})
  const answers = (await heard(hearth.page)).join('\n')
  expect(answers).toContain(forBoth.title)
  for (const hers of [secret.title, ...secret.text, ...(secret.tags ?? []), unfinished]) {
    expect(answers).not.toContain(hers)
  }
  await lock(hearth)

  // And Mara finds everything again, with what her note meant to him.
  await unlock(hearth, first)
  await pages.row(hearth.page, unfinished).waitFor()
  await pages.openPage(hearth.page, secret.title)
  await wall.goToWall(hearth.page)
  await wall.note(hearth.page, 'My father never cooked for anyone.').waitFor()
})
