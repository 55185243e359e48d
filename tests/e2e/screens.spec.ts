import { beforeAll, describe, expect, test } from 'vitest'
import { settingsPages } from '../../renderer/features/settings/settings-pages.ts'
import type { Locale } from '../../shared/language.ts'
import * as debriefs from './acts/debriefs.ts'
import { atTheDoor, knock, unlock } from './acts/door.ts'
import * as pages from './acts/pages.ts'
import { goToSettings } from './acts/settings.ts'
import * as wall from './acts/wall.ts'
import { speak, t } from './acts/words.ts'
import type { RunningHearth } from './host/launch.ts'
import { aHousehold, type Household, makeStage } from './stage.ts'
import { light, themes } from './tour/light.ts'
import { settleIn } from './tour/places.ts'
import { sidewaysOverflow, untranslated } from './tour/text-on-screen.ts'
import { violationsOn } from './tour/violations.ts'

const stage = makeStage()
let household: Household

/** What people wrote; everything else on the screen comes from the catalogue. */
const theirs = {
  // A list of names is joined by the system, in its language.
  names: ['Mara and Jonas', 'Mara', 'Jonas'],
  page: 'The fence is blue now',
  text: 'We had paint left over and an hour of sun.',
  tag: 'garden work',
  note: 'For holding the ladder.',
  debrief: 'The blue paint on the step',
  side: 'At noon there was paint on the step, and nobody said a word.',
}

beforeAll(async () => {
  household = await aHousehold(stage, async (hearth, { mara }) => {
    await unlock(hearth, mara)
    await pages.writePage(hearth.page, {
      title: theirs.page,
      text: [theirs.text],
      zone: 'ours',
      mood: 'happy',
      tags: [theirs.tag],
    })
    await wall.goToWall(hearth.page)
    await wall.beginWall(hearth.page)
    await wall.pinNote(hearth.page, { text: theirs.note })
  })
})

const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 640 },
]

/** Everything that is wrong with the screen as it is shown, in both lights and in a small window too. */
async function faultsOf({ page }: RunningHearth, locale: Locale): Promise<string[]> {
  const faults: string[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const theme of themes) {
      await light(page, theme)
      const violations = await violationsOn(page)
      faults.push(...violations.map((violation) => `${size.width} ${theme}: ${violation}`))
    }
    const overflow = await sidewaysOverflow(page)
    faults.push(...overflow.map((each) => `${size.width} too wide: ${each}`))
  }
  if (locale !== 'en') {
    const { names, ...words } = theirs
    const own = [...names, ...Object.values(words)]
    faults.push(...(await untranslated(page, locale, own)).map((each) => `English: ${each}`))
  }
  return faults
}

describe.each<[string, Locale]>([
  ['in English', 'en'],
  ['with words that are long', 'en-XL'],
  ['with writing from right to left', 'en-XR'],
])('%s', (_, locale) => {
  test('no screen has a fault of access, is too wide, or speaks another language', async () => {
    const faults: Record<string, string[]> = {}
    speak(locale)
    try {
      const hearth = await stage.openCopy(household.userData, (userData) =>
        settleIn(userData, { locale, theme: 'daylight' }),
      )
      const look = async (name: string) => {
        const found = await faultsOf(hearth, locale)
        if (found.length > 0) faults[name] = found
      }
      await atTheDoor(hearth)
      await look('lock screen')
      await hearth.page.getByText(t('protection.link')).click()
      await hearth.page.getByRole('heading', { name: t('protection.title') }).waitFor()
      await look('what Hearth protects, at the door')
      await hearth.page.getByRole('button', { name: t('protection.back') }).click()
      await knock(hearth.page, 'Mara', 'not this one')
      await hearth.page.getByText(t('lock.wrong', { name: 'Mara' })).waitFor()
      await look('lock screen, wrong passphrase')
      await unlock(hearth, household.mara)
      const { page } = hearth
      await pages.openPage(page, theirs.page)
      await look('journal')
      await pages.beginPage(page)
      await look('editor')
      await pages.leavePage(page)
      await wall.goToWall(page)
      await wall.note(page, theirs.note).waitFor()
      await look('wall')
      await debriefs.goToDebriefs(page)
      await debriefs.atTheList(page)
      await look('debriefs, empty')
      await debriefs.startDebrief(page, { title: theirs.debrief }, look)
      await debriefs.writeSide(page, { happened: theirs.side }, look)
      await debriefs.sealSide(page, look)
      await look('sealed side')
      await debriefs.leaveDebrief(page)
      await debriefs.line(page, theirs.debrief).waitFor()
      await look('debriefs')
      for (const part of settingsPages) {
        await goToSettings(page, part)
        await look(`settings, ${part}`)
      }
      expect(faults).toEqual({})
    } finally {
      speak('en')
    }
  })
})
