import { performance } from 'node:perf_hooks'
import { seal } from '../../main/core/crypto/seal.ts'
import { sodium } from '../../main/core/crypto/sodium.ts'
import { Journal } from '../../main/core/journal/journal.ts'
import { enter, residentMB, worldIn } from '../world.ts'

/** From the key at hand to the first rows, and to the whole list, in a process that did nothing before. */
export async function unlock(folder: string, size: number, textMB: number) {
  const empty = residentMB()
  const begun = performance.now()
  const vault = await enter(folder)
  const opened = performance.now()
  const journal = new Journal(vault, worldIn(folder).clock)
  const rows = journal.slice(0, 50)
  const shown = performance.now()
  const { count } = journal.timeline()
  const listed = performance.now()
  if (rows.length !== Math.min(50, size) || count < size) throw new Error('pages are missing')
  if (vault.problems.length > 0) throw new Error('something is wrong with the vault')
  const rssMB = residentMB()
  await vault.close()
  const throughput = decipheredPerMs()
  return {
    first50Ms: shown - begun,
    listReadyMs: listed - begun,
    verifyAllRatio: (opened - begun) / ((textMB * 1e6) / throughput),
    rssMB,
    overEmptyMB: rssMB - empty,
  }
}

/** Bytes that are deciphered in a millisecond, in messages of 16 KiB. */
export function decipheredPerMs(): number {
  const key = sodium.randombytes_buf(32)
  const place = new Uint8Array(200)
  const { nonce, sealed } = seal(key, place, new Uint8Array(16 * 1024))
  const decipher = (times: number) => {
    for (let time = 0; time < times; time += 1) {
      sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, place, nonce, key)
    }
  }
  decipher(500)
  const begun = performance.now()
  decipher(2_000)
  return (2_000 * 16 * 1024) / (performance.now() - begun)
}
