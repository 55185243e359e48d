import { join } from 'node:path'
import { test } from 'vitest'
import { press } from '../acts/keyboard.ts'
import * as pages from '../acts/pages.ts'
import { jonas, mara } from '../acts/people.ts'
import { t } from '../acts/words.ts'
import { makeStage } from '../stage.ts'
import * as byKeys from './by-keys.ts'

const stage = makeStage()
const title = 'The gate by the weir'
const words = 'It swings both ways again, and nobody oiled it.'

test('from the first screen to a journal that came back from a backup nobody needs a mouse', async () => {
  const [first, second] = [mara(), jonas()]
  const hearth = await stage.open()
  const folder = await stage.folder()
  const backup = join(folder, 'At home.hearth-backup')
  await byKeys.setUp(hearth, first, second)
  await byKeys.comeIn(hearth, first)
  const { page } = hearth

  await byKeys.writeAPage(page, title, words)
  await byKeys.thank(page, 'For the oil, whoever it was.')
  await byKeys.beginAConflict(page, 'The gate that stood open', 'The goat was in the garden.')
  await byKeys.find(page, 'swings', title)
  await byKeys.dream(page, 'A bench by the water')
  await byKeys.beginARitual(page, 'Tea at the gate')
  await byKeys.sayHowItIs(page)
  await byKeys.talk(page, first.name)
  await byKeys.changeTheLight(page)
  await byKeys.bringIn(hearth, folder)
  await byKeys.takeACopy(hearth, folder)
  await byKeys.backUp(hearth, backup)
  await byKeys.lock(hearth)

  await byKeys.restore(hearth, backup, first)
  await byKeys.comeIn(hearth, first)
  await press(hearth.page, t('journal.title'))
  await pages.row(hearth.page, title).waitFor()
})
