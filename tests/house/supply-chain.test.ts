import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { licenceTroubles, noticesOf } from '../../build/third-party.ts'

/** Where Hearth's parts come from: one lock file, one registry, checksums for all of it. */
const root = resolve(import.meta.dirname, '../..')
const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'))

interface Locked {
  version?: string
  resolved?: string
  integrity?: string
  link?: boolean
  dev?: boolean
  devOptional?: boolean
  optional?: boolean
  hasInstallScript?: boolean
}
const manifest = read('package.json')
const lock: { lockfileVersion: number; packages: Record<string, Locked> } =
  read('package-lock.json')
const packages = Object.entries(lock.packages).filter(([folder]) => folder !== '')

/** The linter's programs for other systems: npm wrote them down without ever having seen them. */
const unseen = /^node_modules\/@biomejs\/cli-[\w-]+$/

test('every package has the checksum of its content, and it is a strong one', () => {
  const without = packages.filter(
    ([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
  )
  expect(packages.length).toBeGreaterThan(400)
  for (const [folder, { dev, optional }] of without) {
    expect({ folder, dev, optional, isUnseen: unseen.test(folder) }).toEqual({
      ...{ folder, dev: true, optional: true, isUnseen: true },
    })
  }
})

test('no package comes from a folder, a repository, or a server of somebody else', () => {
  for (const [folder, { resolved, link }] of packages) {
    expect([folder, link]).toEqual([folder, undefined])
    if (resolved !== undefined) expect(resolved).toMatch(/^https:\/\/registry\.npmjs\.org\//)
  }
  const settings = readFileSync(join(root, '.npmrc'), 'utf8')
  expect(settings).not.toMatch(/registry\s*=|_auth|token|\/\//i)
})

test('what is asked for is one version, written out, and the lock file holds that one', () => {
  const asked = { ...manifest.dependencies, ...manifest.devDependencies }
  for (const [name, version] of Object.entries(asked)) {
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)])
    expect(lock.packages[`node_modules/${name}`]?.version).toBe(version)
  }
  const other = ['npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb']
  expect(other.filter((name) => existsSync(join(root, name)))).toEqual([])
  expect(Object.keys(manifest)).not.toContain('overrides')
})

test('nothing that ships runs a script when it is installed, and Hearth has no such script either', () => {
  const running = packages.filter(([, { hasInstallScript }]) => hasInstallScript)
  for (const [folder, { dev, devOptional }] of running) {
    expect({ folder, isForBuilding: dev === true || devOptional === true }).toEqual({
      folder,
      isForBuilding: true,
    })
  }
  const own = Object.keys(manifest.scripts)
  expect(own.filter((name) => /install|prepare|prepublish|^pre|^post/.test(name))).toEqual([])
})

test('what is leaned on is under a licence that lets it ship, and brings the text of it along', () => {
  const leanedOn = Object.entries<string>(manifest.dependencies).map(([name, version]) => {
    return { name, version, folder: `node_modules/${name}` }
  })
  expect(leanedOn.length).toBeGreaterThan(20)
  expect(licenceTroubles(noticesOf(leanedOn))).toEqual([])
})
