import { AppError, type ErrorCode, isAppError } from '../../shared/errors.ts'

const codes: Record<string, ErrorCode> = {
  ENOSPC: 'disk.full',
  EDQUOT: 'disk.full',
  EROFS: 'disk.read-only',
  EACCES: 'disk.no-permission',
  EPERM: 'disk.no-permission',
}

/** The system's name for what went wrong, such as `ENOENT`; empty when the error carries none. */
export function errnoOf(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return typeof code === 'string' ? code : ''
}

/** Puts a failure of `node:fs` into the words of `Disk`. What is an `AppError` already stays as it is. */
export function diskError(error: unknown): AppError {
  if (isAppError(error)) return error
  return new AppError(codes[errnoOf(error)] ?? 'disk.failed', { cause: error })
}

/** True when the system says that nothing has this name. */
export function isAbsent(error: unknown): boolean {
  return errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR'
}
