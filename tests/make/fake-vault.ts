import type { Scope } from '../../shared/contract/row.ts'
import { type CallName, contract, type Handlers, isCallName } from '../../shared/contract.ts'
import type { Day } from '../../shared/days.ts'
import { AppError, type ErrorCode, type Reply } from '../../shared/errors.ts'
import type { VaultEvent } from '../../shared/events.ts'
import type { EntryId, MemberId, NoteId } from '../../shared/ids.ts'
import type { BackupReport } from '../../shared/model/backup.ts'
import { binDays, type Going } from '../../shared/model/bin.ts'
import type { DamagedPart } from '../../shared/model/damage.ts'
import type { EntryDraft, NoteDraft, SavedDraft } from '../../shared/model/draft.ts'
import { compareRows, countWords, type Entry, type EntryRow } from '../../shared/model/entry.ts'
import type { Note } from '../../shared/model/gratitude.ts'
import type { DoubtfulWords, PageVersion } from '../../shared/model/history.ts'
import type { ImportPreview } from '../../shared/model/import.ts'
import type { Progress } from '../../shared/model/job.ts'
import type { Member, Session } from '../../shared/model/member.ts'
import type { OlderCopy } from '../../shared/model/older-copy.ts'
import type { SheetWords } from '../../shared/model/recovery-sheet.ts'
import type { LookedThrough } from '../../shared/model/scrub.ts'
import type { SealedNote } from '../../shared/model/sealed-note.ts'
import { FakeAgreements } from './fake-agreements.ts'
import { FakeAttachments } from './fake-attachments.ts'
import { backupCalls, type FakeBackup } from './fake-backup-calls.ts'
import { FakeChapters } from './fake-chapters.ts'
import { FakeCheckIns } from './fake-check-ins.ts'
import { FakeCopies } from './fake-copies.ts'
import { damageCalls } from './fake-damage-calls.ts'
import { FakeDayViews } from './fake-day-views.ts'
import { debriefCalls } from './fake-debrief-calls.ts'
import { FakeDebriefs } from './fake-debriefs.ts'
import { FakeDreams } from './fake-dreams.ts'
import { exportCalls, type FakeExport } from './fake-export-calls.ts'
import { FakeForms } from './fake-forms.ts'
import { importCalls } from './fake-import-calls.ts'
import { FakeJar } from './fake-jar.ts'
import { noteCalls } from './fake-note-calls.ts'
import { FakeOutsideViews } from './fake-outside-views.ts'
import { FakeOwnTimes } from './fake-own-times.ts'
import { pageCalls } from './fake-page-calls.ts'
import { strengthOf } from './fake-passphrases.ts'
import { FakeReminders } from './fake-reminders.ts'
import { FakeResponses } from './fake-responses.ts'
import { FakeRituals } from './fake-rituals.ts'
import { FakeSearch } from './fake-search.ts'
import type { FakeSeats } from './fake-seats.ts'
import { FakeTemplates } from './fake-templates.ts'
import { type Person, wayInCalls } from './fake-way-in-calls.ts'

/** Of all vaults of a file: what a page of an earlier test saves late is no record of the next one. */
let lastNumber = 0

/**
 * The vault process for tests of screens: answers every row of the contract from memory, by the same
 * rules (who may read what, what needs whom unlocked), with no crypto and no disk. It is quick, and it
 * keeps passphrases in the clear, which is why it lives here.
 */
