import { format } from '../../../main/core/vault/format.ts'
import { changePassphrase } from '../../../main/core/vault/index.ts'
import { type KeyFile, openSlot, readKeyFile } from '../../../main/core/vault/key-slots.ts'
import { paperKinds, readPaper, writePaper } from '../../../main/core/vault/paper.ts'
import { isAppError } from '../../../shared/errors.ts'
import { CheapKdf } from '../../make/cheap-kdf.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'
import type { Random } from '../../make/random.ts'
import { beginChance } from '../chance.ts'
import { enter, type SmallVault, smallVault } from '../small-vault.ts'
import { Count, chanceOf, type PartTally } from './tally.ts'

/** One passphrase with signs that can be spelled in several ways. */
const spelled = 'Zoë’s café — ﬁne Å ½ 한국 ẛ̣'
const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const

let made: Promise<SmallVault> | null = null

/** Ways in: wrong guesses, damaged slots, other spellings of the same signs, and costs out of range. */
export async function passphrasePart(seed: number, size: number): Promise<PartTally> {
  const count = new Count(seed, size, [
    ...(['guesses', 'falseOpens', 'slots', 'mistold', 'forms', 'formsRefused'] as const),
    ...(['ranges', 'readOutOfRange'] as const),
  ])
  beginChance(0)
  made ??= withSpelledPassphrase()
  const vault = await made
  beginChance(seed)
  const { id } = vault.people.ada
  for (let number = 0; number < size; number += 1) {
    const random = chanceOf('passphrase', seed, number)
    const guess = guessNear(spelled, random)
    count.add('guesses')
    const guessed = await tryOn(vault.disk, id, guess)
    if (guessed.told !== 'vault.wrong-passphrase')
      count.wrong('falseOpens', `${guess}: ${guessed.told}`)

    const form = spelled.normalize(random.pick(forms))
    count.add('forms')
    const formed = await tryOn(vault.disk, id, form)
    if (formed.told !== 'opened') count.wrong('formsRefused', `${form}: ${formed.told}`)

    const hurt = withHurtSlots(vault, random)
    count.add('slots')
    const told = (await tryOn(hurt, id, spelled)).told
    if (told !== 'vault.key-file-damaged' && told !== 'vault.key-file-missing')
      count.wrong('mistold', `a damaged slot: ${told}`)

    const far = withCostsOutOfRange(vault, random)
    count.add('ranges')
    const ranged = await tryOn(far, id, spelled)
    if (ranged.told !== 'vault.key-file-damaged' || ranged.asked > 0)
      count.wrong('readOutOfRange', `${ranged.told} after ${ranged.asked} derivations`)
  }
  return count.tally
}

async function withSpelledPassphrase(): Promise<SmallVault> {
  const vault = await smallVault()
  const ada = await enter(vault, 'ada')
  await changePassphrase(ada, vault.people.ada.passphrase, spelled.normalize('NFD'))
  await ada.close()
  return vault
}

async function tryOn(disk: MemoryDisk, id: SmallVault['people']['ada']['id'], passphrase: string) {
  const kdf = new CheapKdf()
  const told = await readKeyFile(disk, id)
    .then(({ file }) => openSlot(kdf, file, { type: 'passphrase', passphrase }))
    .then(
      () => 'opened',
      (error: unknown) => (isAppError(error) ? error.code : String(error)),
    )
  return { told, asked: kdf.asked }
}

/** A sign more, less or other: never the same signs in another spelling. */
function guessNear(right: string, random: Random): string {
  const signs = [...right]
  const at = random.below(signs.length)
  const other = random.pick(['a', 'É', '0', ' ', '​', '\u0000', '界', right])
  const many = random.chance(0.5) ? 1 : 0
  signs.splice(at, many, other)
  const guess = random.chance(0.05) ? '' : signs.join('')
  return guess.normalize('NFKC') === right.normalize('NFKC') ? `${guess}.` : guess
}

/** The same slip in both copies, or two. */
function withHurtSlots(vault: SmallVault, random: Random): MemoryDisk {
  const disk = vault.disk.copy()
  for (const copy of ['a', 'b']) {
    const path = `keys/${vault.people.ada.id}.${copy}`
    const bytes = disk.files().get(path)!.slice()
    if (random.chance(0.1)) {
      disk.put(path, bytes.slice(0, random.below(bytes.length)))
      continue
    }
    bytes[random.below(bytes.length)]! ^= 1 << random.below(8)
    disk.put(path, bytes)
  }
  return disk
}

function withCostsOutOfRange(vault: SmallVault, random: Random): MemoryDisk {
  const disk = vault.disk.copy()
  const { opsLimit, memLimitBytes } = format.kdf
  const path = `keys/${vault.people.ada.id}`
  const file = readPaper(paperKinds.slots, disk.files().get(`${path}.a`)!) as KeyFile
  const costs = random.pick<object>([
    { opsLimit: opsLimit.max + 1 + random.below(2 ** 30) },
    { opsLimit: opsLimit.min - 1 - random.below(10) },
    { memLimitBytes: memLimitBytes.max + 1 + random.below(2 ** 40) },
    { memLimitBytes: random.below(memLimitBytes.min) },
    { memLimitBytes: Number.MAX_SAFE_INTEGER, opsLimit: Number.MAX_SAFE_INTEGER },
    { opsLimit: 3.5 },
    { opsLimit: '3' },
  ])
  const slots = file.slots.map((slot) =>
    slot.type === 'passphrase' ? { ...slot, derivation: { ...slot.derivation, ...costs } } : slot,
  )
  const bytes = writePaper(paperKinds.slots, { ...file, slots, revision: file.revision + 1 })
  for (const copy of ['a', 'b']) disk.put(`${path}.${copy}`, bytes)
  return disk
}
