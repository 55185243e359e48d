import { z } from 'zod'
import { MemberId, PlaceToken } from '../ids.ts'
import { limits } from '../limits.ts'
import { Label, Passphrase, PassphraseStrength, Session, VaultStatus } from '../model/member.ts'
import { NamePicture, SheetWords } from '../model/recovery-sheet.ts'
import { Done, Nothing, type Row } from './row.ts'

const RecoveryCode = z.string().min(1).max(120)
/** A person was asked about another computer's lock, after `vault.in-use-elsewhere`, and sets it aside. */
const TakeOver = z.boolean().optional()

/** Getting in, and the ways in of each member. */
export const accessRows = {
  'vault.status': { at: 'vault', needs: 'any', in: Nothing, out: VaultStatus, shows: ['session'] },
  'vault.create': {
    at: 'vault',
    needs: 'locked',
    in: z.strictObject({ label: Label, passphrase: Passphrase }),
    out: z.strictObject({ member: MemberId, recoveryCode: z.string() }),
    touches: ['session'],
  },
  /** Somebody begins to type a passphrase: what deriving its key needs is made ready. Nothing else changes. */
  'vault.expect-passphrase': { at: 'vault', needs: 'locked', in: Nothing, out: Done, touches: [] },
  'vault.unlock': {
    at: 'vault',
    needs: 'locked',
    in: z.strictObject({ member: MemberId, passphrase: Passphrase, takeOver: TakeOver }),
    out: Session,
    touches: ['session'],
  },
  'vault.unlock-with-recovery-code': {
    at: 'vault',
    needs: 'locked',
    in: z.strictObject({ member: MemberId, code: RecoveryCode, takeOver: TakeOver }),
    out: Session,
    touches: ['session'],
  },
  /**
   * Two or more come in, each by their own passphrase, and only what is shared opens. Nobody is in unless
   * everybody is: `wrong` names those whose passphrase did not open them, and then nothing was opened.
   */
  'vault.unlock-together': {
    at: 'vault',
    needs: 'locked',
    in: z.strictObject({
      members: z
        .array(z.strictObject({ member: MemberId, passphrase: Passphrase }))
        .min(2)
        .max(limits.members),
      takeOver: TakeOver,
    }),
    out: z.discriminatedUnion('opened', [
      z.strictObject({ opened: z.literal(true), session: Session }),
      z.strictObject({ opened: z.literal(false), wrong: z.array(MemberId).min(1) }),
    ]),
    touches: ['session'],
  },
  /** From now on `to`, who is here, is at the keyboard and signs what is written. */
  'session.hand-over': {
    at: 'vault',
    needs: 'together',
    in: z.strictObject({ to: MemberId }),
    out: Session,
    touches: ['session', 'debriefs', 'agreements'],
  },
  /** Whoever is at the keyboard shows that it is them. Nothing changes. */
  'session.prove': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ passphrase: z.string().max(limits.passphraseMaxLength) }),
    out: Done,
    touches: [],
  },
  'session.read': { at: 'vault', needs: 'open', in: Nothing, out: Session, shows: ['session'] },
  'passphrase.strength': {
    at: 'vault',
    needs: 'any',
    in: z.strictObject({
      passphrase: z.string().max(limits.passphraseMaxLength),
      /** Names that would be easy to guess, such as the members' own. */
      labels: z.array(z.string().max(limits.labelLength)).max(limits.members),
    }),
    out: PassphraseStrength,
    shows: [],
  },
  /** The newcomer sits at the computer beside an unlocked member and chooses a passphrase. */
  'members.add': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ label: Label, passphrase: Passphrase }),
    out: z.strictObject({ member: MemberId, recoveryCode: z.string() }),
    touches: ['session'],
  },
  /**
   * The member who is in leaves for good: their way in, keyring, private pages and drafts are removed;
   * what they shared stays, in their name. Nobody is in afterwards.
   */
  'members.leave': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ passphrase: Passphrase }),
    out: Done,
    touches: ['session'],
  },
  /**
   * 'Somebody may know it': keys, passphrase and recovery code of the member who is in are all made
   * anew. Nobody may be in afterwards, where what follows failed; the code holds all the same.
   */
  'members.new-keys': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ current: Passphrase, next: Passphrase }),
    out: z.strictObject({ recoveryCode: z.string() }),
    touches: ['session'],
  },
  /** Proves that a code was written down, by typing it back. */
  'recovery.confirm': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ member: MemberId, code: RecoveryCode }),
    out: Done,
    touches: ['session'],
  },
  /** A new code for the member who is in; the old one no longer opens this vault. */
  'recovery.renew': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ passphrase: Passphrase }),
    out: z.strictObject({ recoveryCode: z.string() }),
    touches: ['session'],
  },
  /**
   * Writes a sheet with this code as a PDF where a person chose; it is not encrypted. `name` is used where
   * the typefaces lack a sign of whose sheet it is.
   */
  'recovery.save-sheet': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({
      code: RecoveryCode,
      place: PlaceToken,
      words: SheetWords,
      name: NamePicture.nullable(),
    }),
    out: Done,
    touches: [],
  },
  /** Not today: the member who is in is not asked for their sheet for a week. */
  'recovery.rest': { at: 'vault', needs: 'solo', in: Nothing, out: Done, touches: ['session'] },
  'passphrase.change': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ current: Passphrase, next: Passphrase }),
    out: Done,
    touches: ['session'],
  },
  /** After an unlock by recovery code, instead of the current passphrase. */
  'passphrase.choose': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ next: Passphrase }),
    out: Done,
    touches: ['session'],
  },
} as const satisfies Record<string, Row>
