import { isAppError } from '../../shared/errors.ts'
import type { Kdf } from '../core/ports.ts'
import { vaultStatus } from '../core/vault/index.ts'
import { nodeDisk } from '../node/node-disk.ts'
import type { Console } from './console.ts'
import { extract } from './extract.ts'
import { type Order, readOrder, usage } from './order.ts'
import { placeAt } from './place.ts'
import { type ExitCode, refusal } from './refusals.ts'
import { restore } from './restore.ts'
import { unlock } from './unlock.ts'
import { verify } from './verify.ts'

/** Runs one command; answers with the exit code. */
export async function hearthVault(args: string[], console: Console, kdf: Kdf): Promise<ExitCode> {
  const order = readOrder(args)
  if (order === null) {
    console.say(usage)
    return 2
  }
  try {
    return await run(order, console, kdf)
  } catch (error) {
    if (!isAppError(error)) throw error
    const { exitCode, sentence } = refusal(error.code)
    console.say(sentence)
    return exitCode
  }
}

async function run(order: Order, console: Console, kdf: Kdf): Promise<ExitCode> {
  if (order.command === 'help') {
    console.say(usage)
    return 0
  }
  const place = await placeAt(order.path)
  if (order.command === 'info') {
    const { state, members } = await vaultStatus(place.disk)
    if (state === 'absent') {
      const { exitCode, sentence } = refusal('vault.not-found')
      console.say(sentence)
      return exitCode
    }
    if (place.madeAt !== null) console.say(`Backup of ${place.madeAt}, whole.`)
    for (const { label } of members) console.say(`Member: ${label}`)
    return 0
  }
  if (order.command === 'restore') {
    await restore(place, order, console, kdf)
    return 0
  }
  const vault = await unlock(place, order, console, kdf)
  try {
    if (order.command === 'verify') {
      const whole = await verify(vault, console)
      console.say(whole ? 'All of it is whole.' : 'Not all of it is whole. Nothing was changed.')
      return whole ? 0 : 1
    }
    return (await extract(vault, nodeDisk(order.to), console, order)) ? 0 : 1
  } finally {
    await vault.close()
  }
}
