import { Content } from '../make/content.ts'
import type { Random } from '../make/random.ts'
import { type Step, Tree } from '../make/tree.ts'
import { changed, Platter } from './platter.ts'

/** What a disk may look like after a process or the power went away. */
export const survivals = [
  /** The process died. Everything that it had written stays. */
  'killed',
  /** The process died in the middle of a write. */
  'killed-in-a-write',
  /** The power went. Nothing stays that was not synced, neither bytes nor names. */
  'nothing-unsynced',
  /** The power went. Names are as they were last, the bytes behind them are old or not there. */
  'names-without-bytes',
  /** The power went. Names and sizes are as they were last, new space is full of zeros. */
  'sizes-with-zeros',
  /** The power went. Some names and some sectors of 512 bytes reached the disk, others did not. */
  'some-sectors',
] as const
export type Survival = (typeof survivals)[number]

const sectorSize = 512

/** Builds the disk that is found afterwards. `next` is the step that was under way. */
export function survivorOf(
  platter: Platter,
  survival: Survival,
  random: Random,
  next: Step | undefined,
): Tree {
  switch (survival) {
    case 'killed':
      return treeOf(platter, namesNow, contentNow)
    case 'killed-in-a-write': {
      const torn = next?.does === 'write' ? random.below(next.bytes.length) : 0
      return treeOf(platter, namesNow, (from, file) => {
        const content = contentNow(from, file)
        if (next?.does !== 'write' || next.file !== file) return content
        return content.write(next.position, next.bytes.subarray(0, torn))
      })
    }
    case 'nothing-unsynced':
      return treeOf(platter, namesSafe, contentSafe)
    case 'names-without-bytes':
      return treeOf(platter, namesNow, contentSafe)
    case 'sizes-with-zeros':
      return treeOf(platter, namesNow, contentWithZeros)
    case 'some-sectors':
      return treeOf(
        platter,
        (from, folder) => someNames(from, folder, random),
        (from, file) => someSectors(from, file, random),
      )
  }
}

/**
 * The disk that a new process works on after that. When only a process died, the system still holds
 * what was written and not synced, and may lose it when the power goes later.
 */
export function lifeAfter(
  platter: Platter,
  survival: Survival,
  random: Random,
  next: Step | undefined,
): Platter {
  if (survival !== 'killed' && survival !== 'killed-in-a-write') {
    return Platter.from(survivorOf(platter, survival, random, next))
  }
  const after = platter.copy()
  if (survival === 'killed-in-a-write' && next?.does === 'write') {
    after.apply({ ...next, bytes: next.bytes.subarray(0, random.below(next.bytes.length)) })
  }
  return after
}

type Names = (platter: Platter, folder: number) => Map<string, number>
type Contents = (platter: Platter, file: number) => Content

function treeOf(platter: Platter, names: Names, contents: Contents): Tree {
  const tree = new Tree()
  const fill = (folder: number, into: number) => {
    for (const [name, number] of names(platter, folder)) {
      const made = tree.newNumber()
      if (platter.nodes.get(number)!.kind === 'folder') {
        tree.apply({ does: 'make-folder', folder: into, name, made })
        fill(number, made)
      } else {
        tree.apply({ does: 'create', folder: into, name, file: made })
        tree.file(made).content = contents(platter, number)
      }
    }
  }
  fill(Tree.root, Tree.root)
  return tree
}

const namesNow: Names = (platter, folder) => platter.folder(folder).entries
const namesSafe: Names = (platter, folder) => platter.safeNames.get(folder)!
const contentNow: Contents = (platter, file) => platter.file(file).content
const contentSafe: Contents = (platter, file) => platter.safeContent.get(file)!

const contentWithZeros: Contents = (platter, file) => {
  const safe = contentSafe(platter, file)
  // A file that was emptied and filled again is new space from its shortest length on.
  const kept = (platter.unsynced.get(file) ?? []).reduce(
    (shortest, step) => (step.does === 'truncate' ? Math.min(shortest, step.length) : shortest),
    safe.size,
  )
  return safe.truncate(kept).truncate(contentNow(platter, file).size)
}

/** A folder writes its names in their order, and comes as far as it comes. */
function someNames(platter: Platter, folder: number, random: Random): Map<string, number> {
  const waiting = platter.unnamed.get(folder) ?? []
  const names = new Map(namesSafe(platter, folder))
  for (const { name, node } of waiting.slice(0, random.below(waiting.length + 1)).flat()) {
    if (node === null) names.delete(name)
    else names.set(name, node)
  }
  return names
}

function someSectors(platter: Platter, file: number, random: Random): Content {
  const waiting = platter.unsynced.get(file) ?? []
  const safe = contentSafe(platter, file)
  if (waiting.length === 0) return safe
  const now = waiting.reduce(changed, safe)
  const sizes = [safe.size, now.size, now.size]
  for (const step of waiting) if (step.does === 'truncate') sizes.push(step.length)
  const kept = safe.truncate(random.pick(sizes))
  const [bytes, newBytes] = [kept.read(), now.read(0, kept.size)]
  for (let at = 0; at < bytes.length; at += sectorSize) {
    if (random.chance(0.5)) bytes.set(newBytes.subarray(at, at + sectorSize), at)
  }
  return Content.of(bytes)
}
