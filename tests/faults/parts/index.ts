import { backupsPart } from './backups-part.ts'
import { closurePart } from './closure-part.ts'
import { fuzzPart } from './fuzz-part.ts'
import { parsers } from './fuzz-targets.ts'
import { ioPart } from './io-part.ts'
import { modelPart } from './model-part.ts'
import { passphrasePart } from './passphrase-part.ts'
import { removalsPart } from './removals-part.ts'
import { rollbackPart } from './rollback-part.ts'
import type { Part } from './tally.ts'
import { tamperPart } from './tamper-part.ts'
import { writersPart } from './writers-part.ts'

/** One part, and how much of it there is to do. */
interface Sized {
  part: Part
  /** How many for a change of the vault, and for a release. */
  change: number
  release: number
  /** How many a worker does at a time: about a second of work. */
  share: number
}

const sized = (part: Part, change: number, release: number, share: number): Sized => ({
  ...{ part, change, release, share },
})

/** Parsers are tried as often each; those that write a vault for it take longest. */
const fuzzShares: Record<string, number> = { import: 60, frame: 500, page: 500 }

/** Every part of the matrix that counts for itself. */
export const parts: Record<string, Sized> = {
  tamper: sized(tamperPart, 2_000, 100_000, 20),
  rollback: sized(rollbackPart, 200, 2_000, 20),
  io: sized(ioPart, 1_000, 500_000, 10),
  removals: sized(removalsPart, 200, 5_000, 40),
  passphrase: sized(passphrasePart, 1_000, 10_000, 100),
  closure: sized(closurePart, 30, 1_000, 1),
  backups: sized(backupsPart, 200, 10_000, 4),
  model: sized(modelPart, 2_000, 100_000, 12),
  writers: sized(writersPart, 100, 5_000, 8),
  ...Object.fromEntries(
    parsers.map((parser) => [
      `fuzz ${parser}`,
      sized(
        (seed, size) => fuzzPart(parser, seed, size),
        20_000,
        1_000_000,
        fuzzShares[parser] ?? 1_000,
      ),
    ]),
  ),
}
