/**
 * Everything Hearth may refuse, as one list. A code is `area.reason`; the renderer holds one sentence
 * for each (renderer/words), so a new code does not compile until a person can read it.
 */
export const errorCodes = [
  // The request itself.
  'request.invalid',
  'request.too-large',
  'request.cancelled',
  // The vault as a whole.
  'vault.not-found',
  'vault.already-exists',
  'vault.locked',
  'vault.in-use',
  'vault.in-use-elsewhere',
  'vault.read-only',
  'vault.damaged',
  'vault.newer-format',
  'vault.draft-format',
  'vault.older-copy',
  // Opening it.
  'vault.wrong-passphrase',
  'vault.wrong-recovery-code',
  'vault.no-such-member',
  'vault.joining-unfinished',
  'vault.key-file-damaged',
  'vault.key-file-missing',
  'vault.key-derivation-failed',
  'passphrase.too-weak',
  'recovery.does-not-match',
  'recovery.mistyped',
  'members.too-many',
  'members.label-taken',
  'members.only-one',
  // Records.
  'record.not-found',
  'record.not-yours',
  'record.changed-elsewhere',
  'record.too-large',
  'record.not-now',
  // Photos and other files.
  'attachment.damaged',
  'attachment.too-large',
  // Who is here.
  'session.solo-only',
  'session.together-only',
  'session.not-here',
  // Debriefs.
  'debrief.not-now',
  'debrief.paused',
  'debrief.not-all-here',
  // The disk under it.
  'disk.full',
  'disk.read-only',
  'disk.failed',
  'disk.no-permission',
  // Files people choose.
  'file.not-found',
  'file.unreadable',
  'file.exists',
  'backup.damaged',
  'backup.not-a-backup',
  'backup.verification-failed',
  'backup.of-another-vault',
  'backup.folder-away',
  'backup.folder-in-vault',
  'import.unknown-kind',
  'import.nothing-to-import',
  'import.too-large',
  'import.wrong-encoding',
  'import.harmful',
  'import.sealed',
  'import.newer',
  // A fault in Hearth.
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** A refusal that Hearth foresees. Its code is all that ever leaves the process it was thrown in. */
export class AppError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, options?: { cause?: unknown }) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
  }
}

/** True for an `AppError`, of the given code where one is named. */
export function isAppError(error: unknown, code?: ErrorCode): error is AppError {
  return error instanceof AppError && (code === undefined || error.code === code)
}

/** What travels back through the door: a value, or a code and nothing else. */
export type Reply<Value> = { ok: true; value: Value } | { ok: false; code: ErrorCode }
