import type { Disk } from '../../main/core/ports.ts'
import type { OpenVault } from '../../main/core/vault/open-vault.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import type { Random } from '../make/random.ts'
import type { Tree } from '../make/tree.ts'
import { Answers } from './answers.ts'
import { beginChance } from './chance.ts'
import { fingerprint } from './fingerprint.ts'
import { type Household, stick } from './household.ts'
import { type Backup, type Complaint, isDone, type Restore } from './ledger.ts'
import { Platter } from './platter.ts'
import { type Hunt, hashOf, huntIn, nameOf, type Tally, type Trial } from './points.ts'
import { Story } from './story.ts'
import type { Scene } from './story-seat.ts'

/** A hunt through a story of people who write, in one kind of vault. */
export interface VaultHunt extends Hunt, Pick<Scene, 'household' | 'wrap'> {
  /** Acts of the story. */
  acts: number
}

/** Tells one story of a vault, and crashes it at every moment in every way. */
export function hunt(plan: VaultHunt): Promise<Tally> {
  return huntIn(plan, async (tally) => {
    beginChance(plan.seed)
    const story = new Story(plan)
    await story.fromTheStart(plan.acts)
    return new VaultTrial(plan, tally, story)
  })
}

/** What the ledger of a story says of the disks that its crashes leave. */
class VaultTrial implements Trial {
  readonly from = 0
  readonly #plan: VaultHunt
  readonly #tally: Tally
  readonly #story: Story
  readonly #opened: Answers<Opened>
  readonly #judged = new Map<string, Promise<Complaint[]>>()

  constructor(plan: VaultHunt, tally: Tally, story: Story, opened = new Answers<Opened>()) {
    this.#plan = plan
    this.#tally = tally
    this.#story = story
    this.#opened = opened
  }

  get disk() {
    return this.#story.disk
  }

  async judge(tree: Tree, moment: number): Promise<Complaint[]> {
    const { ledger } = this.#story
    const complaints: Complaint[] = []
    for (const person of ledger.people.keys()) {
      const { may, not, must } = ledger.passphrasesOf(person, moment)
      const opened = await this.#open(tree, person, may)
      if (typeof opened === 'string') {
        if (must) complaints.push({ kind: 'unopenable', what: `person ${person}: ${opened}` })
        else if (person === 0) complaints.push(...(await this.#startAgain(tree)))
        continue
      }
      complaints.push(...ledger.judge(opened.vault, person, moment))
      if (!opened.writable) complaints.push({ kind: 'unopenable', what: 'for reading only' })
      const old = not.at(-1)
      if (old !== undefined && typeof (await this.#open(tree, person, [old])) !== 'string') {
        complaints.push({ kind: 'invented', what: `an old passphrase opens for ${person}` })
      }
    }
    for (const backup of ledger.backups.filter(({ at }) => at <= moment)) {
      complaints.push(...(await this.#judgeBackup(tree, backup, moment)))
    }
    for (const restore of ledger.restores.filter(({ at }) => at <= moment)) {
      complaints.push(...(await this.#judgeRestore(tree, restore, moment)))
    }
    return complaints
  }

  /** A backup that was made is there; and whatever bears its name is whole and can be restored. */
  async #judgeBackup(tree: Tree, backup: Backup, moment: number): Promise<Complaint[]> {
    const path = `${stick}/${backup.name}`
    if (tree.find(path) === null) {
      return isDone(backup, moment) ? [{ kind: 'lost', what: `${backup.name} is gone` }] : []
    }
    return this.#once(`${fingerprint(tree, path)} ${backup.name}`, async () => {
      beginChance(0)
      const disk = new MemoryDisk(Platter.from(tree))
      const into = { ...backup, folder: 'to look into it' }
      const { restore, openRestored } = this.#plan.household.backups!
      await restore(disk, backup.name, into)
      const vault = await openRestored(disk, into)
      if (vault === null) return [{ kind: 'unopenable', what: `${backup.name} comes to nothing` }]
      await vault.close()
      return this.#story.ledger.judgeBackup(vault, backup)
    })
  }

  /** A restored vault that was promised is there; one that was not is whole or no vault. */
  #judgeRestore(tree: Tree, restore: Restore, moment: number): Promise<Complaint[]> {
    const { backup, folder } = restore
    const done = isDone(restore, moment)
    return this.#once(`${fingerprint(tree, folder)} ${folder} ${done}`, async () => {
      const disk = new MemoryDisk(Platter.from(tree))
      const vault = await this.#plan.household.backups!.openRestored(disk, { ...backup, folder })
      if (vault === null) return done ? [{ kind: 'lost', what: `${folder} is no vault` }] : []
      await vault.close()
      return this.#story.ledger.judgeBackup(vault, backup)
    })
  }

  /** Equal files are judged once. */
  #once(key: string, judge: () => Promise<Complaint[]>): Promise<Complaint[]> {
    const known = this.#judged.get(key)
    if (known !== undefined) return known
    const complaints = judge().catch((error: unknown): Complaint[] => [
      { kind: 'unopenable', what: `${key.split(' ').at(-1)}: ${nameOf(error)}` },
    ])
    this.#judged.set(key, complaints)
    return complaints
  }

  /** After a crash during set-up it must be possible to set Hearth up. */
  #startAgain(tree: Tree): Promise<Complaint[]> {
    return this.#once(`${fingerprint(tree)} setting up again`, async () => {
      const disk = new MemoryDisk(Platter.from(tree))
      beginChance(0)
      const vault = await this.#plan.household.create(disk, 'Ada', 'another try')
      await vault.close()
      return []
    })
  }

  /** Opens with the first passphrase that fits; says why when none does. */
  async #open(tree: Tree, person: number, passphrases: string[]): Promise<Opened> {
    let refusal = 'nobody knows a passphrase'
    for (const passphrase of passphrases) {
      const opened = await this.#openOnce(tree, person, passphrase)
      if (typeof opened !== 'string') return opened
      refusal = opened
    }
    return refusal
  }

  #openOnce(tree: Tree, person: number, passphrase: string): Promise<Opened> {
    const { label } = this.#story.ledger.people[person]!
    const name = `${label} ${passphrase}`
    return this.#opened.of(name, tree, (disk) => {
      this.#tally.disks += 1
      beginChance(hashOf(name))
      return openAndClose(this.#plan.household, disk, label, passphrase)
    })
  }

  /** Somebody opens what was left, and writes. */
  async after(start: Platter, moment: number, random: Random): Promise<Trial | null> {
    const ledger = this.#story.ledger.after(moment)
    const person = random.below(Math.max(1, ledger.people.length))
    const { must } = ledger.passphrasesOf(person, 0)
    if (!must) return null
    const story = new Story({ ...this.#plan, seed: random.below(2 ** 31), start, ledger })
    await story.goOn(person, 4)
    return new VaultTrial(this.#plan, this.#tally, story, this.#opened)
  }
}

/** What was opened, or why it was not. */
type Opened = { vault: OpenVault; writable: boolean } | string

async function openAndClose(
  household: Household,
  disk: Disk,
  label: string,
  passphrase: string,
): Promise<Opened> {
  try {
    const vault = await household.open(disk, label, passphrase)
    const { writable } = vault
    await vault.close()
    return { vault, writable }
  } catch (error) {
    return nameOf(error)
  }
}
