import { fromBase64, toBase64 } from '../crypto/base64.ts'
import { sameBytes } from '../crypto/bytes.ts'
import { type Checkpoint, covers, readDirectory } from './directory.ts'
import { format } from './format.ts'
import { type PageKind, pageInName, pageKinds, pageShape, readPage } from './page.ts'
import type { VaultFile } from './scrub-files.ts'
import { orUnread, type Seen, type State, stateOfSegment, stateOfTail } from './scrub-outsides.ts'
import { pagesOf } from './scrub-pages.ts'
import { type Parent, readSegment } from './segment.ts'
import type { VaultSpace } from './space.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

/** Looks at the log and the pages of one space. */
export interface SpaceLook {
  /** One file. Asked again, what was noted of it before is forgotten. */
  at(file: VaultFile): Promise<Seen[]>
  /** What only all of them tell together, once each was looked at. */
  whole(): Promise<Seen[]>
}

/** What a segment that reads says of itself. */
interface Noted {
  parents: Parent[]
  /** Chain hash behind each of its frames, base64, by offset. */
  ends: Map<number, string>
}

/** @param space null where nobody who is in holds its key: then files are judged by their outsides */
export function lookAtSpace(vault: UnlockedVault, id: string, space: VaultSpace | null): SpaceLook {
  const { world, vaultId } = vault.parts
  const whole = world.segmentBytes ?? format.segmentBytes
  const sizes = [whole, Math.min(whole, format.smallSegmentBytes)]
  const segments = new Map<string, Noted>()
  let known: { checkpoint: Checkpoint | null; digests: ReturnType<typeof pagesOf> } = {
    checkpoint: null,
    digests: new Map(),
  }
  return {
    async at({ path, name, kind }) {
      const bytes = await orUnread(() => world.disk.read(path))
      // It went while nobody looked: whether it is missed, the whole tells.
      if (bytes === null) return []
      const state =
        bytes === 'unread'
          ? 'unread'
          : kind === 'segment'
            ? inLog(name, bytes)
            : onPage(name, bytes)
      return state === null ? [] : [{ path, kind, state, space: id }]
    },
    async whole() {
      if (space === null) return []
      await readOn(space)
      return [...brokenLinks(space, segments), ...(await missingPages(vault, space))]
    },
  }

  /** Takes in what was written since: whatever is gone on from and was not found yet. */
  async function readOn(within: VaultSpace): Promise<void> {
    const asked = new Set<string>()
    for (;;) {
      const next = linksOf(within, segments).find(
        (link) => !asked.has(link.segment) && !reaches(segments, link),
      )
      if (next === undefined) return
      asked.add(next.segment)
      const path = `${within.ground.log.folder}/${next.segment}`
      const bytes = await orUnread(() => world.disk.read(path))
      if (bytes !== null && bytes !== 'unread') inLog(next.segment, bytes)
    }
  }

  function inLog(name: string, bytes: Uint8Array): State | null {
    segments.delete(name)
    const place = { vault: vaultId, space: id, segment: name }
    if (space === null) return stateOfSegment(place, bytes, sizes)
    const read = readSegment(space.ground.log.keyOf, place, bytes, true)
    if (!('frames' in read)) return read.reason === 'damaged' ? 'damaged' : 'unfinished'
    const ends = new Map(
      read.frames.map(({ offset, length, chain }) => [offset + length, toBase64(chain)]),
    )
    segments.set(name, { parents: read.header.parents, ends })
    if (read.tail === 'damaged') return 'damaged'
    return read.tail === 'torn' ? 'unfinished' : stateOfTail(read.frames, read.end, bytes, sizes)
  }

  function onPage(name: string, bytes: Uint8Array): State | null {
    const shape = pageShape(bytes)
    const named = pageInName(name)
    if (shape === null || named === null) return 'damaged'
    if (space === null) return null
    const { store, checkpoint } = space.ground
    if (checkpoint !== known.checkpoint) {
      known = { checkpoint, digests: checkpoint === null ? new Map() : pagesOf(checkpoint) }
    }
    const digest = known.digests.get(name)
    if (digest && !sameBytes(fromBase64(digest), shape.digest)) return 'damaged'
    try {
      const place = { vault: vaultId, space: id, ...named, kind: shape.kind as PageKind }
      readPage(store.keyOf, place, bytes)
      return Object.values(pageKinds).some((kind) => kind === shape.kind) ? null : 'damaged'
    } catch {
      return 'damaged'
    }
  }
}

/** All that segments go on from, and where the log stands. */
function linksOf(space: VaultSpace, segments: ReadonlyMap<string, Noted>): Parent[] {
  const { position } = space.ground
  const parents = [...segments.values()].flatMap((noted) => noted.parents)
  return position === null ? parents : [...parents, position]
}

function reaches(segments: ReadonlyMap<string, Noted>, { segment, end, chain }: Parent): boolean {
  return segments.get(segment)?.ends.get(end) === chain
}

/** Segments that do not hold what another one goes on from, and that no checkpoint covers. */
function brokenLinks(space: VaultSpace, segments: ReadonlyMap<string, Noted>): Seen[] {
  const { checkpoint, log } = space.ground
  const broken = new Map<string, State>()
  for (const link of linksOf(space, segments)) {
    if (reaches(segments, link)) continue
    const isSpent = checkpoint !== null && covers(checkpoint.directory, link)
    // One that is there and does not read was told by itself.
    if (segments.has(link.segment)) broken.set(link.segment, 'damaged')
    else if (!isSpent) broken.set(link.segment, 'missing')
  }
  return [...broken].map(([name, state]) => {
    return { path: `${log.folder}/${name}`, kind: 'segment', state, space: space.id }
  })
}

/** Page files that the checkpoint of the space, or the one before it, stands on, and that are not there. */
async function missingPages(vault: UnlockedVault, space: VaultSpace): Promise<Seen[]> {
  const { store, checkpoint, large } = space.ground
  const needed = new Set(large())
  if (checkpoint !== null) {
    for (const name of pagesOf(checkpoint).keys()) needed.add(name)
    const { previous } = checkpoint.directory
    const before = previous && (await readDirectory(store, previous).catch(() => null))
    // Its large bodies are those of the newest, or were let go of since.
    for (const { page, generation } of before?.shards ?? [])
      needed.add(`${page}.${generation}.page`)
    if (previous !== null) needed.add(`${previous.page}.${previous.generation}.page`)
  }
  const folder = store.folder
  const there = new Set((await vault.parts.world.disk.list(folder)).map(({ name }) => name))
  return [...needed].flatMap((name): Seen[] =>
    there.has(name)
      ? []
      : [{ path: `${folder}/${name}`, kind: 'page', state: 'missing', space: space.id }],
  )
}
