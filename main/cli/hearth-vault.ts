import { parseArgs } from 'node:util'
import { type ErrorCode, isAppError } from '../../shared/errors.ts'
import type { Kdf } from '../core/ports.ts'
import { vaultStatus } from '../core/vault/index.ts'
import { nodeDisk } from '../node/node-disk.ts'
import type { Console } from './console.ts'
import { extract } from './extract.ts'
import { placeAt } from './place.ts'
import { unlock } from './unlock.ts'
import { verify } from './verify.ts'

export const usage = `hearth-vault reads a vault folder or a backup file, without the app. It changes nothing there.

  hearth-vault info PLACE
      What is seen without a passphrase: the members, and when a backup was made.
  hearth-vault verify PLACE [--member NAME] [--recovery-code]
      Reads all that the member may read, checks it, and tells what is not whole.
  hearth-vault extract PLACE --to FOLDER [--member NAME] [--recovery-code] [--even-damaged]
      Writes all that the member may read into an empty folder, as Markdown, not encrypted.

The passphrase is asked for. The exit code is 0 when all is well, 1 when something is not whole, and
2 when nothing could be done.`

/** Runs one command; answers with the exit code. */
export async function hearthVault(args: string[], console: Console, kdf: Kdf): Promise<0 | 1 | 2> {
  const order = read(args)
  if (order === null) {
    console.say(usage)
    return 2
  }
  try {
    return await run(order, console, kdf)
  } catch (error) {
    if (!isAppError(error)) throw error
    console.say(sentences[error.code] ?? `This was refused: ${error.code}.`)
    return 2
  }
}

interface Order {
  command: 'info' | 'verify' | 'extract'
  path: string
  to: string | null
  member: string | null
  byRecoveryCode: boolean
  evenDamaged: boolean
}

function read(args: string[]): Order | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        member: { type: 'string' },
        'recovery-code': { type: 'boolean', default: false },
        'even-damaged': { type: 'boolean', default: false },
      },
    })
    const [command, path, ...rest] = positionals
    const isKnown = command === 'info' || command === 'verify' || command === 'extract'
    if (!isKnown || path === undefined || rest.length > 0) return null
    if ((command === 'extract') !== (values.to !== undefined)) return null
    return {
      command,
      path,
      to: values.to ?? null,
      member: values.member ?? null,
      byRecoveryCode: values['recovery-code'],
      evenDamaged: values['even-damaged'],
    }
  } catch {
    return null
  }
}

async function run(order: Order, console: Console, kdf: Kdf): Promise<0 | 1 | 2> {
  const place = await placeAt(order.path)
  if (order.command === 'info') {
    const { state, members } = await vaultStatus(place.disk)
    if (state === 'absent') return tell(console, 'vault.not-found')
    if (place.madeAt !== null) console.say(`Backup of ${place.madeAt}, whole.`)
    for (const { label } of members) console.say(`Member: ${label}`)
    return 0
  }
  const vault = await unlock(place, order, console, kdf)
  try {
    if (order.command === 'verify') {
      const whole = await verify(vault, console)
      console.say(whole ? 'All of it is whole.' : 'Not all of it is whole. Nothing was changed.')
      return whole ? 0 : 1
    }
    await extract(vault, nodeDisk(order.to ?? ''), console, order)
    return 0
  } finally {
    await vault.close()
  }
}

function tell(console: Console, code: ErrorCode): 2 {
  console.say(sentences[code] ?? code)
  return 2
}

const sentences: Partial<Record<ErrorCode, string>> = {
  'file.not-found': 'There is nothing at that path.',
  'file.exists': 'The folder to write to is not empty. Name a new one.',
  'vault.not-found': 'There is no vault in that folder.',
  'vault.no-such-member': 'Say whose vault to open with --member NAME; `info` lists the names.',
  'vault.joining-unfinished':
    'Adding this member was cut short. Whoever added them finishes it in Hearth.',
  'vault.wrong-passphrase': 'That passphrase does not open this. Nothing was changed.',
  'vault.wrong-recovery-code': 'That recovery code does not open this. Nothing was changed.',
  'recovery.mistyped': 'That is not a whole recovery code. Look for a slip and type it again.',
  'vault.newer-format': 'A newer Hearth wrote this. Nothing was changed.',
  'vault.draft-format':
    'A trial version of Hearth from before 0.1.0 wrote this, and only that one opens it.',
  'vault.key-file-missing': 'The key file is not there, so no passphrase can open this member.',
  'vault.key-file-damaged': 'Both copies of the key file are damaged. A backup still has it.',
  'vault.damaged':
    'Parts of this do not verify. `verify` lists them; extract takes --even-damaged.',
  'attachment.damaged':
    'A photo or another file does not verify. `verify` lists them; extract takes --even-damaged.',
  'backup.not-a-backup': 'That file is not a backup of Hearth.',
  'backup.damaged': 'That backup is damaged. Another copy may be whole.',
}
