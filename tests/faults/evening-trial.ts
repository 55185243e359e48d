import { BackupDisk } from '../../main/core/backups/backup-disk.ts'
import { readBackupFile, verifyBackupFile } from '../../main/core/backups/backup-file.ts'
import { numberInName } from '../../main/core/backups/scheduled-name.ts'
import { openSource } from '../../main/core/transfer/chosen-file.ts'
import { unwatched } from '../../main/core/work.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import type { Random } from '../make/random.ts'
import type { Tree } from '../make/tree.ts'
import { Within } from '../make/within.ts'
import { Answers } from './answers.ts'
import { beginChance } from './chance.ts'
import { CalendarClock } from './debrief-table.ts'
import {
  byCode,
  byPassphrase,
  type EveningHouse,
  foundEveningHouse,
  sitDown,
  strangers,
} from './evening-house.ts'
import { type Codes, type PageSeen, register } from './evening-ledger.ts'
import { EveningStory } from './evening-story.ts'
import { lookAround, type View } from './evening-view.ts'
import { fingerprint } from './fingerprint.ts'
import { stick } from './household.ts'
import type { Complaint } from './ledger.ts'
import { Platter } from './platter.ts'
import { type Hunt, hashOf, huntIn, nameOf, type Tally, type Trial } from './points.ts'

const acts = 12
const actsAfterACrash = 4
/** Copies of so many days that have any stay, the newest copy apart. */
const daysKept = 7
/** What is told to whoever is not here yet, or has left. */
const notHere = ['vault.no-such-member', 'vault.joining-unfinished']

let house: Promise<EveningHouse> | null = null

/** Tells one story of evenings, and crashes it at every moment in every way. */
export function huntEvenings(plan: Hunt): Promise<Tally> {
  return huntIn(plan, async (tally) => {
    beginChance(0)
    house ??= foundEveningHouse()
    const { tree, ledger } = await house
    beginChance(plan.seed)
    const story = new EveningStory({
      seed: plan.seed,
      start: tree,
      ledger: ledger.after(-1),
      clock: new CalendarClock(),
    })
    await story.live(acts)
    return new EveningTrial(tally, story)
  })
}

/** What came of a try to come in: what there is to see, or the code of the refusal. */
type Found = View | string

/** What the ledger of a story of evenings says of the disks that its crashes leave. */
class EveningTrial implements Trial {
  readonly from = 0
  readonly #tally: Tally
  readonly #story: EveningStory
  readonly #found = new Answers<Found>()
  readonly #since: number
  readonly #copies = new Map<string, Promise<string | null>>()

  constructor(tally: Tally, story: EveningStory) {
    this.#tally = tally
    this.#story = story
    this.#since = story.clock.now().getTime()
  }

  get disk() {
    return this.#story.disk
  }

