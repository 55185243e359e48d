import type { OpenVault } from '../../main/core/vault/open-vault.ts'
import type { Space, StoredRecord } from '../../main/core/vault/types.ts'

/** Which space of whom; `ours` is everybody's. */
export type Place = 'ours' | `${'mine' | 'drafts'} ${number}`

/** Every collection that the stories write to. */
export const collections = ['entries', 'notes'] as const

/** What was to be written to one record. A text of null takes the record away. */
export interface Line {
  collection: (typeof collections)[number]
  id: string
  text: string | null
}

/**
 * One thing that was asked of the vault. Moments are counted in changes of the disk: what was asked at
 * moment 7 was asked when seven changes had been made.
 */
export interface Asked {
  /** When it was asked: nothing of it may be seen on a disk of before. */
  at: number
  /** When the vault said that it is done; null when it has not, or when it refused. */
  done: number | null
}

export interface Save extends Asked {
  place: Place
  /** Travels with every record of the save, and so tells where a record comes from. */
  transaction: string
  lines: Line[]
}

/** A backup, made by somebody whose passphrase was `passphrase` then. */
export interface Backup extends Asked {
  name: string
  person: number
  label: string
  passphrase: string
  /** What it holds, in the words and moments of the ledger that it was made under. */
  holds: { of: Ledger; from: number; until: number }
}

/** A backup that was restored to a folder of its own. */
export interface Restore extends Asked {
  folder: string
  backup: Backup
}

export interface Passphrase extends Asked {
  text: string
}

/** A person of the story, as the ledger knows them: by the order of joining. */
export interface Person {
  label: string
  passphrases: Passphrase[]
}

/** Something that a found disk must not show. */
export interface Complaint {
  kind: 'lost' | 'invented' | 'unopenable' | 'alarm'
  what: string
}

/** Everything that was asked of a vault, and when each thing was done: what the truth is judged by. */
export class Ledger {
  readonly people: Person[] = []
  readonly saves: Save[] = []
  readonly backups: Backup[] = []
  readonly restores: Restore[] = []

  /** The ledger of a disk that was found after the first `moment` changes, as its past. */
  after(moment: number): Ledger {
    const past = new Ledger()
    const since = <Thing extends Asked>(thing: Thing): Thing => ({
      ...thing,
      at: -1,
      done: isDone(thing, moment) ? -1 : null,
    })
    for (const person of this.people) {
      const passphrases = person.passphrases.filter(({ at }) => at <= moment).map(since)
      if (passphrases.length > 0) past.people.push({ ...person, passphrases })
    }
    past.saves.push(...this.saves.filter(({ at }) => at <= moment).map(since))
    past.backups.push(...this.backups.filter(({ at }) => at <= moment).map(since))
    past.restores.push(...this.restores.filter(({ at }) => at <= moment).map(since))
    return past
  }

  /** Passphrases that may open this person's part at a moment; `must` when one of them has to. */
  passphrasesOf(person: number, moment: number): { may: string[]; not: string[]; must: boolean } {
    const known = (this.people[person]?.passphrases ?? []).filter(({ at }) => at <= moment)
    const newest = known.findLastIndex((passphrase) => isDone(passphrase, moment))
    const may = known.slice(Math.max(0, newest)).map(({ text }) => text)
    return {
      may,
      not: known.map(({ text }) => text).filter((text) => !may.includes(text)),
      must: newest >= 0,
    }
  }

