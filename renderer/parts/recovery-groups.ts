/** The groups of a recovery code, without whatever stands between them. */
export function groupsOf(code: string): string[] {
  return lettersOf(code).match(/.{1,4}/g) ?? []
}

/** The letters and digits of a code as somebody typed it, in capitals. */
export function lettersOf(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** Letters and digits in a whole code: nine groups of four. */
export const codeLength = 36
