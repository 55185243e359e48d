import { toBase64 } from '../../main/core/crypto/base64.ts'
import { digest } from '../../main/core/crypto/digest.ts'
import type { MemoryDisk } from '../make/memory-disk.ts'
import { oneIn } from './part.ts'
import { SimulatedDisk } from './simulated-disk.ts'
import { StagedDebrief, saveSomething } from './staged-debrief.ts'
import { survivals } from './survival.ts'

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
  for (const found of crashesIn(disk, members.length > 2 ? oneIn(40) : oneIn(11))) {
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
  for (const found of crashesIn(disk, members.length > 2 ? oneIn(40) : oneIn(11))) {
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
