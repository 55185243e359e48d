import { isAppError } from '../../../shared/errors.ts'
import type { LookedThrough, ScrubLoss } from '../../../shared/model/scrub.ts'
import { filesKnownIn, knowsAttachments, opensWhole } from '../attachments/known-files.ts'
import type { Clock, Disk } from '../ports.ts'
import { openSource } from '../transfer/chosen-file.ts'
import type { UnlockedVault } from '../vault/index.ts'
import { moveToQuarantine } from '../vault/quarantine.ts'
import { type Finding, Scrub, type Scrubbed } from '../vault/scrub.ts'
import { nameIn } from '../vault/scrub-files.ts'
import { mendFound } from '../vault/scrub-mend.ts'
import type { VaultSpace } from '../vault/space.ts'
import type { Work } from '../work.ts'
import { readBackupFile, verifyBackupFile } from './backup-file.ts'
import { type FoundCopy, listCopies } from './list-copies.ts'
import { openForFilling } from './open-for-filling.ts'

export interface LookOrder {
  vault: UnlockedVault
  /** The folder with the copies; null where nobody has chosen one. It may be away. */
  copies: Disk | null
  clock: Clock
  work: Work
  /** Asked once all was looked at: whether what can be mended is mended now. */
  mayMend(): boolean
}

/** A copy every byte of which was compared. */
interface WholeCopy {
  name: string
  /** The files in it, by their paths. */
  paths: ReadonlySet<string>
}

/** How many names of files that are not Hearth's are told. */
const fewNames = 20
const piece = 1024 * 1024

/**
 * Looks at every byte of the vault and of its copies in the chosen folder, and mends what it can by adding:
 * from the vault itself, and photos from a copy. What stays wrong is told among the vault's problems too.
 *
 * @throws AppError what `work` throws, and the disk's own codes while mending
 */
export async function lookThrough(order: LookOrder): Promise<LookedThrough> {
  const { vault, work, clock } = order
  const found = await new Scrub(vault, knowsAttachments(vault.vaultId)).run(work)
  const { whole, bad, count } = await lookAtCopies(order)
  const inCopy = ({ path }: Finding) => whole.find(({ paths }) => paths.has(path)) ?? null
  const mended = new Set<string>()
  if (vault.writable && order.mayMend()) {
    for (const path of await mendFound(vault, found)) mended.add(path)
    for (const finding of found.findings) {
      const copy = finding.from === null ? inCopy(finding) : null
      if (copy && (await photoFrom(order, copy, finding))) mended.add(finding.path)
    }
  }
  const left = found.findings.filter(({ path }) => !mended.has(path))
  const losses = left.flatMap((finding): ScrubLoss[] => {
    if (finding.from === 'nothing-needed') return []
    const from = finding.from === null ? (inCopy(finding) ? 'backup' : null) : 'here'
    return [{ part: partOf(finding), name: photoName(vault, finding), from }]
  })
  tellProblems(vault, left, mended)
  return {
    at: clock.now().toISOString(),
    files: found.files,
    bytes: found.bytes,
    backups: count,
    mended: mended.size,
    losses: [...losses, ...bad.map((name): ScrubLoss => ({ part: 'backups', name, from: null }))],
    harmless: left.filter(({ from }) => from === 'nothing-needed').length,
    ...othersIn(found),
  }
}

function othersIn({ others }: Scrubbed): Pick<LookedThrough, 'unknown' | 'aside'> {
  const unknown = others.filter(({ what }) => what === 'unknown').map(({ path }) => path)
  return {
    unknown: { names: unknown.slice(0, fewNames), count: unknown.length },
    aside: others.filter(({ what }) => what === 'quarantine').length,
  }
}

/**
 * Compares every byte of the copies that can be reached and read. A folder that is away has none; a copy that
 * goes away meanwhile, or was written by a later version, is neither good nor bad.
 */
