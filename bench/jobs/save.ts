import { readFileSync, statSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { storeEntry } from '../../main/core/journal/stored-entry.ts'
import type { EntryContent } from '../../shared/model/entry.ts'
import { Random } from '../../tests/make/random.ts'
import { inPairs, quantile } from '../measure.ts'
import { AppendFloor, enter } from '../world.ts'
import { pagesOf, type Text } from './fill.ts'

/** Saves before any is measured: what runs for the first time is not what a save costs. */
const warmUp = 300
const measured = 600

/**
 * Saves one page at a time, a new one and another wording of a random old one in turn, each beside its
 * floor. Checkpoints run in the background as they come.
 */
export async function save(folder: string, size: number, text: Text) {
  const vault = await enter(folder)
  const floor = new AppendFloor(folder)
  const random = new Random(size)
  const ids = vault.ours.ids('entries')
  const pages = pagesOf(text, size)
  const own: number[] = []
  const floors: number[] = []
  const atDevice: number[] = []
  for (let index = 0; index < warmUp + measured; index += 1) {
    const content = pages.next().value as EntryContent
    const now = new Date().toISOString()
    // No two saves hold the same words.
    const body = storeEntry({ ...content, title: `${index} ${content.title}` }, now, now)
    const id = index % 2 === 0 ? vault.newId() : random.pick(ids)
    const write = { collection: 'entries', id, operation: 'put' as const, body }
    const bytes = Buffer.from(JSON.stringify(body))
    const beginFloor = performance.now()
    floor.append(bytes)
    const before = bytesAtDevice(folder)
    const begin = performance.now()
    await vault.ours.commit([write])
    const end = performance.now()
    if (index < warmUp) continue
    // Neighbours write too: the median leaves them out.
    atDevice.push(bytesAtDevice(folder) - before)
    floors.push(begin - beginFloor)
    own.push(end - begin)
  }
  floor.close()
  await vault.close()
  return { ...inPairs(own, floors), deviceBytes: quantile(atDevice, 0.5) }
}

/** Bytes that the disk below a folder was given by anybody so far; 0 where the system does not say. */
function bytesAtDevice(folder: string): number {
  try {
    const { dev } = statSync(folder)
    const [major, minor] = [(dev >> 8) & 0xfff, (dev & 0xff) | ((dev >> 12) & 0xfff00)]
    const told = readFileSync(`/sys/dev/block/${major}:${minor}/stat`, 'utf8').trim().split(/\s+/)
    return Number(told[6] ?? 0) * 512
  } catch {
    return 0
  }
}
