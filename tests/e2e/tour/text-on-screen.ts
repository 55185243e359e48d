import type { Page } from 'playwright-core'
import type { Locale } from '../../../shared/language.ts'

/** Every text that a person sees or hears: words on the screen, names, placeholders, hints. */
async function textsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      // A language says its own name in its own words.
      if (parent?.closest('script, style, [hidden], [inert], body [lang]')) continue
      if (!parent?.checkVisibility()) continue
      texts.push(node.textContent ?? '')
    }
    const names = ['aria-label', 'placeholder', 'title', 'alt', 'aria-valuetext']
    for (const name of names) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        if (element.checkVisibility()) texts.push(element.getAttribute(name) ?? '')
      }
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '')
  })
}

/**
 * Texts on the screen that did not come through the catalogue: plain English letters where a pseudo-locale
 * has marked ones. `own` are the words of the people, which no catalogue knows.
 */
export async function untranslated(
  page: Page,
  locale: Locale,
  own: readonly string[],
): Promise<string[]> {
  const texts = await textsOn(page)
  const isMarked = (text: string) =>
    locale === 'en-XL' ? !/[A-Za-z]{2}/.test(text) : text.includes('\u202e')
  return [...new Set(texts)].filter((text) => {
    const rest = [dates, folders, ...own].reduce<string>(
      (left, each) => left.replaceAll(each, ' '),
      text,
    )
    return /[A-Za-z]{2}/.test(rest) && !isMarked(rest)
  })
}

/** Names of days, months and units are the system's, the last names of the folder are the computer's. */
const dates =
  /\b(Mon|Tues?|Wed(nes)?|Thu(rs)?|Fri|Sat(ur)?|Sun)(day)?\b|\b(January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(minutes?|[kMG]B|bytes?)\b/g
const folders = /\bhearth-story-\w+[/\\]vault\b/g

/** Elements that stick out of the window, or that would have to be scrolled to the side to be read. */
export async function sidewaysOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility() || element.closest('svg')) continue
      const { left, right, width, height } = element.getBoundingClientRect()
      // What is there for screen readers alone is one pixel large, or lies in what is.
      if (width <= 1 || height <= 1 || (element.parentElement?.clientWidth ?? 2) === 1) continue
      const words = `${element.tagName.toLowerCase()}.${element.className} ${(element.textContent ?? '').slice(0, 40)}`
      if (right > innerWidth + 1 || left < -1) found.push(`out of the window: ${words}`)
      const { overflowX, textOverflow, display } = getComputedStyle(element)
      const spills = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
      if (!spills || display === 'inline') continue
      if (overflowX === 'auto' || overflowX === 'scroll') found.push(`scrolls sideways: ${words}`)
      const isLeaf = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      )
      if (isLeaf && overflowX === 'visible') found.push(`spills over: ${words}`)
      if (isLeaf && overflowX === 'hidden' && textOverflow === 'clip') {
        found.push(`cut off: ${words}`)
      }
    }
    return found
  })
}
