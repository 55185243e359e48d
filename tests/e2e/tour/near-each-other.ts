import assert from 'node:assert/strict'
import type { english } from '../../../renderer/words/catalogue.ts'
import { ideasByTheme, ideaThemes } from '../../../shared/jar/bundled-ideas.ts'
import * as door from '../acts/door.ts'
import * as jar from '../acts/jar.ts'
import type { Person } from '../acts/people.ts'
import * as talk from '../acts/talk.ts'
import { unlockTogether } from '../acts/together.ts'
import { t, textOf } from '../acts/words.ts'
import type { RunningHearth } from '../host/launch.ts'
import type { Reporter } from './reporter.ts'

const own = 'Cross the frozen lake before the thaw'
const firstNames = ideaThemes.map((theme) => Object.keys(ideasByTheme[theme])[0] ?? '')
const idea = (at: number) => t(`idea.${firstNames[at]}` as keyof typeof english)

/** Fills the jar apart, opts in to cues, and talks by turns. The first one is in, before and after. */
export async function comeNearer(
  hearth: RunningHearth,
  reporter: Reporter,
  [first, second]: readonly [Person, Person],
): Promise<void> {
  const look = (name: string) => reporter.look(hearth, name, { isSmallToo: true })
  await jar.goToJar(hearth.page)
  await look('jar-empty')
  await jar.putIn(hearth.page, own)
  await jar.mark(hearth.page, own, 'yes')
  await jar.mark(hearth.page, idea(0), 'yes')
  await jar.mark(hearth.page, idea(1), 'no')
  await look('jar-marking')
  await jar.goToCues(hearth.page)
  await jar.optIn(hearth.page, 'near')
  await look('cues-alone')
  await door.lock(hearth)

  await door.unlock(hearth, second)
  await jar.goToJar(hearth.page)
  await jar.mark(hearth.page, own, 'yes')
  await jar.mark(hearth.page, idea(0), 'no')
  await jar.mark(hearth.page, idea(1), 'yes')
  await jar.goToCues(hearth.page)
  await jar.optIn(hearth.page, 'near')
  await door.lock(hearth)

  await unlockTogether(hearth, [first, second])
  await jar.goToJar(hearth.page)
  await reporter.check('what both would like comes out, and a no is told to nobody', async () => {
    await hearth.page.getByRole('button', { name: t('jar.put-away-one', { idea: own }) }).waitFor()
    const shown = await textOf(hearth.page)
    assert(!shown.includes(idea(0)) && !shown.includes(idea(1)))
  })
  await look('jar-together')
  await jar.goToCues(hearth.page)
  await hearth.page.getByText(t('cue.near-0')).waitFor()
  await look('cues-together')

  await talk.goToTalk(hearth.page)
  await look('talk')
  await hearth.page.getByRole('button', { name: t('talk.cards') }).click()
  await hearth.page.getByRole('heading', { name: t('talk.card-empathy') }).waitFor()
  await look('talk-cards')
  const cards = hearth.page.getByRole('main')
  await cards.getByRole('button', { name: t('talk.back'), exact: true }).click()
  await talk.openDeck(hearth.page)
  await hearth.page.getByRole('button', { name: t('talk.take-to-table') }).waitFor()
  await look('talk-question')
  await talk.press(hearth.page, 'talk.take-to-table')
  await talk.sitDown(hearth.page, first.name)
  await talk.press(hearth.page, 'talk.begin')
  await hearth.page.getByRole('timer').waitFor()
  await look('talk-speaking')
  await talk.press(hearth.page, 'talk.said')
  await look('talk-mirroring')
  await talk.press(hearth.page, 'talk.stop')
  await hearth.page.getByRole('dialog', { name: t('talk.end') }).waitFor()
  await look('talk-look-up')
  await talk.press(hearth.page, 'talk.end-back')
  await door.lock(hearth)
  await door.unlock(hearth, first)
}
