import type { Session } from '../../shared/model/member.ts'

/** Pages and notes are written by one who is here alone, in a journal that can be written to. */
export function mayWrite({ mode, writable }: Session): boolean {
  return mode === 'solo' && writable
}
