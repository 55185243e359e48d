import { Agreements } from '../../main/core/debriefs/agreements.ts'
import { Debriefs } from '../../main/core/debriefs/debriefs.ts'
import { OutsideViews } from '../../main/core/debriefs/outside-views.ts'
import type { UnlockedVault } from '../../main/core/vault/index.ts'
import type { Day } from '../../shared/days.ts'
import type { DebriefId } from '../../shared/ids.ts'
import { awaited } from '../../shared/model/debrief-turns.ts'
import { actFor, aSide } from '../make/at-the-table.ts'
import { saying } from '../make/saying.ts'
import type { GoldenHouse } from './golden-house.ts'
import type { Person } from './later-years.ts'

const titles = ['The bicycle', 'The burnt rice', 'The long drive', 'The radio'] as const

interface Seat {
  vault: UnlockedVault
  debriefs: Debriefs
  agreements: Agreements
}

/** One sitting, alone or together. */
async function sit(house: GoldenHouse, who: Person[], act: (seat: Seat) => Promise<unknown>) {
  const [only] = who
  const vault = who.length === 1 && only ? await house.enter(only) : await house.together(who)
  const { clock } = house
  const seat = {
    vault,
    debriefs: new Debriefs(vault, clock),
    agreements: new Agreements(vault, clock),
  }
  await act(seat)
  await vault.close()
}

/**
 * Four debriefs of Mara and Jonas: one that waits for his side and rests, one in the middle of it, one that
 * ended with all of it kept, and one that ended with nothing.
 */
export async function quarrels(house: GoldenHouse): Promise<void> {
  const { mara, jonas, known } = house
  const the = (title: string) => known.get(title) as DebriefId
  const day = '2024-03-02' as Day
  const sealBy = (who: Person, title: string, { debriefs }: Seat) =>
    debriefs.seal(the(title), aSide(`${title}, as ${who.label} saw it. 🌊`))

  await sit(house, [mara], async (seat) => {
    for (const title of titles) {
      known.set(title, (await seat.debriefs.start({ title, day }, [jonas.id])).id)
      await sealBy(mara, title, seat)
    }
    await seat.debriefs.withdraw(the('The bicycle'))
    await sealBy(mara, 'The bicycle', seat)
  })
  await sit(house, [jonas], async (seat) => {
    for (const title of ['The burnt rice', 'The long drive']) await sealBy(jonas, title, seat)
    await seat.debriefs.close(the('The radio'))
    await seat.debriefs.pause(the('The bicycle'), 60)
  })
  await sit(house, [mara, jonas], async (seat) => {
    const { vault, debriefs } = seat
    for (const [title, until, upTo] of [
      ['The burnt rice', 'own', 4],
      ['The long drive', 'keep', 100],
    ] as const) {
      await debriefs.openTogether(the(title))
      for (let steps = 0; ; steps += 1) {
        const { about, state } = debriefs.read(the(title))!
        if (state.phase === until || steps === upTo) break
        const who = awaited(about, state)[0]!
        vault.handOver(who)
        const act = actFor(about, state, who)
        const isPromise = act.type === 'promised' && act.promise !== null
        const promise = isPromise ? { ...act.promise!, followUp: '2024-04-01' as Day } : null
        await debriefs.act(the(title), saying(who, promise ? { type: 'promised', promise } : act))
      }
    }
    for (const who of [mara, jonas]) {
      vault.handOver(who.id)
      await debriefs.keep(the('The long drive'), 'everything')
    }
  })

  house.clock.goTo('2024-03-09T19:00:00.000Z')
  await sit(house, [mara], async ({ vault, agreements }) => {
    const hers = agreements.list().find(({ by }) => by === mara.id)
    house.clock.goTo(`${hers?.followUp ?? '2024-04-01'}T19:00:00.000Z`)
    if (hers) await agreements.review({ id: hers.id, how: 'partly', words: 'Twice', next: null })
    const views = new OutsideViews(vault)
    await views.finish('They were both tired, and both were right about the door.', day)
    await views.saveDraft('A friend would have')
  })
  await sit(house, [jonas], async ({ agreements }) => {
    const hers = agreements.list().find(({ by }) => by === mara.id)
    if (hers?.review) await agreements.reply(hers.id, 'I saw it')
  })
}
