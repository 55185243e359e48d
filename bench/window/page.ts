import type { Page } from 'playwright-core'

/** What a page notes about itself while it is measured. Runs in the page. */
interface Notes {
  /** From an input's own time stamp to the frame after it has been drawn, in ms. */
  inputs: number[]
  /** Tasks of the main thread over 50 ms, in ms. */
  longTasks: number[]
}

type Noted = typeof globalThis & { hearthNotes: Notes }

/** From here on the page notes how long its frames and tasks take. Lasts as long as the page. */
export async function takeNotes(page: Page): Promise<void> {
  // What runs this bench names functions by a helper of its own, which the page does not have.
  await page.evaluate('globalThis.__name = (named) => named')
  await page.evaluate(() => {
    const notes: Notes = { inputs: [], longTasks: [] }
    ;(globalThis as Noted).hearthNotes = notes
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) notes.longTasks.push(duration)
    }).observe({ type: 'longtask', buffered: true })
    const drawn = new MessageChannel()
    let since: number[] = []
    drawn.port1.onmessage = () => {
      for (const at of since) notes.inputs.push(performance.now() - at)
      since = []
    }
    const later = (event: Event) => {
      since.push(event.timeStamp)
      // A message sent from a frame arrives once that frame has been handed on.
      requestAnimationFrame(() => drawn.port2.postMessage(null))
    }
    addEventListener('input', later, { capture: true })
  })
}

/** What was noted since the last time. */
export function readNotes(page: Page): Promise<Notes> {
  return page.evaluate(() => {
    const { hearthNotes: notes } = globalThis as Noted
    return { inputs: notes.inputs.splice(0), longTasks: notes.longTasks.splice(0) }
  })
}

/** Milliseconds from now until an element is there and has been drawn. */
export function untilDrawn(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const begun = performance.now()
        const look = () => {
          if (document.querySelector(wanted) === null) return void requestAnimationFrame(look)
          requestAnimationFrame(() => resolve(performance.now() - begun))
        }
        look()
      }),
    selector,
  )
}

/** What scrolling a list costs: for each frame how long its work took in ms, and frames without a row. */
export interface Scrolled {
  frames: number[]
  blanks: number
}

/**
 * Scrolls a list by so many pixels a frame. A frame's work is counted from the moment that the page hears
 * of the scrolling to the one after which the frame has been drawn; the wait for the next is left out.
 */
export function scroll(
  page: Page,
  how: { list: string; row: string; step: number; frames: number },
): Promise<Scrolled> {
  return page.evaluate(async ({ list, row, step, frames }) => {
    const box = document.querySelector(list) as HTMLElement
    const drawn = new MessageChannel()
    const costs: number[] = []
    let blanks = 0
    let along = step
    for (let index = 0; index < frames; index += 1) {
      const cost = new Promise<number>((resolve) => {
        const begin = () => {
          const begun = performance.now()
          requestAnimationFrame(() => drawn.port2.postMessage(null))
          drawn.port1.onmessage = () => resolve(performance.now() - begun)
        }
        addEventListener('scroll', begin, { capture: true, once: true })
      })
      const isAtAnEnd =
        box.scrollTop + along < 0 || box.scrollTop + along > box.scrollHeight - box.clientHeight
      if (isAtAnEnd) along = -along
      box.scrollTop += along
      costs.push(await cost)
      const { top, bottom } = box.getBoundingClientRect()
      const isBlank = ![...box.querySelectorAll(row)].some((one) => {
        const at = one.getBoundingClientRect()
        return at.bottom > top && at.top < bottom
      })
      if (isBlank) blanks += 1
    }
    return { frames: costs, blanks }
  }, how)
}
