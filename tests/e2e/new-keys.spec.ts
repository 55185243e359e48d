import { expect, test } from 'vitest'
import * as door from './acts/door.ts'
import * as pages from './acts/pages.ts'
import { makeNewKeys } from './acts/settings.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

test('new keys: the old passphrase and the old sheet open nothing any more, and both go on writing and reading', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const { mara, jonas } = home
  const thief = { ...mara }
  const hearth = await home.open()
  await door.atTheDoor(hearth)
  await door.unlock(hearth, mara)
  await pages.writePage(hearth.page, { title: 'Before', text: ['As it was.'], zone: 'mine' })
  await pages.writePage(hearth.page, { title: 'Of both', text: ['As ever.'], zone: 'ours' })

  await makeNewKeys(hearth.page, mara, 'marble falcon drizzle eleven', home.look)
  const { page } = hearth
  await pages.goToJournal(page)
  await pages.writePage(page, { title: 'After', text: ['Behind a new lock.'], zone: 'mine' })
  await pages.writePage(page, { title: 'And on', text: ['For the two of us.'], zone: 'ours' })
  await door.lock(hearth)

  await door.knock(hearth.page, thief.name, thief.passphrase)
  await hearth.page.getByText(t('lock.wrong', { name: thief.name })).waitFor()
  await door.unlock(hearth, mara)
  for (const title of ['Before', 'Of both', 'After', 'And on']) {
    await pages.row(hearth.page, title).waitFor()
  }
  await door.lock(hearth)
  await door.unlock(hearth, jonas)
  await pages.openPage(hearth.page, 'And on')
  await hearth.page.getByText('For the two of us.').first().waitFor()
  expect((await pages.allRows(hearth.page)).join()).not.toContain('Behind')
  await pages.openPage(hearth.page, 'Of both')
  expect(await hearth.page.getByText(t('history.written-over')).count()).toBe(0)
  await pages.writePage(hearth.page, { title: 'An answer', text: ['I read it.'], zone: 'ours' })
  await door.lock(hearth)
  await door.knockWithCode(hearth.page, thief)
  await hearth.page.getByText(t('lock.wrong-code', { name: thief.name })).waitFor()
  await hearth.close()
  await home.isWell()
})