  /**
   * Compares what one member sees with what was asked. What was done at moment `must` has to be there,
   * what was asked by moment `may` can be.
   */
  judge(vault: OpenVault, person: number, must: number, may = must): Complaint[] {
    const places: [Place, Space, 'all' | 'newest'][] = [
      ['ours', vault.ours, 'all'],
      [`mine ${person}`, vault.mine, 'all'],
      [`drafts ${person}`, vault.drafts, 'newest'],
    ]
    const complaints = places.flatMap(([place, space, kept]) => [
      ...this.#judgeRecords(place, space, kept, must, may),
      ...(kept === 'all' ? this.#judgeWholeness(place, space, may) : []),
    ])
    for (const problem of vault.problems) {
      if (problem.kind !== 'unfinished-save' && problem.kind !== 'copy-damaged') {
        complaints.push({ kind: 'alarm', what: `${problem.kind} at ${problem.where}` })
      }
    }
    return complaints
  }

  /** Compares what a backup, or what came of it, shows with what there was when it was made. */
  judgeBackup(vault: OpenVault, { person, holds }: Backup): Complaint[] {
    return holds.of.judge(vault, person, holds.from, holds.until)
  }

  #judgeRecords(
    place: Place,
    space: Space,
    kept: 'all' | 'newest',
    must: number,
    may: number,
  ): Complaint[] {
    const complaints: Complaint[] = []
    const complain = (kind: Complaint['kind'], what: string) =>
      complaints.push({ kind, what: `${place}: ${what}` })
    const saves = this.saves.filter((save) => save.place === place && save.at <= may)
    const known = new Map<string, { collection: string; id: string; tries: Try[] }>()
    for (const save of saves) {
      for (const { collection, id, text } of save.lines) {
        const key = `${collection}/${id}`
        const record = known.get(key) ?? { collection, id, tries: [] }
        record.tries.push({ text, transaction: save.transaction, done: isDone(save, must) })
        known.set(key, record)
      }
    }
    for (const [key, { collection, id, tries }] of known) {
      const history = space.history(collection, id)
      const newest = space.get(collection, id)
      const found = matched(history, tries)
      if (found === null) complain('invented', `${key} holds what nobody wrote`)
      const seen = found ?? []
      const acked = tries.findLastIndex(({ done }) => done)
      const lost =
        kept === 'all'
          ? tries.some(({ done }, index) => done && !seen.includes(index))
          : acked >= 0 && (seen.at(-1) ?? -1) < acked && !isGone(newest, tries.slice(acked))
      if (lost) complain('lost', `${key} lacks what was saved`)
      if (newest !== null && newest.revision !== history.at(-1)?.revision) {
        complain('invented', `${key} is not the last of its history`)
      }
      if (history.some(({ signature }) => signature === 'failed')) {
        complain('invented', `${key} is not signed`)
      }
    }
    for (const collection of collections) {
      for (const record of space.list(collection)) {
        if (!known.has(`${collection}/${record.id}`))
          complain('invented', `${record.id} is nobody's`)
        if (record.operation === 'delete')
          complain('invented', `${record.id} is listed though deleted`)
      }
    }
    return complaints
  }

  /** What was asked in one breath is there as a whole or not at all. */
  #judgeWholeness(place: Place, space: Space, may: number): Complaint[] {
    return this.saves
      .filter((save) => save.place === place && save.at <= may && save.lines.length > 1)
      .filter((save) => {
        const there = save.lines.filter(({ collection, id, text }) =>
          space
            .history(collection, id)
            .some((record) => record.transaction === save.transaction && textOf(record) === text),
        )
        return there.length > 0 && there.length < save.lines.length
      })
      .map((save) => ({ kind: 'invented', what: `${place}: half of ${save.lines[0]?.id}` }))
  }
}

interface Try {
  text: string | null
  transaction: string
  done: boolean
}

/** The text that a test put into a record; null for a tombstone. */
function textOf(record: StoredRecord): string | null {
  if (record.operation === 'delete') return null
  const { text } = record.body as { text: string }
  return text
}

/** Which try each revision comes from, in order; null when one comes from none or the order is wrong. */
function matched(history: StoredRecord[], tries: Try[]): number[] | null {
  const found: number[] = []
  for (const record of history) {
    const index = tries.findIndex((one) => one.transaction === record.transaction)
    if (index <= (found.at(-1) ?? -1) || tries[index]?.text !== textOf(record)) return null
    found.push(index)
  }
  return found
}

/** A draft that was taken away, or about to be when the power went, may leave no trace at all. */
function isGone(newest: StoredRecord | null, since: Try[]): boolean {
  return newest === null && since.some(({ text }) => text === null)
}

/** Whether the vault had said by a moment that it is done. */
export function isDone({ done }: Asked, moment: number): boolean {
  return done !== null && done <= moment
}
