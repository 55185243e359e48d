import { fromBase64, toBase64 } from '../../main/core/crypto/base64.ts'
import { utf8 } from '../../main/core/crypto/bytes.ts'
import { randomId } from '../../main/core/crypto/ids.ts'
import { spaceKeys } from '../../main/core/crypto/member-keys.ts'
import {
  type Directory,
  type PageReference,
  writeDirectory,
} from '../../main/core/vault/directory.ts'
import { type FrameType, frameTypes, writeFrame } from '../../main/core/vault/frame.ts'
import type { RingSpace } from '../../main/core/vault/key-ring.ts'
import type { LogFrame } from '../../main/core/vault/log-lines.ts'
import { recoverLog } from '../../main/core/vault/log-recovery.ts'
import { LogWriter } from '../../main/core/vault/log-writer.ts'
import type { PageStamp } from '../../main/core/vault/page.ts'
import type { WireRecord } from '../../main/core/vault/record.ts'
import { type PageStore, writeShard } from '../../main/core/vault/sealed-adapter.ts'
import { chainSeed, type Parent, segmentName } from '../../main/core/vault/segment.ts'
import type { MemoryDisk } from '../make/memory-disk.ts'

/** What somebody has of a vault whose keys were replaced; of its keys they use the first alone. */
export interface Stolen {
  vault: string
  spaces: Record<'shared' | 'private', RingSpace>
  /** Words of theirs in another's name. */
  words: WireRecord[]
}

/** A checkpoint that takes all of these frames into account, and holds nothing. */
async function emptyPageOverAll(
  store: PageStore,
  stamp: PageStamp,
  upTo: Directory['upTo'],
  frames: readonly LogFrame[],
): Promise<PageReference> {
  // Nothing was paged there yet, perhaps.
  await store.disk.makeFolder(store.folder)
  const page = randomId()
  const shard = await writeShard(store, page, 1, stamp, { records: [] })
  return writeDirectory(store, randomId(), 1, stamp, {
    upTo,
    shards: [{ page, generation: 1, digest: toBase64(shard), from: '' }],
    large: [],
    segments: frames.map(({ segment, end, sequence, chain }) => ({
      segment,
      end,
      sequence,
      chain: toBase64(chain),
    })),
    previous: null,
  })
}

/**
 * A log of one's own beside the real one, by whoever has the first shared key only: it goes on from nothing,
 * is longer than any, and its checkpoint says that all the rest is in its one page, where nothing is.
 */
export async function logOfTheirOwn(disk: MemoryDisk, { vault, spaces }: Stolen): Promise<void> {
  const { id, keys } = spaces.shared
  const first = Math.min(...keys.keys())
  const own = spaceKeys(keys.get(first)!)
  const place = { disk, vault, space: id }
  const source = { ...place, folder: `spaces/${id}/log`, keyOf: () => own.log }
  const all = {
    ...source,
    keyOf: (of: number) => (keys.has(of) ? spaceKeys(keys.get(of)!).log : null),
  }
  const found = await recoverLog(all)
  const store = { ...place, folder: `spaces/${id}/pages`, keyOf: () => own.pages }
  const nothing = {
    frames: [],
    branches: [],
    inOrder: [],
    salvaged: [],
    hurt: new Map(),
    leftovers: [],
  }
  const before = [
    { segment: '0001-00000001-0000000000000000000000000g', end: 0, sequence: 9_999, chain: '' },
  ]
  const options = { epoch: first, incarnation: 1, segmentBytes: 8 * 4096 }
  const writer = new LogWriter(
    source,
    { ...found, ...nothing, parents: before, counter: 9_999 },
    options,
  )
  const afresh = writer.afresh()
  await afresh.append(frameTypes.records, utf8('{"records":[]}'))
  const upTo = afresh.position!
  const stamp = { epoch: first, sequence: upTo.sequence, chain: fromBase64(upTo.chain) }
  const reference = await emptyPageOverAll(store, stamp, upTo, found.inOrder)
  await afresh.append(frameTypes.checkpoint, utf8(JSON.stringify({ directory: reference })))
  await afresh.close()
}

/** A segment that goes on from the middle of the newest one, and says that what follows there was refused. */
export async function refusalOfTheirOwn(
  disk: MemoryDisk,
  { vault, spaces }: Stolen,
): Promise<void> {
  const { id, keys } = spaces.shared
  const first = Math.min(...keys.keys())
  const place = { disk, vault, space: id, folder: `spaces/${id}/log` }
  const keyOf = (of: number) => (keys.has(of) ? spaceKeys(keys.get(of)!).log : null)
  const found = await recoverLog({ ...place, keyOf })
  const newest = found.frames.filter(({ segment }) => segment === found.frames.at(-1)?.segment)
  const [joint, next] = newest
  if (!joint || !next) throw new Error('the newest segment is too short')
  const { segment, end, sequence } = joint
  const parents = [
    { segment, end, sequence, chain: toBase64(joint.chain), dropped: toBase64(next.chain) },
  ]
  const options = { epoch: first, incarnation: 1, segmentBytes: 8 * 4096 }
  const nothing = { frames: [], branches: [], inOrder: [], hurt: new Map(), leftovers: [] }
  const own = { ...place, keyOf: (of: number) => (of === first ? keyOf(of) : null) }
  const writer = new LogWriter(own, { ...found, ...nothing, parents }, options)
  await writer.append(frameTypes.records, utf8('{"records":[]}'))
  await writer.close()
}

