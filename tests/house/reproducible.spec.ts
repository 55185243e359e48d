import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const sources = ['build', 'main', 'renderer', 'shared', 'package.json', 'package-lock.json']
let around = ''

beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), 'hearth-twice-'))
})
afterAll(() => rm(around, { recursive: true, force: true }))

/** Builds a copy of the sources in a folder of its own; answers with the digest of each file. */
async function built(...names: string[]): Promise<Record<string, string>> {
  const folder = join(around, ...names)
  await mkdir(folder, { recursive: true })
  for (const name of [...sources, ...(await settingsOfTools())]) {
    await cp(join(root, name), join(folder, name), { recursive: true })
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  const act = `import { bundle } from ${JSON.stringify(join(folder, 'build/bundle.ts'))}
    await bundle({ logLevel: 'error' })`
  const made = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', act],
    // Nothing that surrounds a build may find its way into it.
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, TZ: names.length > 1 ? 'Asia/Tokyo' : 'UTC' },
    },
  )
  expect(made.stderr).toBe('')
  const files = await readdir(join(folder, 'out'), { recursive: true, withFileTypes: true })
  const digests: [string, string][] = []
  for (const file of files.filter((each) => each.isFile())) {
    const path = join(file.parentPath, file.name)
    const digest = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
    digests.push([relative(join(folder, 'out'), path), digest])
  }
  return Object.fromEntries(digests)
}

async function settingsOfTools(): Promise<string[]> {
  return (await readdir(root)).filter((name) => /^tsconfig[\w.]*\.json$/.test(name))
}

test('two builds, in folders of other names, are the same to the byte', async () => {
  const one = await built('one')
  const other = await built('somewhere else', 'deeper')
  expect(Object.keys(one)).toEqual(
    expect.arrayContaining(['main/main.js', 'main/vault-process.js', 'preload/preload.cjs']),
  )
  expect(other).toEqual(one)
})
