import type { MemberId } from '../../shared/ids.ts'
import type { Side } from '../../shared/model/debrief.ts'
import type { MemoryDisk } from '../make/memory-disk.ts'
import type { Random } from '../make/random.ts'
import type { Tree } from '../make/tree.ts'
import { Answers } from './answers.ts'
import { beginChance } from './chance.ts'
import { saidBy } from './debrief-consequences.ts'
import { comeHome, isSealedBy } from './debrief-home.ts'
import {
  DebriefLedger,
  type Register,
  register,
  spelled,
  stateOf,
  type View,
  type Words,
} from './debrief-ledger.ts'
import { beginnings, DebriefStory } from './debrief-story.ts'
import {
  CalendarClock,
  differences,
  foundHouse,
  type House,
  lookAt,
  type Seen,
  sit,
} from './debrief-table.ts'
import { fingerprint } from './fingerprint.ts'
import type { Complaint } from './ledger.ts'
import type { Platter } from './platter.ts'
import { type Hunt, hashOf, huntIn, nameOf, type Tally, type Trial } from './points.ts'

/** Acts between the moment from which on it crashes and the end of the story. */
const acts = 16
const actsAfterACrash = 5

const houses = new Map<number, Promise<House>>()

/** Tells one story of debriefs, and crashes it at every moment in every way. */
export function huntDebriefs(plan: Hunt): Promise<Tally> {
  return huntIn(plan, async (tally) => {
    const { seed } = plan
    beginChance(0)
    const count = seed % 4 === 0 ? 3 : 2
    const founding = houses.get(count) ?? foundHouse(count)
    houses.set(count, founding)
    const house = await founding
    const clock = new CalendarClock()
    beginChance(seed)
    const story = new DebriefStory({ house, seed, ledger: new DebriefLedger(), clock })
    const from = await story.prepare(beginnings[seed % beginnings.length]!)
    await story.live(acts)
    return new DebriefTrial(tally, house, story, from)
  })
}

/** What one member, or several, found on a disk, and what is wrong however one looks at it. */
interface Look {
  who: MemberId
  seen: Seen
}

/** What the ledger of a story of debriefs says of the disks that its crashes leave. */
class DebriefTrial implements Trial {
  readonly from: number
  readonly #tally: Tally
  readonly #house: House
  readonly #story: DebriefStory
  readonly #looks = new Answers<Look | string>()
  readonly #since: number
  readonly #recovered = new Map<string, Promise<Complaint[]>>()

  constructor(tally: Tally, house: House, story: DebriefStory, from: number) {
    this.#tally = tally
    this.#house = house
    this.#story = story
    this.from = from
    this.#since = story.clock.now().getTime()
  }

  get disk() {
    return this.#story.disk
  }

