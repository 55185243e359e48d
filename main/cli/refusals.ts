import type { ErrorCode } from '../../shared/errors.ts'

export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5

/** What a refusal means for a script, and what it says to a person. */
export function refusal(code: ErrorCode): { exitCode: ExitCode; sentence: string } {
  const [exitCode, sentence] = known[code] ?? [4, `This was refused: ${code}.`]
  return { exitCode, sentence }
}

const known: Partial<Record<ErrorCode, [ExitCode, string]>> = {
  'vault.damaged': [
    1,
    'Parts of this do not verify. `verify` lists them; extract takes --even-damaged.',
  ],
  'attachment.damaged': [
    1,
    'A photo or another file does not verify. `verify` lists them; extract takes --even-damaged.',
  ],
  'vault.no-such-member': [
    3,
    'Say whose vault to open with --member NAME; `info` lists the names.',
  ],
  'vault.wrong-passphrase': [3, 'That passphrase does not open this. Nothing was changed.'],
  'vault.wrong-recovery-code': [3, 'That recovery code does not open this. Nothing was changed.'],
  'recovery.mistyped': [3, 'That is not a whole recovery code. Look for a slip and type it again.'],
  'file.not-found': [4, 'There is nothing at that path.'],
  'vault.not-found': [4, 'There is no vault in that folder.'],
  'vault.newer-format': [4, 'A newer Hearth wrote this. Nothing was changed.'],
  'vault.key-file-missing': [
    4,
    'The key file is not there, so no passphrase can open this member.',
  ],
  'vault.key-file-damaged': [4, 'Both copies of the key file are damaged. A backup still has it.'],
  'backup.not-a-backup': [4, 'That file is not a backup of Hearth.'],
  'backup.damaged': [4, 'That backup is damaged. Another copy may be whole.'],
  'file.exists': [5, 'The folder to write to is not empty. Name a new one.'],
  'disk.full': [5, 'There is no room left on that disk. Nothing of it was kept.'],
  'disk.read-only': [5, 'That place cannot be written to. Nothing of it was kept.'],
  'disk.no-permission': [5, 'That place may not be written to. Nothing of it was kept.'],
  'disk.failed': [5, 'The disk did not answer as it has to. Nothing of it was kept.'],
  'request.cancelled': [5, 'Stopped. Nothing of it was kept.'],
}
