import type { Scope } from '../../shared/contract/row.ts'
import { type CallName, contract, type Handlers, isCallName } from '../../shared/contract.ts'
import { type Day, dayOfDate } from '../../shared/days.ts'
import { AppError, type ErrorCode, type Reply } from '../../shared/errors.ts'
import type { VaultEvent } from '../../shared/events.ts'
import type { EntryId, MemberId, NoteId, PlaceToken } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { BackupReport, BesidePresent, RestoreReport } from '../../shared/model/backup.ts'
import { binDays, type Going } from '../../shared/model/bin.ts'
import type { DamagedPart } from '../../shared/model/damage.ts'
import type { EntryDraft, NoteDraft, SavedDraft } from '../../shared/model/draft.ts'
import { compareRows, countWords, type Entry, type EntryRow } from '../../shared/model/entry.ts'
import type { ExportFormat } from '../../shared/model/export.ts'
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
import { FakeChapters } from './fake-chapters.ts'
import { FakeCheckIns } from './fake-check-ins.ts'
import { FakeCopies } from './fake-copies.ts'
import { FakeDayViews } from './fake-day-views.ts'
import { debriefCalls } from './fake-debrief-calls.ts'
import { FakeDebriefs } from './fake-debriefs.ts'
import { FakeDreams } from './fake-dreams.ts'
import { FakeForms } from './fake-forms.ts'
import { FakeJar } from './fake-jar.ts'
import { FakeOutsideViews } from './fake-outside-views.ts'
import { FakeOwnTimes } from './fake-own-times.ts'
import { FakeReminders } from './fake-reminders.ts'
import { FakeResponses } from './fake-responses.ts'
import { FakeRituals } from './fake-rituals.ts'
import { FakeSearch } from './fake-search.ts'
import type { FakeSeats } from './fake-seats.ts'
import { FakeTemplates } from './fake-templates.ts'
import { daysOf, onThisDay, passing, placeOf, timelineOf } from './fake-timeline.ts'

interface Person extends Member {
  passphrase: string
  recoveryCode: string
  isConfirmed: boolean
  /** When they are asked for their sheet, as the vault decides it: by its own clock. */
  askForSheet: Session['askForSheet']
}

