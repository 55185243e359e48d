import type { Page } from 'playwright-core'
import { takesFunctions } from './in-page.ts'

/**
 * What cannot be read where it stands: words cut off by the box around them, and controls that lie over each
 * other. What somebody can scroll to is not cut off.
 */
export async function badlyLaidOut(page: Page): Promise<string[]> {
  await takesFunctions(page)
  return page.evaluate(() => {
    const found: string[] = []
    const called = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class')} ${(element.textContent ?? '').trim().slice(0, 40)}`
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest('svg, [inert], [aria-hidden="true"]') === null

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent === null || !node.textContent?.trim() || !isShown(parent)) continue
      range.selectNodeContents(node)
      const text = range.getBoundingClientRect()
      if (text.width <= 1 || text.height <= 1) continue
      const cut = cutter(parent, text)
      if (cut !== null) found.push(`cut off: ${called(parent)} by ${called(cut)}`)
    }

    const pressed = 'button, a[href], input, select, textarea, [role="option"], [role="radio"]'
    const controls = [...document.querySelectorAll(pressed)].filter(isShown)
    for (const [at, one] of controls.entries()) {
      for (const other of controls.slice(at + 1)) {
        if (one.contains(other) || other.contains(one)) continue
        if (shared(one, other) > 2) found.push(`over each other: ${called(one)}, ${called(other)}`)
      }
    }
    return [...new Set(found)]

    /** The box around it that hides some of these words for good. */
    function cutter(from: Element, text: DOMRect): Element | null {
      for (let box: Element | null = from; box !== null; box = box.parentElement) {
        const { overflowX, overflowY, position, textOverflow, webkitLineClamp } =
          getComputedStyle(box)
        // A shortened line says so by its three dots; the whole of it is somewhere near.
        if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return null
        const { left, right, top, bottom, width, height } = box.getBoundingClientRect()
        if (width <= 1 || height <= 1) return null
        if (overflowY === 'auto' || overflowY === 'scroll') return null
        const hidesAcross = overflowX === 'hidden' || overflowX === 'clip'
        const hidesDown = overflowY === 'hidden' || overflowY === 'clip'
        if (hidesAcross && (text.right > right + 2 || text.left < left - 2)) return box
        if (hidesDown && (text.bottom > bottom + 4 || text.top < top - 4)) return box
        if (position === 'fixed') return null
      }
      return null
    }

    /** How many points deep two lie over each other, both of them where somebody sees and presses them. */
    function shared(one: Element, other: Element): number {
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      const depth = Math.min(across, down)
      if (depth <= 2 || layer(one) !== layer(other)) return 0
      // A field's own button lies in it: then they share a box that is made for both.
      if (one.matches('input, textarea') && one.parentElement?.contains(other)) return 0
      if (other.matches('input, textarea') && other.parentElement?.contains(one)) return 0
      return reaches(one) && reaches(other) ? depth : 0
    }

    /** What lies above the page, stays at its edge, or scrolls apart from it, may cover what scrolls below. */
    function layer(element: Element): Element {
      for (let box: Element | null = element; box !== null; box = box.parentElement) {
        const { position, overflowY } = getComputedStyle(box)
        if (position === 'fixed' || position === 'sticky') return box
        if (overflowY === 'auto' || overflowY === 'scroll') return box
      }
      return document.body
    }

    function reaches(element: Element): boolean {
      const { width, height } = element.getBoundingClientRect()
      return width > 1 && height > 1 && getComputedStyle(element).pointerEvents !== 'none'
    }
  })
}

/**
 * Words that nobody sees where the system chooses the colours: it lays a plate of the paper's colour behind all
 * words, and these have that colour too.
 */
export async function wordsOnPlates(page: Page): Promise<string[]> {
  await takesFunctions(page)
  return page.evaluate(() => {
    if (!matchMedia('(forced-colors: active)').matches) return []
    const paper = document.createElement('i')
    paper.style.color = 'Canvas'
    document.body.append(paper)
    const plate = getComputedStyle(paper).color
    paper.remove()
    const found: string[] = []
    for (const element of document.querySelectorAll('body *')) {
      const words = [...element.childNodes].find(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      )
      if (!words || !element.checkVisibility() || element.closest('svg')) continue
      const { color, forcedColorAdjust } = getComputedStyle(element)
      if (forcedColorAdjust === 'auto' && color === plate) {
        found.push(`as the plate behind it: ${element.className} ${words.textContent}`)
      }
    }
    return found
  })
}

/** What moves for longer than a frame although the system asks for little motion. */
export async function motionOn(page: Page): Promise<string[]> {
  await takesFunctions(page)
  return page.evaluate(() => {
    const frameMs = 17
    const longest = (times: string) =>
      Math.max(
        ...times
          .split(',')
          .map((time) => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000)),
      )
    const found: string[] = []
    for (const element of document.querySelectorAll('*')) {
      for (const part of ['', '::before', '::after']) {
        const style = getComputedStyle(element, part || undefined)
        if (part !== '' && style.content === 'none') continue
        const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class')}${part}`
        const transition = longest(style.transitionDuration)
        if (transition > frameMs) found.push(`changes over ${transition} ms: ${name}`)
        const animation = style.animationName === 'none' ? 0 : longest(style.animationDuration)
        if (animation > frameMs) found.push(`moves for ${animation} ms: ${name}`)
      }
      if (getComputedStyle(element).scrollBehavior === 'smooth') {
        found.push(`glides: ${element.tagName.toLowerCase()}`)
      }
    }
    return [...new Set(found)]
  })
}
