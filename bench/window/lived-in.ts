import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { quantile } from '../measure.ts'

/** Whoever lives in a vault that is measured. */
export const person = { name: 'Mara', passphrase: 'lantern orchard slow bicycle', recoveryCode: '' }

const root = resolve(import.meta.dirname, '../..')

/**
 * One key derivation as each unlocking waits for it: in a process of its own that ends with it, and that has
 * rehearsed while the passphrase was typed. Prints how long it took.
 */
const derivation = `
import sodium from 'libsodium-wrappers-sumo'
await sodium.ready
const salt = sodium.randombytes_buf(16)
const derive = (passes) =>
  sodium.crypto_pwhash(32, 'a passphrase', salt, passes, 256 * 1024 * 1024, sodium.crypto_pwhash_ALG_ARGON2ID13)
derive(1)
const begun = performance.now()
derive(3)
process.stdout.write(String(performance.now() - begun))
`

/** Makes the vault; answers with the median time of its key derivation in a process of its own. */
export function fill(userData: string, pages: number): number {
  const script = resolve(import.meta.dirname, 'fill.ts')
  const args = ['--import', 'tsx', script, userData, String(pages), person.name, person.passphrase]
  execFileSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  const derive = ['--input-type=module', '-e', derivation]
  const times = [1, 2, 3].map(() =>
    Number(execFileSync(process.execPath, derive, { cwd: root, encoding: 'utf8' })),
  )
  return quantile(times, 0.5)
}

/** Resident memory of each kind of process, in MB. */
export function residents(processes: { name: string; pid: number }[]): Record<string, number> {
  const of = (pid: number) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1000
    } catch {
      return 0
    }
  }
  return Object.fromEntries(processes.map(({ name, pid }) => [name, of(pid)]))
}