/** A backup that the fake shell's picker can hand over: what it holds when it is opened. */
export interface FakeBackup {
  madeAt: string
  bytes: number
  holds: FakeVault
  /** How it stands to the journal that is here. */
  beside?: BesidePresent
  present?: RestoreReport['present']
}

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
  /** Readable copies that were made, by the place they were made in, and who made them. */
  readonly readableCopies = new Map<
    string,
    { by: MemberId; withoutDamaged: boolean; format: ExportFormat; passphrase: string | null }
  >()
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
  private lastId = 0
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
    this.lastId += 1
    return (this.lastId * 4).toString(32).padStart(26, '0')
  }

  private readonly handlers: Handlers<'vault'> = {
    'vault.status': () => ({
      state: this.people.length === 0 ? 'absent' : this.me ? 'open' : 'locked',
      members: this.members(),
    }),
    'vault.create': ({ label, passphrase }) => {
      if (this.people.length > 0) throw new AppError('vault.already-exists')
      this.insistOn(passphrase)
      const made = this.join(label, passphrase)
      this.me = made.member
      return made
    },
    'vault.unlock': ({ member, passphrase }) => {
      if (this.person(member).passphrase !== passphrase)
        throw new AppError('vault.wrong-passphrase')
      this.me = member
      this.mustChoosePassphrase = false
      return this.session()
    },
    'vault.unlock-with-recovery-code': ({ member, code }) => {
      const groups = plain(code)
      if (groups.length !== 36) throw new AppError('recovery.mistyped')
      if (groups !== plain(this.person(member).recoveryCode)) {
        throw new AppError('vault.wrong-recovery-code')
      }
      this.me = member
      this.mustChoosePassphrase = true
      return this.session()
    },
    'vault.unlock-together': ({ members }) => {
      const here = members.map(({ member }) => member)
      if (new Set(here).size < here.length) throw new AppError('request.invalid')
      const wrong = members
        .filter(({ member, passphrase }) => this.person(member).passphrase !== passphrase)
        .map(({ member }) => member)
      if (wrong.length > 0) return { opened: false, wrong }
      this.present = here
      this.me = here[0] ?? null
      this.mustChoosePassphrase = false
      return { opened: true, session: this.session() }
    },
    'session.hand-over': ({ to }) => {
      if (!this.present.includes(to)) throw new AppError('session.not-here')
      this.me = to
      return this.session()
    },
    'session.prove': ({ passphrase }) => {
      const { me } = this.session()
      if (this.person(me).passphrase !== passphrase) throw new AppError('vault.wrong-passphrase')
      return null
    },
    'session.read': () => this.session(),
    'passphrase.strength': ({ passphrase, labels }) => strengthOf(passphrase, labels),
    'members.add': ({ label, passphrase }) => {
      if (this.people.length >= limits.members) throw new AppError('members.too-many')
      this.insistOn(passphrase)
      return this.join(label, passphrase)
    },
    'members.leave': ({ passphrase }) => {
      const person = this.person(this.mine())
      if (person.passphrase !== passphrase) throw new AppError('vault.wrong-passphrase')
      if (this.people.length === 1) throw new AppError('members.only-one')
      this.people = this.people.filter(({ id }) => id !== person.id)
      this.former.push({ id: person.id, label: person.label, place: person.place })
      this.me = null
      return null
    },
    'members.new-keys': ({ current, next }) => {
      const person = this.person(this.mine())
      if (person.passphrase !== current) throw new AppError('vault.wrong-passphrase')
      this.insistOn(next)
      if (next === current) throw new AppError('passphrase.too-weak')
      person.passphrase = next
      person.recoveryCode = this.newCode()
      person.isConfirmed = false
      person.askForSheet = 'never'
      this.mustChoosePassphrase = false
      return { recoveryCode: person.recoveryCode }
    },
    'recovery.confirm': ({ member, code }) => {
      const person = this.person(member)
      if (plain(code) !== plain(person.recoveryCode)) throw new AppError('recovery.does-not-match')
      person.isConfirmed = true
      person.askForSheet = 'no'
      return null
    },
    'recovery.save-sheet': ({ place, words, code }) => {
      this.savedSheets.set(place, { words, code })
      return null
    },
    'recovery.rest': () => {
      this.person(this.mine()).askForSheet = 'no'
      return null
    },
    'recovery.renew': ({ passphrase }) => {
      const person = this.person(this.mine())
      if (person.passphrase !== passphrase) throw new AppError('vault.wrong-passphrase')
      person.recoveryCode = this.newCode()
      person.isConfirmed = false
      return { recoveryCode: person.recoveryCode }
    },
    'passphrase.change': ({ current, next }) => {
      const person = this.person(this.mine())
      if (person.passphrase !== current) throw new AppError('vault.wrong-passphrase')
      this.insistOn(next)
      person.passphrase = next
      return null
    },
    'passphrase.choose': ({ next }) => {
      if (!this.mustChoosePassphrase) throw new AppError('record.not-now')
      this.insistOn(next)
      this.person(this.mine()).passphrase = next
      this.mustChoosePassphrase = false
      return null
    },

    'entries.timeline': ({ filters }) => ({
      ...timelineOf(passing(this.rows(), filters)),
      ...(filters ? { isReading: this.search.isReading } : {}),
    }),
    'entries.slice': ({ from, length, filters }) =>
      passing(this.rows(), filters).slice(from, from + length),
    'entries.days': ({ month, filters }) => daysOf(passing(this.rows(), filters), month),
    'entries.place': ({ day, filters }) => placeOf(passing(this.rows(), filters), day),
    'entries.on-this-day': ({ day }) => onThisDay(this.rows(), day, this.hiddenMemories),
    'entries.hide-memory': ({ id, hidden }) => {
      if (hidden) this.hiddenMemories.add(id)
      else this.hiddenMemories.delete(id)
      return null
    },
    'entries.read': ({ id }) => this.withAttachments(this.readable(id)),
    'drafts.begin': ({ zone, day, time, entry }) => {
      const page = entry ? this.own(entry) : null
      return page
        ? { id: page.id, basedOn: page.revision, zone: page.zone, content: contentOf(page) }
        : {
            id: this.newId() as EntryId,
            basedOn: 0,
            zone,
            content: { day, time, title: '', body: '', mood: null, tags: [] },
          }
    },
    'drafts.save': (draft) => {
      const savedAt = new Date().toISOString()
      this.drafts.set(draft.id, { owner: this.mine(), draft: { ...draft, savedAt } })
      return { savedAt }
    },
    'drafts.list': () =>
      [...this.drafts.values()]
        .filter(({ owner }) => owner === this.me)
        .map(({ draft }) => draft)
        .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)),
    'drafts.discard': ({ id }) => {
      if (this.drafts.get(id)?.owner === this.me) this.drafts.delete(id)
      return null
    },
    'drafts.finish': async ({ job, ...draft }) => {
      if (job) await this.work(job, 'copying', this.bytesAlong)
      const entry = this.finish(draft)
      if (entry.zone === 'ours') this.rituals.pageFinished(entry.id)
      return entry
    },
    'entries.share': async ({ id, revision, job, answer = null }) => {
      const page = this.own(id)
      if (job) await this.work(job, 'copying', this.bytesAlong)
      if (page.revision !== revision) throw new AppError('record.changed-elsewhere')
      return this.put({
        ...page,
        ...(answer ? { answer } : {}),
        zone: 'ours',
        revision: page.revision + 1,
        readers: this.everyone(),
      })
    },
    'entries.answer': ({ id, revision, answer }) => {
      const { answer: _, ...page } = this.own(id)
      if (page.zone !== 'ours') throw new AppError('record.not-now')
      if (page.revision !== revision) throw new AppError('record.changed-elsewhere')
      return this.put({ ...page, ...(answer ? { answer } : {}), revision: page.revision + 1 })
    },
    'entries.share-paragraph': ({ id, revision, text, answer }) => {
      const page = this.own(id)
      if (page.zone === 'ours') throw new AppError('record.not-now')
      if (page.revision !== revision) throw new AppError('record.changed-elsewhere')
      const own = this.newId() as EntryId
      this.paragraphs.set(own, id)
      const { day, time } = page
      const words = { day, time, title: '', body: text, mood: null, tags: [] }
      const content = { ...words, ...(answer ? { answer } : {}) }
      return this.finish({ id: own, basedOn: 0, zone: 'ours', content })
    },
    'entries.ladder': ({ id }) => {
      const isMine = this.entries.get(id)?.author === this.me
      const from = isMine ? this.readable(this.paragraphs.get(id) ?? '') : null
      const parts = [...this.paragraphs].flatMap(([part, whole]) => {
        const entry = isMine && whole === id ? this.readable(part) : null
        return entry && !entry.binnedAt ? [{ id: entry.id, opening: rowOf(entry).opening }] : []
      })
      return { from: from && { id: from.id, day: from.day, title: from.title }, paragraphs: parts }
    },
    'entries.pin': ({ id, pinned }) => {
      this.put({ ...this.own(id), pinned })
      return null
    },
    'entries.bin': ({ id }) => {
      this.put({ ...this.own(id), binnedAt: new Date().toISOString() })
      return null
    },
    'entries.unbin': ({ id }) => {
      this.put({ ...this.own(id), binnedAt: null })
      return null
    },
    'entries.binned': () =>
      [...this.entries.values()].flatMap((entry) => {
        const { binnedAt, zone, author, id } = entry
        if (!binnedAt || !this.mayRead(entry)) return []
        const going = this.going(id, author, zone === 'ours', binnedAt)
        return [{ ...this.rowOf(entry), binnedAt, going }]
      }),
    'entries.erase': ({ id }) => {
      if (!this.own(id).binnedAt) throw new AppError('record.not-now')
      this.entries.delete(id)
      this.versions.delete(id)
      return null
    },
    'entries.history': ({ id }) => {
      const entry = this.readable(id)
      return entry && [...(this.versions.get(id) ?? [])]
    },
    'entries.doubtful': () => this.doubtful,

    'notes.list': () =>
      [...this.notes.values()]
        .filter(({ id }) => !this.binnedNotes.has(id))
        .sort((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1)),
    'notes.pin': ({ id, kind, to, text }) => {
      if (to === this.me) throw new AppError('request.invalid')
      const note: Note = {
        id,
        kind,
        to,
        text,
        from: this.mine(),
        writtenAt: new Date().toISOString(),
        completion: null,
      }
      this.notes.set(id, note)
      this.noteDrafts.delete(this.mine())
      return note
    },
    'notes.complete': ({ id, text }) => {
      const note = this.notes.get(id)
      if (!note) throw new AppError('record.not-found')
      if (note.from === this.me || (note.to && note.to !== this.me)) {
        throw new AppError('record.not-yours')
      }
      const completed: Note = {
        ...note,
        completion: { text, by: this.mine(), writtenAt: new Date().toISOString() },
      }
      this.notes.set(id, completed)
      return completed
    },
    'notes.bin': ({ id }) => {
      this.ownNote(id)
      this.binnedNotes.set(id, this.now().toISOString())
      return null
    },
    'notes.unbin': ({ id }) => {
      this.binnedNotes.delete(this.ownNote(id).id)
      return null
    },
    'notes.binned': () =>
      [...this.binnedNotes].flatMap(([id, binnedAt]) => {
        const note = this.notes.get(id)
        return note ? [{ ...note, binnedAt, going: this.going(id, note.from, true, binnedAt) }] : []
      }),
    'notes.erase': ({ id }) => {
      this.ownNote(id)
      if (!this.binnedNotes.delete(id)) throw new AppError('record.not-now')
      this.notes.delete(id)
      return null
    },
    'notes.draft': () =>
      this.noteDrafts.get(this.mine()) ?? {
        id: this.newId() as NoteId,
        kind: 'appreciation',
        to: null,
        text: '',
      },
    'notes.save-draft': (draft) => {
      this.noteDrafts.set(this.mine(), draft)
      return null
    },
    'notes.completion-draft': ({ id }) => ({ text: this.completionDrafts.get(id) ?? '' }),
    'notes.save-completion-draft': ({ id, text }) => {
      this.completionDrafts.set(id, text)
      return null
    },

    'notes.seal': (note) => {
      const to = note.to
      if (to === this.me) throw new AppError('request.invalid')
      const keptSince = this.now().toISOString()
      this.sealedNotes.set(note.id, { ...note, keptSince, by: this.mine() })
      this.noteDrafts.delete(this.mine())
      return null
    },
    'notes.sealed': () =>
      [...this.sealedNotes.values()]
        .filter(({ by }) => by === this.mine())
        .map(({ by: _, ...note }) => note),
    'notes.take-back': ({ id }) => {
      const note = this.sealedNotes.get(id)
      if (note?.by !== this.mine()) throw new AppError('record.not-found')
      if (this.noteDrafts.get(this.mine())?.text.trim()) throw new AppError('record.not-now')
      this.sealedNotes.delete(id)
      const draft = { id, kind: note.kind, to: note.to, text: note.text }
      this.noteDrafts.set(this.mine(), draft)
      return draft
    },
    'notes.arrived': () => this.arrivedNotes.flatMap((id) => this.notes.get(id) ?? []),
    'notes.year-book': async ({ job, withPhotos }) => {
      await this.work(job, 'writing', 4)
      return { photos: withPhotos ? 3 : 0, leftOut: 0, signs: '' }
    },

    'backups.make': async ({ job, place }) => {
      const total = 40
      await this.work(job, 'copying', total)
      await this.work(job, 'checking', total)
      const madeAt = new Date().toISOString()
      const report: BackupReport = {
        madeAt,
        bytes: 2_100_000,
        files: total,
        entries: this.rows().length,
        notes: this.notes.size,
        members: this.members(),
      }
      this.lastBackups.set(this.mine(), report)
      this.backups.set(place, { madeAt, bytes: report.bytes, holds: this })
      return report
    },
    'backups.last': () => this.lastBackups.get(this.mine()) ?? null,
    'backups.standing': () => this.scheduled.standing(this.lastBackups.get(this.mine()) ?? null),
    'backups.list': () => this.scheduled.list(),
    'backups.run': async ({ job }) => {
      await this.work(job, 'copying', 40)
      await this.work(job, 'checking', 40)
      const report = this.scheduled.make(this.now(), {
        bytes: 2_100_000,
        files: 40,
        entries: this.rows().length,
        notes: this.notes.size,
        members: this.members(),
      })
      this.lastBackups.set(this.mine(), report)
      return report
    },
    'scrub.standing': () => ({ running: null, last: this.lookedThrough }),
    'scrub.run': () => {
      if (this.toFind === null) throw new AppError('request.cancelled')
      this.lookedThrough = { ...this.toFind, at: new Date().toISOString() }
      return this.lookedThrough
    },
    'damage.list': () => this.damaged,
    'damage.fill': async () => {
      const pages = this.damaged.flatMap((part) => part.pages).length
      this.damaged = []
      this.problems = this.problems.filter(({ kind }) => kind !== 'damage')
      this.writable = true
      return { madeAt: '2026-11-06T06:40:00.000Z', pages, others: 0, still: [] }
    },
    'backups.rehearse': async ({ job, place }) => {
      await this.work(job, 'checking', 40)
      return this.scheduled.rehearse(place, this.now(), {
        files: 40,
        members: this.members(),
        held: {
          entries: this.rows().length,
          notes: this.notes.size,
          drafts: this.drafts.size,
          newestDay: this.rows()[0]?.day ?? null,
          oldestDay: this.rows().at(-1)?.day ?? null,
          damages: 0,
        },
      })
    },
    'backups.cover': ({ place }) => {
      const backup = this.backup(place)
      const { madeAt, bytes, holds, beside = 'same-day' } = backup
      return { madeAt, bytes, members: holds.members(), beside }
    },
    'backups.restore': async ({ job, place, member, secret }) => {
      const backup = this.backup(place)
      const person = backup.holds.person(member)
      if (secret.kind === 'passphrase' && secret.passphrase !== person.passphrase) {
        throw new AppError('vault.wrong-passphrase')
      }
      if (secret.kind === 'recovery-code' && plain(secret.code) !== plain(person.recoveryCode)) {
        throw new AppError('vault.wrong-recovery-code')
      }
      await this.work(job, 'writing', 40)
      await this.work(job, 'checking', 40)
      const days = [...backup.holds.entries.values()]
        .filter((entry) => entry.readers.includes(member))
        .map((entry) => entry.day)
        .sort()
      return {
        report: {
          madeAt: backup.madeAt,
          entries: days.length,
          notes: backup.holds.notes.size,
          drafts: [...backup.holds.drafts.values()].filter(({ owner }) => owner === member).length,
          newestDay: days.at(-1) ?? null,
          oldestDay: days[0] ?? null,
          members: backup.holds.members(),
          present: backup.present ?? null,
        },
        restored: this.newId() as PlaceToken,
      }
    },
    'imports.preview': async ({ job, place }) => {
      const { preview, days } = this.import(place)
      await this.work(job, 'reading', 20)
      const alreadyHere = days.filter((day) => this.importedDays.has(`${place} ${day}`)).length
      return { ...preview, alreadyHere }
    },
    'imports.run': async ({ job, place, zone, tags = [] }) => {
      const { preview, days } = this.import(place)
      const fresh = days.filter((day) => !this.importedDays.has(`${place} ${day}`))
      await this.work(job, 'writing', fresh.length)
      for (const day of fresh) {
        this.importedDays.add(`${place} ${day}`)
        this.finish({
          id: this.newId() as EntryId,
          basedOn: 0,
          zone,
          content: { day, time: null, title: '', body: 'Up betimes.', mood: null, tags },
        })
      }
      const here = days.length - fresh.length
      return {
        added: fresh.length,
        skipped: [
          ...preview.skipped,
          ...(here > 0 ? [{ reason: 'already-here' as const, count: here }] : []),
        ],
        problems: preview.problems,
        photos: 0,
        photosLeft: preview.photos,
      }
    },
    'older-copy.describe': async () => this.olderCopy,
    'older-copy.go-on': async () => {
      if (!this.olderCopy.mayGoOn) throw new AppError('vault.read-only')
      this.olderCopy = { ...this.olderCopy, parts: [], mayGoOn: false }
      this.problems = this.problems.filter(({ kind }) => kind !== 'older-copy')
      this.writable = true
      return null
    },
    'older-copy.read-went-on': async () => {
      this.olderCopy = { ...this.olderCopy, wentOn: [] }
      this.problems = this.problems.filter(({ kind }) => kind !== 'went-on')
      return null
    },

    'exports.readable': async ({
      job,
      place,
      withoutDamaged = false,
      format = 'markdown',
      ...rest
    }) => {
      const rows = this.rows()
      await this.work(job, 'writing', Math.max(rows.length, 12))
      if (this.hasDamagedPhoto && !withoutDamaged) throw new AppError('attachment.damaged')
      const passphrase = rest.passphrase ?? null
      if (passphrase !== null) this.insistOn(passphrase)
      this.readableCopies.set(place, { by: this.mine(), withoutDamaged, format, passphrase })
      const plain = format === 'pdf' ? '.pdf' : ''
      return {
        name: `Hearth ${dayOfDate(this.now())}${passphrase === null ? plain : '.zip.age'}`,
        pages: rows.length,
        drafts: [...this.drafts.values()].filter(({ owner }) => owner === this.me).length,
        notes: this.notes.size,
        debriefs: 0,
        agreements: 0,
        photos: 3,
        leftOut: withoutDamaged ? 1 : 0,
        cutShort: [],
        named: 0,
        signs: format === 'pdf' ? this.signsNoBookHas : '',
      }
    },
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

  private async work(job: string, phase: Progress['phase'], total: number): Promise<void> {
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

  private join(label: string, passphrase: string): { member: MemberId; recoveryCode: string } {
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

  private newCode(): string {
    const letters = 'ABCDEFGHJKMNPQRSTVWXYZ2345679'
    this.lastId += 1
    const groups = Array.from({ length: 9 }, (_, group) =>
      Array.from(
        { length: 4 },
        (_, at) => letters[(this.lastId * 7 + group * 11 + at * 5 + group * at) % letters.length],
      ).join(''),
    )
    return groups.join('-')
  }

  private finish(draft: EntryDraft): Entry {
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

  private put(entry: Entry): Entry {
    this.attachments.takeAlong(entry.body, entry.zone)
    this.entries.set(entry.id, entry)
    return this.withAttachments(entry)
  }

  /** As it stands when somebody looks: a photo may have got its thumbnail meanwhile. */
  private withAttachments<Found extends Entry | null>(entry: Found): Found {
    if (entry === null) return entry
    return { ...entry, attachments: this.attachments.shownBy(entry.body, entry.zone) }
  }

  private rowOf(entry: Entry): EntryRow {
    return { ...rowOf(entry), photo: this.attachments.photoOf(entry.body, entry.zone) }
  }

  private rows(): EntryRow[] {
    return [...this.entries.values()]
      .filter((entry) => this.mayRead(entry) && !entry.binnedAt)
      .map((entry) => this.rowOf(entry))
      .sort(compareRows)
  }

  private readable(id: string): Entry | null {
    const entry = this.entries.get(id)
    return entry && this.mayRead(entry) ? entry : null
  }

  private ownNote(id: string): Note {
    const note = this.notes.get(id)
    if (!note) throw new AppError('record.not-found')
    if (note.from !== this.me) throw new AppError('record.not-yours')
    return note
  }

  private going(id: string, author: MemberId, isShared: boolean, binnedAt: string): Going {
    const others = isShared ? this.everyone().filter((member) => member !== author) : []
    if (others.length > 0 && !this.seenInBin.has(id)) return { goesAt: null, waitingFor: others }
    const goesAt = new Date(Date.parse(binnedAt) + binDays * 24 * 60 * 60 * 1000).toISOString()
    return { goesAt, waitingFor: [] }
  }

  private own(id: string): Entry {
    const entry = this.readable(id)
    if (!entry) throw new AppError('record.not-found')
    if (entry.author !== this.me) throw new AppError('record.not-yours')
    return entry
  }

  private mayRead(entry: Entry): boolean {
    if (this.me === null) return false
    // Together only what is shared is open.
    if (this.present.length > 1) return entry.zone === 'ours'
    return entry.readers.includes(this.me)
  }

  private insistOn(passphrase: string): void {
    const labels = this.people.map((person) => person.label)
    if (!strengthOf(passphrase, labels).allowed) throw new AppError('passphrase.too-weak')
  }

  private session(): Session {
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

  private members(): Member[] {
    return this.people.map(({ id, label, place }) => ({ id, label, place }))
  }

  private everyone(): MemberId[] {
    return this.people.map((person) => person.id)
  }

  private mine(): MemberId {
    if (!this.me) throw new AppError('vault.locked')
    return this.me
  }

  private person(id: MemberId): Person {
    const person = this.people.find((one) => one.id === id)
    if (!person) throw new AppError('vault.no-such-member')
    return person
  }

  private backup(place: PlaceToken): FakeBackup {
    const backup = this.backups.get(place)
    if (!backup) throw new AppError('backup.not-a-backup')
    return backup
  }

  private import(place: PlaceToken): { preview: ImportPreview; days: Day[] } {
    const found = this.imports.get(place)
    if (!found) throw new AppError('import.unknown-kind')
    return found
  }
}

function refused(code: ErrorCode): Reply<never> {
  return { ok: false, code }
}

/** Codes are compared without the dashes, spaces and letter case that people type. */
function plain(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** A rough stand-in for the estimator: length and number of different words decide. */
function strengthOf(passphrase: string, labels: string[]): { level: number; allowed: boolean } {
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

function contentOf({ day, time, title, body, mood, tags, answer }: Entry): EntryDraft['content'] {
  return { day, time, title, body, mood, tags, ...(answer ? { answer } : {}) }
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
