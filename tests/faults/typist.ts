/**
 * A process of its own that works on a real vault in a real folder: `typist FOLDER hold` opens the vault
 * and keeps it open; `race` opens it whenever it is told to, and closes it again; `edit` goes over the
 * same few drafts for ever, and says what is saved.
 */
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { createVault, openVault, vaultStatus } from '../../main/core/vault/index.ts'
import type { VaultWorld } from '../../main/core/vault/world.ts'
import { nodeDisk } from '../../main/node/node-disk.ts'
import { nodeOwners } from '../../main/node/owner.ts'
import { isAppError } from '../../shared/errors.ts'
import { worldOn } from './world.ts'

const passphrase = 'typed by a machine'

function say(line: string): void {
  // At once, so that nothing is lost on the way when the process is killed right after.
  writeSync(1, `${line}\n`)
}

async function open(world: VaultWorld) {
  const { state, members } = await vaultStatus(world.disk)
  if (state === 'absent') {
    return (await createVault(world, { label: 'Ada', passphrase })).vault
  }
  return openVault(world, members[0]!.id, { type: 'passphrase', passphrase })
}

async function hold(world: VaultWorld): Promise<void> {
  const vault = await open(world)
  await vault.mine.commit([{ collection: 'entries', id: 'held', operation: 'put', body: {} }])
  say('open')
  setInterval(() => undefined, 1_000)
}

async function race(world: VaultWorld): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'go') {
      try {
        held = await open(world)
        // Only whoever may write can.
        await held.drafts.commit([
          { collection: 'entries', id: 'race', operation: 'put', body: {} },
        ])
        say('open')
      } catch (error) {
        say(nameOf(error))
      }
    } else {
      await held?.close()
      held = null
      say('closed')
    }
  }
}

let held: Awaited<ReturnType<typeof open>> | null = null

async function edit(world: VaultWorld): Promise<void> {
  const vault = await open(world)
  for (let count = 0; ; count += 1) {
    const id = `draft-${count % 20}`
    const before = vault.drafts.get('entries', id)?.body as { number: number } | undefined
    const body = { number: (before?.number ?? 0) + 1, text: 'words '.repeat(count % 300) }
    await vault.drafts.commit([{ collection: 'entries', id, operation: 'put', body }])
    say(`${id} ${body.number}`)
    if (count % 50 === 49) await vault.tidy()
    await pause(4)
  }
}

function nameOf(error: unknown): string {
  return isAppError(error) ? error.code : String(error)
}

const [folder, act] = process.argv.slice(2)
const acts = { hold, race, edit }
const world = { ...worldOn(nodeDisk(folder!)), owners: nodeOwners() }
try {
  await acts[act as keyof typeof acts](world)
} catch (error) {
  say(nameOf(error))
}
