import { z } from 'zod'
import { MemberId } from '../ids.ts'
import { limits } from '../limits.ts'

/** The name a member chose to be shown by. Any word will do; it is visible while Hearth is locked. */
export const Label = z.string().trim().min(1).max(limits.labelLength)

export const Passphrase = z.string().min(1).max(limits.passphraseMaxLength)

/**
 * A member as others see them. `place` is the order of joining, from 0: it decides the mark (0 is the
 * circle, 1 the rounded square) and the colour.
 */
export const Member = z.strictObject({ id: MemberId, label: z.string(), place: z.number().int() })
export type Member = z.infer<typeof Member>

/** How strong a passphrase is while it is being chosen; `allowed` is the floor that Hearth insists on. */
export const PassphraseStrength = z.strictObject({
  /** 0 too short, 1 weak, 2 fair, 3 strong, 4 very strong. */
  level: z.number().int().min(0).max(4),
  allowed: z.boolean(),
})
export type PassphraseStrength = z.infer<typeof PassphraseStrength>

/**
 * Who is at the computer. SOLO: one member, who sees Ours and their own. TOGETHER: two or more have each
 * given their passphrase, and only what is shared is open. `mustChoosePassphrase` follows an unlock by
 * recovery code.
 */
export const Session = z.strictObject({
  mode: z.enum(['solo', 'together']),
  /** Who is at the keyboard, and signs: in TOGETHER set by the hand-over alone. */
  me: MemberId,
  /** Everyone who is in; in SOLO `me` alone. */
  present: z.array(MemberId),
  members: z.array(Member),
  /** Those who left: their names still stand beside what they shared. */
  former: z.array(Member),
  mustChoosePassphrase: z.boolean(),
  /**
   * Whether the one who is in alone should look for their recovery sheet: `never`, its code was not typed
   * back yet; `again`, that was a while ago.
   */
  askForSheet: z.enum(['no', 'never', 'again']),
  /** False when the vault was opened for reading only; `problems` says why. */
  writable: z.boolean(),
  /**
   * True while the disk is full and the room that was kept back has been given up: small saves go on,
   * large additions are refused with `disk.full`.
   */
  isDiskFull: z.boolean(),
  problems: z.array(
    z.strictObject({
      kind: z.enum([
        'damage',
        'forged',
        'folder-read-only',
        'forked',
        'copy-damaged',
        'unfinished-save',
        'older-copy',
        'went-on',
        'anchor-missing',
        'contested',
      ]),
      /** How many records or files are concerned; 0 where that has no meaning. */
      count: z.number().int(),
    }),
  ),
})
export type Session = z.infer<typeof Session>

/** What the lock screen may know. */
export const VaultStatus = z.strictObject({
  state: z.enum(['absent', 'locked', 'open']),
  members: z.array(Member),
})
export type VaultStatus = z.infer<typeof VaultStatus>
