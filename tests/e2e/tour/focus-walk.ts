import type { Page } from 'playwright-core'
import { takesFunctions } from './in-page.ts'

/** What the walk leaves in the page: what bears the focus, and how it and its surroundings look with it. */
interface Marked {
  walked?: {
    element: Element
    looks: { near: Element; look: string }[]
    name: string
    /** Paper to write on, with no frame around it: a line that blinks where the next letter comes shows it. */
    hasCaret: boolean
  }
}

const atMost = 90

/**
 * Goes through a screen by Tab, from where the focus is, until it comes round. Tells of whatever gets the
 * focus and does not show it (2.4.7), lies under something else with it (2.4.11), is elsewhere than what shows it,
 * or is too faint (2.4.13 asks for two points; so does Hearth). The focus is put back where it was.
 */
export async function focusFaults(page: Page): Promise<string[]> {
  const isOpen = await page.evaluate(
    () => document.querySelector('[role="menu"], [data-trigger] [role="listbox"]') !== null,
  )
  // Tab closes a menu: its lines are gone through by arrows.
  if (isOpen) return []
  await takesFunctions(page)
  await page.evaluate(() => {
    Object.assign(globalThis, { focusBefore: document.activeElement })
  })
  const found = new Set<string>()
  const passed = new Set<string>()
  let last: string | null = null
  for (let presses = 0; presses < atMost; presses += 1) {
    await page.keyboard.press('Tab')
    const { faults, mark } = await page.evaluate(look, presses)
    for (const fault of faults) found.add(fault)
    // Parts of one field, such as hours and minutes, have the focus one after the other.
    if (mark === null || (passed.has(mark) && mark !== last)) break
    passed.add(mark)
    last = mark
  }
  await page.evaluate(() => {
    const kept = globalThis as unknown as Marked & { focusBefore?: HTMLElement }
    const { focusBefore } = kept
    delete kept.walked
    for (const each of document.querySelectorAll<HTMLElement>('[data-walked-as]')) {
      delete each.dataset.walkedAs
    }
    if (focusBefore?.isConnected && focusBefore !== document.body) {
      focusBefore.focus({ preventScroll: true })
    } else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  return [...found]
}

/** Runs in the page. `mark` is null where nothing has the focus: the walk has left the page. */
async function look(step: number): Promise<{ faults: string[]; mark: string | null }> {
  const faults: string[] = []
  const kept = globalThis as unknown as Marked
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  const element = document.activeElement
  if (kept.walked && kept.walked.element !== element) {
    const { looks, name, hasCaret } = kept.walked
    const isTold = hasCaret || looks.some(({ near, look: before }) => before !== lookOf(near))
    if (!isTold) faults.push(`the focus is not to be seen: ${name}`)
    delete kept.walked
  }
  if (element === null || element === document.body) return { faults, mark: null }
  if (!(element instanceof HTMLElement)) return { faults, mark: String(step) }
  const known = element.dataset.walkedAs
  if (known !== undefined) return { faults, mark: known }
  element.dataset.walkedAs = `${element.tagName} ${step}`
  const label = (element.getAttribute('aria-label') ?? element.closest('label')?.textContent) || ''
  const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class')} ${(label || element.textContent || '').trim().slice(0, 40)}`
  const beside = [...(element.parentElement?.children ?? [])].slice(0, 12)
  const inside = [...element.querySelectorAll('*')].slice(0, 40)
  const nearby = [element, ...around(element), ...beside, ...inside]
  const hasCaret = element.matches('textarea, [contenteditable="true"]')
  kept.walked = {
    element,
    name,
    hasCaret,
    looks: nearby.map((near) => ({ near, look: lookOf(near) })),
  }
  if (isUnderSomething(element)) faults.push(`the focus lies under something: ${name}`)
  if (isApart(element)) faults.push(`the focus is not where its label is: ${name}`)
  return { faults, mark: element.dataset.walkedAs }

  function around(from: Element): Element[] {
    const found: Element[] = []
    let box = from.parentElement
    while (box !== null && found.length < 4 && box !== document.body) {
      found.push(box)
      box = box.parentElement
    }
    return found
  }

  /** A ring counts from two points on; the caret and a change of colour alone do not. */
  function lookOf(near: Element): string {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(near)
    const hasRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    return `${hasRing ? outlineColor : ''} ${boxShadow}`
  }

  /** A box that is drawn by its label, and does not scroll along with it: it would be brought into sight in vain. */
  function isApart(what: HTMLElement): boolean {
    const label = what.closest('label')?.getBoundingClientRect()
    if (label === undefined) return false
    const { top, bottom, left, right } = what.getBoundingClientRect()
    const slack = 12
    return (
      bottom < label.top - slack ||
      top > label.bottom + slack ||
      right < label.left - slack ||
      left > label.right + slack
    )
  }

  /** None of nine points of it, as far as it is in sight, can be reached. */
  function isUnderSomething(what: HTMLElement): boolean {
    const seen = visiblePart(what)
    const { left, top, right, bottom } = inSight(seen)
    const [width, height] = [right - left, bottom - top]
    if (width <= 0 || height <= 0) return true
    const at = [0.1, 0.5, 0.9]
    return !at.some((x) =>
      at.some((y) => {
        const hit = document.elementFromPoint(left + width * x, top + height * y)
        return hit !== null && (seen.contains(hit) || hit.contains(seen))
      }),
    )
  }

  /** The part of it that the window and what scrolls around it leave to be seen. */
  function inSight(what: Element) {
    const { left, top, right, bottom } = what.getBoundingClientRect()
    const part = {
      left: Math.max(left, 0),
      top: Math.max(top, 0),
      right: Math.min(right, innerWidth),
      bottom: Math.min(bottom, innerHeight),
    }
    for (let box = what.parentElement; box !== null; box = box.parentElement) {
      if (getComputedStyle(box).overflowY === 'visible') continue
      const edge = box.getBoundingClientRect()
      part.top = Math.max(part.top, edge.top)
      part.bottom = Math.min(part.bottom, edge.bottom)
    }
    return part
  }

  /** A box or switch that is drawn has a hidden one in it, for whoever listens; the drawn one is looked at. */
  function visiblePart(what: HTMLElement): Element {
    const { width, height } = what.getBoundingClientRect()
    const isDrawn = what.matches('[type="radio"], [type="checkbox"]') || width <= 2 || height <= 2
    return isDrawn ? (what.closest('label') ?? what.parentElement ?? what) : what
  }
}
