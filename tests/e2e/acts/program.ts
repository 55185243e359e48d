import { join } from 'node:path'
import { localKdf } from '../../../main/cli/local-kdf.ts'
import { Bin } from '../../../main/core/bin/bin.ts'
import { Gratitude } from '../../../main/core/gratitude/gratitude.ts'
import { Journal } from '../../../main/core/journal/journal.ts'
import { openVault, type UnlockedVault, vaultStatus } from '../../../main/core/vault/index.ts'
import { nodeDisk } from '../../../main/node/node-disk.ts'
import { nodeOwners } from '../../../main/node/owner.ts'
import type { Day } from '../../../shared/days.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { NoteKind } from '../../../shared/model/gratitude.ts'
import { dayAgo, type PageToWrite } from './pages.ts'
import type { Person } from './people.ts'
import { typed } from './typing.ts'

/** A vault as a program of the test's own has it open, beside Hearth. */
export interface Seat {
  vault: UnlockedVault
  journal: Journal
  gratitude: Gratitude
  /** What takes things out of the bin. */
  bin: Bin
  clock: HandsOfTheClock
  idOf(person: Person): MemberId
}

/** A clock that stands where it is put, and goes on a second each time somebody looks. */
class HandsOfTheClock {
  #now = Date.now()

  /** @param hour of that day, on this computer's clock; the hour that it is where none is named */
  daysAgo(days: number, hour?: number): void {
    const then = new Date()
    then.setDate(then.getDate() - days)
    if (hour !== undefined) then.setHours(hour, 0, 0, 0)
    this.#now = then.getTime()
  }

  now(): Date {
    this.#now += 1000
    return new Date(this.#now)
  }
}

/**
 * Opens the vault of a Hearth that is closed, as one member and on a day that has passed: what a story
 * begins with then lies there with the marks of its time, and Hearth itself has the right time.
 */
export async function onAnEarlierDay<Value>(
  userData: string,
  person: Person,
  daysAgo: number,
  act: (seat: Seat) => Promise<Value>,
): Promise<Value> {
  const disk = nodeDisk(join(userData, 'vault'))
  const clock = new HandsOfTheClock()
  clock.daysAgo(daysAgo)
  const { members } = await vaultStatus(disk)
  const idOf = ({ name }: Person): MemberId => {
    const member = members.find(({ label }) => label === name)
    if (member === undefined) throw new Error(`${name} is no member`)
    return member.id
  }
  const { passphrase } = person
  const vault = await openVault(
    { disk, clock, kdf: localKdf, owners: nodeOwners() },
    idOf(person),
    {
      type: 'passphrase',
      passphrase,
    },
  )
  try {
    const journal = new Journal(vault, clock)
    const gratitude = new Gratitude(vault)
    const bin = new Bin(vault, clock, journal, gratitude)
    return await act({ vault, journal, gratitude, bin, clock, idOf })
  } finally {
    await vault.close()
  }
}

/** A finished page, of the day that the seat's clock shows. */
export async function leavePage({ journal }: Seat, page: PageToWrite) {
  const { title, text, zone, daysAgo = 0, mood = null, tags = [] } = page
  for (const each of [title, ...text]) typed.add(each)
  const begun = journal.begin({ zone, day: dayAgo(daysAgo) as Day, time: null, entry: null })
  const content = { ...begun.content, title, body: text.join('\n\n'), mood, tags: [...tags] }
  return journal.finish({ ...begun, content })
}

/** A note on the wall. */
export async function leaveNote(
  { vault, gratitude, idOf }: Seat,
  { to, text, kind = 'appreciation' }: { to: Person; text: string; kind?: NoteKind },
) {
  typed.add(text)
  return gratitude.pin({ id: vault.newId() as never, kind, to: idOf(to), text })
}
