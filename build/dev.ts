import type { ChildProcess } from 'node:child_process'
import { watch } from 'node:fs'
import { resolve } from 'node:path'
import { bundle } from './bundle.ts'
import { findHost, runApp } from './run-app.ts'

/**
 * `npm run dev`: opens Hearth, and builds and opens it anew whenever a source changes. A start takes
 * about a second, and the page keeps the policy and the origin that it ships with.
 */
const root = resolve(import.meta.dirname, '..')
const settleMs = 150

const host = findHost((line) => console.log(line))
if (host.name === 'none') {
  console.error(host.missing)
  process.exit(1)
}
const usable = host
let app: ChildProcess | null = null
let isBuilding = false
let isStale = true

async function refresh(): Promise<void> {
  isStale = true
  if (isBuilding) return
  isBuilding = true
  while (isStale) {
    isStale = false
    try {
      await bundle({ withChromiumHost: usable.name === 'chromium' })
      await restart()
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
    }
  }
  isBuilding = false
}

async function restart(): Promise<void> {
  const old = app
  if (old !== null && old.exitCode === null) {
    old.removeAllListeners('exit')
    const gone = new Promise((resolve) => old.once('exit', resolve))
    old.kill('SIGTERM')
    await gone
  }
  app = runApp(usable, process.argv.slice(2))
  app.once('exit', (code) => process.exit(code ?? 1))
}

let timer: NodeJS.Timeout | undefined
for (const folder of ['main', 'renderer', 'shared', 'build/chromium-host']) {
  watch(resolve(root, folder), { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void refresh(), settleMs)
  })
}
await refresh()