  async judge(tree: Tree, moment: number): Promise<Complaint[]> {
    const { ledger } = this.#story
    const mark = fingerprint(tree, 'vault')
    const complaints = await this.#judgeCopies(tree, moment)
    for (const person of ledger.people.keys()) {
      const may = ledger.allowed(register.passphrase(person), moment) as (string | null)[]
      const found = await this.#comeIn(tree, person, may)
      if (typeof found === 'string') {
        const isRight = may.includes(null) && notHere.includes(found)
        if (!isRight) complaints.push({ kind: 'unopenable', what: `person ${person}: ${found}` })
      } else {
        const isGone = may.every((one) => one === null)
        if (isGone) complaints.push({ kind: 'invented', what: `person ${person} is not gone` })
        const wrong = found.wrong.map(({ kind, what }) => ({ kind, what: `${what} for ${person}` }))
        complaints.push(...wrong, ...this.#judgeView(found, person, moment))
      }
      // Codes cost as much again: every fourth disk is asked.
      if (typeof found !== 'string' && hashOf(mark) % 4 === 0) {
        complaints.push(...(await this.#judgeCodes(tree, person, moment)))
      }
      complaints.push(...(await this.#judgeOldPassphrase(tree, person, moment)))
    }
    return complaints
  }

  async after(start: Platter, moment: number, random: Random): Promise<Trial | null> {
    const clock = new CalendarClock(this.#since)
    const story = new EveningStory({
      seed: random.below(2 ** 31),
      start,
      ledger: this.#story.ledger.after(moment),
      clock,
    })
    await story.live(actsAfterACrash)
    return new EveningTrial(this.#tally, story)
  }

  /** One of the passphrases that may be right is. */
  async #comeIn(tree: Tree, person: number, may: (string | null)[]): Promise<Found> {
    let refusal: string | null = null
    for (const passphrase of may) {
      if (passphrase === null) continue
      const found = await this.#tryOnce(tree, person, passphrase, 'passphrase')
      if (typeof found !== 'string') return found
      // Which of them was right when somebody left, only the answer to that one tells.
      if (found !== 'vault.wrong-passphrase' || refusal === null) refusal = found
    }
    return refusal ?? 'vault.no-such-member'
  }

  /** Every code on paper that has to open does. */
  async #judgeCodes(tree: Tree, person: number, moment: number) {
    const may = this.#allowed(register.codes(person), moment) as (Codes | null)[]
    let refusal = ''
    for (const codes of may) {
      let refused: string | null = null
      for (const code of codes ?? []) {
        if (code === null) continue
        const found = await this.#tryOnce(tree, person, code, 'recovery')
        if (typeof found === 'string') refused ??= found
      }
      if (refused === null) return []
      refusal = refused
    }
    return [{ kind: 'unopenable' as const, what: `person ${person} by code: ${refusal}` }]
  }

  async #judgeOldPassphrase(tree: Tree, person: number, moment: number) {
    const { ledger } = this.#story
    const name = register.passphrase(person)
    const may = ledger.allowed(name, moment)
    const old = ledger.ever(name, moment).findLast((one) => one !== null && !may.includes(one))
    if (old === undefined) return []
    const found = await this.#tryOnce(tree, person, old as string, 'passphrase')
    if (typeof found === 'string') return []
    return [{ kind: 'invented' as const, what: `an old passphrase opens for ${person}` }]
  }

  #tryOnce(
    tree: Tree,
    person: number,
    words: string,
    type: 'passphrase' | 'recovery',
  ): Promise<Found> {
    const name = `${person} ${words}`
    return this.#found.of(name, tree, (disk): Promise<Found> => {
      this.#tally.disks += 1
      beginChance(hashOf(name))
      return this.#try(disk, person, words, type).catch(nameOf)
    })
  }

  async #try(disk: MemoryDisk, person: number, words: string, type: 'passphrase' | 'recovery') {
    const { ledger } = this.#story
    const secret = type === 'passphrase' ? byPassphrase(words) : byCode(words)
    const later = new CalendarClock(this.#since)
    const sitting = await sitDown(disk, ledger, person, secret, later)
    const view = await lookAround(sitting, ledger)
    if (!sitting.vault.writable) view.wrong.push({ kind: 'unopenable', what: 'for reading only' })
    await sitting.vault.close()
    return view
  }

  #judgeView(view: View, person: number, moment: number): Complaint[] {
    const { ledger } = this.#story
    const complaints: Complaint[] = []
    const compare = (name: string, seen: unknown, allowed: unknown[]) => {
      const found = JSON.stringify(seen ?? null)
      if (allowed.some((one) => JSON.stringify(one ?? null) === found)) return
      const kind = found === 'null' ? 'lost' : 'invented'
      const expected = allowed.map((one) => JSON.stringify(one)).join(' or ')
      complaints.push({ kind, what: `${name} for ${person}: ${found}, not ${expected}` })
    }
    const ids = new Set([...ledger.authors.keys(), ...view.pages.keys(), ...view.drafts.keys()])
    for (const id of ids) {
      const isOwn = ledger.authors.get(id) === person
      const asSeen = (page: unknown) =>
        isOwn || (page as PageSeen | null)?.zone === 'ours' ? page : null
      const page = view.pages.get(id)
      compare(register.page(id), page, ledger.allowed(register.page(id), moment).map(asSeen))
      const draft = view.drafts.get(id)
      compare(register.draft(id), draft, isOwn ? this.#allowed(register.draft(id), moment) : [null])
      const words = draft ?? page?.body
      if (isOwn) compare(register.words(id), words, this.#allowed(register.words(id), moment))
    }
    return complaints
  }

  #allowed(name: string, moment: number): unknown[] {
    return this.#story.ledger.allowed(name, moment)
  }

  /** Whatever bears the name of a copy is whole; the newest stays, and one of each of seven days. */
  async #judgeCopies(tree: Tree, moment: number): Promise<Complaint[]> {
    const complaints: Complaint[] = []
    const disk = new MemoryDisk(Platter.from(tree))
    const folder = new Within(disk, stick)
    const there = new Set((await folder.list('')).map(({ name }) => name))
    for (const name of strangers) {
      if (!there.has(name)) complaints.push({ kind: 'lost', what: `${name} is gone` })
    }
    for (const name of there) {
      if (numberInName(name) === null) continue
      const key = `${fingerprint(tree, `${stick}/${name}`)}`
      const known = this.#copies.get(key) ?? verifyCopy(folder, name).catch(nameOf)
      this.#copies.set(key, known)
      const refusal = await known
      if (refusal !== null) complaints.push({ kind: 'unopenable', what: `${name}: ${refusal}` })
    }
    const { ledger } = this.#story
    const made = ledger
      .names('copy', moment)
      .flatMap((name) => {
        const [copy] = ledger.allowed(name, moment) as ({ day: string } | null)[]
        return copy === null || copy === undefined ? [] : [{ ...copy, name: name.slice(5) }]
      })
      .sort((a, b) => numberInName(b.name)! - numberInName(a.name)!)
    const [newest] = made
    const isSafe = (name: string) => there.has(name)
    const isNewerThere = [...there].some(
      (name) => newest && (numberInName(name) ?? 0) > numberInName(newest.name)!,
    )
    if (newest && !isSafe(newest.name) && !isNewerThere) {
      complaints.push({ kind: 'lost', what: `${newest.name} is gone` })
    }
    const days = [...new Set(made.map(({ day }) => day))].slice(0, daysKept)
    for (const day of days) {
      const ofDay = [...there].filter((name) => name.startsWith(`Hearth ${day} `))
      if (ofDay.length === 0) complaints.push({ kind: 'lost', what: `no copy of ${day} is left` })
    }
    return complaints
  }
}

/** What is wrong with a copy; null for a whole one. */
async function verifyCopy(folder: Within, name: string): Promise<string | null> {
  const backup = await readBackupFile(await openSource({ disk: folder, name }))
  await verifyBackupFile(backup, 'checking', unwatched)
  const inside = new BackupDisk(backup)
  return (await inside.read('HEAD.a')) === null ? 'there is no vault in it' : null
}
