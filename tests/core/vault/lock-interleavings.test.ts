import { expect, test } from 'vitest'
import type { Disk, DiskFile, Owner } from '../../../main/core/ports.ts'
import { mostAttempts, takeLock } from '../../../main/core/vault/lock-file.ts'
import { nameOf } from '../../faults/points.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'

/**
 * Every order in which processes that want one LOCK can come to the disk, with few changes from one to another:
 * what goes wrong at all goes wrong with few (Musuvathi and Qadeer, Iterative context bounding, PLDI 2007).
 */

const owner = (processId: number): Owner => ({
  host: 'desk',
  bootId: '1',
  processId,
  startedAt: '1',
})
const dead = owner(9)

/** The disk as one of several processes sees it: each thing it does waits until it is that process's turn. */
function inTurns(disk: MemoryDisk, wait: () => Promise<void>, counted: () => void): Disk {
  const one = <Result>(act: () => Promise<Result>) => wait().then(act)
  const file = (held: DiskFile): DiskFile => ({
    ...held,
    write: (position, bytes) => one(() => held.write(position, bytes)),
    sync: () => held.sync(),
    close: () => held.close(),
  })
  return {
    list: (path) => one(() => disk.list(path)),
    read: (path) => one(() => disk.read(path)),
    create: (path) => {
      counted()
      return one(async () => file(await disk.create(path)))
    },
    rename: (from, to) => one(() => disk.rename(from, to)),
    remove: (path) => one(() => disk.remove(path)),
  } as Disk
}

interface Told {
  answers: string[]
  /** Whom the LOCK names in the end. */
  named: number | null
  /** The most tries that one of them had. */
  attempts: number
  /** How many could have gone on at each step. */
  choices: number[]
}

/** Processes take the LOCK of one folder in the order that `path` says; past its end whoever went last goes on. */
async function race(
  count: number,
  found: Uint8Array | null,
  path: readonly number[],
): Promise<Told> {
  const disk = new MemoryDisk()
  if (found !== null) disk.put('LOCK', found)
  const waiting: ((() => void) | null)[] = Array(count).fill(null)
  const attempts: number[] = Array(count).fill(0)
  const answers: string[] = Array(count).fill('')
  const all = answers.map(async (_, at) => {
    const wait = () => new Promise<void>((turn) => (waiting[at] = turn))
    const counted = () => (attempts[at]! += 1)
    const state = ({ processId }: Owner) => (processId === dead.processId ? 'gone' : 'alive')
    const seen = inTurns(disk, wait, counted)
    answers[at] = await takeLock(seen, { self: owner(at), state }).then(() => 'writes', nameOf)
  })
  const choices: number[] = []
  let last = 0
  for (;;) {
    await new Promise((resolve) => setImmediate(resolve))
    // Whoever went last is the first to go on: 0 is no change.
    const inOrder = answers.map((_, step) => (last + step) % count)
    const ready = inOrder.filter((at) => waiting[at] !== null)
    if (ready.length === 0) break
    last = ready[path[choices.length] ?? 0]!
    choices.push(ready.length)
    const turn = waiting[last]!
    waiting[last] = null
    turn()
  }
  await Promise.all(all)
  const bytes = await disk.read('LOCK')
  const named = bytes && JSON.parse(Buffer.from(bytes).toString()).processId
  return { answers, named, attempts: Math.max(...attempts), choices }
}

/**
 * What is wrong with how a race ended. Nobody may write where one stands still while another tries in vain, or
 * where of three two gave way to a third that then gave way itself.
 */
function wrongWith({ answers, named, attempts }: Told): string | null {
  const writers = answers.flatMap((answer, at) => (answer === 'writes' ? [at] : []))
  if (writers.length === 1 && named === writers[0]) return null
  if (writers.length === 0 && (answers.length > 2 || attempts === mostAttempts)) return null
  return `${answers.join(', ')}; LOCK of ${named}`
}

const ofTheDead = Buffer.from(JSON.stringify({ ...dead, token: 'of-the-dead' }))
const empty = Buffer.alloc(0)
const forThree = process.env.THOROUGH ? 4 : 3

test.each([
  [2, 'no LOCK', null, 5],
  [2, 'the LOCK of a process that is gone', ofTheDead, 5],
  [2, 'a LOCK that a crash left empty', empty, 5],
  [3, 'no LOCK', null, 4],
  [3, 'the LOCK of a process that is gone', ofTheDead, forThree],
  [3, 'a LOCK that a crash left empty', empty, forThree],
])(
  'of %i that find %s, never two write, in whatever order they come to the disk',
  async (count, _, found, mostChanges) => {
    let orders = 0
    const wrong: string[] = []
    const open: number[][] = [[]]
    while (open.length > 0) {
      const path = open.pop()!
      const told = await race(count, found, path)
      orders += 1
      const what = wrongWith(told)
      if (what !== null) wrong.push(`${path.join('')}: ${what}`)
      if (path.filter((choice) => choice > 0).length === mostChanges) continue
      for (let at = path.length; at < told.choices.length; at += 1) {
        const before = [...path, ...Array(at - path.length).fill(0)]
        for (let other = 1; other < told.choices[at]!; other += 1) open.push([...before, other])
      }
    }
    expect(wrong.slice(0, 5)).toEqual([])
    expect(orders).toBeGreaterThan(500)
  },
)
