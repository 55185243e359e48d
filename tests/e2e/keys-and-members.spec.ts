import { expect, test } from 'vitest'
import * as door from './acts/door.ts'
import * as pages from './acts/pages.ts'
import { jonas, mara } from './acts/people.ts'
import { addMember, changePassphrase } from './acts/settings.ts'
import { t } from './acts/words.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

test('one begins alone, changes the passphrase, and the other joins on another day', async () => {
  const [first, second] = [mara(), jonas()]
  const hearth = await stage.open()
  await door.setUpAlone(hearth, first)
  await door.unlock(hearth, first)
  await pages.writePage(hearth.page, { title: 'Only me', text: ['Mine.'], zone: 'mine' })
  await pages.writePage(hearth.page, {
    title: 'For whoever comes',
    text: ['Welcome.'],
    zone: 'ours',
  })

  const before = first.passphrase
  await changePassphrase(hearth.page, first, 'bramble quartz seven umbrella')
  await hearth.page.getByRole('button', { name: t('common.done') }).click()
  await addMember(hearth.page, second)
  await door.lock(hearth)

  await door.knock(hearth.page, first.name, before)
  await hearth.page.getByText(t('lock.wrong', { name: first.name })).waitFor()
  await door.unlock(hearth, second)
  await pages.row(hearth.page, 'For whoever comes').waitFor()
  expect(await pages.countRows(hearth.page)).toBe(1)
  await door.lock(hearth)
  await door.unlock(hearth, first)
  await pages.row(hearth.page, 'Only me').waitFor()
})
