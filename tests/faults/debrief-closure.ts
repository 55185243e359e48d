import { BackupDisk } from '../../main/core/backups/backup-disk.ts'
import { readBackupFile } from '../../main/core/backups/backup-file.ts'
import { makeBackup } from '../../main/core/backups/index.ts'
import { toBase64 } from '../../main/core/crypto/base64.ts'
import { digest } from '../../main/core/crypto/digest.ts'
import { Debriefs } from '../../main/core/debriefs/debriefs.ts'
import { openSource } from '../../main/core/transfer/chosen-file.ts'
import { openSlot, readKeyFile } from '../../main/core/vault/key-slots.ts'
import { unwatched } from '../../main/core/work.ts'
import type { Day } from '../../shared/days.ts'
import type { DebriefId, MemberId } from '../../shared/ids.ts'
import {
  awaited,
  type DebriefState,
  emptySide,
  orderOf,
  type Side,
  type StageAct,
} from '../../shared/model/debrief.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { type ThreeInAVault, threeInAVault, type Who } from '../make/three-in-a-vault.ts'
import { everythingThatOpens } from './closure.ts'
import { CalendarClock } from './debrief-table.ts'
import { SimulatedDisk } from './simulated-disk.ts'
import { survivals } from './survival.ts'
import { worldOn } from './world.ts'

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
      await debriefs.saveTurnDraft(this.id, { place: 'box', fields })
      const owner = state.phase === 'own' ? orderOf(about, 'own')[state.owner]! : null
      await debriefs.act(this.id, actIn(state, owner))
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

/** Goes through a debrief from before its beginning until nothing is left of it. */
export async function* stagesOf(count: number, way: 'together' | 'each-ready') {
  const staged = await StagedDebrief.of(count)
  const { members } = staged
  await staged.learnDrafts()
  await staged.begin()
  yield staged.stage('not begun')
  for (const who of members) await staged.draft(who)
  yield staged.stage('drafts')
  for (const who of members) await staged.sealAndWithdraw(who)
  yield staged.stage('taken back')
  await staged.seal(members[0]!)
  yield staged.stage('finished by one')
  for (const who of members.slice(1)) await staged.seal(who)
  yield staged.stage('finished by all')
  yield* way === 'together' ? openedTogether(staged) : openedApart(staged)
  let before = ''
  for (let phase = await staged.goOn(); phase !== 'keep'; phase = await staged.goOn()) {
    // What is said in one stage lies where it lies: each stage is looked at once.
    if (phase !== before) yield staged.stage(`a step in ${phase}`, members)
    before = phase
  }
  yield staged.stage('the last step', members)
  await staged.keep(members[0]!, 'everything')
  yield staged.stage('one has chosen', members)
  await staged.keep(members[1]!, 'nothing')
  for (const who of members) await staged.sit([who], async (_, vault) => saveSomething(vault))
  yield staged.stage('over, and nothing kept')
}

async function* openedTogether(staged: StagedDebrief) {
  const { house, members } = staged
  const disk = new SimulatedDisk(house.disk.treeCopy())
  await staged.openTogether(disk)
  for (const found of crashesIn(disk, members.length > 2 ? 7 : 1)) {
    // Everybody is here and has said yes: half a frame may have every key in it, or one.
    yield staged.stage('a crash while all open', members, found)
  }
  await staged.openTogether()
  yield staged.stage('open', members)
}

async function* openedApart(staged: StagedDebrief) {
  const { house, members } = staged
  for (const who of members) await staged.chooseApart(who)
  const [last, ...first] = members.toReversed()
  for (const who of first) await staged.ready(who)
  yield staged.stage('all but one are ready')
  const disk = new SimulatedDisk(house.disk.treeCopy())
  await staged.ready(last!, disk)
  for (const found of crashesIn(disk, members.length > 2 ? 7 : 1)) {
    yield staged.stage('a crash while the last is ready', [last!], found)
  }
  await staged.ready(last!)
  const out = [last!]
  yield staged.stage('bound', [...out])
  for (const who of first) {
    await staged.sit([who], async () => undefined)
    out.push(who)
    yield staged.stage(`${who} has come in`, [...out])
  }
}

/** Every different disk that a crash in a story may leave. */
function* crashesIn(disk: SimulatedDisk, every: number): Generator<MemoryDisk> {
  const seen = new Set<string>()
  for (let at = 0; at <= disk.steps.length; at += 1) {
    for (const survival of survivals) {
      const found = disk.survivor(survival, at, at)
      const mark = [...found.files()]
        .map(([path, bytes]) => `${path} ${toBase64(digest(bytes))}`)
        .join('\n')
      // With three, a few of them: every search takes longer then.
      if (!seen.has(mark) && seen.size % every === 0) yield found
      seen.add(mark)
    }
  }
}

/** What opens to one of the household, with all they have and every byte on disk, and must not. */
export async function leaksTo(who: Who, stage: Stage): Promise<string[]> {
  const { house, members, files, out } = stage
  const { text } = everythingThatOpens(files, [await rootOf(house, who)])
  const takesPart = members.includes(who)
  const others = members.filter((one) => one !== who)
  const secrets = others.flatMap((other) => {
    const { sealed, ...never } = phrasesOf(other)
    return takesPart && out.includes(other)
      ? Object.values(never)
      : [sealed, ...Object.values(never)]
  })
  const foreign = takesPart ? secrets : [...secrets, title, 'said-in-a-stage']
  return foreign.filter((one) => text.includes(one))
}

/** What of their own opens to a member: without it, a search that finds no leak says nothing. */
export async function ownThatOpens(who: Who, { house, files }: Stage): Promise<string[]> {
  const { text } = everythingThatOpens(files, [await rootOf(house, who)])
  return Object.values(phrasesOf(who)).filter((one) => text.includes(one))
}

/** The same moment, as a backup holds it. */
export async function inABackup(stage: Stage, maker: Who): Promise<Stage> {
  const { house, files } = stage
  const living = MemoryDisk.of(files)
  const stick = new MemoryDisk()
  const vault = await house.enter(maker, living)
  await makeBackup({
    vault,
    living,
    target: { disk: stick, name: 'backup' },
    clock: new CalendarClock(),
    work: unwatched,
  })
  await vault.close()
  const name = [...stick.files().keys()][0]!
  const inside = new BackupDisk(await readBackupFile(await openSource({ disk: stick, name })))
  const held = new Map<string, Uint8Array>()
  for (const path of files.keys()) {
    const bytes = await inside.read(path)
    if (bytes !== null) held.set(path, bytes)
  }
  return { ...stage, name: `${stage.name}, in a backup`, files: held }
}

async function rootOf({ disk, ids }: ThreeInAVault, who: Who): Promise<Uint8Array> {
  const { file } = await readKeyFile(disk, ids[who])
  const secret = { type: 'passphrase' as const, passphrase: `${who} secret` }
  return (await openSlot(worldOn(disk).kdf, file, secret)).root
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

/**
 * Goes through a debrief of two and looks for words that came to somebody who was not to have them.
 *
 * @throws Error that names them
 */
export async function noLeakInADebrief(): Promise<void> {
  for await (const stage of stagesOf(2, 'together')) {
    if (stage.name !== 'finished by all' && stage.name !== 'open') continue
    for (const who of everybody) {
      const leaks = await leaksTo(who, stage)
      if (leaks.length > 0) throw new Error(`${stage.name}, to ${who}: ${leaks.join(', ')}`)
    }
    if (stage.name === 'open') return
  }
}
