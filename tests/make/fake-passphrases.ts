import { limits } from '../../shared/limits.ts'

/** Codes are compared without the dashes, spaces and letter case that people type. */
export function plain(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** A rough stand-in for the estimator: length and number of different words decide. */
export function strengthOf(
  passphrase: string,
  labels: string[],
): { level: number; allowed: boolean } {
  const lower = passphrase.toLocaleLowerCase()
  const isGuessable =
    /password|12345|qwerty/.test(lower) ||
    labels.some((label) => lower === label.toLocaleLowerCase())
  const words = new Set(lower.split(/\s+/).filter(Boolean)).size
  if (passphrase.length < limits.passphraseMinLength) return { level: 0, allowed: false }
  if (isGuessable || passphrase.length < 12) return { level: 1, allowed: false }
  if (words < 3) return { level: 2, allowed: true }
  return { level: words < 5 ? 3 : 4, allowed: true }
}
