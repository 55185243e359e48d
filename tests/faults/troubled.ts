import type { MemoryDisk } from '../make/memory-disk.ts'
import { Random } from '../make/random.ts'
import { HearthHousehold } from './hearth-household.ts'
import type { Complaint } from './ledger.ts'
import { type Trouble, troubles } from './simulated-disk.ts'
import { Story } from './story.ts'
import { type Survival, survivals } from './survival.ts'

/**
 * Tells a story again and again, and each time one more call of the disk fails: every `every`th call,
 * with every trouble. What the vault said is saved must be there afterwards, also when the power goes.
 *
 * @throws Error that names the first ordeal which lost something
 */
export async function troubled(seed: number, acts: number, every: number): Promise<void> {
  const { first, calls } = await callsOf(seed, acts)
  for (const kind of troubleKinds) {
    for (let at = first + (seed % every); at < calls; at += every) {
      const complaints = await ordeal(seed, acts, kind, at)
      if (complaints.length > 0) throw new Error(`seed ${seed}, ${toldOf(kind, at, complaints)}`)
    }
  }
}

export const troubleKinds = Object.keys(troubles) as Trouble[]

/** How many calls of the disk a story takes, and which is the first after setting Hearth up. */
export async function callsOf(seed: number, acts: number) {
  const calm = new Story({ household: new HearthHousehold(), seed })
  await calm.fromTheStart(acts)
  return { first: calm.setUpCalls, calls: calm.disk.calls.length }
}

/** What an ordeal came to, for people to read. */
export function toldOf(kind: Trouble, at: number, complaints: readonly Complaint[]): string {
  const told = complaints.slice(0, 5).map(({ kind: what, what: which }) => `${what} ${which}`)
  return `${kind} at call ${at}: ${told.join('; ')}`
}

/** Tells a story on a disk whose call number `at` meets this trouble, and then the power goes. */
export async function ordeal(
  seed: number,
  acts: number,
  kind: Trouble,
  at: number,
): Promise<Complaint[]> {
  const household = new HearthHousehold()
  const trouble = { kind, at }
  const story = new Story({ household, seed, plan: { seed, trouble } })
  try {
    await story.fromTheStart(acts)
  } catch (error) {
    return [{ kind: 'unopenable', what: error instanceof Error ? (error.stack ?? '') : '' }]
  }
  const random = new Random(seed + at)
  const survival: Survival = random.pick(survivals)
  const disk = story.disk.survivor(survival, at)
  const complaints: Complaint[] = []
  for (const person of story.ledger.people.keys()) {
    const { may, must } = story.ledger.passphrasesOf(person, story.moment)
    if (!must) continue
    const { label } = story.ledger.people[person]!
    const vault = await openWithOneOf(household, disk, label, may)
    if (vault === null) {
      complaints.push({ kind: 'unopenable', what: label })
      continue
    }
    complaints.push(...story.ledger.judge(vault, person, story.moment))
    if (!vault.writable) complaints.push({ kind: 'unopenable', what: 'for reading only' })
    await vault.close()
  }
  return complaints
}

async function openWithOneOf(
  household: HearthHousehold,
  disk: MemoryDisk,
  label: string,
  passphrases: string[],
) {
  for (const passphrase of passphrases) {
    const vault = await household.open(disk, label, passphrase).catch(() => null)
    if (vault !== null) return vault
  }
  return null
}
