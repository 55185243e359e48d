import { Debriefs } from '../../main/core/debriefs/debriefs.ts'
import type { Day } from '../../shared/days.ts'
import type { DebriefId, MemberId } from '../../shared/ids.ts'
import {
  type DebriefState,
  emptySide,
  type Side,
  type StageAct,
} from '../../shared/model/debrief.ts'
import { awaited, orderOf } from '../../shared/model/debrief-turns.ts'
import type { MemoryDisk } from '../make/memory-disk.ts'
import { saying } from '../make/saying.ts'
import { type ThreeInAVault, threeInAVault, type Who } from '../make/three-in-a-vault.ts'
import { CalendarClock } from './debrief-table.ts'

export const everybody = ['mara', 'jonas', 'lea'] as const

/** Words of one member, each told from everybody else's. */
export const phrasesOf = (who: Who) => ({
  /** Written in the draft, and gone before the side was finished. */
  deleted: `${who}-deleted-this-before-finishing`,
  /** Finished, and taken back before anything was open. */
  withdrawn: `${who}-took-this-wording-back`,
  /** Finished, and opened. */
  sealed: `${who}-finished-with-this`,
  /** Half written in a stage, and not said. */
  halfSaid: `${who}-nearly-said-this`,
  /** In a draft that the power cut in two. */
  torn: `${who}-lost-power-over-this`,
})

/** The debrief's title, which nobody may read who takes no part. */
export const title = 'the-title-of-it'

/** A debrief at one moment, with all that lies on the disk. */
export interface Stage {
  name: string
  house: ThreeInAVault
  id: DebriefId
  members: Who[]
  files: ReadonlyMap<string, Uint8Array>
  /** Those whose key is out for everybody who takes part. */
  out: Who[]
}

/** A debrief from before its beginning to its end, stopped wherever something has changed. */
export class StagedDebrief {
  readonly house: ThreeInAVault
  readonly members: Who[]
  readonly clock = new CalendarClock()
  id: DebriefId = '' as DebriefId
  #sittings = 0

  constructor(house: ThreeInAVault, members: Who[]) {
    this.house = house
    this.members = members
  }

  static async of(count: number): Promise<StagedDebrief> {
    return new StagedDebrief(await threeInAVault(), everybody.slice(0, count))
  }

  stage(name: string, out: Who[] = [], disk: MemoryDisk = this.house.disk): Stage {
    const { house, id, members } = this
    return { name, house, id, members, files: disk.files(), out }
  }

