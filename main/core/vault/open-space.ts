import { AppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { type SpaceKeys, spaceKeys } from '../crypto/member-keys.ts'
import type { Signer } from '../crypto/signature.ts'
import type { Clock, Disk } from '../ports.ts'
import type { Ballast } from './ballast.ts'
import type { Directory } from './directory.ts'
import { format, paths } from './format.ts'
import { recoverLog } from './log-recovery.ts'
import { LogWriter } from './log-writer.ts'
import type { Problem } from './problems.ts'
import type { HeldRecord } from './record.ts'
import type { Author } from './record-maker.ts'
import { type Keeping, RecordTable } from './record-table.ts'
import { replaySpace } from './replay.ts'
import { plainDisk } from './saving-disk.ts'
import { reachesIn } from './sight.ts'
import { VaultSpace } from './space.ts'
import type { SpaceParts } from './space-parts.ts'
import type { SpaceKind } from './types.ts'

/** What the spaces of one unlocked vault have in common. */
export interface SpaceHouse {
  /** Where saves give up the ballast for want of room. */
  disk: Disk
  ballast?: Ballast
  clock: Clock
  vault: string
  incarnation: number
  segmentBytes: number
  /** @throws AppError `session.not-here` for somebody who is not in */
  authorOf(by?: MemberId): Author
  signKeyOf(member: MemberId): Signer | null
  beforeWrite(): Promise<void>
  isHeld(): boolean
  known?: KnownPages | undefined
}

/** The records of a page, where another vault that is open holds the very same one. */
export type KnownPages = (
  space: string,
  page: Directory['shards'][number],
) => readonly HeldRecord[] | null

/** Which space, and its keys by epoch. */
export interface SpaceAddress {
  id: string
  kind: SpaceKind
  keys: Map<number, Uint8Array>
  /** With which of them the space is written; the newest unless said. */
  epoch?: number
  readers(): MemberId[]
  /** A space that was just founded holds nothing yet; any other without a log is damaged. */
  isNew?: boolean
}

const erases: Record<SpaceKind, Keeping['erases']> = {
  shared: 'listed',
  side: 'nowhere',
  private: 'everywhere',
  drafts: 'everywhere',
  keyring: 'everywhere',
}

/** Brings a space back from its log and pages. Writes nothing. */
export async function openSpace(
  house: SpaceHouse,
  address: SpaceAddress,
): Promise<{ space: VaultSpace; problems: Problem[] }> {
  const { parts, problems } = await readSpace(house, address)
  return { space: new VaultSpace(parts), problems }
}

/** What a space is made of, brought back from its log and pages. Writes nothing. */
export async function readSpace(
  house: SpaceHouse,
  address: SpaceAddress,
): Promise<{ parts: SpaceParts; problems: Problem[] }> {
  const { disk, vault } = house
  const base = address.kind === 'keyring' ? paths.keyringOf(address.id) : paths.space(address.id)
  const derived = new Map<number, SpaceKeys>()
  for (const [epoch, key] of address.keys) derived.set(epoch, spaceKeys(key))
  const epoch = address.epoch ?? Math.max(...address.keys.keys())

  const plain = plainDisk(disk)
  const source = {
    // The log gives the ballast up itself, and goes on in a segment of its own.
    disk: plain,
    ...(house.ballast && { ballast: house.ballast }),
    vault,
    space: address.id,
    folder: `${base}/log`,
    keyOf: (wanted: number) => derived.get(wanted)?.log ?? null,
  }
  const store = {
    disk,
    vault,
    space: address.id,
    folder: `${base}/pages`,
    keyOf: (wanted: number) => derived.get(wanted)?.pages ?? null,
  }
  const signed = address.kind === 'shared' || address.kind === 'side'
  const signing = { vault, space: address.id, signed, signKeyOf: house.signKeyOf }
  // Before the log: a page that comes with a segment nobody has read yet is not taken for a leftover.
  const pages = await disk.list(store.folder).catch(() => [])
  const log = await recoverLog(source)
  const keepsNewest = address.kind === 'drafts' || address.kind === 'keyring'
  const table = new RecordTable({
    revisions: keepsNewest ? 'newest' : 'history',
    erases: erases[address.kind],
  })
  const { checkpoint, problems, losses } = await replaySpace({
    store,
    log,
    table,
    signing,
    drafts: address.kind === 'drafts',
    known: house.known && ((page) => house.known?.(address.id, page) ?? null),
  })
  if (!address.isNew && log.frames.length === 0) {
    problems.push({ kind: 'damage', where: base, count: 1 })
  }
  const parts: SpaceParts = {
    id: address.id,
    kind: address.kind,
    readers: address.readers,
    table,
    log: new LogWriter(source, log, { ...house, epoch }),
    store,
    plainStore: { ...store, disk: plain },
    blobs: `${base}/att`,
    signing,
    checkpoint,
    losses,
    reaches: reachesIn(log, checkpoint),
    pagesFound: pages.map(({ name }) => name),
    authorOf: house.authorOf,
    epoch,
    learn: (wanted, key) => derived.set(wanted, spaceKeys(key)),
    clock: house.clock,
    segmentBytes: house.segmentBytes ?? format.segmentBytes,
    beforeWrite: house.beforeWrite,
    isHeld: house.isHeld,
    refuseWhenFull: () => refuseWhenFull(house.ballast),
  }
  return { parts, problems }
}

/** Large additions have to wait for room. There may be some by now. */
async function refuseWhenFull(ballast: Ballast | undefined): Promise<void> {
  if (!ballast?.isFull) return
  await ballast.make()
  if (ballast.isFull) throw new AppError('disk.full')
}
