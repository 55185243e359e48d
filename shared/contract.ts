import { z } from 'zod'
import { Day } from './days.ts'
import { AgreementId, DebriefId, EntryId, JobId, MemberId, NoteId, PlaceToken } from './ids.ts'
import { limits } from './limits.ts'
import { Agreement, Review } from './model/agreement.ts'
import { BackupCover, BackupReport, LastBackup, RestoreReport } from './model/backup.ts'
import {
  Debrief,
  DebriefRow,
  Keeping,
  KeptDebrief,
  OwnWords,
  Side,
  StageAct,
  TurnDraft,
  Way,
} from './model/debrief.ts'
import { EntryDraft, NoteDraft, SavedDraft } from './model/draft.ts'
import { Entry, EntryContent, EntryRow, Timeline, Zone } from './model/entry.ts'
import { Completion, NewNote, Note } from './model/gratitude.ts'
import { ImportPreview, ImportReport } from './model/import.ts'
import { Label, Passphrase, PassphraseStrength, Session, VaultStatus } from './model/member.ts'
import { OutsideText, OutsideView, OutsideViews } from './model/outside-view.ts'
import { Settings } from './model/settings.ts'

/**
 * The one table of calls. A row says who serves it (`vault`: the vault process over the window's own
 * MessagePort; `shell`: the main process over one Electron channel), what state it needs, what goes
 * in and out, and for a command which scopes it touches. `shows` names the scopes a read depends on.
 * Handlers, clients and hooks take their types from here: a missing handler does not compile.
 */

/** Parts of what a session knows; a command that touches one makes the reads that show it stale. */
export const scopes = [
  'entries',
  'drafts',
  'notes',
  'debriefs',
  'agreements',
  'outside-views',
  'session',
  'backups',
  'settings',
] as const
export type Scope = (typeof scopes)[number]

interface Row {
  /** Who answers. */
  at: 'vault' | 'shell'
  /**
   * `any`: at all times. `locked`: only while nobody is in. `open`: somebody is unlocked. `solo`: one
   * member, alone. `together`: two or more, in one sitting.
   */
  needs: 'any' | 'locked' | 'open' | 'solo' | 'together'
  in: z.ZodType
  out: z.ZodType
  /** A read: the scopes it shows. */
  shows?: readonly Scope[]
  /** A command: the scopes it changes. */
  touches?: readonly Scope[]
}

const Nothing = z.strictObject({})
const Done = z.null()
const RecoveryCode = z.string().min(1).max(120)
/** A person was asked about another computer's lock, after `vault.in-use-elsewhere`, and sets it aside. */
const TakeOver = z.boolean().optional()
const Door = z.enum(['solo', 'together'])
const OneDebrief = z.strictObject({ id: DebriefId })