  /** One member alone, or several together; who comes first is at the keyboard. */
  async sit<Value>(
    who: Who[],
    act: (debriefs: Debriefs, vault: Awaited<ReturnType<ThreeInAVault['enter']>>) => Promise<Value>,
    disk: MemoryDisk = this.house.disk,
  ): Promise<Value> {
    const vault =
      who.length === 1
        ? await this.house.enter(who[0]!, disk)
        : await this.house.together(who, disk)
    const debriefs = new Debriefs(vault, this.clock)
    const failures = await debriefs.settle()
    if (failures.length > 0) throw failures[0]
    const value = await act(debriefs, vault)
    // Now and then only, so that much of what was written over lies there still.
    this.#sittings += 1
    if (this.#sittings % 4 === 0) await vault.tidy()
    await vault.close()
    return value
  }

  async begin(): Promise<void> {
    const [starter, ...others] = this.members
    const ids = others.map((who) => this.house.ids[who])
    this.id = await this.sit([starter!], async (debriefs) => {
      return (await debriefs.start({ title, day: '2026-10-31' as Day }, ids)).id
    })
  }

  /** A draft with a phrase that goes again; and one that the power cuts in two. */
  async draft(who: Who): Promise<void> {
    const { deleted, torn } = phrasesOf(who)
    await this.sit([who], async (debriefs) => {
      await debriefs.saveSideDraft(this.id, sideOf(`${deleted} and more`))
      await debriefs.saveSideDraft(this.id, sideOf(torn.padEnd(6_000, ' and more')))
    })
    this.#tear(who)
    await this.sit([who], (debriefs) =>
      debriefs.saveSideDraft(this.id, sideOf('Only this is left')),
    )
  }

  /** Finishes with words that are taken back then. */
  async sealAndWithdraw(who: Who): Promise<void> {
    const { withdrawn } = phrasesOf(who)
    await this.sit([who], (debriefs) => debriefs.seal(this.id, sideOf(withdrawn)))
    await this.sit([who], async (debriefs) => {
      await debriefs.withdraw(this.id)
      await debriefs.saveSideDraft(this.id, sideOf('Not so'))
    })
  }

  seal(who: Who): Promise<void> {
    return this.sit([who], (debriefs) => debriefs.seal(this.id, sideOf(phrasesOf(who).sealed)))
  }

  chooseApart(who: Who): Promise<void> {
    return this.sit([who], (debriefs) => debriefs.chooseWay(this.id, 'each-ready'))
  }

  ready(who: Who, disk?: MemoryDisk): Promise<void> {
    return this.sit([who], (debriefs) => debriefs.ready(this.id), disk)
  }

  openTogether(disk?: MemoryDisk): Promise<void> {
    return this.sit(this.members, (debriefs) => debriefs.openTogether(this.id), disk)
  }

  /** Whoever is awaited half writes one thing and says another; answers with the phase after it. */
  async goOn(): Promise<DebriefState['phase']> {
    const { about, state } = await this.sit(
      [this.members[0]!],
      async (debriefs) => debriefs.read(this.id)!,
    )
    const who = everybody.find((one) => this.house.ids[one] === awaited(about, state)[0])!
    await this.sit([who], async (debriefs) => {
      const fields = { text: phrasesOf(who).halfSaid }
      await debriefs.saveTurnDraft(this.id, this.house.ids[who], { place: 'box', fields })
      const owner = state.phase === 'own' ? orderOf(about, 'own')[state.owner]! : null
      await debriefs.act(this.id, saying(this.house.ids[who], actIn(state, owner), 'box'))
    })
    return this.sit([who], async (debriefs) => debriefs.read(this.id)!.state.phase)
  }

  keep(who: Who, keeping: 'everything' | 'agreement' | 'nothing'): Promise<void> {
    return this.sit([who], (debriefs) => debriefs.keep(this.id, keeping))
  }

  /** The last save of a member's drafts loses its end, and lies in quarantine after their next one. */
  #tear(who: Who): void {
    const { disk } = this.house
    const folder = this.#draftsOf.get(who)!
    const path = [...disk.files().keys()].findLast((one) => one.startsWith(folder))!
    const bytes = disk.files().get(path)!
    const end = bytes.findLastIndex((byte) => byte !== 0) + 1
    disk.put(path, bytes.fill(0, end - 4096))
  }

  readonly #draftsOf = new Map<Who, string>()

  async learnDrafts(): Promise<void> {
    for (const who of this.members) {
      await this.sit([who], async (_, vault) => {
        this.#draftsOf.set(who, `spaces/${vault.drafts.id}/log/`)
      })
    }
  }
}

/** One save, with which all that waited for it is done. */
export async function saveSomething(
  vault: Awaited<ReturnType<ThreeInAVault['enter']>>,
): Promise<void> {
  await vault.mine.commit([{ collection: 'entries', id: 'visit', operation: 'put', body: {} }])
}

function sideOf(happened: string): Side {
  return { ...emptySide, happened }
}

function actIn(state: DebriefState, owner: MemberId | null): StageAct {
  const text = 'said-in-a-stage'
  if (state.phase === 'own') {
    if (state.waitingFor !== null) return { type: 'received', of: owner!, how: 'accepted' }
    return { type: 'owned', part: { setUp: '', regret: text, apology: '' } }
  }
  if (state.phase !== 'understand') return { type: 'promised', promise: null }
  switch (state.step) {
    case 'mirror':
      return { type: 'mirrored', text }
    case 'confirm':
      return { type: 'confirmed', yes: true, text: '' }
    case 'validate':
      return { type: 'validated', text }
    case 'guess':
      return { type: 'guessed', felt: ['tired'], text: '' }
    case 'answer':
      return { type: 'answered', right: false, text }
  }
}
