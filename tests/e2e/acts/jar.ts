import type { Page } from 'playwright-core'
import type { WordId } from '../../../renderer/words/catalogue.ts'
import type { CueLevel, IdeaMark } from '../../../shared/model/jar.ts'
import { fill } from './typing.ts'
import { t } from './words.ts'

/** One of the pages of the room of rituals, by the name of its way. */
async function goTo(page: Page, way: WordId): Promise<void> {
  await page.getByRole('button', { name: t('rituals.title'), exact: true }).click()
  await page.getByRole('button', { name: t(way), exact: true }).click()
}

export async function goToJar(page: Page): Promise<void> {
  await goTo(page, 'jar.page')
  await page.getByText(t('jar.lead')).waitFor()
}

export async function goToCues(page: Page): Promise<void> {
  await goTo(page, 'cues.page')
  await page.getByText(t('cues.lead')).waitFor()
}

/** Marks the idea that lies open, which has to be this one. */
export async function mark(page: Page, idea: string, mark: IdeaMark): Promise<void> {
  const open = page.getByRole('region', { name: t('jar.private') })
  await open.getByText(idea, { exact: true }).waitFor()
  await open.getByRole('button', { name: t(`jar.${mark}`), exact: true }).click()
  await open.getByText(idea, { exact: true }).waitFor({ state: 'detached' })
}

export async function putIn(page: Page, idea: string): Promise<void> {
  await fill(page.getByLabel(t('jar.put-in-label')), idea)
  await page.getByRole('button', { name: t('jar.put-in'), exact: true }).click()
  await page.getByRole('button', { name: t('jar.take-out-one', { idea }) }).waitFor()
}

/** Opts in to one level, or out again. */
export async function optIn(page: Page, level: CueLevel, isIn = true): Promise<void> {
  const name = `${t('cues.opt')} : ${t(`cues.level-${level}`)}`
  const box = page.getByRole('checkbox', { name: new RegExp(pattern(name)) })
  await box.focus()
  await box.press(' ')
  await page
    .getByRole('checkbox', { name: new RegExp(pattern(name)), checked: isIn })
    .waitFor({ state: 'attached' })
}

function pattern(name: string): string {
  return name
    .split(/[\s:]+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s:]*')
}
