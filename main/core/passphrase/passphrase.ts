import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'
import { AppError } from '../../../shared/errors.ts'
import { limits } from '../../../shared/limits.ts'
import type { PassphraseStrength } from '../../../shared/model/member.ts'

/** How many guesses a passphrase is worth before it counts as fair, strong, very strong. */
const fair = 1e8
const strong = 1e10
const veryStrong = 1e14

/** Words anybody would try on this computer first. */
const houseWords = ['hearth', 'journal', 'diary']

/** What a known name adds to the guessing: which of the names, and how it is written. */
const guessesPerName = 20

/** Estimating takes time with the square of the length; past this, length alone is strength enough. */
const lookedAt = 100

let estimator: ZxcvbnFactory | null = null

/** Built at the first question: the dictionaries take a moment, and most evenings nobody asks. */
function theEstimator(): ZxcvbnFactory {
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...common, ...english },
    graphs: adjacencyGraphs,
    maxLength: lookedAt,
  })
  return estimator
}

/**
 * One spelling for what looks the same, however a keyboard composes it (NFKC). Every passphrase is
 * brought into this form before anything is derived from it.
 */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC')
}

/**
 * Estimates how well a passphrase would stand against guessing, offline, with dictionaries that ship
 * with Hearth. `labels` are names that the person beside would try first. Even a fair passphrase
 * costs years of guessing behind Argon2id; a weak one is refused.
 */
export function strengthOf(passphrase: string, labels: readonly string[]): PassphraseStrength {
  const normal = normalisePassphrase(passphrase)
  if ([...normal].length < limits.passphraseMinLength) return { level: 0, allowed: false }
  const names = [...labels, ...labels.flatMap((label) => label.split(/[\s\-.]+/)), ...houseWords]
  const known = [...new Set(names.map(normalisePassphrase))].filter((name) => name.length > 1)
  const guesses = Math.min(guessesFor(normal, known), guessesBeside(normal, known))
  const level = guesses < fair ? 1 : guesses < strong ? 2 : guesses < veryStrong ? 3 : 4
  return { level, allowed: level >= 2 }
}

function guessesFor(passphrase: string, known: string[]): number {
  return theEstimator().check(passphrase, known).guesses
}

/** A name is no secret: what counts is what stands beside it. */
function guessesBeside(passphrase: string, known: string[]): number {
  const lower = passphrase.toLowerCase()
  const found = known.filter((name) => lower.includes(name.toLowerCase()))
  const rest = found
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name.toLowerCase(), ' '), lower)
  return guessesFor(rest.replace(/\s+/g, ' ').trim(), known) * guessesPerName ** found.length
}

/** @throws AppError `passphrase.too-weak` for one below the floor. */
export function refuseWeak(passphrase: string, labels: readonly string[]): void {
  if (!strengthOf(passphrase, labels).allowed) throw new AppError('passphrase.too-weak')
}