export const contract = {
  // Getting in.
  'vault.status': { at: 'vault', needs: 'any', in: Nothing, out: VaultStatus, shows: ['session'] },
  'vault.create': {
    at: 'vault',
    needs: 'locked',
    in: z.strictObject({ label: Label, passphrase: Passphrase }),
    out: z.strictObject({ member: MemberId, recoveryCode: z.string() }),
    touches: ['session'],
  },
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
  'session.read': { at: 'vault', needs: 'open', in: Nothing, out: Session, shows: ['session'] },

  // Members and their ways in.
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

  // Journal.
  'entries.timeline': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: Timeline,
    shows: ['entries'],
  },
  /** Rows `from` (counted from the newest, 0) to `from + length`. */
  'entries.slice': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({
      from: z.number().int().min(0),
      length: z.number().int().min(1).max(limits.sliceLength),
    }),
    out: z.array(EntryRow),
    shows: ['entries'],
  },
  'entries.read': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ id: EntryId }),
    out: Entry.nullable(),
    shows: ['entries'],
  },
  /** A new, empty draft with an id of its own, ready to write in. */
  'drafts.begin': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({
      zone: Zone,
      day: Day,
      time: EntryContent.shape.time,
      /** Start from this finished page, to change it; null for a new page. */
      entry: EntryId.nullable(),
    }),
    out: EntryDraft,
    touches: [],
  },
  /** Saves a draft, encrypted, in Mine. The answer comes after the bytes are safe on disk. */
  'drafts.save': {
    at: 'vault',
    needs: 'solo',
    in: EntryDraft,
    out: z.strictObject({ savedAt: z.string() }),
    touches: ['drafts'],
  },
  'drafts.list': {
    at: 'vault',
    needs: 'solo',
    in: Nothing,
    out: z.array(SavedDraft),
    shows: ['drafts'],
  },
  'drafts.discard': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: EntryId }),
    out: Done,
    touches: ['drafts'],
  },
  /** Done: the draft becomes a finished page in its zone, and is a draft no longer. */
  'drafts.finish': {
    at: 'vault',
    needs: 'solo',
    in: EntryDraft,
    out: Entry,
    touches: ['entries', 'drafts'],
  },
  /** Moves one page from Mine to Ours. `revision` is the one whose preview the author saw. */
  'entries.share': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: EntryId, revision: z.number().int().min(1) }),
    out: Entry,
    touches: ['entries'],
  },
  'entries.pin': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: EntryId, pinned: z.boolean() }),
    out: Done,
    touches: ['entries'],
  },
  /** Only its author puts a page in the bin, and takes it out again. */
  'entries.bin': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: EntryId }),
    out: Done,
    touches: ['entries'],
  },
  'entries.unbin': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: EntryId }),
    out: Done,
    touches: ['entries'],
  },
  'entries.binned': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(EntryRow.extend({ binnedAt: z.string() })),
    shows: ['entries'],
  },

  // Gratitude wall.
  'notes.list': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(Note),
    shows: ['notes'],
  },
  'notes.pin': { at: 'vault', needs: 'solo', in: NewNote, out: Note, touches: ['notes', 'drafts'] },
  /** The receiver's own words on a note that was written to them. */
  'notes.complete': {
    at: 'vault',
    needs: 'solo',
    in: Completion,
    out: Note,
    touches: ['notes'],
  },
  /** The note this member was writing, or a fresh one with an id of its own. */
  'notes.draft': {
    at: 'vault',
    needs: 'solo',
    in: Nothing,
    out: NoteDraft,
    shows: [],
  },
  'notes.save-draft': {
    at: 'vault',
    needs: 'solo',
    in: NoteDraft,
    out: Done,
    touches: [],
  },
  /** The words with which this member was completing a note; empty where there are none. */
  'notes.completion-draft': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: NoteId }),
    out: z.strictObject({ text: z.string() }),
    shows: [],
  },
  'notes.save-completion-draft': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: NoteId, text: z.string().max(limits.noteLength) }),
    out: Done,
    touches: [],
  },

  // Work it through. A debrief is there for those who take part and for nobody else.
  'debriefs.list': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(DebriefRow),
    shows: ['debriefs'],
  },
  'debriefs.read': {
    at: 'vault',
    needs: 'open',
    in: OneDebrief,
    out: Debrief.nullable(),
    shows: ['debriefs'],
  },
  /** Begins a debrief with those named and the member at the keyboard; all of them see its title. */
  'debriefs.start': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({
      title: z.string().trim().min(1).max(limits.debriefTitleLength),
      day: Day,
      with: z
        .array(MemberId)
        .min(1)
        .max(limits.members - 1),
    }),
    out: DebriefRow,
    touches: ['debriefs'],
  },
  /** The side this member is writing; empty where there is none. Only its writer can read it. */
  'debriefs.side-draft': { at: 'vault', needs: 'solo', in: OneDebrief, out: Side, shows: [] },
  'debriefs.save-side-draft': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: DebriefId, side: Side }),
    out: z.strictObject({ savedAt: z.string() }),
    touches: [],
  },
  /** Seals this side: from here it is what it is, and stays shut until everyone's opens. */
  'debriefs.seal': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: DebriefId, side: Side }),
    out: Done,
    touches: ['debriefs'],
  },
  /** Takes the sealed side back, until the sides are open; its words are a draft again. */
  'debriefs.withdraw': {
    at: 'vault',
    needs: 'open',
    in: OneDebrief,
    out: Done,
    touches: ['debriefs'],
  },
  'debriefs.choose-way': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ id: DebriefId, way: Way }),
    out: Done,
    touches: ['debriefs'],
  },
  /** Where all chose so: ready to open. The last one who says so opens their own side with it. */
  'debriefs.ready': {
    at: 'vault',
    needs: 'open',
    in: OneDebrief,
    out: Done,
    touches: ['debriefs'],
  },
  /** Opens all sides at once; everyone who takes part is here. */
  'debriefs.open-together': {
    at: 'vault',
    needs: 'together',
    in: OneDebrief,
    out: Done,
    touches: ['debriefs'],
  },
  /** The next thing said in a stage, by the member at the keyboard. */
  'debriefs.act': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ id: DebriefId, act: StageAct }),
    out: Done,
    touches: ['debriefs'],
  },
  /** Words half written in a stage, by the member at the keyboard; empty fields where there are none. */
  'debriefs.turn-draft': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ id: DebriefId, place: TurnDraft.shape.place }),
    out: TurnDraft,
    shows: [],
  },
  'debriefs.save-turn-draft': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ id: DebriefId, draft: TurnDraft }),
    out: Done,
    touches: [],
  },
  /** A time-out, at once and without a name; a later one takes the place of an earlier one. */
  'debriefs.pause': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({
      id: DebriefId,
      minutes: z.number().int().min(limits.pauseMinutes.min).max(limits.pauseMinutes.max),
    }),
    out: Done,
    touches: ['debriefs'],
  },
  /** Ends a time-out: once its time has come, or when everyone who takes part is here. */
  'debriefs.come-back': {
    at: 'vault',
    needs: 'open',
    in: OneDebrief,
    out: Done,
    touches: ['debriefs'],
  },
  /** Closes a debrief, at any time and without a reason. */
  'debriefs.close': {
    at: 'vault',
    needs: 'open',
    in: OneDebrief,
    out: Done,
    touches: ['debriefs', 'agreements'],
  },
  /** What Ours is to keep, as far as this member is concerned. */
  'debriefs.keep': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ id: DebriefId, keeping: Keeping }),
    out: Done,
    touches: ['debriefs', 'agreements'],
  },
  /** Debriefs that Ours keeps whole. */
  'debriefs.kept': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(KeptDebrief),
    shows: ['debriefs'],
  },
  /** What this member said in each debrief, kept in Mine whatever Ours keeps. */
  'debriefs.own-words': {
    at: 'vault',
    needs: 'solo',
    in: Nothing,
    out: z.array(OwnWords),
    shows: ['debriefs'],
  },
  'debriefs.forget-own-words': {
    at: 'vault',
    needs: 'solo',
    in: OneDebrief,
    out: Done,
    touches: ['debriefs'],
  },
  'agreements.list': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(Agreement),
    shows: ['agreements'],
  },
  /** On its day or later, once, by the one who promised. */
  'agreements.review': {
    at: 'vault',
    needs: 'open',
    in: Review,
    out: Done,
    touches: ['agreements'],
  },
  /** A word by another member, once the one who promised has spoken. */
  'agreements.reply': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({
      id: AgreementId,
      words: z.string().trim().min(1).max(limits.noteLength),
    }),
    out: Done,
    touches: ['agreements'],
  },
  'outside-views.read': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ today: Day }),
    out: OutsideViews,
    shows: ['outside-views', 'debriefs'],
  },
  'outside-views.save-draft': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ text: OutsideText }),
    out: Done,
    touches: [],
  },
  'outside-views.finish': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ text: OutsideText.min(1), today: Day }),
    out: OutsideView,
    touches: ['outside-views'],
  },

  // Backup and restore. Places were chosen through the shell's picker.
  'backups.make': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ job: JobId, place: PlaceToken }),
    out: BackupReport,
    touches: ['backups'],
  },
  'backups.last': { at: 'vault', needs: 'open', in: Nothing, out: LastBackup, shows: ['backups'] },
  'backups.cover': {
    at: 'vault',
    needs: 'any',
    in: z.strictObject({ place: PlaceToken }),
    out: BackupCover,
    shows: [],
  },
  /**
   * Unpacks a backup into a new folder beside no living vault, verifies all of it, and opens it as one
   * member to count. The living vault is not touched; `app.use-restored` goes over to the new folder.
   */
  'backups.restore': {
    at: 'vault',
    needs: 'locked',
    in: z.strictObject({
      job: JobId,
      place: PlaceToken,
      member: MemberId,
      secret: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('passphrase'), passphrase: Passphrase }),
        z.strictObject({ kind: z.literal('recovery-code'), code: RecoveryCode }),
      ]),
    }),
    out: z.strictObject({ report: RestoreReport, restored: PlaceToken }),
    touches: [],
  },

  // Import.
  'imports.preview': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ job: JobId, place: PlaceToken, zone: Zone }),
    out: ImportPreview,
    shows: [],
  },
  'imports.run': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ job: JobId, place: PlaceToken, zone: Zone }),
    out: ImportReport,
    touches: ['entries'],
  },
  /** Asks a long piece of work to stop. Its own call then answers `request.cancelled`. */
  'jobs.cancel': {
    at: 'vault',
    needs: 'any',
    in: z.strictObject({ job: JobId }),
    out: Done,
    touches: [],
  },

  // The desktop.
  'app.info': {
    at: 'shell',
    needs: 'any',
    in: Nothing,
    out: z.strictObject({
      version: z.string(),
      /** `electron`, or `chromium` for the preview in Chromium. */
      host: z.enum(['electron', 'chromium']),
      platform: z.string(),
      /** The folder's name and its parent's, never the whole path. */
      vaultPlace: z.string(),
      /** This lock screen is here because a process of Hearth had ended by itself. */
      hasBroken: z.boolean(),
      /** Which door the lock screen opens with: for one, or for several at once. */
      door: Door,
    }),
    shows: ['settings'],
  },
  /** Locks; `door` says which door the lock screen shows then. */
  'app.lock': {
    at: 'shell',
    needs: 'any',
    in: z.strictObject({ door: Door.optional() }),
    out: Done,
    touches: [],
  },
  'app.quick-exit': { at: 'shell', needs: 'any', in: Nothing, out: Done, touches: [] },
  /** Goes over to a folder that `backups.restore` made; the folder used so far stays where it is. */
  'app.use-restored': {
    at: 'shell',
    needs: 'any',
    in: z.strictObject({ restored: PlaceToken }),
    out: Done,
    touches: ['settings'],
  },
  /**
   * Look for the vault in a folder that the picker answered with, or make it there. With `mustHoldVault`
   * a folder without a vault is refused with `vault.not-found`, and nothing changes.
   */
  'app.use-place': {
    at: 'shell',
    needs: 'any',
    in: z.strictObject({ place: PlaceToken, mustHoldVault: z.boolean().optional() }),
    out: Done,
    touches: ['settings'],
  },
  'settings.read': { at: 'shell', needs: 'any', in: Nothing, out: Settings, shows: ['settings'] },
  'settings.change': {
    at: 'shell',
    needs: 'any',
    in: Settings.partial(),
    out: Settings,
    touches: ['settings'],
  },
  /** Opens the system's dialog. The answer is a token and a name to show, or null where a person closed it. */
  'picker.pick': {
    at: 'shell',
    needs: 'any',
    in: z.strictObject({
      for: z.enum(['backup-target', 'backup-source', 'import-source', 'vault-folder']),
    }),
    out: z.strictObject({ place: PlaceToken, name: z.string() }).nullable(),
    touches: [],
  },
} as const satisfies Record<string, Row>

export type Contract = typeof contract
export type CallName = keyof Contract
export type Input<Name extends CallName> = z.infer<Contract[Name]['in']>
export type Output<Name extends CallName> = z.infer<Contract[Name]['out']>

export type NamesAt<At extends 'vault' | 'shell'> = {
  [Name in CallName]: Contract[Name]['at'] extends At ? Name : never
}[CallName]
export type ReadName = {
  [Name in CallName]: Contract[Name] extends { shows: readonly Scope[] } ? Name : never
}[CallName]
export type CommandName = {
  [Name in CallName]: Contract[Name] extends { touches: readonly Scope[] } ? Name : never
}[CallName]

/** One handler for each row served at one side. */
export type Handlers<At extends 'vault' | 'shell'> = {
  [Name in NamesAt<At>]: (input: Input<Name>) => Output<Name> | Promise<Output<Name>>
}

/** True when the text names a row; inherited names such as `constructor` do not. */
export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}
