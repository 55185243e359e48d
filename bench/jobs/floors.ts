import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { digest } from '../../main/core/crypto/digest.ts'
import { sodium } from '../../main/core/crypto/sodium.ts'
import { generatedEntries } from '../generated-pages.ts'
import { quantile, timeEach } from '../measure.ts'
import { AppendFloor } from '../world.ts'
import { decipheredPerMs } from './unlock.ts'

/** What this computer could do at best, of each thing that Hearth's work is made of. */
export async function floors(folder: string) {
  mkdirSync(folder, { recursive: true })
  const floor = new AppendFloor(folder)
  const kilobyte = new Uint8Array(1024).fill(7)
  const appends = await timeEach(300, async () => floor.append(kilobyte))
  floor.close()
  const replaces = await timeEach(100, async () => replace(folder, kilobyte))
  const large = join(folder, 'large')
  writeFileSync(large, new Uint8Array(64_000_000).fill(5))
  const reads = await timeEach(5, async () => readFileSync(large))
  const lines = [...generatedEntries(2_000)].map((entry) => JSON.stringify(entry))
  const text = `[${lines.join(',')}]`
  const parses = await timeEach(7, async () => JSON.parse(text))
  const block = new Uint8Array(256 * 1024)
  const digests = await timeEach(200, async () => digest(block))
  return {
    appendMs: { p50: quantile(appends, 0.5), p99: quantile(appends, 0.99) },
    atomicReplaceMs: quantile(replaces, 0.5),
    readMBs: 64_000 / quantile(reads, 0.5),
    decipherMBs: decipheredPerMs() / 1000,
    digestMBs: block.length / 1000 / quantile(digests, 0.5),
    parseMBs: text.length / 1000 / quantile(parses, 0.5),
    argon2idMs: argon2id(),
  }
}

function replace(folder: string, bytes: Uint8Array): void {
  const path = join(folder, 'replaced')
  const file = openSync(`${path}.tmp`, 'w')
  writeSync(file, bytes)
  fsyncSync(file)
  closeSync(file)
  renameSync(`${path}.tmp`, path)
  const names = openSync(folder, 'r')
  fsyncSync(names)
  closeSync(names)
}

/** One derivation as a member's passphrase costs it, the first in its process. */
function argon2id(): number {
  const salt = new Uint8Array(16)
  const { crypto_pwhash_ALG_ARGON2ID13: algorithm } = sodium
  const begun = performance.now()
  sodium.crypto_pwhash(32, 'for the bench', salt, 3, 256 * 1024 * 1024, algorithm)
  return performance.now() - begun
}
