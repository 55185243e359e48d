import { writeHead } from './head.ts'
import { moveToQuarantine } from './quarantine.ts'
import { replaceFile } from './replace-file.ts'
import type { Finding, Scrubbed } from './scrub.ts'
import { copiesNow, otherCopyOf } from './scrub-copies.ts'
import { nameIn } from './scrub-files.ts'
import { pagesOf } from './scrub-pages.ts'
import { isSpent, wasOpenedWhole } from './scrub-sources.ts'
import type { VaultSpace } from './space.ts'
import { findHead, membersOf } from './status.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

/**
 * Mends what a scrub found, by adding: a good copy beside a bad one, pages and a checkpoint beside the log.
 * What does not verify goes to quarantine, and only once what it held stands elsewhere, safe on disk.
 * Answers with the paths that were mended; the rest stays as it is.
 *
 * @throws AppError `vault.read-only`, and the disk's own codes: then some of it may be mended
 */
export async function mendFound(
  vault: UnlockedVault,
  { findings }: Pick<Scrubbed, 'findings'>,
): Promise<string[]> {
  const mended: string[] = []
  for (const finding of findings) {
    if (finding.from === 'other-copy' && (await mendCopy(vault, finding))) mended.push(finding.path)
  }
  const covers = findings.filter(({ kind, from }) => kind === 'head' && from === 'memory')
  if (covers.length > 0) {
    await mendCover(vault)
    mended.push(...covers.map(({ path }) => path))
  }
  for (const space of vault.spaces()) {
    const hurt = findings.filter((one) => one.space === space.id && isOfLogOrPages(one))
    if (hurt.length > 0 && wasOpenedWhole(vault, space)) {
      mended.push(...(await mendSpace(vault, space, hurt)))
    }
  }
  return mended
}

function isOfLogOrPages({ kind, from, state }: Finding): boolean {
  if (kind === 'page')
    return from === 'memory' || (from === 'nothing-needed' && state !== 'missing')
  return kind === 'segment' && (from === 'memory' || from === 'pages') && state !== 'missing'
}

/** Lays the bytes of the good copy in the place of the bad one. */
async function mendCopy(vault: UnlockedVault, finding: Finding): Promise<boolean> {
  const { gate, world } = vault.parts
  const { path } = finding
  return gate.documents.take(async () => {
    // Mending that waits for the first save may have seen to it by now.
    await gate.readyForDocuments()
    const standing = await copiesNow(vault, { ...finding, name: '', size: 0 })
    const bad = standing.find((one) => one.path === path)
    if (bad === undefined) return true
    const isOtherBad = standing.length > 1
    const good = isOtherBad ? null : await world.disk.read(otherCopyOf(path))
    if (good === null) return false
    if (bad.state === 'damaged' || bad.state === 'unread') await moveToQuarantine(world.disk, path)
    await replaceFile(world.disk, path, good)
    return true
  })
}

/** Both copies of the cover are gone: what is in them is known, and told by the key files too. */
async function mendCover(vault: UnlockedVault): Promise<void> {
  const { gate, world, incarnation } = vault.parts
  await gate.documents.take(async () => {
    await gate.readyForDocuments()
    const found = await findHead(world.disk)
    if (found === null) return
    const members = vault.members()
    const others = membersOf(found.head).filter(({ id }) => members.every((one) => one.id !== id))
    const head = { ...found.head, incarnation, members: [...members, ...others] }
    await writeHead(world.disk, { ...head, revision: head.revision + 1 })
  })
}

/**
 * What no checkpoint needs goes to quarantine at once: the next one would remove it with what it takes the place
 * of. All else is written anew first.
 */
async function mendSpace(
  vault: UnlockedVault,
  space: VaultSpace,
  hurt: readonly Finding[],
): Promise<string[]> {
  const { gate, world } = vault.parts
  const { disk } = world
  const done: string[] = []
  const setAside = async (isRenewed: boolean): Promise<Finding[]> => {
    const left: Finding[] = []
    for (const finding of hurt) {
      if (done.includes(finding.path)) continue
      // A backup that reads has the file on its list.
      const mustWait = !isRenewed && finding.from === 'memory'
      if (gate.holds > 0 || mustWait || isNeeded(space, finding)) {
        left.push(finding)
        continue
      }
      if (finding.state !== 'missing' && (await disk.size(finding.path)) !== null) {
        await moveToQuarantine(disk, finding.path)
      }
      done.push(finding.path)
    }
    return left
  }
  const left = await setAside(false)
  const needed = new Set(left.map(({ path }) => nameIn(path)))
  const segments = left.flatMap(({ kind, path }) => (kind === 'segment' ? path : []))
  // The second leaves two checkpoints, of which neither needs any of it.
  for (let round = 0; round < 2; round += 1) {
    if (!(await space.renew(needed, segments))) break
    await setAside(true)
  }
  return done
}

function isNeeded(space: VaultSpace, { path, kind }: Finding): boolean {
  const name = nameIn(path)
  if (kind === 'segment') return !isSpent(space, name)
  const { checkpoint, large } = space.ground
  return large().has(name) || (checkpoint !== null && pagesOf(checkpoint).has(name))
}
