import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** Where this Linux writes the memory of what crashed into a file beside it, a test can look into it. */
function writesCoreBeside(): boolean {
  if (process.platform !== 'linux') return false
  const pattern = readFileSync('/proc/sys/kernel/core_pattern', 'utf8').trim()
  const limit = spawnSync('sh', ['-c', 'ulimit -H -c'], { encoding: 'utf8' }).stdout.trim()
  return /^core[\w.%]*$/.test(pattern) && limit === 'unlimited'
}

/** Crashes a process with a word in its memory; answers whether the word is in what is left of it. */
function findsInWhatIsLeft(word: string, before: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-crash-'))
  // The word is put together in the process, so that it stands nowhere on its command line.
  const [head, tail] = [word.slice(0, 9), word.slice(9)]
  const act = `${before}
    const kept = Buffer.alloc(4096, ${JSON.stringify(head)} + ${JSON.stringify(tail)})
    process.kill(process.pid, 'SIGSEGV')
    setInterval(() => kept, 1000)`
  const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', act]
  const script = 'ulimit -c unlimited; exec "$0" "$@"'
  try {
    const crashed = spawnSync('sh', ['-c', script, process.execPath, ...args], { cwd: folder })
    expect(crashed.signal).toBe('SIGSEGV')
    return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(word))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const hides = `import { leaveMemoryOutOfCoreDumps } from ${JSON.stringify(join(root, 'main/node/core-dumps.ts'))}
  leaveMemoryOutOfCoreDumps()`

test.runIf(writesCoreBeside())('a crash leaves nothing of what a process of the vault knew', () => {
  expect(findsInWhatIsLeft('lantern-canary', '')).toBe(true)
  expect(findsInWhatIsLeft('lantern-canary', hides)).toBe(false)
})
