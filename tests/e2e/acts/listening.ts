import type { Page } from 'playwright-core'

/** What `listenToStatus` leaves in the page. */
interface Ears {
  said: string[]
}

/** Notes from now on what the page tells people who listen to it, without their asking. */
export async function listenToStatus(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    new MutationObserver(() => {
      for (const region of document.querySelectorAll('[role="status"]')) {
        const text = region.textContent?.trim() ?? ''
        if (text !== '' && said.at(-1) !== text) said.push(text)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

/** What it told since, each sentence once. */
export async function toldAloud(page: Page): Promise<string[]> {
  const told = await page.evaluate(() => (globalThis as unknown as Ears).said)
  return [...new Set(told)]
}

/**
 * The sheet as somebody walks through it who listens: headings, regions, named lists and groups, boxes
 * and buttons, from first to last. Sentences to read and the words of people are left out.
 */
export async function outline(page: Page): Promise<string[]> {
  const lines = (await page.getByRole('main').ariaSnapshot()).split('\n')
  return lines
    .map((line) => /^\s*- '?(\w+ ".*?")(?: \[level=(\d)\])?/.exec(line))
    .filter((found) => found !== null)
    .map(([, what = '', level]) => (level ? what.replace('heading', `heading ${level}`) : what))
    .filter((line) => kinds.test(line))
}

const kinds = /^(heading|region|list|group|radiogroup|radio|textbox|button|alertdialog) /
