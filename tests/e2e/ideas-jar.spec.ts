import { beforeAll, expect, test } from 'vitest'
import { ideasByTheme, ideaThemes } from '../../shared/jar/bundled-ideas.ts'
import { lock, unlock } from './acts/door.ts'
import * as jar from './acts/jar.ts'
import { unlockTogether } from './acts/together.ts'
import { t, textOf } from './acts/words.ts'
import { aHousehold, type Household, makeStage } from './stage.ts'
import { violationsOn } from './tour/violations.ts'

const stage = makeStage()
let house: Household

beforeAll(async () => {
  house = await aHousehold(stage)
})

const own = 'Sleep on the balcony'
/** The jar begins with the first idea of each theme. */
const [first = '', second = ''] = ideaThemes.map((theme) => Object.values(ideasByTheme[theme])[0])

test('what both marked comes out once they sit together; of a no nothing is ever shown', async () => {
  const hearth = await stage.openCopy(house.userData)
  await unlock(hearth, house.mara)
  await jar.goToJar(hearth.page)
  await jar.putIn(hearth.page, own)
  await jar.mark(hearth.page, own, 'yes')
  await jar.mark(hearth.page, first, 'yes')
  await jar.mark(hearth.page, second, 'no')
  expect(await violationsOn(hearth.page)).toEqual([])
  await lock(hearth)

  await unlock(hearth, house.jonas)
  await jar.goToJar(hearth.page)
  await hearth.page.getByText(t('jar.found-none')).waitFor()
  await jar.mark(hearth.page, own, 'yes')
  await jar.mark(hearth.page, first, 'no')
  await jar.mark(hearth.page, second, 'yes')
  await lock(hearth)

  await unlockTogether(hearth, [house.mara, house.jonas])
  await jar.goToJar(hearth.page)
  await hearth.page.getByRole('button', { name: t('jar.put-away-one', { idea: own }) }).waitFor()
  const shown = await textOf(hearth.page)
  expect(shown).not.toContain(first)
  expect(shown).not.toContain(second)
  await lock(hearth)

  await unlock(hearth, house.jonas)
  await jar.goToJar(hearth.page)
  await hearth.page.getByRole('button', { name: t('jar.put-away-one', { idea: own }) }).click()
  await hearth.page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('jar.put-away-now') })
    .click()
  await hearth.page.getByText(t('jar.found-none')).waitFor()
})

test('a cue appears to both only once each opted in alone, and goes for both when either stops it', async () => {
  const hearth = await stage.openCopy(house.userData)
  await unlock(hearth, house.mara)
  await jar.goToCues(hearth.page)
  await jar.optIn(hearth.page, 'near')
  await jar.optIn(hearth.page, 'warm')
  expect(await violationsOn(hearth.page)).toEqual([])
  await lock(hearth)

  await unlock(hearth, house.jonas)
  await jar.goToCues(hearth.page)
  await hearth.page.getByText(t('cues.none')).waitFor()
  await jar.optIn(hearth.page, 'near')
  await lock(hearth)
  await unlockTogether(hearth, [house.mara, house.jonas])
  await jar.goToCues(hearth.page)
  await hearth.page.getByText(t('cue.near-0')).waitFor()
  expect(await textOf(hearth.page)).not.toContain(t('cue.warm-0'))
  expect(await violationsOn(hearth.page)).toEqual([])
  await lock(hearth)

  await unlock(hearth, house.mara)
  await jar.goToCues(hearth.page)
  const stop = t('cues.stop-one', { level: t('cues.level-near') })
  await hearth.page.getByRole('button', { name: stop }).click()
  await hearth.page.getByRole('button', { name: t('cues.stop-now') }).click()
  await hearth.page.getByText(t('cues.none')).waitFor()
  await lock(hearth)
  await unlock(hearth, house.jonas)
  await jar.goToCues(hearth.page)
  await hearth.page.getByText(t('cues.none')).waitFor()
})
