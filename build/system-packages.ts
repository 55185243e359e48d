import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { anyChromium, hasDisplay } from './find-chromium.ts'

/** `tests`: the quick ones. `stories`: the end-to-end ones. */
type Kind = 'tests' | 'stories'

/**
 * What tests need of the system: the age program, which opens what Hearth sealed; for the end-to-end
 * ones Chromium, and Xvfb where there is no display.
 */
function missingPackages(kind: Kind): string[] {
  const missing: string[] = []
  if (kind === 'tests') {
    if (process.platform === 'linux' && !isOnPath('age')) missing.push('age')
    return missing
  }
  if (anyChromium() === null) missing.push('chromium')
  if (process.platform === 'linux' && !hasDisplay() && !isOnPath('Xvfb')) missing.push('xvfb')
  return missing
}

function isOnPath(program: string): boolean {
  return spawnSync('which', [program], { stdio: 'ignore' }).status === 0
}

/**
 * Installs what is missing on Debian as root. Answers with null when everything is there, else with the
 * one command that a person has to run.
 */
export function provideSystemPackages(kind: Kind): string | null {
  const missing = missingPackages(kind)
  if (missing.length === 0) return null
  const isDebian = existsSync('/etc/debian_version')
  if (isDebian && process.getuid?.() === 0) {
    console.log(`Installing ${missing.join(' and ')}`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'ignore', env })
    apt('update')
    apt('install', '-y', '--no-install-recommends', ...missing)
    if (missingPackages(kind).length === 0) return null
  }
  if (isDebian) return `sudo apt-get install ${missing.join(' ')}`
  if (kind === 'tests') return 'install age, from https://age-encryption.org'
  return 'npx playwright-core install chromium'
}
