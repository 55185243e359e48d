import { parseArgs } from 'node:util'

export const usage = `hearth-vault reads a vault folder or a backup file, without the app. It changes nothing there.

  npm run vault -- info PLACE
      What is seen without a passphrase: the members, and when a backup was made.
  npm run vault -- verify PLACE [--member NAME] [--recovery-code]
      Reads all that the member may read and checks it; then looks at every byte that lies there, and
      tells what is not whole, with what else holds it, and what is not Hearth's.
  npm run vault -- restore BACKUP --to FOLDER [--member NAME] [--recovery-code]
      Unpacks a backup into an empty folder, encrypted as it was, and checks all of it. What comes
      of it is the folder of a vault, like any other.
  npm run vault -- extract PLACE --to FOLDER [--member NAME] [--recovery-code] [--even-damaged]
                   [--format markdown|json]
      Writes all that the member may read into an empty folder, not encrypted.

PLACE is the folder of a vault, or a backup file. The passphrase or the code is asked for and not shown;
a script may pipe it in. Nothing is written but what restore and extract are asked for.

The exit code says how it went:
  0  All is well.
  1  Something is not whole. verify has listed it; extract wrote nothing, or with --even-damaged
     what is left.
  2  The command was not understood.
  3  The passphrase or the code does not open it, or there is no such member.
  4  There is no vault or backup there, or it cannot be opened.
  5  It could not be written: the folder is in use, or the disk refused. Or somebody stopped it.
     Nothing is left of it.`

interface Opening {
  path: string
  member: string | null
  byRecoveryCode: boolean
}

export type Order =
  | { command: 'help' }
  | { command: 'info'; path: string }
  | ({ command: 'verify' } & Opening)
  | ({ command: 'restore'; to: string } & Opening)
  | ({
      command: 'extract'
      to: string
      evenDamaged: boolean
      format: 'markdown' | 'json'
    } & Opening)

/** What the words after the program's name ask for; null where that is nothing it can do. */
export function readOrder(args: string[]): Order | null {
  const words = parse(args)
  if (words === null) return null
  const { values, positionals } = words
  if (values.help) return { command: 'help' }
  const [command, path, ...rest] = positionals
  if (path === undefined || rest.length > 0) return null
  const used = Object.keys(values)
  const only = (...known: string[]) => used.every((name) => known.includes(name))
  const opening = {
    path,
    member: values.member ?? null,
    byRecoveryCode: values['recovery-code'] ?? false,
  }
  const { to, format = 'markdown' } = values
  switch (command) {
    case 'info':
      return only() ? { command, path } : null
    case 'verify':
      return only('member', 'recovery-code') ? { command, ...opening } : null
    case 'restore':
      if (to === undefined || !only('to', 'member', 'recovery-code')) return null
      return { command, to, ...opening }
    case 'extract':
      if (to === undefined || (format !== 'markdown' && format !== 'json')) return null
      return { command, to, format, evenDamaged: values['even-damaged'] ?? false, ...opening }
    default:
      return null
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        to: { type: 'string' },
        member: { type: 'string' },
        'recovery-code': { type: 'boolean' },
        'even-damaged': { type: 'boolean' },
        format: { type: 'string' },
      },
    })
  } catch {
    return null
  }
}