export class FakeVault {
  people: Person[] = []
  /** Those who left. */
  former: Member[] = []
  /** Whoever is at the keyboard. */
  me: MemberId | null = null
  /** Everyone who is in, where several are in together; empty while one is in alone. */
  present: MemberId[] = []
  mustChoosePassphrase = false
  isDiskFull = false
  problems: Session['problems'] = []
  /** What the disk has lost. */
  damaged: DamagedPart[] = []
  /** What looking through everything will find; null where it is stopped instead. */
  toFind: Omit<LookedThrough, 'at'> | null = {
    files: 42,
    backups: 0,
    bytes: 5_000_000,
    mended: 0,
    losses: [],
    harmless: 0,
    unknown: { names: [], count: 0 },
    aside: 0,
  }
  lookedThrough: LookedThrough | null = null
  /** What is known where the journal is older than it was. */
  olderCopy: OlderCopy = { parts: [], mayGoOn: false, wentOn: [] }
  writable = true
  readonly entries = new Map<string, Entry>()
  readonly drafts = new Map<string, { owner: MemberId; draft: SavedDraft }>()
  readonly notes = new Map<string, Note>()
  /** What was written in each page, oldest first. */
  readonly versions = new Map<string, PageVersion[]>()
  readonly doubtful: DoubtfulWords[] = []
  /** Notes in the bin, and since when. */
  readonly binnedNotes = new Map<string, string>()
  readonly sealedNotes = new Map<NoteId, SealedNote & { by: MemberId }>()
  /** Sealed notes whose time had come when those who are in came in. */
  arrivedNotes: NoteId[] = []
  /** Pages and notes in the bin that everybody has seen there. */
  readonly seenInBin = new Set<string>()
  /** Which page a page is a paragraph of. */
  readonly paragraphs = new Map<string, EntryId>()
  /** Questions to write about that are not for them. */
  readonly promptsAside = new Set<string>()
  readonly hiddenMemories = new Set<string>()
  readonly completionDrafts = new Map<string, string>()
  readonly noteDrafts = new Map<MemberId, NoteDraft>()
  readonly lastBackups = new Map<MemberId, BackupReport>()
  readonly backups = new Map<string, FakeBackup>()
  readonly imports = new Map<string, { preview: ImportPreview; days: Day[] }>()
  readonly importedDays = new Set<string>()
  /** Calls that are refused with a code, whatever their input. */
  readonly refusals = new Map<CallName, ErrorCode>()
  /** Every request that arrived, oldest first. */
  readonly asked: { name: string; input: unknown }[] = []
  /** Recovery sheets that were saved, by place. */
  readonly savedSheets = new Map<string, { words: SheetWords; code: string }>()
  /** Readable copies that were made, by the place they were made in. */
  readonly readableCopies = new Map<string, FakeExport>()
  /** Signs on somebody's pages that the typeface of a book lacks. */
  signsNoBookHas = ''
  /** A photo does not verify: a readable copy is refused unless it may be left out. */
  hasDamagedPhoto = false
  /** Milliseconds between two steps of long work. */
  stepMs = 0
  private readonly cancelled = new Set<string>()
  /** What comes along, in bytes, when a page with files is finished or shared. */
  bytesAlong = 0
  private readonly listeners = new Set<(event: VaultEvent) => void>()
  private codes = 0
  /** What the clock of the vault says; a test may set it. */
  now: () => Date = () => new Date()
  private readonly seats: FakeSeats = {
    me: () => this.mine(),
    here: () => (this.present.length > 0 ? this.present : [this.mine()]),
    everyone: () => this.everyone(),
    newId: () => this.newId(),
    now: () => this.now(),
  }
  readonly agreements = new FakeAgreements(this.seats)
  readonly attachments = new FakeAttachments(this.seats, (job, total) =>
    this.work(job, 'copying', total),
  )
  readonly templates = new FakeTemplates(this.seats)
  readonly chapters = new FakeChapters(this.seats)
  readonly checkIns = new FakeCheckIns(this.seats, this.chapters)
  readonly dayViews = new FakeDayViews(this.seats)
  readonly dreams = new FakeDreams(this.seats)
  readonly ownTimes = new FakeOwnTimes(this.seats)
  readonly reminders = new FakeReminders(this.seats)
  readonly jar = new FakeJar(this.seats)
  readonly rituals = new FakeRituals(this.seats)
  readonly forms = new FakeForms(this.seats)
  readonly debriefs = new FakeDebriefs(this.seats, this.agreements)
  readonly responses = new FakeResponses(this.seats, {
    shared: (id) => {
      const entry = this.readable(id)
      return entry?.zone === 'ours' ? entry : null
    },
    going: (...about) => this.going(...about),
  })
  readonly scheduled = new FakeCopies(() => this.newId())
  readonly outsideViews = new FakeOutsideViews(this.seats, this.debriefs)
  readonly search = new FakeSearch({
    pages: () =>
      [...this.entries.values()]
        .filter((entry) => this.mayRead(entry) && !entry.binnedAt)
        .map((entry) => ({ entry, row: this.rowOf(entry) })),
    notes: () => [...this.notes.values()].filter(({ id }) => !this.binnedNotes.has(id)),
  })

  /** Adds someone without the ceremony of set-up; answers with their id. */
  withMember(label: string, passphrase: string): MemberId {
    return this.join(label, passphrase).member
  }

