/**
 * A process of its own that works on a real vault in a real folder: `typist FOLDER type` saves as fast
 * as it can and says what is saved; `typist FOLDER hold` opens the vault and keeps it open.
 */
import { writeSync } from 'node:fs'
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

async function type(world: VaultWorld): Promise<void> {
  const vault = await open(world)
  const save = async (place: 'ours' | 'mine' | 'drafts', id: string) => {
    const body = { text: `${id} `.repeat(1 + (id.length % 90)) }
    await vault[place].commit([{ collection: 'entries', id, operation: 'put', body }])
    say(`${place} ${id}`)
  }
  for (let count = 0; ; count += 1) {
    const id = `${process.pid}-${count}`
    await Promise.all([
      save('ours', `${id}-a`),
      save('mine', `${id}-b`),
      save('ours', `${id}-c`),
      save('drafts', id),
    ])
    if (count % 13 === 12) void vault.tidy()
  }
}

async function hold(world: VaultWorld): Promise<void> {
  const vault = await open(world)
  await vault.mine.commit([{ collection: 'entries', id: 'held', operation: 'put', body: {} }])
  say('open')
  setInterval(() => undefined, 1_000)
}

const [folder, act] = process.argv.slice(2)
const world = { ...worldOn(nodeDisk(folder!)), owners: nodeOwners() }
try {
  await (act === 'hold' ? hold : type)(world)
} catch (error) {
  say(isAppError(error) ? error.code : String(error))
}
