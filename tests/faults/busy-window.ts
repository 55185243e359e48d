import type { Day } from '../../shared/days.ts'
import { isAppError } from '../../shared/errors.ts'
import type { EntryId, MemberId } from '../../shared/ids.ts'
import type { EntryDraft } from '../../shared/model/draft.ts'
import type { Zone } from '../../shared/model/entry.ts'
import type { Random } from '../make/random.ts'
import { absent, type KeptWords } from './kept-words.ts'
import { nameOf } from './points.ts'
import { Killed, type VaultProcess } from './vault-process.ts'

const day = '2026-11-22' as Day

/** A window in which everything happens at once, and as fast as answers come. */
export class BusyWindow {
  readonly #vault: VaultProcess
  readonly #kept: KeptWords
  readonly #random: Random
  readonly #me: MemberId
  readonly #other: MemberId
  #drafts: EntryDraft[] = []
  #words = 0

  constructor(
    vault: VaultProcess,
    kept: KeptWords,
    random: Random,
    [me, other]: readonly [MemberId, MemberId],
  ) {
    this.#vault = vault
    this.#kept = kept
    this.#random = random
    this.#me = me
    this.#other = other
  }

  /** Looks at all that this member has and may read. Answers with what is not as it may be. */
  async look(): Promise<string[]> {
    const found = new Map<string, string>()
    const drafts = await this.#vault.ask('drafts.list', {})
    const bodies = new Map(drafts.map((draft) => [draft.id, draft.content.body]))
    const pages = new Map<EntryId, string>()
    const { count } = await this.#vault.ask('entries.timeline', {})
    for (let from = 0; from < count; from += rowsAtOnce) {
      const rows = await this.#vault.ask('entries.slice', { from, length: rowsAtOnce })
      const read = rows.map(({ id }) => this.#vault.ask('entries.read', { id }))
      for (const page of await Promise.all(read)) {
        if (page !== null) pages.set(page.id, shown(page.zone, page.body))
      }
    }
    for (const id of new Set([...bodies.keys(), ...pages.keys()])) {
      found.set(`page ${id}`, pageIs(bodies.get(id), pages.get(id)))
    }
    const note = await this.#vault.ask('notes.draft', {})
    if (note.text !== '') found.set(`note ${note.id}`, `written: ${note.text}`)
    for (const { id, text } of await this.#vault.ask('notes.list', {})) {
      found.set(`note ${id}`, `pinned: ${text}`)
    }
    this.#drafts = drafts.map(({ savedAt, ...draft }) => draft)
    return this.#kept.compare(this.#me, found)
  }

  /**
   * Writes until the process is gone, or takes no more. `saved` is called after each save.
   *
   * @returns what was refused although nobody had locked
   */
  async write(saved: () => void): Promise<string[]> {
    const refused: string[] = []
    const goOn = async (act: () => Promise<void>) => {
      try {
        for (;;) await act()
      } catch (error) {
        if (!(error instanceof Killed || isAppError(error, 'vault.locked'))) {
          refused.push(nameOf(error))
        }
      }
    }
    const page = () => this.#page(saved)
    await Promise.all([goOn(page), goOn(page), goOn(page), goOn(() => this.#note(saved))])
    return refused
  }

  /** A page, or a draft that is there: saved a few times, then finished, put away or left; perhaps shared. */
  async #page(saved: () => void): Promise<void> {
    const left = this.#random.chance(0.5) ? this.#drafts.pop() : undefined
    const zone: Zone = this.#random.pick(['mine', 'ours'])
    const beginning = { zone, day, time: null, entry: null }
    const draft = left ?? (await this.#vault.ask('drafts.begin', beginning))
    const { id } = draft
    // What was finished in an earlier life and is being changed is left to be as it was found.
    if (draft.basedOn > 0) return
    const thing = { key: `page ${id}`, who: this.#me }
    let body = draft.content.body
    const withWords = () => {
      body = this.#newWords()
      return { ...draft, content: { ...draft.content, body } }
    }
    for (let more = this.#random.below(4); more > 0; more -= 1) {
      const next = withWords()
      await this.#kept.asked(thing, [pageIs(body)], () => this.#vault.ask('drafts.save', next))
      saved()
    }
    if (this.#random.chance(0.2)) return
    if (this.#random.chance(0.1)) {
      await this.#kept.asked(thing, [absent], () => this.#vault.ask('drafts.discard', { id }))
      return saved()
    }
    const done = withWords()
    const states = [pageIs(body), pageIs(undefined, shown(draft.zone, body))]
    const page = await this.#kept.asked(thing, states, () => this.#vault.ask('drafts.finish', done))
    saved()
    if (draft.zone === 'mine' && this.#random.chance(0.5)) {
      const { revision } = page
      await this.#kept.asked(thing, [pageIs(undefined, shown('ours', body))], () =>
        this.#vault.ask('entries.share', { id, revision }),
      )
      saved()
    } else if (this.#random.chance(0.3)) await this.#changed(id, body, draft.zone, saved)
  }

  /** A finished page, changed once more. */
  async #changed(id: EntryId, before: string, zone: Zone, saved: () => void): Promise<void> {
    const beginning = { zone, day, time: null, entry: id }
    const draft = await this.#vault.ask('drafts.begin', beginning)
    const body = this.#newWords()
    const next = { ...draft, content: { ...draft.content, body } }
    const thing = { key: `page ${id}`, who: this.#me }
    const old = shown(zone, before)
    await this.#kept.asked(thing, [pageIs(body, old)], () => this.#vault.ask('drafts.save', next))
    saved()
    await this.#kept.asked(thing, [pageIs(undefined, shown(zone, body))], () =>
      this.#vault.ask('drafts.finish', next),
    )
    saved()
  }

  /** A note for the wall. */
  async #note(saved: () => void): Promise<void> {
    const { id } = await this.#vault.ask('notes.draft', {})
    const note = { id, kind: 'thanks' as const, to: this.#other, text: '' }
    const thing = { key: `note ${id}`, who: this.#me }
    for (let more = this.#random.below(3); more > 0; more -= 1) {
      note.text = this.#newWords(300)
      await this.#kept.asked(thing, [`written: ${note.text}`], () =>
        this.#vault.ask('notes.save-draft', { ...note }),
      )
      saved()
    }
    note.text = this.#newWords(300)
    await this.#kept.asked(thing, [`pinned: ${note.text}`], () =>
      this.#vault.ask('notes.pin', { ...note }),
    )
    saved()
  }

  /** Words that were never written before. */
  #newWords(most = 2_000): string {
    this.#words += 1
    const mark = `${this.#random.below(1e9)}-${this.#words}`
    return `${mark} `.repeat(1 + this.#random.below(most / mark.length)).trim()
  }
}

const rowsAtOnce = 50

/** A page as it is shown in a zone. */
function shown(zone: Zone, body: string): string {
  return `${zone}: ${body}`
}

/** What there is of one page: what is being written, and what is finished. */
function pageIs(draft?: string, page?: string): string {
  return JSON.stringify({
    ...(draft !== undefined && { draft }),
    ...(page !== undefined && { page }),
  })
}
