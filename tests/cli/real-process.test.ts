import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const vault = resolve(root, 'tests/vectors/vault-1')
const { members } = JSON.parse(readFileSync(`${vault}.json`, 'utf8'))
const [mara] = members as { label: string; passphrase: string; recoveryCode: string }[]

/** `npm run vault -- …` as a script runs it, with one line piped in. */
function run(
  args: string[],
  line = '',
): Promise<{ code: number | null; out: string; err: string }> {
  const tsx = resolve(root, 'node_modules/tsx/dist/cli.mjs')
  const running = spawn(process.execPath, [tsx, 'main/cli/main.ts', ...args], { cwd: root })
  const said = { out: '', err: '' }
  running.stdout.on('data', (bytes: Buffer) => {
    said.out += bytes
  })
  running.stderr.on('data', (bytes: Buffer) => {
    said.err += bytes
  })
  running.stdin.end(`${line}\n`)
  return new Promise((done) => running.on('close', (code) => done({ code, ...said })))
}

test.each([
  ['the right passphrase', ['verify', vault, '--member', 'Mara'], mara!.passphrase, 0],
  [
    'the recovery code',
    ['verify', vault, '--member', 'Mara', '--recovery-code'],
    mara!.recoveryCode,
    0,
  ],
  ['a wrong passphrase', ['verify', vault, '--member', 'Mara'], 'wrong', 3],
  ['no vault', ['info', root], '', 4],
  ['no command', [], '', 2],
])('as a program of its own it ends with its exit code: %s', async (_, args, line, code) => {
  const ended = await run(args, line)
  expect(ended).toMatchObject({ code })
  // What opens it is never repeated, on neither way out.
  if (line.length > 10) expect(`${ended.out}${ended.err}`).not.toContain(line)
})
