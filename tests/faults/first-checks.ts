import { byItsAuthor } from '../../main/core/authorship.ts'
import { CheckIns } from '../../main/core/check-ins/check-ins.ts'
import { randomId } from '../../main/core/crypto/ids.ts'
import { firstRevisions } from '../../main/core/debriefs/steps.ts'
import type { UnlockedVault } from '../../main/core/vault/index.ts'
import type { Day } from '../../shared/days.ts'
import type { RoundId } from '../../shared/ids.ts'
import { type FirstWords, writeFirst } from '../make/altered-program.ts'
import { said } from '../make/check-in-table.ts'
import { Random } from '../make/random.ts'
import { expectEqual } from './expect-equal.ts'
import { enter, type SmallVault, smallVault, type Who } from './small-vault.ts'

const clock = { now: () => new Date('2026-11-22T20:00:00.000Z') }
const both: Who[] = ['ada', 'ben']
const dates = ['2020-01-01T00:00:00.000Z', '2026-11-22T00:00:00.000Z', '2090-01-01T00:00:00.000Z']
const collections = ['entries', 'notes', 'dreams', 'own-times', 'responses', 'ideas', 'attachments']

/** Checks of whose a record is where several signed it as its first; see `checks`. */
export const firstChecks: Record<string, (isThorough: boolean) => Promise<void>> = {
  'whoever signs a first revision, with whatever date, takes nobody’s place': async (
    isThorough,
  ) => {
    const random = new Random(11)
    for (const victim of both) {
      const vault = await smallVault()
      for (let tried = 0; tried < (isThorough ? 400 : 12); tried += 1) {
        await takesNoPlace(vault, victim, random, `try ${tried} at what is ${victim}’s`)
      }
    }
  },

  'under an id that names nobody all tell the same owner, whatever the dates': async () => {
    // Of one couple, so that one of the two orders is not that of their ids.
    const small = await smallVault()
    for (const [adas, bens] of [dates, dates.toReversed()] as [string, string][]) {
      const vault = { ...small, disk: small.disk.copy() }
      const place = { collection: 'notes', id: randomId() }
      await alter(vault, 'ada', { ...place, body: 'ada', writtenAt: adas })
      await alter(vault, 'ben', { ...place, body: 'ben', writtenAt: bens })
      const { ada, ben } = vault.people
      for (const who of both) {
        await sit(vault, who, (open) => {
          const newest = open.ours.get(place.collection, place.id)!
          const [lowest] = [ada.id, ben.id].sort()
          expectEqual(byItsAuthor(open.ours, newest)?.author, lowest)
          expectEqual(open.problems.map(({ kind }) => kind).join(), 'contested')
        })
      }
    }
  },

  'no step of a debrief goes because another signed one of that number': async () => {
    const vault = await smallVault()
    const step = { collection: 'steps', id: '000001' }
    const side = await sit(vault, 'ada', async (open) => {
      const members = both.map((who) => vault.people[who].id)
      const space = await open.sides.found(members, [{ ...step, operation: 'put', body: 'ada' }])
      return space.id
    })
    await sit(vault, 'ben', (open) =>
      open.drafts.commit([{ collection: 'note-drafts', id: 'any', operation: 'put', body: {} }]),
    )
    for (const writtenAt of dates) await alter(vault, 'ben', { ...step, body: 0, writtenAt }, side)
    await sit(vault, 'ada', (open) => {
      const firsts = firstRevisions(open.sides.find(side)!, step.collection, step.id)
      const members = both.map((who) => vault.people[who].id)
      expectEqual(firsts.map(({ author }) => author).join(), members.sort().join())
    })
  },

  'what was asked in a round stays what its words were sealed for': async () => {
    const vault = await smallVault()
    const id = (await sit(vault, 'ben', (open) =>
      new CheckIns(open, clock).begin('2026-11-22' as Day),
    )) as RoundId
    for (const who of ['ada', 'ben', 'ada'] as const) {
      await sit(vault, who, async (open) => {
        const checkIns = new CheckIns(open, clock)
        await checkIns.settle()
        if (checkIns.list()[0]!.mine === 'none') await checkIns.seal(id, said(1, who))
      })
    }
    const told = (open: UnlockedVault) => new CheckIns(open, clock).list()[0]
    const before = await sit(vault, 'ada', told)
    expectEqual(before?.stage, 'open')
    const body = await sit(vault, 'ben', (open) => open.ours.history('check-ins', id)[0]!.body)
    const about = { ...(body as { about: object }).about, day: '2026-11-01' }
    for (const writtenAt of dates) {
      const words = { collection: 'check-ins', id, body: { ...(body as object), about }, writtenAt }
      await alter(vault, 'ben', words)
      for (const who of both) expectEqual((await sit(vault, who, told))?.day, before?.day)
    }
  },
}

/** One try by chance, on a copy of a vault; null, or what was taken for truth. */
export async function attemptOfFirst(of: SmallVault, random: Random): Promise<string | null> {
  const vault = { ...of, disk: of.disk.copy() }
  const victim = random.pick(both)
  try {
    await takesNoPlace(vault, victim, random, `a first revision beside what is ${victim}’s`)
    return null
  } catch (error) {
    return String(error)
  }
}

/** Something of one member’s, beside which an altered program of the other lays firsts of its own. */
async function takesNoPlace(vault: SmallVault, victim: Who, random: Random, name: string) {
  const collection = random.pick(collections)
  const words = { text: `the words of ${victim}`, number: random.below(1_000_000) }
  const id = await sit(vault, victim, async (open) => {
    const id = open.newId()
    await open.ours.commit([{ collection, id, operation: 'put', body: words }])
    if (random.chance(0.5)) {
      await open.ours.commit([{ collection, id, operation: 'put', body: words }])
    }
    return id
  })
  const other = victim === 'ada' ? 'ben' : 'ada'
  for (let more = 1 + random.below(3); more > 0; more -= 1) {
    await alter(vault, other, {
      ...{ collection, id, writtenAt: random.pick(dates) },
      operation: random.pick(['put', 'put', 'delete', 'erase']),
      revision: random.pick([1, 1, 1, 2, 3]),
      body: random.chance(0.3) ? words : 'the words of another',
    })
  }
  for (const who of both) {
    await sit(vault, who, (open) => {
      const newest = open.ours.get(collection, id)
      const found = newest && byItsAuthor(open.ours, newest)
      if (found?.author !== vault.people[victim].id) throw new Error(`${name}: it is another’s`)
      expectEqual(JSON.stringify(found.body), JSON.stringify(words))
      expectEqual(
        open.ours.list(collection).some((one) => one.id === id),
        true,
      )
    })
  }
}

async function sit<Value>(
  vault: SmallVault,
  who: Who,
  act: (open: UnlockedVault) => Promise<Value> | Value,
): Promise<Value> {
  const open = await enter(vault, who)
  const value = await act(open)
  await open.close()
  return value
}

async function alter(vault: SmallVault, who: Who, words: FirstWords, side?: string): Promise<void> {
  const open = await enter(vault, who)
  await open.close()
  await writeFirst(open, [words], side)
}
