import { BackupDisk } from '../../../main/core/backups/backup-disk.ts'
import { readBackupFile } from '../../../main/core/backups/backup-file.ts'
import { makeBackup } from '../../../main/core/backups/index.ts'
import { sideKeyOf } from '../../../main/core/debriefs/side-keys.ts'
import { openSource } from '../../../main/core/transfer/chosen-file.ts'
import {
  changePassphrase,
  leaveVault,
  makeNewKeys,
  type UnlockedVault,
} from '../../../main/core/vault/index.ts'
import { openSlot, readKeyFile } from '../../../main/core/vault/key-slots.ts'
import { unwatched } from '../../../main/core/work.ts'
import type { RoundId } from '../../../shared/ids.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import type { Random } from '../../make/random.ts'
import { asked, roundsOf } from '../../make/rounds-table.ts'
import { type ThreeInAVault, threeInAVault, type Who } from '../../make/three-in-a-vault.ts'
import { beginChance } from '../chance.ts'
import { everythingThatOpens } from '../closure.ts'
import { TickingClock, worldOn } from '../world.ts'
import { Count, chanceOf, type PartTally } from './tally.ts'

const everybody = ['mara', 'jonas', 'lea'] as const

/**
 * Vaults that lived by chance: with all that one member begins with, and every byte that ever lay on the
 * disk or in a copy, nothing opens that another wrote alone or has sealed.
 */
export async function closurePart(seed: number, size: number): Promise<PartTally> {
  beginChance(seed)
  const count = new Count(seed, size, ['vaults', 'asked', 'foreignPlaintexts', 'ownUnopened'])
  for (let number = 0; number < size; number += 1) {
    const life = await Life.of(chanceOf('closure', seed, number))
    count.add('vaults')
    for (const who of everybody) {
      const text = everythingThatOpens(life.everything(), life.rootsOf(who)).text
      count.add('asked')
      for (const [phrase, { author, shared }] of life.phrases) {
        if (author === who || shared.has(who)) continue
        if (text.includes(phrase)) count.wrong('foreignPlaintexts', `${phrase} opens to ${who}`)
      }
      // A search that finds nothing of one's own would find nothing of anybody's.
      const own = [...life.phrases].filter(([, { author }]) => author === who)
      if (own.length > 0 && !own.some(([phrase]) => text.includes(phrase)))
        count.wrong('ownUnopened', `nothing of ${who} opens`)
    }
  }
  return count.tally
}

interface Phrase {
  author: Who
  /** To whom it may open beside its author. */
  shared: ReadonlySet<Who>
}

/** What happened in one vault, and every byte that it left behind. */
class Life {
  readonly phrases = new Map<string, Phrase>()
  readonly #house: ThreeInAVault
  readonly #random: Random
  readonly #passphrases: Record<Who, string>
  readonly #roots: Record<Who, Uint8Array[]> = { mara: [], jonas: [], lea: [] }
  readonly #bytes = new Map<string, Uint8Array>()
  readonly #here = new Set<Who>(everybody)
  #sealedRound: RoundId | null = null

  private constructor(house: ThreeInAVault, random: Random) {
    this.#house = house
    this.#random = random
    this.#passphrases = { mara: 'mara secret', jonas: 'jonas secret', lea: 'lea secret' }
  }

