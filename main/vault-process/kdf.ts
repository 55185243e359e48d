import sodium from 'libsodium-wrappers-sumo'
import type { KdfAnswer, KdfRequest } from '../../shared/messages.ts'
import { leaveMemoryOutOfCoreDumps } from '../node/core-dumps.ts'
import { parentPort } from './parent-port.ts'

/**
 * The process of one key derivation, which may have rehearsed over nothing before. Argon2id's memory, with the
 * passphrase in it, goes away with the process: the shell ends it as soon as the vault process has the key.
 */
leaveMemoryOutOfCoreDumps()
parentPort<unknown, never>().on('message', ({ ports: [port] }) => {
  if (port === undefined) return
  port.on('message', ({ data }) => {
    void derive(data as KdfRequest).then((answer) => port.postMessage(answer))
  })
  // Nobody waits for the key any more.
  port.on('close', () => process.exit(0))
  port.start()
})

/** Loaded while the request is still on its way. */
const ready = sodium.ready

async function derive({
  passphrase,
  salt,
  opsLimit,
  memLimitBytes,
}: KdfRequest): Promise<KdfAnswer> {
  try {
    await ready
    const { crypto_pwhash_ALG_ARGON2ID13: algorithm } = sodium
    const key = sodium.crypto_pwhash(32, passphrase, salt, opsLimit, memLimitBytes, algorithm)
    return { ok: true, key }
  } catch {
    // The memory was not to be had, or the numbers are none that libsodium takes.
    return { ok: false }
  }
}
