import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sodium from 'libsodium-wrappers-sumo'
import { storeEntry } from '../../main/core/journal/stored-entry.ts'
import type { Kdf, KdfCost } from '../../main/core/ports.ts'
import { createVault } from '../../main/core/vault/index.ts'
import { nodeDisk } from '../../main/node/node-disk.ts'
import { nodeOwners } from '../../main/node/owner.ts'
import { SeededPages } from '../seeded-pages.ts'

/**
 * In a process of its own: makes a vault with so many pages where the app looks for it, the newest of
 * them with 20,000 words. Prints how long its key derivation takes once the memory for it is there.
 *
 *     fill.ts USER_DATA PAGES NAME PASSPHRASE
 */
const [userData, pages, label, passphrase] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
]

/** The real derivation, as the process of its own in the app does it. */
class Argon2id implements Kdf {
  async derive(secret: Uint8Array, salt: Uint8Array, cost: KdfCost): Promise<Uint8Array> {
    await sodium.ready
    const { crypto_pwhash_ALG_ARGON2ID13: algorithm } = sodium
    return sodium.crypto_pwhash(32, secret, salt, cost.opsLimit, cost.memLimitBytes, algorithm)
  }
}

const folder = join(userData, 'vault')
mkdirSync(folder, { recursive: true, mode: 0o700 })
const world = {
  disk: nodeDisk(folder),
  clock: { now: () => new Date() },
  kdf: new Argon2id(),
  owners: nodeOwners(),
}
const { vault } = await createVault(world, { label, passphrase })
const seeded = new SeededPages(1)
const staged = vault.ours.stage()
for (let from = 0; from < Number(pages); from += 100) {
  const count = Math.min(100, Number(pages) - from)
  await staged.add(Array.from({ length: count }, () => write(seeded.next())))
}
const long = seeded.next()
const paragraphs = Array.from({ length: 137 }, () => seeded.next().body)
await staged.add([write({ ...long, day: lastDay(), title: 'Long', body: paragraphs.join('\n\n') })])
await staged.commit()
await vault.tidy()
await vault.close()

/** The day of the newest page: nothing of the seeded ones is later. */
function lastDay() {
  return '2026-01-01' as ReturnType<SeededPages['next']>['day']
}

function write(content: ReturnType<SeededPages['next']>) {
  const now = new Date().toISOString()
  const body = storeEntry(content, now, now)
  return { collection: 'entries', id: vault.newId(), operation: 'put' as const, body }
}
