import type { Scope } from '../../shared/contract/row.ts'
import { AppError } from '../../shared/errors.ts'
import type { VaultEvent } from '../../shared/events.ts'
import type { MemberId, PlaceToken } from '../../shared/ids.ts'
import type { BackupPlan, Expected } from '../../shared/messages.ts'
import type { Moment } from '../../shared/model/reminders.ts'
import type { Bin } from '../core/bin/bin.ts'
import type { Contents } from '../core/contents.ts'
import type { Dreams } from '../core/dreams/dreams.ts'
import type { Cues } from '../core/jar/cues.ts'
import type { Jar } from '../core/jar/jar.ts'
import type { BeginSealing, Clock, Disk, DrawBook, DrawSheet, Kdf, Owners } from '../core/ports.ts'
import type { NarrowedPages } from '../core/search/narrowed-pages.ts'
import type { Search } from '../core/search/search.ts'
import type { Chosen } from '../core/transfer/chosen-file.ts'
import type { UnlockedVault, VaultWorld } from '../core/vault/index.ts'
import type { Fault } from './fault.ts'
import type { Jobs } from './jobs.ts'

/** Paths that people chose, behind tokens: the page knows tokens only. */
export interface Places {
  /** The path behind a token, or null for a token that nobody handed out. */
  pathOf(token: PlaceToken): string | null
  /** Hands out a token for a path that the vault process itself made, and tells the shell. */
  add(path: string): PlaceToken
}

/** A file that a person chose or named: its name on the disk of the folder around it. */
export interface ChosenFile {
  disk: Disk
  name: string
}

/** What the vault process lends to the calls. Everything here has a real and a simulated form. */
export interface World {
  /** The folder the vault lies in, or will lie in once it is made. */
  readonly vaultFolder: string
  /** What has to be in that folder; where it is not, the vault is away. */
  readonly expected: Expected
  /** The folder in which restored vaults get a folder of their own. */
  readonly userFolder: string
  /** The files below a folder. The folder itself may not be there yet. */
  diskAt(folder: string): Disk
  /** A file chosen for reading (`backup-source`). @throws AppError `file.not-found`. */
  forReading(path: string): Promise<ChosenFile>
  /** A file or a folder chosen to bring pages in from. @throws AppError `file.not-found`. */
  toImport(path: string): Promise<Chosen>
  /** A file to be written (`backup-target`: the path of a file, which need not be there). */
  forWriting(path: string): ChosenFile
  /** When a file of the vault in a folder changed last; null where there is none, or nobody knows. Never throws. */
  changedAt(folder: string): Promise<Date | null>
  /** The path of something directly in a folder, written as this system writes paths. */
  pathIn(folder: string, name: string): string
  /** Draws a recovery sheet as a PDF: its words, the code in groups, and a name as a picture if need be. */
  readonly sheetAsPdf: DrawSheet
  /** Typesets what a member may read as a PDF. */
  readonly drawBook: DrawBook
  /** Seals a copy with a passphrase, for the age program. */
  readonly beginSealing: BeginSealing
  /** Derives keys; `prepare` makes ready for the next derivation, and may be asked at any time. */
  readonly kdf: Kdf & { prepare(): void }
  readonly clock: Clock
  /** Tells processes apart, for the vault's LOCK. */
  readonly owners: Owners
  readonly places: Places
  /** Tells the window something unasked. Never throws. */
  announce(event: VaultEvent): void
  /** Tells the shell that a member came in, and when they had asked; null where nobody is in any more. Never throws. */
  opened(askedAt: Date | null): void
  /** Tells the shell of a copy in the planned folder, which it remembers. Never throws. */
  backedUp(folder: string, last: NonNullable<BackupPlan['last']>): void
  /** Tells the shell when a member is to be reminded, in place of what it knew of them. Never throws. */
  remind(of: MemberId, moments: Moment[]): void
  /** Does something after so many milliseconds, unless the answer is called before. */
  after(ms: number, act: () => void): () => void
  /** Notes a fault of Hearth's own, which holds no contents. Never throws. */
  report(fault: Fault): void
  /** Size of the vault's ballast, in bytes, where it is not the usual one. */
  readonly ballastBytes?: number
  /** Parses every answer against the contract: on in tests and in development. */
  readonly checkAnswers: boolean
}

/** What there is while one member is in, or several together. */
export interface Evening extends Contents<UnlockedVault> {
  bin: Bin
  dreams: Dreams
  jar: Jar
  cues: Cues
  search: Search
  narrowed: NarrowedPages
  /** After an unlock by recovery code, until a new passphrase was chosen. */
  mustChoosePassphrase: boolean
}

/** The state behind the door: who is in, and what work is going on. */
export interface Room {
  readonly world: World
  readonly jobs: Jobs
  isOpen(): boolean
  /** @throws AppError `vault.locked` while nobody is in. */
  evening(): Evening
  /**
   * Lets in whoever opened the vault. Only inside `oneAtATime`. What waited for them in debriefs is done
   * before this answers. What goes wrong here closes the vault again.
   */
  enter(vault: UnlockedVault, mustChoosePassphrase: boolean): Promise<void>
  /** Nobody is in any more: the vault was closed already. Only inside `oneAtATime`. */
  leave(): Promise<void>
  /** Calls that change who is in, or how they get in, wait for each other. */
  oneAtATime<Value>(act: () => Promise<Value>): Promise<Value>
  /** Tells the window that what it knows of these scopes is stale. */
  changed(scopes: readonly Scope[]): void
  /**
   * Lets calls that wait have their turn, for whoever looks at all there is.
   *
   * @throws AppError `vault.locked` once nobody is in, or the vault is about to close: nobody waits for an answer
   */
  breathe(): Promise<void>
  /** Counts a call from here until its promise settles; refuses with `vault.locked` once closing. */
  during<Value>(call: () => Promise<Value>): Promise<Value>
  /**
   * Lets calls in flight finish (long work is asked to stop), takes no new ones, and closes the vault
   * cleanly. A second call answers when the first is through.
   */
  close(): Promise<void>
}

/** The path behind a token. @throws AppError `file.not-found` for a token that nobody handed out. */
export function pathBehind(world: World, token: PlaceToken): string {
  const path = world.places.pathOf(token)
  if (path === null) throw new AppError('file.not-found')
  return path
}

/** What the vault stands on: the folder it lies in, the user's own, and the world around them. */
export function vaultWorld(world: World): VaultWorld {
  const { kdf, clock, owners, ballastBytes } = world
  const anchors = world.diskAt(world.userFolder)
  const disk = world.diskAt(world.vaultFolder)
  return { disk, kdf, clock, owners, anchors, ...(ballastBytes !== undefined && { ballastBytes }) }
}