/** Which of the frames in a log of one's own bears the number of a key that its writer has not. */
export type Lie = 'header' | 'middle' | 'last'

/**
 * A log of one's own whose checkpoint says that all the rest is in its one page, where nothing is, and in which
 * one frame claims the newest key. `onto` says what it goes on from.
 */
export async function falseEpochOfTheirOwn(
  disk: MemoryDisk,
  { vault, spaces, words: hers }: Stolen,
  kind: 'shared' | 'private',
  lie: Lie | null,
  onto: (frames: readonly LogFrame[], own: string) => Parent[] = () => [],
): Promise<void> {
  const { id, keys } = spaces[kind]
  const [first, newest] = [Math.min(...keys.keys()), Math.max(...keys.keys())]
  const own = spaceKeys(keys.get(first)!)
  const place = { disk, vault, space: id }
  const keyOf = (of: number) => (keys.has(of) ? spaceKeys(keys.get(of)!).log : null)
  const { inOrder } = await recoverLog({ ...place, folder: `spaces/${id}/log`, keyOf })
  const segment = segmentName(2, 9_999)
  const frames: Uint8Array[] = []
  let chain = chainSeed({ ...place, segment })
  let sequence = 10_000
  const say = (type: FrameType, epoch: number, plaintext: Uint8Array) => {
    const frame = { type, epoch, sequence, plaintext }
    const bytes = writeFrame(own.log, { ...place, segment }, chain, frame)
    chain = bytes.slice(-32)
    sequence += 1
    frames.push(bytes)
  }
  const of = (one: Lie) => (lie === one ? newest : first)
  const header = { counter: 9_999, incarnation: 2, parents: onto(inOrder, segment) }
  say(frameTypes.header, of('header'), utf8(JSON.stringify(header)))
  // Where nobody signs, whatever counts of such a log is words of theirs in her name.
  const words = kind === 'shared' ? [] : hers
  say(frameTypes.records, first, utf8(JSON.stringify({ records: words })))
  const length = frames.reduce((sum, bytes) => sum + bytes.length, 0)
  const upTo = { segment, end: length, sequence: sequence - 1, chain: toBase64(chain) }
  const store = { ...place, folder: `spaces/${id}/pages`, keyOf: () => own.pages }
  const stamp = { epoch: first, sequence: upTo.sequence, chain }
  const reference = await emptyPageOverAll(store, stamp, upTo, inOrder)
  say(frameTypes.checkpoint, first, utf8(JSON.stringify({ directory: reference })))
  say(frameTypes.records, of('middle'), utf8('{"records":[]}'))
  say(frameTypes.records, of('last'), utf8('{"records":[]}'))
  disk.put(`spaces/${id}/log/${segment}`, new Uint8Array(Buffer.concat(frames)))
}

/**
 * A segment that does not read, and behind the bad bytes a checkpoint that does: with a number from before the
 * key was replaced, it says that all the rest is in its one page.
 */
export async function hurtLogOfTheirOwn(
  disk: MemoryDisk,
  { vault, spaces }: Stolen,
  kind: 'shared' | 'private',
  namesNone = false,
): Promise<void> {
  const { id, keys } = spaces[kind]
  const first = Math.min(...keys.keys())
  const own = spaceKeys(keys.get(first)!)
  const place = { disk, vault, space: id }
  const keyOf = (of: number) => (keys.has(of) ? spaceKeys(keys.get(of)!).log : null)
  const { inOrder } = await recoverLog({ ...place, folder: `spaces/${id}/log`, keyOf })
  const segment = segmentName(2, 9_999)
  const bad = new Uint8Array(4096).fill(1)
  const chain = bad.slice(-32)
  const upTo = { segment, end: bad.length, sequence: 10_000, chain: toBase64(chain) }
  const store = { ...place, folder: `spaces/${id}/pages`, keyOf: () => own.pages }
  const stamp = { epoch: first, sequence: upTo.sequence, chain }
  const over = namesNone ? [] : inOrder
  const directory = await emptyPageOverAll(store, stamp, upTo, over)
  const frame = writeFrame(own.log, { ...place, segment }, chain, {
    type: frameTypes.checkpoint,
    epoch: first,
    sequence: 2,
    plaintext: utf8(JSON.stringify({ directory })),
  })
  disk.put(`spaces/${id}/log/${segment}`, new Uint8Array(Buffer.concat([bad, frame])))
}

/** Goes on from before the beginning of each segment there is, so that none of them is a leaf any more. */
export function ontoNothingOfEach(frames: readonly LogFrame[]): Parent[] {
  const before = { end: 0, sequence: 0, chain: toBase64(new Uint8Array(32)) }
  const names = new Set(frames.map(({ segment }) => segment))
  return [...names].map((segment) => ({ segment, ...before }))
}

/** Goes on from itself as well: then there is no leaf at all. */
export function inACircle(frames: readonly LogFrame[], own: string): Parent[] {
  return ontoNothingOfEach([...frames, { ...frames[0]!, segment: own }])
}
