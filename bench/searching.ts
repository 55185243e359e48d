import { mkdirSync, rmSync } from 'node:fs'
import type { Figures } from './measure.ts'
import type { Processes } from './processes.ts'

interface Looked {
  build: { joinedMs: number; cpuMs: number }
  memory: { ratio: number }
  classes: Record<string, { p95: number }>
  save: { addAndFindMs: { p50: number } }
}

/**
 * What search costs at one size: the slowest class of keystrokes with the fifty finds it shows, the index in
 * memory over the text, how long it takes from an open vault until it is whole, and a page that was saved and is
 * found again.
 */
export function measureSearch(
  processes: Processes,
  folder: string,
  size: number,
): { search: Figures } {
  mkdirSync(folder)
  const at = { folder, size }
  const member = processes.search(['fill'], at)
  const { build, memory, classes, save } = JSON.parse(
    processes.search(['look', member], at),
  ) as Looked
  rmSync(folder, { recursive: true })
  const { joinedMs, cpuMs } = build
  const p95Ms = Math.max(...Object.values(classes).map(({ p95 }) => p95))
  const { p50: addAndFindMs } = save.addAndFindMs
  return { search: { p95Ms, indexRatio: memory.ratio, addAndFindMs, joinedMs, cpuMs } }
}
