import { Debriefs } from '../../main/core/debriefs/debriefs.ts'
import { newSideKey, spellKey } from '../../main/core/debriefs/seal-side.ts'
import { readSteps, stepId } from '../../main/core/debriefs/steps.ts'
import { readGrants, withGrant, writeGrants } from '../../main/core/vault/grants.ts'
import { Random } from '../make/random.ts'
import { noLeakInADebrief } from './debrief-closure.ts'
import { SimulatedDisk } from './simulated-disk.ts'
import { everybody, StagedDebrief, saveSomething } from './staged-debrief.ts'
import { lifeAfter } from './survival.ts'

/** Checks of what a crash alone does not show of debriefs; see `checks`. */
export const debriefChecks: Record<string, (isThorough: boolean) => Promise<void>> = {
  'one member’s keys open nothing of another’s side too soon': noLeakInADebrief,

  'another key than the one committed to opens nothing': async () => {
    const staged = await finished()
    await staged.sit(['jonas'], async (_, vault) => {
      const space = vault.sides.find(staged.id)!
      const body = { type: 'opened', key: spellKey(newSideKey()) }
      const { free } = readSteps(space)
      await space.commit([{ collection: 'steps', id: stepId(free), operation: 'put', body }])
    })
    await staged.sit(['mara'], async (debriefs) => {
      const { events } = debriefs.read(staged.id)!
      if (events.some(({ type }) => type === 'opened')) throw new Error('a false key counts')
    })
  },

  'nobody gives the key of a debrief but its starter': async () => {
    const staged = await finished()
    const { disk, ids } = staged.house
    await staged.sit(['jonas'], async (_, vault) => {
      const { list } = await readGrants(disk, vault.vaultId, staged.id)
      const lea = { id: ids.lea, box: vault.parts.pins.get(ids.lea)!.box }
      const given = { epoch: 1, kind: 'side', key: new Uint8Array(32) }
      await writeGrants(disk, withGrant(list, vault.seat, lea, given))
    })
    const vault = await staged.house.enter('lea')
    const { problems } = vault
    if (vault.sides.find(staged.id) !== null) throw new Error('a false grant lets somebody in')
    if (!problems.some(({ kind }) => kind === 'forged'))
      throw new Error('a false grant is not told')
    await vault.close()
  },

  'a time-out tells nobody who took it, and without the key nothing at all': async () => {
    const staged = await finished()
    const { disk } = staged.house
    const sizes = new Set<number>()
    for (const who of staged.members) {
      for (const minutes of [20, 1_440]) {
        await staged.sit([who], (debriefs) => debriefs.pause(staged.id, minutes))
        for (const [path, bytes] of disk.files()) {
          if (!path.includes('/pause.')) continue
          sizes.add(bytes.length)
          const text = Buffer.from(bytes).toString('latin1')
          if (/until|2026|mara|jonas/.test(text)) throw new Error('a time-out can be read')
        }
      }
    }
    if (sizes.size !== 1) throw new Error('a time-out is told from another by its size')
  },

  'nothing is done because of what a killed process left before that is safe': async (
    isThorough,
  ) => {
    const staged = await finished()
    const { house, id, members } = staged
    const disk = new SimulatedDisk(house.disk.treeCopy())
    await staged.sit([members[0]!], async (debriefs) => debriefs.close(id), disk)
    const moments = disk.steps.flatMap(({ does }, at) => (does === 'sync' ? at : []))
    for (const at of moments) {
      const platter = disk.platterAtStart()
      for (const step of disk.steps.slice(0, at)) platter.apply(step)
      const left = lifeAfter(platter, 'killed', new Random(at), disk.steps[at])
      const goesOn = new SimulatedDisk(left)
      await staged.sit([members[1]!], (_, vault) => saveSomething(vault), goesOn)
      const stride = isThorough ? 1 : 4
      for (let later = at % stride; later <= goesOn.steps.length; later += stride) {
        const found = goesOn.survivor('nothing-unsynced', later, later)
        const vault = await house.enter(members[1]!, found)
        const isWrong = vault.problems.some(({ kind }) => kind === 'damage')
        await vault.close()
        if (isWrong) throw new Error(`killed at ${at}, power gone at ${later}: damage`)
      }
    }
  },

  'only a word that was really given ends a debrief': async () => {
    const staged = await finished()
    const { ids } = staged.house
    await staged.sit(['lea'], async (_, vault) => {
      const signature = Buffer.from(vault.sign(new Uint8Array(1))).toString('base64')
      const consents = staged.members.map((who) => ({
        member: ids[who],
        keeping: 'nothing',
        signature,
      }))
      const record = { collection: 'ends', id: staged.id, operation: 'put' as const }
      await vault.ours.commit([{ ...record, body: { consents } }])
    })
    for (const who of staged.members) {
      const vault = await staged.house.enter(who)
      const debriefs = new Debriefs(vault, staged.clock)
      if (debriefs.read(staged.id) === null) throw new Error('a forged word ended a debrief')
      await vault.mine.commit([{ collection: 'entries', id: who, operation: 'put', body: {} }])
      await vault.close()
    }
    await staged.sit(['mara'], async (debriefs) => {
      if (debriefs.read(staged.id) === null) throw new Error('a forged word ended a debrief')
    })
  },
}

async function finished(): Promise<StagedDebrief> {
  const staged = await StagedDebrief.of(2)
  await staged.begin()
  for (const who of everybody.slice(0, 2)) await staged.seal(who)
  return staged
}
