import type { Member } from '../../shared/model/member.ts'

/** A recovery code that has just been made, while its sheet is written. */
export interface KeptSheet {
  member: Member
  /** Everyone who shares this Hearth. */
  names: readonly string[]
  code: string
}