  static async of(random: Random): Promise<Life> {
    const life = new Life(await threeInAVault(), random)
    for (const who of everybody) await life.#sit(who, (open) => life.#write(open, who))
    for (let acts = 4 + random.below(5); acts > 0; acts -= 1) await life.#act()
    for (const who of life.#here) await life.#noteRoots(who)
    life.#keepBytes()
    return life
  }

  /** Every byte that ever lay there. */
  everything(): ReadonlyMap<string, Uint8Array> {
    return this.#bytes
  }

  /** All that somebody could ever begin with. */
  rootsOf(who: Who): Uint8Array[] {
    return this.#roots[who]
  }

  async #act(): Promise<void> {
    const who = this.#random.pick([...this.#here])
    const dice = this.#random.below(100)
    if (dice < 40) return this.#sit(who, (open) => this.#write(open, who))
    if (dice < 55) return this.#sit(who, (open) => open.tidy())
    if (dice < 70) return this.#sit(who, (open) => this.#round(open, who))
    if (dice < 80) return this.#newPassphrase(who)
    if (dice < 88) return this.#newKeys(who)
    if (dice < 95) return this.#sit(who, (open) => this.#backUp(open))
    if (this.#here.size > 2 && this.#sealedRound === null) return this.#leave(who)
  }

  async #write(open: UnlockedVault, who: Who): Promise<void> {
    const phrase = (place: string, shared: Iterable<Who>) => {
      const text = `${who}-in-${place}-${this.phrases.size}`
      this.phrases.set(text, { author: who, shared: new Set(shared) })
      return { text: `${text} ${'and so on '.repeat(this.#random.below(30))}` }
    }
    const put = (id: string, body: unknown) => [
      { collection: 'entries', id, operation: 'put' as const, body },
    ]
    await open.mine.commit(put(open.newId(), phrase('mine', [])))
    await open.drafts.commit(put('one', phrase('drafts', [])))
    if (this.#random.chance(0.5))
      await open.ours.commit(put(open.newId(), phrase('ours', this.#here)))
    if (this.#random.chance(0.3)) {
      const [id, body] = [open.newId(), phrase('gone', [])]
      await open.mine.commit(put(id, body))
      await open.mine.commit([{ collection: 'entries', id, operation: 'delete' }])
    }
  }

  /** Words that are written apart: those of whoever has finished stay shut while somebody has not. */
  async #round(open: UnlockedVault, who: Who): Promise<void> {
    if (this.#here.size < 3) return
    const rounds = roundsOf(open, new TickingClock())
    const id = this.#sealedRound
    if (id === null) {
      // Only whoever is asked to write in it begins one.
      if (who === 'lea') return
      const round = open.newId() as RoundId
      await rounds.begin(round, asked, [this.#house.ids.mara, this.#house.ids.jonas])
      this.#sealedRound = round
      return
    }
    // Jonas never finishes, so the words of Mara never open.
    if (who !== 'mara' || sideKeyOf(open, this.#house.ids.mara, id) !== null) return
    const text = `mara-sealed-this-${this.phrases.size}`
    this.phrases.set(text, { author: 'mara', shared: new Set() })
    await rounds.seal(id, { text })
  }

  async #newPassphrase(who: Who): Promise<void> {
    await this.#noteRoots(who)
    await this.#sit(who, (open) => {
      const old = this.#passphrases[who]
      this.#passphrases[who] = `${who} ${this.#random.next()}`
      return changePassphrase(open, old, this.#passphrases[who])
    })
  }

  async #newKeys(who: Who): Promise<void> {
    await this.#noteRoots(who)
    this.#keepBytes()
    const open = await this.#enter(who)
    const old = this.#passphrases[who]
    this.#passphrases[who] = `${who} ${this.#random.next()}`
    const { vault } = await makeNewKeys(open, old, this.#passphrases[who])
    await vault?.close()
  }

  async #leave(who: Who): Promise<void> {
    await this.#noteRoots(who)
    this.#keepBytes()
    const open = await this.#enter(who)
    await leaveVault(open, this.#passphrases[who])
    this.#here.delete(who)
  }

  /** What lies in a copy is what lay on the disk; it is asked all the same. */
  async #backUp(vault: UnlockedVault): Promise<void> {
    const stick = new MemoryDisk()
    const target = { disk: stick, name: 'backup' }
    const living = this.#house.disk
    await makeBackup({ vault, living, target, clock: new TickingClock(), work: unwatched })
    const name = [...stick.files().keys()][0]!
    const inside = new BackupDisk(await readBackupFile(await openSource({ disk: stick, name })))
    for (const path of this.#house.disk.files().keys()) {
      const bytes = await inside.read(path)
      if (bytes !== null) this.#keep(path, bytes)
    }
  }

  async #sit(who: Who, act: (open: UnlockedVault) => Promise<unknown>): Promise<void> {
    const open = await this.#enter(who)
    await act(open)
    await open.close()
    if (this.#random.chance(0.3)) this.#keepBytes()
  }

  #enter(who: Who): Promise<UnlockedVault> {
    return this.#house.enter(who, this.#house.disk, this.#passphrases[who])
  }

  async #noteRoots(who: Who): Promise<void> {
    const { disk, ids } = this.#house
    const { file } = await readKeyFile(disk, ids[who])
    const secret = { type: 'passphrase' as const, passphrase: this.#passphrases[who] }
    this.#roots[who].push((await openSlot(worldOn(disk).kdf, file, secret)).root)
  }

  #keepBytes(): void {
    for (const [path, bytes] of this.#house.disk.files()) this.#keep(path, bytes)
  }

  /** What lay under a name before stays beside what lies there. */
  #keep(path: string, bytes: Uint8Array): void {
    const known = this.#bytes.get(path)
    if (known !== undefined && Buffer.from(known).equals(bytes)) return
    const name = known === undefined ? path : `${this.#bytes.size}/${path}`
    this.#bytes.set(name, bytes)
  }
}
