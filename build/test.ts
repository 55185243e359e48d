import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { anyChromium } from './find-chromium.ts'
import { provideSystemPackages } from './system-packages.ts'

/**
 * `npm test`: everything that has to hold, one runner after the other, also past a failure. Its last
 * line sums them up. `--fast` leaves out the end-to-end stories.
 */
const root = resolve(import.meta.dirname, '..')
const rooms = ['shared', 'main/core', 'main', 'main/electron', 'renderer', 'build', 'tests']

interface Count {
  passed: number
  failed: number
  skipped: number
}

function run(program: string, args: string[], env: NodeJS.ProcessEnv = process.env): boolean {
  console.log(`\n> ${program} ${args.join(' ')}`)
  const bin = join(root, 'node_modules/.bin', program)
  return spawnSync(bin, args, { cwd: root, stdio: 'inherit', env }).status === 0
}

function check(program: string, args: string[]): Count {
  const isGood = run(program, args)
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 }
}

/** Runs tests and reads their number from vitest's own report. */
function tests(projects: string[], env: NodeJS.ProcessEnv = process.env): Count {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-report-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  try {
    const isGood = run(
      'vitest',
      ['run', ...projects.flatMap((name) => ['--project', name]), ...reporters],
      env,
    )
    return countIn(file, isGood)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function countIn(file: string, isGood: boolean): Count {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = report
    // A file that does not even load has no failed test, but fails the run all the same.
    const failed = numFailedTests > 0 || isGood ? numFailedTests : 1
    return { passed, failed, skipped: numPendingTests + numTodoTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** Stories run on the host that is there; the preview needs a Chromium. */
function stories(): Count {
  const command = provideSystemPackages('stories')
  if (command !== null) {
    console.error(`\nThe end-to-end tests need a package that is missing. Run: ${command}`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const chromium = anyChromium()
  return tests(
    ['e2e'],
    chromium === null ? process.env : { ...process.env, CHROMIUM_PATH: chromium },
  )
}

const command = provideSystemPackages('tests')
if (command !== null) console.error(`A test needs a package that is missing. Run: ${command}`)
const isFast = process.argv.includes('--fast')
const counts = [
  check('biome', ['ci', '.']),
  ...rooms.map((room) => check('tsc', ['-p', room])),
  tests(['node', 'happy-dom']),
  ...(isFast ? [] : [stories()]),
]
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
const skipped = sum('skipped')
const line = `${sum('passed')} passed, ${sum('failed')} failed`
console.log(`\n${line}${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = sum('failed') === 0 ? 0 : 1
