import { spawn } from 'node:child_process'

/**
 * Opens a file with the `age` program of this system, as a person at a terminal does: age asks for the
 * passphrase there and takes it from nowhere else. Answers with the exit code and what was on the screen.
 */
export function openWithAge(
  sealed: string,
  into: string,
  passphrase: string,
): Promise<{ exitCode: number | null; screen: string }> {
  // `script` has a terminal for whatever it runs.
  const command = `age --decrypt --output ${quoted(into)} ${quoted(sealed)}`
  const running = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'])
  let screen = ''
  let isAnswered = false
  running.stdout.on('data', (bytes: Buffer) => {
    screen += bytes.toString()
    if (isAnswered || !screen.includes('passphrase')) return
    isAnswered = true
    running.stdin.write(`${passphrase}\n`)
  })
  return new Promise((resolve, reject) => {
    running.on('error', reject)
    running.on('close', (exitCode) => resolve({ exitCode, screen }))
  })
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`
}
