import { z } from 'zod'
import { sameBytes } from '../crypto/bytes.ts'
import type { Disk } from '../ports.ts'
import { paths } from './format.ts'
import { type PaperKind, paperKinds, readPaper } from './paper.ts'
import type { VaultFile } from './scrub-files.ts'
import { orUnread, type Seen, type State } from './scrub-outsides.ts'
import { OpenSide } from './side-space.ts'
import type { VaultSpace } from './space.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

/** A document of which two copies lie side by side. */
interface Twin {
  base: string
  kind: 'head' | 'keys' | 'grants' | 'pause'
  space: string | null
  /** Whether both copies have to be there, not only one where the other is. */
  isNeeded: boolean
  /** What the bytes of a copy say; null where they do not read. */
  read(bytes: Uint8Array): { revision: number } | null
}

const Body = z.looseObject({
  vault: z.string(),
  revision: z.number().int(),
  member: z.string().optional(),
  space: z.string().optional(),
})

/** The documents among files of one folder, each with a way to look at both of its copies. */
export function stateOfCopies(
  vault: UnlockedVault,
  inside: readonly VaultFile[],
  space: VaultSpace | null,
): { files: VaultFile[]; look(): Promise<Seen[]> }[] {
  const { disk } = vault.parts.world
  return twinsIn(vault, inside, space).map((twin) => ({
    files: inside.filter(({ path }) => path.slice(0, -2) === twin.base),
    look: () => lookAt(disk, twin),
  }))
}

/** How both copies of a document stand at this moment. */
export async function copiesNow(vault: UnlockedVault, finding: VaultFile): Promise<Seen[]> {
  const space = vault.spaces().find(({ id }) => id === finding.space) ?? null
  const all = stateOfCopies(vault, [finding], space)
  const seen = await Promise.all(all.map(({ look }) => look()))
  return seen.flat().filter(({ path }) => path.slice(0, -2) === finding.path.slice(0, -2))
}

function twinsIn(
  vault: UnlockedVault,
  inside: readonly VaultFile[],
  space: VaultSpace | null,
): Twin[] {
  const isTop = inside.some((file) => file.space === null)
  const bases = new Map<string, Twin>()
  const add = (base: string, kind: Twin['kind'], isNeeded: boolean) => {
    if (bases.has(base)) return
    const read = kind === 'pause' ? pauseReader(space) : paperReader(vault, base, kind)
    bases.set(base, {
      base,
      kind,
      space: isTop ? null : (inside[0]?.space ?? null),
      isNeeded,
      read,
    })
  }
  if (isTop) {
    add(paths.head, 'head', true)
    for (const { id } of vault.members()) add(paths.keysOf(id), 'keys', true)
  }
  if (space?.kind === 'shared' || space?.kind === 'side') {
    add(paths.grantsOf(space.id), 'grants', true)
  }
  for (const { path, kind } of inside) {
    if (kind !== 'keys' && kind !== 'grants' && kind !== 'pause') continue
    add(path.slice(0, -2), kind, false)
  }
  return [...bases.values()]
}

/** Reads a public document, as far as its shell and the ids in it tell. */
function paperReader(vault: UnlockedVault, base: string, kind: 'head' | 'keys' | 'grants') {
  const paper: PaperKind = {
    head: paperKinds.head,
    keys: paperKinds.slots,
    grants: paperKinds.grants,
  }[kind]
  return (bytes: Uint8Array): { revision: number } | null => {
    try {
      const body = Body.parse(readPaper(paper, bytes))
      const isOurs =
        body.vault === vault.vaultId &&
        (kind !== 'keys' || base === paths.keysOf(body.member ?? '')) &&
        (kind !== 'grants' || base === paths.grantsOf(body.space ?? ''))
      return isOurs ? body : null
    } catch {
      return null
    }
  }
}

/** Nobody can tell of another's time-out more than that both copies say the same. */
function pauseReader(space: VaultSpace | null) {
  return (bytes: Uint8Array): { revision: number } | null => {
    if (!(space instanceof OpenSide)) return { revision: 0 }
    return space.readsAsPause(bytes) ? { revision: 0 } : null
  }
}

async function lookAt(disk: Disk, twin: Twin): Promise<Seen[]> {
  const names = [`${twin.base}.a`, `${twin.base}.b`] as const
  const [a, b] = [
    await orUnread(() => disk.read(names[0])),
    await orUnread(() => disk.read(names[1])),
  ]
  if (a === null && b === null && !twin.isNeeded) return []
  const told = [a, b].map((bytes) => stateOf(twin, bytes))
  const newest = Math.max(...told.map(({ revision }) => revision))
  const states = told.map(
    ({ state, revision }): State | null => state ?? (revision < newest ? 'older' : null),
  )
  const differ = twin.kind === 'pause' && a instanceof Uint8Array && b instanceof Uint8Array
  if (differ && !states.some((state) => state !== null) && !sameBytes(a, b)) {
    // The first is written last: a write that broke off leaves it as it was.
    states[0] = 'older'
  }
  return states.flatMap((state, index) =>
    state === null ? [] : [{ path: names[index]!, kind: twin.kind, state, space: twin.space }],
  )
}

function stateOf(
  twin: Twin,
  bytes: Uint8Array | null | 'unread',
): { state: State | null; revision: number } {
  if (bytes === null) return { state: 'missing', revision: -1 }
  if (bytes === 'unread') return { state: 'unread', revision: -1 }
  const read = twin.read(bytes)
  return read === null
    ? { state: 'damaged', revision: -1 }
    : { state: null, revision: read.revision }
}

/** The other copy of a document. */
export function otherCopyOf(path: string): string {
  return `${path.slice(0, -1)}${path.endsWith('a') ? 'b' : 'a'}`
}