  async judge(tree: Tree, moment: number): Promise<Complaint[]> {
    const looks = await this.#look(tree)
    if (typeof looks === 'string') return [{ kind: 'unopenable', what: looks }]
    const { known } = this.#story.ledger
    const allowed = (name: Register) => this.#story.ledger.allowed(name, moment)
    const complaints = looks.flatMap(({ who, seen }) => [
      ...seen.wrong,
      ...differences(seen, [who], known, allowed),
    ])
    complaints.push(...this.#judgeTogether(looks, moment))
    if (complaints.length > 0) return complaints
    // Coming home costs as much as everything else: every third disk is lived in again.
    const mark = fingerprint(tree)
    if (hashOf(mark) % 3 !== 0) return []
    beginChance(hashOf(mark))
    const known_ = this.#recovered.get(mark) ?? this.#recover(tree, looks, hashOf(mark))
    this.#recovered.set(mark, known_)
    return known_
  }

  async after(start: Platter, moment: number, random: Random): Promise<Trial | null> {
    const looks = await this.#look(start)
    if (typeof looks === 'string') throw new Error(looks)
    const { ledger } = this.#story
    const unsure = new Map(ledger.names(moment).map((name) => [name, ledger.allowed(name, moment)]))
    const clock = this.#clock()
    const story = new DebriefStory({
      house: this.#house,
      seed: random.below(2 ** 31),
      ledger: new DebriefLedger(
        new Map(ledger.known),
        valuesOf(looks),
        unsure,
        ledger.sureAt(moment),
      ),
      clock,
      start,
    })
    await story.live(actsAfterACrash)
    return new DebriefTrial(this.#tally, this.#house, story, 0)
  }

  /** Each member comes in alone, and what waits is left to wait. */
  async #look(tree: Tree): Promise<Look[] | string> {
    const looks: Look[] = []
    for (const who of this.#house.members) {
      const look = await this.#looks.of(who, tree, (disk): Promise<Look | string> => {
        this.#tally.disks += 1
        beginChance(hashOf(who))
        return this.#lookAs(who, disk).catch(nameOf)
      })
      if (typeof look === 'string') return look
      looks.push(look)
    }
    return looks
  }

  async #lookAs(who: MemberId, disk: MemoryDisk): Promise<Look> {
    const clock = this.#clock()
    const at = await sit(disk, this.#house, [who], clock)
    const seen = lookAt(at, clock, this.#story.ledger.known)
    await at.vault.close()
    return { who, seen }
  }

  /** What one register alone does not show. */
  #judgeTogether(looks: Look[], moment: number): Complaint[] {
    const { ledger } = this.#story
    const values = valuesOf(looks)
    const complaints: Complaint[] = []
    const lost = (what: string) => complaints.push({ kind: 'lost', what })
    for (const [title, { members }] of ledger.known) {
      const [view, ours, end] = [register.view(title), register.ours(title), register.end(title)]
      const seen = values.get(view) as View | null | undefined
      for (const { seen: one } of looks) {
        const theirs = one.values.get(view)
        if (theirs !== undefined && spelled(theirs) !== spelled(seen)) lost(`${title} differs`)
      }
      const isOver = values.get(end) !== null
      // What is laid into Ours comes with the marker: both as before, or both as after.
      if (!isOver && values.get(ours) !== null) lost(`${title} is in Ours before its end`)
      const laid = ledger.allowed(ours, moment).slice(1).map(spelled)
      if (isOver && !ledger.value(end, moment) && !laid.includes(spelled(values.get(ours)))) {
        lost(`${title} has ended, and Ours has not what it is to keep`)
      }
      for (const who of members)
        if (seen) complaints.push(...this.#judgeOwn(values, title, who, moment))
    }
    return complaints
  }

  /** Words are with whoever wrote them before anybody else has them, and a side is never nowhere. */
  #judgeOwn(
    values: Map<Register, unknown>,
    title: string,
    who: MemberId,
    moment: number,
  ): Complaint[] {
    const { ledger } = this.#story
    const view = values.get(register.view(title)) as View
    const words = (values.get(register.words(title, who)) ?? null) as Words | null
    const sealed = (values.get(register.sealed(title, who)) ?? null) as Side | null
    const draft = values.get(register.draft(title, who)) ?? null
    const complaints: Complaint[] = []
    const lost = (what: string) => complaints.push({ kind: 'lost', what: `${title}: ${what}` })
    const said = saidBy(who, view.events)
    const kept = (words?.said ?? []).slice(0, said.length)
    if (spelled(kept) !== spelled(said)) lost(`${who} said what is not among their own words`)
    const isSealed = isSealedBy(view.events, who)
    if (isSealed !== (sealed !== null)) lost(`the side of ${who} does not open to them`)
    if (isSealed && spelled(words?.side) !== spelled(sealed)) lost(`${who} has not their own side`)
    const wasThere = ledger.hasWritten(title, who, moment)
    if (wasThere && stateOf(view).phase === 'sides' && sealed === null && draft === null) {
      lost(`what ${who} wrote is neither a draft nor sealed`)
    }
    return complaints
  }

  #recover(tree: Tree, looks: Look[], seed: number): Promise<Complaint[]> {
    const { known } = this.#story.ledger
    const ledger = new DebriefLedger(known, valuesOf(looks))
    return comeHome({ tree, house: this.#house, ledger, clock: this.#clock(), seed })
  }

  #clock(): CalendarClock {
    return new CalendarClock(this.#since)
  }
}

function valuesOf(looks: readonly Look[]): Map<Register, unknown> {
  return new Map(looks.flatMap(({ seen }) => [...seen.values]))
}
