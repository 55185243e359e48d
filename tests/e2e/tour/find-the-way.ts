import { find, openPalette, openShortcuts } from '../acts/finding.ts'
import { t } from '../acts/words.ts'
import type { RunningHearth } from '../host/launch.ts'
import type { Reporter } from './reporter.ts'

const guide = ['first-evening', 'conflict', 'trouble'] as const

/** The guide, for somebody who stands at the door. */
export async function readAtTheDoor(hearth: RunningHearth, reporter: Reporter): Promise<void> {
  const { page } = hearth
  const link = { name: t('shell.guide'), exact: true }
  await page.getByRole('button', link).or(page.getByRole('link', link)).click()
  await page.getByRole('heading', { name: t('guide.first-evening.title'), level: 2 }).waitFor()
  await reporter.look(hearth, 'guide-while-locked', { isSmallToo: true })
  await page.getByRole('button', { name: t('common.back'), exact: true }).click()
}

/** What helps to find one's way: everything by typing, all keys, the guide, what is new. */
export async function findTheWay(hearth: RunningHearth, reporter: Reporter): Promise<void> {
  const { page } = hearth
  await openPalette(page)
  await reporter.look(hearth, 'palette', { isSmallToo: true })
  await page.keyboard.insertText(t('palette.pin-note').slice(0, 6))
  await reporter.look(hearth, 'palette-typed')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await openShortcuts(page)
  await reporter.look(hearth, 'shortcuts', { isSmallToo: true })
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  for (const id of guide) {
    const title = t(`guide.${id}.title`)
    await find(page, title)
    await page.getByRole('heading', { name: title, level: 2 }).waitFor()
    await reporter.look(hearth, `guide-${id}`, { isSmallToo: id === 'conflict' })
  }
  await find(page, t('news.title'))
  await page.getByRole('heading', { name: t('news.title'), level: 2 }).waitFor()
  await reporter.look(hearth, 'what-is-new')
}
