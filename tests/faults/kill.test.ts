import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openVault, vaultStatus } from '../../main/core/vault/index.ts'
import { nodeDisk } from '../../main/node/node-disk.ts'
import { nodeOwners } from '../../main/node/owner.ts'
import { Random } from '../make/random.ts'
import { bundle } from './bundle-engine.ts'
import { worldOn } from './world.ts'

/** How often a process is killed; `KILLS` asks for more. */
const kills = Number(process.env.KILLS ?? 20)
const patienceMs = 20 * 60_000

let typist: string
let folder: string
const children = new Set<ChildProcess>()

beforeAll(async () => {
  typist = await bundle(resolve(import.meta.dirname, 'typist.ts'), 'typist')
})
afterAll(() => rm(dirname(typist), { recursive: true }))
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-kill-'))
})
afterEach(async () => {
  for (const child of children) await end(child)
  await rm(folder, { recursive: true })
})

function start(act: 'type' | 'hold'): { child: ChildProcess; lines: string[] } {
  const child = spawn(process.execPath, [typist, join(folder, 'vault'), act], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.add(child)
  const lines: string[] = []
  createInterface({ input: child.stdout! }).on('line', (line) => lines.push(line))
  return { child, lines }
}

async function end(child: ChildProcess): Promise<void> {
  children.delete(child)
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}

async function firstLine(run: { child: ChildProcess; lines: string[] }): Promise<string> {
  while (run.lines.length === 0) {
    if (run.child.exitCode !== null) throw new Error(`the typist ended: ${run.child.exitCode}`)
    await pause(2)
  }
  return run.lines[0]!
}

async function openHere() {
  const world = { ...worldOn(nodeDisk(join(folder, 'vault'))), owners: nodeOwners() }
  const { members } = await vaultStatus(world.disk)
  const secret = { type: 'passphrase' as const, passphrase: 'typed by a machine' }
  return openVault(world, members[0]!.id, secret)
}

test(`a process that is killed ${kills} times at any moment loses nothing that it said is saved`, {
  timeout: patienceMs,
}, async () => {
  const random = new Random(20_261_122)
  const said = new Map<string, string>()
  for (let kill = 0; kill < kills; kill += 1) {
    const run = start('type')
    expect(await firstLine(run)).not.toMatch(/^vault\./)
    await pause(random.below(60))
    await end(run.child)
    for (const line of run.lines) {
      const [place, id] = line.split(' ')
      said.set(id!, place!)
    }
    const vault = await openHere()
    expect(vault.writable).toBe(true)
    expect(vault.problems.filter(({ kind }) => !mayFollowAKill.has(kind))).toEqual([])
    const lost = [...said].filter(([id, place]) => {
      const body = vault[place as 'ours' | 'mine' | 'drafts'].get('entries', id)?.body
      return (body as { text: string } | undefined)?.text !== `${id} `.repeat(1 + (id.length % 90))
    })
    expect(lost).toEqual([])
    await vault.close()
  }
  expect(said.size).toBeGreaterThan(kills * 4)
})

const mayFollowAKill = new Set(['unfinished-save', 'copy-damaged'])

test('two processes, one folder: one writes, the other is refused until the first is gone', async () => {
  const first = start('hold')
  expect(await firstLine(first)).toBe('open')
  const second = start('hold')
  expect(await firstLine(second)).toBe('vault.in-use')
  await expect(openHere()).rejects.toThrow('vault.in-use')
  await end(first.child)
  const third = start('hold')
  expect(await firstLine(third)).toBe('open')
})

test('of processes that start together, one writes', { timeout: patienceMs }, async () => {
  await end(await opened())
  for (let round = 0; round < 8; round += 1) {
    // Each round begins with the LOCK of a process that was killed, which all of them want to take.
    const runs = [start('hold'), start('hold'), start('hold')]
    const answers = await Promise.all(runs.map(firstLine))
    expect(answers.sort()).toEqual(['open', 'vault.in-use', 'vault.in-use'])
    for (const { child } of runs) await end(child)
  }
})

async function opened(): Promise<ChildProcess> {
  const run = start('hold')
  expect(await firstLine(run)).toBe('open')
  return run.child
}
