import type { CDPSession, Page } from 'playwright-core'

/** What the page's own process holds once garbage is collected. */
export interface HeldByPage {
  /** Elements and pieces of text, on the page or off it. */
  nodes: number
  listeners: number
  heapMB: number
}

/** Lets the browser's own tools count. They stay with the page for as long as it is there. */
export async function countHeld(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  return cdp
}

/** Collects garbage until no more nodes go, and counts. */
export async function heldBy(cdp: CDPSession): Promise<HeldByPage> {
  let held = await collected(cdp)
  for (;;) {
    const after = await collected(cdp)
    if (after.nodes >= held.nodes) return after
    held = after
  }
}

async function collected(cdp: CDPSession): Promise<HeldByPage> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  return {
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    heapMB: of('JSHeapUsedSize') / 1e6,
  }
}
