import { Gratitude } from '../../main/core/gratitude/gratitude.ts'
import { Journal } from '../../main/core/journal/journal.ts'
import {
  addMember,
  leaveVault,
  makeNewKeys,
  openVault,
  type UnlockedVault,
  type VaultWorld,
} from '../../main/core/vault/index.ts'
import type { MemberId, NoteId } from '../../shared/ids.ts'
import { aPicture } from '../make/a-picture.ts'
import { aThumbnail, showing, takeIn } from '../make/an-attachment.ts'
import { aChange, aDraft, write } from '../make/an-entry.ts'

/** Somebody of a vault, with all that opens it for them. */
export interface Person {
  id: MemberId
  label: string
  passphrase: string
  code: string
}

/** Who has a key to the vault after the years, and who has none any more. */
export interface Household {
  mara: Person
  jonas: Person
  tom: Person
  /** Left. */
  lea: Person
}

const passphrases = {
  lea: 'a bicycle leans on the fence',
  tom: 'two spoons in one drawer',
  mara: 'a kettle nobody else has heard',
}

/** A page with a photo that has a small picture. */
async function pictured(journal: Journal, zone: 'ours' | 'mine', title: string): Promise<void> {
  const seed = title.length
  const photo = await takeIn(journal.attachments, aPicture(24, 16, seed), {
    name: `${title}.png`,
    thumbnail: aThumbnail(seed),
  })
  await write(journal, zone, { title, body: showing(photo) })
}

/** What an evening may leave out. */
export interface Evening {
  withoutPhotos?: boolean
}

/** Photos in both zones, and a page in each bin. */
async function anEvening(
  vault: UnlockedVault,
  who: Person,
  clock: VaultWorld['clock'],
  { withoutPhotos = false }: Evening,
) {
  const journal = new Journal(vault, clock)
  if (!withoutPhotos) {
    await pictured(journal, 'ours', `What ${who.label} saw`)
    await pictured(journal, 'mine', `What ${who.label} keeps`)
  }
  for (const zone of ['ours', 'mine'] as const) {
    const binned = await write(journal, zone, { title: `${who.label} thought better of it` })
    await journal.bin(binned.id)
  }
}

/** A page that is gone for good, a draft and a note. */
async function aNight(vault: UnlockedVault, who: Person, clock: VaultWorld['clock']) {
  const journal = new Journal(vault, clock)
  const erased = await write(journal, 'ours', { title: `${who.label} took it back for good` })
  await journal.finish(aChange(journal, erased, { body: 'Nobody is to read this.' }))
  await journal.bin(erased.id)
  await journal.erase(erased.id)
  const draft = aDraft(journal, 'mine', { title: `${who.label} begins`, body: 'It was' })
  await journal.saveDraft(draft)
  await new Gratitude(vault).pin({
    id: vault.newId() as NoteId,
    kind: 'celebration',
    to: null,
    text: `Thank you all, ${who.label}.`,
  })
}

/**
 * What comes to a vault of Mara and Jonas with the years: Lea joins and leaves, Mara has new keys, Tom
 * joins. Jonas is away from before Lea leaves, so that he meets the second and third key of Ours by
 * grants, and Mara's new keys in her introduction.
 */
export async function laterYears(
  world: VaultWorld,
  { mara, jonas }: { mara: Person; jonas: Person },
  evening: Evening = {},
): Promise<Household> {
  const enter = ({ id, passphrase }: Person) =>
    openVault(world, id, { type: 'passphrase', passphrase })
  const join = async (by: UnlockedVault, label: 'Lea' | 'Tom', passphrase: string) => {
    const { member, recoveryCode } = await addMember(by, { label, passphrase })
    return { id: member.id, label, passphrase, code: recoveryCode }
  }

  const first = await enter(mara)
  const lea = await join(first, 'Lea', passphrases.lea)
  const about = { title: 'The key to the shed', day: '2026-11-07', first: mara.id }
  const body = { ...about, members: [mara.id, jonas.id] }
  await first.sides.found(
    [mara.id, jonas.id],
    [{ collection: 'about', id: 'about', operation: 'put', body }],
  )
  await first.close()
  for (const who of [lea, jonas]) {
    const vault = await enter(who)
    await anEvening(vault, who, world.clock, evening)
    if (who === lea) await vault.tidy()
    await aNight(vault, who, world.clock)
    await vault.close()
  }
  await leaveVault(await enter(lea), lea.passphrase)

  const second = await enter(mara)
  await anEvening(second, mara, world.clock, evening)
  const made = await makeNewKeys(second, mara.passphrase, passphrases.mara)
  const again = { ...mara, passphrase: passphrases.mara, code: made.recoveryCode }
  if (!made.vault) throw new Error('the vault did not open by its new keys')
  await aNight(made.vault, again, world.clock)
  await write(new Journal(made.vault, world.clock), 'mine', { title: 'Under another key' })
  const tom = await join(made.vault, 'Tom', passphrases.tom)
  await made.vault.close()

  const third = await enter(tom)
  await anEvening(third, tom, world.clock, evening)
  await third.tidy()
  await aNight(third, tom, world.clock)
  await third.close()
  return { mara: again, jonas, tom, lea }
}