  onEvent(listener: (event: VaultEvent) => void): () => void {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  announce(event: VaultEvent): void {
    for (const listener of this.listeners) listener(event)
  }

  /** Serves one request as the door does. */
  async answer(name: string, input: unknown): Promise<Reply<unknown>> {
    this.asked.push({ name, input })
    if (!isCallName(name) || contract[name].at !== 'vault') return refused('request.invalid')
    const row = contract[name]
    const parsed = row.in.safeParse(input)
    if (!parsed.success) return refused('request.invalid')
    if (row.needs === 'open' && !this.me) return refused('vault.locked')
    if (row.needs === 'locked' && this.me) return refused('request.invalid')
    if (row.needs === 'solo' || row.needs === 'together') {
      if (!this.me) return refused('vault.locked')
      if (row.needs !== this.session().mode) return refused(`session.${row.needs}-only`)
    }
    const refusal = this.refusals.get(name)
    if (refusal) return refused(refusal)
    try {
      const handler = this.handlers[name as keyof Handlers<'vault'>] as (input: unknown) => unknown
      const value = await handler(parsed.data)
      const touches: readonly Scope[] = 'touches' in row ? row.touches : []
      if (touches.length > 0) this.announce({ event: 'changed', scopes: touches })
      return { ok: true, value }
    } catch (error) {
      if (error instanceof AppError) return refused(error.code)
      throw error
    }
  }

  newId(): string {
    lastNumber += 1
    return (lastNumber * 4).toString(32).padStart(26, '0')
  }

  private readonly handlers: Handlers<'vault'> = {
    ...wayInCalls(this),
    ...pageCalls(this),
    ...noteCalls(this),
    ...backupCalls(this),
    ...damageCalls(this),
    ...importCalls(this),
    ...exportCalls(this),
    'jobs.cancel': ({ job }) => {
      this.cancelled.add(job)
      this.attachments.cancel(job)
      return null
    },

    ...debriefCalls(this.debriefs, this.seats),
    ...this.agreements.handlers,
    ...this.rituals.handlers,
    ...this.forms.handlers,
    ...this.outsideViews.handlers,
    ...this.responses.handlers,
    'prompts.aside': () => [...this.promptsAside].sort(),
    'prompts.set-aside': ({ prompt, aside }) => {
      if (aside) this.promptsAside.add(prompt)
      else this.promptsAside.delete(prompt)
      return null
    },
    ...this.search.handlers,
    ...this.attachments.handlers,
    ...this.templates.handlers,
    ...this.chapters.handlers,
    ...this.checkIns.handlers,
    ...this.dayViews.handlers,
    ...this.dreams.handlers,
    ...this.ownTimes.handlers,
    ...this.reminders.handlers,
    ...this.jar.handlers,
  }

  async work(job: string, phase: Progress['phase'], total: number): Promise<void> {
    const step = Math.max(1, Math.floor(total / 100))
    for (let done = 0; total > 0 && done <= total; done += total > 1000 ? step : 1) {
      this.announce({
        event: 'progress',
        progress: { job: job as Progress['job'], phase, done, total },
      })
      await new Promise((resolve) => setTimeout(resolve, this.stepMs))
      if (this.cancelled.has(job)) throw new AppError('request.cancelled')
    }
  }

  join(label: string, passphrase: string): { member: MemberId; recoveryCode: string } {
    const wanted = label.toLocaleLowerCase()
    if (this.people.some((person) => person.label.toLocaleLowerCase() === wanted)) {
      throw new AppError('members.label-taken')
    }
    const id = this.newId() as MemberId
    const recoveryCode = this.newCode()
    const place = this.people.length + this.former.length
    this.people.push({
      id,
      label,
      place,
      passphrase,
      recoveryCode,
      isConfirmed: false,
      askForSheet: 'no',
    })
    return { member: id, recoveryCode }
  }

  newCode(): string {
    const letters = 'ABCDEFGHJKMNPQRSTVWXYZ2345679'
    this.codes += 1
    const groups = Array.from({ length: 9 }, (_, group) =>
      Array.from(
        { length: 4 },
        (_, at) => letters[(this.codes * 7 + group * 11 + at * 5 + group * at) % letters.length],
      ).join(''),
    )
    return groups.join('-')
  }

  finish(draft: EntryDraft): Entry {
    const before = this.entries.get(draft.id)
    if (before && before.author !== this.me) throw new AppError('record.not-yours')
    if ((before?.revision ?? 0) !== draft.basedOn) throw new AppError('record.changed-elsewhere')
    const now = new Date().toISOString()
    this.drafts.delete(draft.id)
    const version: PageVersion = {
      zone: draft.zone,
      revision: draft.basedOn + 1,
      author: this.mine(),
      writtenAt: now,
      signature: draft.zone === 'ours' ? 'verified' : 'none',
      counts: true,
      isBeside: false,
      content: draft.content,
    }
    this.versions.set(draft.id, [...(this.versions.get(draft.id) ?? []), version])
    return this.put({
      ...draft.content,
      id: draft.id,
      zone: draft.zone,
      author: this.mine(),
      readers: draft.zone === 'ours' ? this.everyone() : [this.mine()],
      revision: draft.basedOn + 1,
      writtenAt: before?.writtenAt ?? now,
      changedAt: now,
      pinned: before?.pinned ?? false,
      binnedAt: null,
      wordCount: countWords(draft.content.body),
      attachments: [],
    })
  }

  put(entry: Entry): Entry {
    this.attachments.takeAlong(entry.body, entry.zone)
    this.entries.set(entry.id, entry)
    return this.withAttachments(entry)
  }

  /** As it stands when somebody looks: a photo may have got its thumbnail meanwhile. */
  withAttachments<Found extends Entry | null>(entry: Found): Found {
    if (entry === null) return entry
    return { ...entry, attachments: this.attachments.shownBy(entry.body, entry.zone) }
  }

  rowOf(entry: Entry): EntryRow {
    return { ...rowOf(entry), photo: this.attachments.photoOf(entry.body, entry.zone) }
  }

  rows(): EntryRow[] {
    return [...this.entries.values()]
      .filter((entry) => this.mayRead(entry) && !entry.binnedAt)
      .map((entry) => this.rowOf(entry))
      .sort(compareRows)
  }

  readable(id: string): Entry | null {
    const entry = this.entries.get(id)
    return entry && this.mayRead(entry) ? entry : null
  }

  going(id: string, author: MemberId, isShared: boolean, binnedAt: string): Going {
    const others = isShared ? this.everyone().filter((member) => member !== author) : []
    if (others.length > 0 && !this.seenInBin.has(id)) return { goesAt: null, waitingFor: others }
    const goesAt = new Date(Date.parse(binnedAt) + binDays * 24 * 60 * 60 * 1000).toISOString()
    return { goesAt, waitingFor: [] }
  }

  mayRead(entry: Entry): boolean {
    if (this.me === null) return false
    // Together only what is shared is open.
    if (this.present.length > 1) return entry.zone === 'ours'
    return entry.readers.includes(this.me)
  }

  insistOn(passphrase: string): void {
    const labels = this.people.map((person) => person.label)
    if (!strengthOf(passphrase, labels).allowed) throw new AppError('passphrase.too-weak')
  }

  session(): Session {
    const isTogether = this.present.length > 1
    return {
      mode: isTogether ? 'together' : 'solo',
      me: this.mine(),
      present: isTogether ? this.present : [this.mine()],
      members: this.members(),
      former: this.former,
      mustChoosePassphrase: this.mustChoosePassphrase,
      askForSheet:
        isTogether || this.mustChoosePassphrase ? 'no' : this.person(this.mine()).askForSheet,
      writable: this.writable,
      isDiskFull: this.isDiskFull,
      problems: this.problems,
    }
  }

  members(): Member[] {
    return this.people.map(({ id, label, place }) => ({ id, label, place }))
  }

  everyone(): MemberId[] {
    return this.people.map((person) => person.id)
  }

  mine(): MemberId {
    if (!this.me) throw new AppError('vault.locked')
    return this.me
  }

  person(id: MemberId): Person {
    const person = this.people.find((one) => one.id === id)
    if (!person) throw new AppError('vault.no-such-member')
    return person
  }
}

function refused(code: ErrorCode): Reply<never> {
  return { ok: false, code }
}

function rowOf(entry: Entry): Omit<EntryRow, 'photo'> {
  const { id, day, time, title, zone, author, mood, tags, pinned } = entry
  const opening = entry.body
    .replace(/!\[[^\]]*\]\(hearth:[^)]*\)/g, '')
    .replace(/[#*_>`[\]-]/g, '')
    .trim()
    .slice(0, 180)
  return { id, day, time, title, opening, zone, author, mood, tags, pinned }
}
