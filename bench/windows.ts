import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setup } from '../tests/e2e/host/build-once.ts'
import type { Figures } from './measure.ts'
import { measureWindow } from './window/measure.ts'

/** What people wait for in the window of the app as it is built, at each of these sizes. Builds it first. */
export async function measureWindows(sizes: readonly number[]): Promise<Map<number, Figures>> {
  await setup()
  const found = new Map<number, Figures>()
  for (const size of sizes) {
    const userData = mkdtempSync(join(tmpdir(), 'hearth-bench-'))
    try {
      found.set(size, await measureWindow(userData, size))
    } finally {
      rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
    }
  }
  return found
}
