import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StartOrders } from './driver-messages.ts'

const here = import.meta.dirname

/** What runs in each page beside the preload. */
export function pageWorldScript(): string {
  return readFileSync(join(here, 'page-world.iife.js'), 'utf8')
}

/** The preload as it was built, inside a function that hands it the names of CommonJS. */
export function preloadScript({ preload, isTest }: StartOrders): string {
  const host = readFileSync(join(here, 'preload-world.iife.js'), 'utf8')
  const script = readFileSync(preload, 'utf8')
  return `(() => {${host}
hearthHost.runPreload(function (require, module, exports) {${script}
}, ${!isTest})})()`
}
