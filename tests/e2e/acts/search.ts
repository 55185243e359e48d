import type { Page } from 'playwright-core'
import { typed } from './typing.ts'
import { t } from './words.ts'

/** Goes to search by the keys, from wherever somebody is. */
export async function goToSearch(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+f')
  await field(page).waitFor()
}

/** The field in which words are typed. */
export function field(page: Page) {
  return page.getByRole('combobox', { name: t('search.field') })
}

/** Types words, key by key, in place of what stood there. What is searched for is nobody else's either. */
export async function searchFor(page: Page, words: string): Promise<void> {
  if (words.length > 5) typed.add(words)
  await field(page).fill('')
  await field(page).pressSequentially(words)
}

/** One find, by words of it. */
export function find(page: Page, words: string) {
  return list(page).getByRole('option').filter({ hasText: words })
}

/** All finds. */
export function list(page: Page) {
  return page.getByRole('listbox', { name: t('search.found') })
}

/** Waits until the screen says that nothing was found. */
export async function findsNothing(page: Page): Promise<void> {
  await page.getByRole('heading', { name: t('search.none-title') }).waitFor()
}

/** The places that are marked in the page beside the list, as they are written there. */
export function markedBeside(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map((place) => {
      const range = document.createRange()
      range.setStart(place.startContainer, place.startOffset)
      range.setEnd(place.endContainer, place.endOffset)
      return range.toString()
    }),
  )
}

/** Whether the first marked place can be seen without scrolling. */
export function isFirstMarkInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [first] = CSS.highlights.get('found') ?? []
    if (first === undefined) return false
    const range = document.createRange()
    range.setStart(first.startContainer, first.startOffset)
    range.setEnd(first.endContainer, first.endOffset)
    const box = range.getBoundingClientRect()
    return box.height > 0 && box.top >= 0 && box.bottom <= window.innerHeight
  })
}

/** Chooses in a filter. */
export async function narrow(page: Page, filter: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: filter, exact: true }).click()
  await page.getByRole('menuitem', { name: choice, exact: true }).click()
}
