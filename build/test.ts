import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { anyChromium } from './find-chromium.ts'
import { provideSystemPackages } from './system-packages.ts'
import { noNetwork, withoutNetwork } from './without-network.ts'

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

/**
 * `behind`: what the command is put behind, such as a way into an empty network.
 * Answers with how it ended, or with nothing where that was well.
 */
function run(
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv = process.env,
  behind: readonly string[] = [],
): string | null {
  console.log(`\n> ${program} ${args.join(' ')}`)
  const bin = join(root, 'node_modules/.bin', program)
  const [first = '', ...rest] = [...behind, bin, ...args]
  const { status, signal, error } = spawnSync(first, rest, { cwd: root, stdio: 'inherit', env })
  return status === 0 ? null : `ended with ${error?.message ?? signal ?? status}`
}

/** What failed, and why, in the order it was run: told again at the end, where nobody has to look for it. */
const failures: string[] = []

function check(program: string, args: string[]): Count {
  const ended = run(program, args)
  if (ended !== null) failures.push(`${program} ${args.join(' ')}: ${ended}`)
  return { passed: ended === null ? 1 : 0, failed: ended === null ? 0 : 1, skipped: 0 }
}

interface How {
  env?: NodeJS.ProcessEnv
  behind?: readonly string[]
  /** How often a test that failed is tried anew; whichever needed it is named. */
  retries?: number
}

/** Runs tests and reads their number from vitest's own report. */
function tests(
  projects: string[],
  { env = process.env, behind = [], retries = 0 }: How = {},
): Count {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-report-'))
  const file = join(folder, 'report.json')
  const between = join(folder, 'errors-between.json')
  const reporters = [
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    '--reporter=./build/tell-errors-between.ts',
  ]
  try {
    const ended = run(
      'vitest',
      [
        'run',
        ...projects.flatMap((name) => ['--project', name]),
        ...reporters,
        ...(retries > 0 ? [`--retry=${retries}`] : []),
      ],
      { ...env, ERRORS_BETWEEN: between },
      behind,
    )
    return countIn({ file, between }, ended, projects)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function countIn(
  { file, between }: { file: string; between: string },
  ended: string | null,
  projects: string[],
): Count {
  const itself = `vitest: ${projects.join(', ')}: ${ended}`
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const errors = JSON.parse(readFileSync(between, 'utf8'))
    tellSecondTries(report)
    const failed = [...failedIn(report), ...errors]
    failures.push(...(failed.length > 0 || ended === null ? failed : [itself]))
    const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = report
    // A file that does not even load has no failed test, nor has an error between tests; both fail the run.
    const failedCount = Math.max(numFailedTests + errors.length, ended === null ? 0 : 1)
    return { passed, failed: failedCount, skipped: numPendingTests + numTodoTests }
  } catch {
    failures.push(`${itself}, and left no report`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

interface Report {
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

/** Each failed test with its file and what it said; a file that does not load is told as a whole. */
function failedIn({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed')
    const file = relative(root, name)
    if (failed.length === 0) return status === 'failed' ? [`${file}\n${message}`] : []
    return failed.map((result) =>
      [`${file}: ${result.fullName}`, ...result.failureMessages].join('\n'),
    )
  })
}

/** A test that only passed when it was tried anew has a fault of its own, and must not be overlooked. */
function tellSecondTries({ testResults }: Report): void {
  for (const { status, fullName, failureMessages } of testResults.flatMap(
    ({ assertionResults }) => assertionResults,
  )) {
    if (status !== 'passed' || failureMessages.length === 0) continue
    console.error(`\nPassed at the second try only: ${fullName}\n${failureMessages.join('\n')}`)
  }
}

/**
 * Stories run on the host that is there; the preview needs a Chromium. They live among real processes on a
 * computer that may be busy: one that fails is told once more, from its beginning.
 */
function stories(): Count {
  const command = provideSystemPackages('stories')
  if (command !== null) {
    console.error(`\nThe end-to-end tests need a package that is missing. Run: ${command}`)
    failures.push(`the stories, for want of: ${command}`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const chromium = anyChromium()
  const behind = withoutNetwork()
  if (behind === null) {
    console.error(
      '\nThe stories run beside the network of this computer: there is no way to an empty one.',
    )
  }
  return tests(['e2e'], {
    env: {
      ...process.env,
      ...(chromium === null ? {} : { CHROMIUM_PATH: chromium }),
      ...(behind === null ? {} : noNetwork),
    },
    behind: behind ?? [],
    retries: 1,
  })
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
for (const failure of failures) console.log(`\nFailed: ${failure}`)
const line = `${sum('passed')} passed, ${sum('failed')} failed`
console.log(`\n${line}${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = sum('failed') === 0 ? 0 : 1
