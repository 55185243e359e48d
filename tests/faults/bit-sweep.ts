import { Attachments } from '../../main/core/attachments/attachments.ts'
import { scrub } from '../../main/core/vault/scrub.ts'
import type { AttachmentId } from '../../shared/ids.ts'
import { readIn } from '../make/an-attachment.ts'
import { beginChance } from './chance.ts'
import { harmOf, withFile } from './damage.ts'
import { bitOf, type Damage } from './damages.ts'
import { everyKind, kindsIn } from './every-kind.ts'
import type { SmallVault } from './small-vault.ts'

/** What flipping one bit after the other came to. */
export interface BitSweep {
  tried: number
  /** Flips that showed somebody something wrong, or took something from them, without a word. */
  silentWrong: number
  /** Flips that a look at every byte of the vault did not find. */
  unnoticedByScrub: number
  failures: string[]
}

export function emptyBitSweep(): BitSweep {
  return { tried: 0, silentWrong: 0, unnoticedByScrub: 0, failures: [] }
}

export function addBitSweep(sum: BitSweep, more: BitSweep): void {
  for (const name of ['tried', 'silentWrong', 'unnoticedByScrub'] as const) sum[name] += more[name]
  sum.failures = [...sum.failures, ...more.failures].slice(0, 40)
}

/** One share of all bits: those whose number leaves `part` when divided by `parts`. */
export interface BitShare {
  part: number
  parts: number
  /** Of the short files, or of those that hold a photo or a long text: 64 KiB under one seal. */
  of: 'short' | 'long'
}

let made: Promise<SmallVault[]> | null = null
let photo: Uint8Array | null = null
/** Files over this length lie in a vault of their own. */
const longFile = 40_000

/**
 * Flips bits of one file of every kind, each in a fresh copy. Whoever could be hurt by it opens the vault,
 * compares, and looks at every byte of it.
 */
export async function sweepBits({ part, parts, of }: BitShare): Promise<BitSweep> {
  beginChance(0)
  made ??= Promise.all([everyKind('short'), everyKind('long')])
  const [short, long] = await made
  const sum = emptyBitSweep()
  const files =
    of === 'short' ? filesOf(short!, () => true) : filesOf(long!, (length) => length > longFile)
  // Counted on from file to file: there are too many bits to look at each on the way to one's own.
  let first = part
  for (const { vault, path: one, length } of files) {
    for (; first < 8 * length; first += parts) await flip(vault, bitOf(vault.disk, one, first), sum)
    first -= 8 * length
  }
  return sum
}

/** Files of every kind, where they are of such a length. */
function filesOf(vault: SmallVault, isSuch: (length: number) => boolean) {
  const files = vault.disk.files()
  return kindsIn(vault, 'ada')
    .map((path) => ({ vault, path, length: files.get(path)!.length }))
    .filter(({ length }) => isSuch(length))
}

async function flip(vault: SmallVault, damage: Damage, sum: BitSweep): Promise<void> {
  const disk = withFile(vault.disk, damage.path, damage.bytes)
  const name = `${damage.path}, ${damage.what}`
  let isFound: boolean | null = null
  const wrong: string[] = []
  const { silent } = await harmOf(
    vault,
    disk,
    // Who wrote last, and so has seen the end of everything.
    ['ada'],
    async (open) => {
      const { findings } = await scrub(open)
      isFound = findings.some((finding) => finding.path === damage.path)
      if (damage.path.includes('/att/')) wrong.push(...(await wrongPhoto(open)))
    },
  )
  sum.tried += 1
  if (silent.length > 0 || wrong.length > 0) {
    sum.silentWrong += 1
    sum.failures.push(`${name}: ${[...silent, ...wrong].join('; ')}`)
  }
  // Where nobody came in they were told; whoever was in has to find it.
  if (isFound === false) {
    sum.unnoticedByScrub += 1
    sum.failures.push(`${name}: not found by a scrub`)
  }
}

/** A photo opens as it was, or it does not open. */
async function wrongPhoto(
  open: Parameters<Parameters<typeof harmOf>[3] & {}>[0],
): Promise<string[]> {
  const [held] = open.mine.list('attachments')
  const found = await readIn(new Attachments(open), held!.id as AttachmentId).catch(() => null)
  photo ??= found
  return found === null || Buffer.from(found).equals(photo!) ? [] : ['the photo is another']
}