async function lookAtCopies({
  vault,
  copies,
  work,
}: LookOrder): Promise<{ whole: WholeCopy[]; bad: string[]; count: number }> {
  const found: FoundCopy[] =
    copies === null ? [] : await listCopies(copies, vault.vaultId).catch(noneInReach)
  const whole: WholeCopy[] = []
  const bad: string[] = []
  for (const { name, state } of found) {
    if (state === 'newer') continue
    try {
      const backup = await readBackupFile(await openSource({ disk: copies!, name }))
      await verifyBackupFile(backup, 'checking', work)
      whole.push({ name, paths: new Set(backup.files.map(({ path }) => path)) })
    } catch (error) {
      if (!isAppError(error) || error.code === 'request.cancelled') throw error
      if (error.code === 'vault.newer-format' || !(await isInReach(copies!, name))) continue
      bad.push(name)
    }
  }
  // The newest first: its files are the most.
  return { whole: whole.reverse(), bad, count: whole.length + bad.length }
}

async function isInReach(copies: Disk, name: string): Promise<boolean> {
  return (await copies.size(name).catch(() => null)) !== null
}

function noneInReach(error: unknown): FoundCopy[] {
  if (isAppError(error) && error.code !== 'request.cancelled') return []
  throw error
}

/** Brings the file of a photo back, where a copy has it whole. What lay in its place goes to quarantine. */
async function photoFrom(
  { vault, copies, work }: LookOrder,
  { name }: WholeCopy,
  finding: Finding,
): Promise<boolean> {
  const space = spaceOf(vault, finding)
  const blob = nameIn(finding.path)
  const known = finding.kind === 'attachment' && space && filesKnownIn(space).get(blob)
  if (!known || !space || copies === null) return false
  const opened = await openForFilling(vault, { disk: copies, name }, work).catch((error) => {
    if (isAppError(error) && error.code !== 'request.cancelled') return null
    throw error
  })
  if (opened === null) return false
  try {
    const there = opened.copy.spaces().find(({ id }) => id === space.id)
    if (!there || !(await opensWhole(vault.vaultId, there, known.sealed, work))) return false
    const { disk } = vault.parts.world
    if ((await disk.size(finding.path)) !== null) await moveToQuarantine(disk, finding.path)
    await space.blobs.take(blob, there.blobs, piece)
    return await opensWhole(vault.vaultId, space, known.sealed, work)
  } finally {
    await opened.copy.close()
  }
}

/** What the journal is told to have goes the way of what opening finds; what was mended goes from there. */
function tellProblems(
  vault: UnlockedVault,
  left: readonly Finding[],
  mended: ReadonlySet<string>,
): void {
  const wasMended = (where: string) =>
    [...mended].some((path) => path === where || path.startsWith(`${where}.`) || isKey(where, path))
  const isAllWell = left.every(({ from }) => from === 'nothing-needed')
  const kept = vault.problems.filter(({ kind, where }) => {
    return kind !== 'copy-damaged' || !(isAllWell ? true : wasMended(where))
  })
  const known = new Set(kept.map(({ where }) => where))
  const isOurs = ({ kind, whose }: Finding) => kind !== 'attachment' && whose !== 'another'
  for (const finding of left) {
    if (!isOurs(finding) || finding.from === 'nothing-needed' || known.has(finding.path)) continue
    const isTold =
      finding.space !== null && kept.some(({ where }) => where.includes(finding.space!))
    const kind = finding.from === null ? 'damage' : 'copy-damaged'
    if (!isTold) kept.push({ kind, where: finding.path, count: 1 })
  }
  vault.parts.problems = kept
}

/** Opening names all key files alike. */
function isKey(where: string, path: string): boolean {
  return where === 'keys' && path.startsWith('keys/')
}

function spaceOf(vault: UnlockedVault, { space }: Finding): VaultSpace | null {
  return vault.spaces().find(({ id }) => id === space) ?? null
}

function photoName(vault: UnlockedVault, finding: Finding): string | null {
  const space = finding.kind === 'attachment' ? spaceOf(vault, finding) : null
  const blob = nameIn(finding.path)
  return (space && filesKnownIn(space).get(blob)?.name) ?? null
}

const partsOfSpaces = {
  private: 'mine',
  shared: 'ours',
  drafts: 'drafts',
  side: 'debriefs',
  keyring: 'keyring',
} as const

function partOf({ kind, whose }: Finding): ScrubLoss['part'] {
  if (kind === 'attachment') return whose === 'another' ? 'another' : 'photos'
  if (kind === 'keys') return 'keys'
  if (whose === 'another') return 'another'
  return whose === 'all' ? (kind === 'grants' ? 'ours' : 'cover') : partsOfSpaces[whose]
}
