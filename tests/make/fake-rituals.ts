import { addDays } from '../../shared/calendar.ts'
import type { Handlers } from '../../shared/contract.ts'
import { type Day, dayOfDate } from '../../shared/days.ts'
import { AppError } from '../../shared/errors.ts'
import type { EntryId, MemberId, RitualId } from '../../shared/ids.ts'
import {
  type DayNote,
  type DayState,
  planFrom,
  plannedDays,
  type Ritual,
  rhythmOf,
} from '../../shared/model/ritual.ts'
import type { Rhythm } from '../../shared/rhythm.ts'
import type { FakeSeats } from './fake-seats.ts'

type Names = Extract<keyof Handlers<'vault'>, `rituals.${string}`>

interface FakeDay {
  ritual: RitualId
  day: Day
  state: DayState | null
  notes: DayNote[]
}

/** What members keep coming back to, in memory. */
export class FakeRituals {
  readonly all = new Map<string, Ritual>()
  readonly days = new Map<string, FakeDay>()
  /** Pages that are being written about a day. */
  readonly pages = new Map<EntryId, { ritual: RitualId; day: Day; by: MemberId }>()
  private readonly seats: FakeSeats

  constructor(seats: FakeSeats) {
    this.seats = seats
  }

  /** One that began on a day. */
  make(name: string, rhythm: Rhythm, from: Day, words = ''): Ritual {
    const id = this.seats.newId() as RitualId
    const ritual = { id, revision: 1, name, words, plan: [{ from, rhythm }], isEnded: false }
    this.all.set(id, ritual)
    return ritual
  }

  /** What became of a day, said by one of them. */
  say(by: MemberId, ritual: RitualId, day: Day, state: DayState | null, text = ''): void {
    const there = this.days.get(`${ritual}.${day}`) ?? { ritual, day, state, notes: [] }
    const own = there.notes.find((note) => note.by === by)
    const others = there.notes.filter((note) => note.by !== by)
    const note = { by, text, page: own?.page ?? null }
    const notes = text === '' && note.page === null ? others : [...others, note]
    this.days.set(`${ritual}.${day}`, { ritual, day, state, notes })
  }

  /** A page was finished in Ours. */
  pageFinished(entry: EntryId): void {
    const about = this.pages.get(entry)
    if (about === undefined) return
    const { ritual, day, by } = about
    const there = this.days.get(`${ritual}.${day}`)
    const text = there?.notes.find((note) => note.by === by)?.text ?? ''
    this.say(by, ritual, day, there?.state ?? 'done', text)
    const said = this.days.get(`${ritual}.${day}`)!
    const others = said.notes.filter((note) => note.by !== by)
    this.days.set(`${ritual}.${day}`, { ...said, notes: [...others, { by, text, page: entry }] })
  }

  readonly handlers: Pick<Handlers<'vault'>, Names> = {
    'rituals.list': () => [...this.all.values()],
    'rituals.days': ({ from, length }) => {
      const to = addDays(from, length - 1)
      return [...this.days.values()].filter(
        ({ day, state, notes }) => day >= from && day <= to && (state !== null || notes.length > 0),
      )
    },
    'rituals.coming': ({ days }) =>
      [...this.all.values()]
        .flatMap(({ id, name, plan }) => {
          const day = plannedDays(plan, this.today(), addDays(this.today(), days)).find(
            (one) => !this.days.get(`${id}.${one}`)?.state,
          )
          return day === undefined ? [] : [{ ritual: id, name, day }]
        })
        .sort((a, b) => (a.day < b.day ? -1 : 1)),
    'rituals.prepare': () => ({ id: this.seats.newId() as RitualId }),
    'rituals.begin': ({ id, name, words, rhythm }) => {
      const plan = planFrom([], this.today(), rhythm)
      const ritual = { id, revision: 1, name, words, plan, isEnded: false }
      this.all.set(id, ritual)
      return ritual
    },
    'rituals.change': ({ id, basedOn, name, words, rhythm }) =>
      this.put(id, basedOn, ({ plan }) => ({
        name,
        words,
        plan: plan.at(-1)?.rhythm === null ? plan : planFrom(plan, this.today(), rhythm),
      })),
    'rituals.rest': ({ id, basedOn }) =>
      this.put(id, basedOn, ({ plan }) => ({ plan: planFrom(plan, this.today(), null) })),
    'rituals.go-on': ({ id, basedOn }) =>
      this.put(id, basedOn, ({ plan }) => ({
        plan: planFrom(plan, this.today(), rhythmOf({ plan })),
        isEnded: false,
      })),
    'rituals.end': ({ id, basedOn }) =>
      this.put(id, basedOn, ({ plan }) => ({
        plan: planFrom(plan, this.today(), null),
        isEnded: true,
      })),
    'rituals.mark': ({ ritual, day, state, text }) => {
      if (!this.all.has(ritual)) throw new AppError('record.not-found')
      if (state === 'done' && day > this.today()) throw new AppError('record.not-now')
      this.say(this.seats.me(), ritual, day, state, text)
      return null
    },
    'rituals.write-page': ({ ritual, day }) => {
      const about = this.all.get(ritual)
      if (about === undefined) throw new AppError('record.not-found')
      const id = this.seats.newId() as EntryId
      this.pages.set(id, { ritual, day, by: this.seats.me() })
      const content = { day, time: null, title: about.name, body: '', mood: null, tags: [] }
      return { id, basedOn: 0, zone: 'ours', content }
    },
  }

  private put(id: RitualId, basedOn: number, say: (there: Ritual) => Partial<Ritual>): Ritual {
    const there = this.all.get(id)
    if (there === undefined) throw new AppError('record.not-found')
    if (there.revision !== basedOn) throw new AppError('record.changed-elsewhere')
    const ritual = { ...there, ...say(there), revision: basedOn + 1 }
    this.all.set(id, ritual)
    return ritual
  }

  private today(): Day {
    return dayOfDate(this.seats.now())
  }
}
