/**
 * Makes the golden vault anew, with Hearth's own core and the real cost of key derivation:
 * `npx tsx tests/vectors/make-vault-v1.ts`. Keys and ids are random, so every file changes.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sodium from 'libsodium-wrappers-sumo'
import { makeBackup } from '../../main/core/backups/index.ts'
import { Gratitude } from '../../main/core/gratitude/gratitude.ts'
import { Journal } from '../../main/core/journal/journal.ts'
import type { Kdf, KdfCost } from '../../main/core/ports.ts'
import {
  addMember,
  changePassphrase,
  confirmRecoveryCode,
  createVault,
  type OpenVault,
  openVault,
  renewRecoveryCode,
  type UnlockedVault,
  type Write,
} from '../../main/core/vault/index.ts'
import { unwatched } from '../../main/core/work.ts'
import type { NoteId } from '../../shared/ids.ts'
import { OneAtATime } from '../faults/world.ts'
import { aPicture } from '../make/a-picture.ts'
import { aThumbnail, showing, someBytes, takeIn } from '../make/an-attachment.ts'
import { aChange, aDraft, write } from '../make/an-entry.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { aClock } from '../make/two-in-a-vault.ts'
import { recordsOf, toldByCore } from './core-telling.ts'
import { laterYears, type Person } from './later-years.ts'
import { digestOf, type ExpectedMember, type ExpectedSpace, type Golden } from './telling.ts'

await sodium.ready

/** The derivation of the format, at the cost that it is asked for. */
class RealKdf implements Kdf {
  async derive(passphrase: Uint8Array, salt: Uint8Array, cost: KdfCost): Promise<Uint8Array> {
    const { opsLimit, memLimitBytes } = cost
    const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13
    return sodium.crypto_pwhash(32, passphrase, salt, opsLimit, memLimitBytes, algorithm)
  }
}

const clock = aClock('2026-11-07T20:00:00.000Z')
const kdf = new RealKdf()
const segmentBytes = 8 * 4096
const disk = new MemoryDisk()

/** The world as a process of its own finds it. */
function worldOn(where: MemoryDisk) {
  return { disk: where, clock, kdf, owners: new OneAtATime(), segmentBytes }
}

const people = {
  mara: { label: 'Mara', passphrase: 'a kettle sings before it boils' },
  // One spelling of the umlauts here, another at the door: both are the same in form KC.
  jonas: { label: 'Jonas', passphrase: 'Gru\u0308ße vom Dachboden' },
}

const founded = await createVault(worldOn(disk), people.mara)
const newcomer = await addMember(founded.vault, people.jonas)
await confirmRecoveryCode(founded.vault, founded.member.id, founded.recoveryCode)
await founded.vault.close()
const ids = { mara: founded.member.id, jonas: newcomer.member.id }
const codes = { mara: founded.recoveryCode, jonas: newcomer.recoveryCode }

function enter(who: 'mara' | 'jonas'): Promise<UnlockedVault> {
  const { passphrase } = people[who]
  return openVault(worldOn(disk), ids[who], { type: 'passphrase', passphrase })
}

function come({ id, passphrase }: Person, where = disk): Promise<UnlockedVault> {
  return openVault(worldOn(where), id, { type: 'passphrase', passphrase })
}

function imported(id: string, title: string, day: string): Write {
  const createdAt = `${day}T09:00:00.000Z`
  const words = { title, body: `${title}, as it stood in the old notebook.`, mood: null, tags: [] }
  const body = { day, time: null, ...words, createdAt, changedAt: createdAt }
  return { collection: 'entries', id, operation: 'put', basedOn: 0, body }
}

/** A chapter just over 64 KiB with text that is hard on encodings. */
const longWords = Array.from(
  { length: 1010 },
  (_, at) => `${at}. The tide came in twice, 潮 🌊, and nobody counted boats.`,
).join('\n')

// Mara's first evening: Ours, Mine with a page that is changed twice, a large one, a draft that grows.
{
  const vault = await enter('mara')
  const journal = new Journal(vault, clock)
  const notes = new Gratitude(vault)
  const walk = await write(journal, 'ours', { title: 'The long way round', tags: ['walks', 'sea'] })
  const again = await journal.finish(aChange(journal, walk, { body: 'We took the **long** way.' }))
  await journal.finish(aChange(journal, again, { title: 'The very long way round', mood: 'happy' }))
  const diary = await write(journal, 'mine', { title: 'Only for me', mood: 'worried', time: null })
  await journal.finish(aChange(journal, diary, { body: 'It is easier today.' }))
  await write(journal, 'ours', { title: 'The tide book', body: longWords })
  const letter = vault.newId()
  const said = imported(letter, 'A long letter', '2020-02-29')
  const words = said.body as object
  await vault.mine.commit([{ ...said, body: { ...words, body: longWords } }])
  const body = { ...words, body: `${longWords}\nAnd once more.` }
  await vault.mine.commit([{ ...said, basedOn: 1, body }])
  const binned = await write(journal, 'ours', { title: 'Not so good' })
  await journal.bin(binned.id)
  const rescued = await write(journal, 'mine', { title: 'Thrown away and fetched back' })
  await journal.bin(rescued.id)
  await journal.unbin(rescued.id)
  await journal.pin(walk.id, true)
  await journal.pin(diary.id, true)
  await journal.pin(diary.id, false)
  const shared = await write(journal, 'mine', { title: 'First mine, then ours' })
  await journal.share(shared.id, shared.revision)
  const discarded = aDraft(journal, 'mine', { title: 'Never finished' })
  await journal.saveDraft(discarded)
  await journal.discardDraft(discarded.id)
  const regretted = await write(journal, 'mine', { title: 'Written in anger' })
  await journal.share(regretted.id, regretted.revision)
  await journal.bin(regretted.id)
  await journal.erase(regretted.id)
  const soup = vault.newId() as NoteId
  await notes.pin({
    id: soup,
    kind: 'appreciation',
    to: ids.jonas,
    text: 'The soup, when I was ill.',
  })
  const all = vault.newId() as NoteId
  await notes.pin({ id: all, kind: 'celebration', to: null, text: 'The roof is done!' })
  const photo = await takeIn(journal.attachments, aPicture(48, 32), { thumbnail: aThumbnail() })
  const film = await takeIn(journal.attachments, someBytes(140_000), {
    name: 'Flut 潮.mov',
    type: 'video/quicktime',
  })
  await write(journal, 'ours', {
    title: 'Seen from the pier',
    body: showing(photo),
  })
  await write(journal, 'mine', { title: 'In motion', body: showing(film, photo) })
  await vault.tidy()
  await vault.close()
}

// Jonas: words of his own on a note, an import that goes through and one that is called off.
{
  const vault = await enter('jonas')
  const journal = new Journal(vault, clock)
  const notes = new Gratitude(vault)
  await write(journal, 'ours', { title: 'A letter from the attic', mood: 'grateful' })
  await write(journal, 'mine', {
    title: 'What I did not say',
    day: '1999-12-31' as never,
  })
  const [soup] = notes.list().filter(({ kind }) => kind === 'appreciation')
  if (soup) await notes.complete(soup.id, 'This mattered because nobody had asked.')
  if (soup) await notes.complete(soup.id, 'This mattered because I had not asked.')
  const import1 = vault.mine.stage()
  for (const part of [0, 1, 2]) {
    await import1.add(
      [0, 1, 2, 3].map((at) =>
        imported(vault.newId(), `Notebook page ${part * 4 + at}`, `2001-03-${10 + part * 4 + at}`),
      ),
    )
  }
  await import1.commit()
  const import2 = vault.mine.stage()
  await import2.add([imported(vault.newId(), 'Called off', '2001-04-01')])
  await import2.abandon()
  await vault.tidy()
  await vault.close()
}

/** Enough words behind a change for a draft to tell only the difference. */
const rain = ' It rained all night long, and in the morning it still rained.'.repeat(90)

// Mara again: a new passphrase and code, a second checkpoint, and a process that ends without a word.
{
  const vault = await enter('mara')
  const next = 'two kettles sing before they boil'
  await changePassphrase(vault, people.mara.passphrase, next)
  people.mara.passphrase = next
  codes.mara = await renewRecoveryCode(vault, next)
  await confirmRecoveryCode(vault, vault.me, codes.mara)
  const journal = new Journal(vault, clock)
  await write(journal, 'ours', { title: 'After the second storm', mood: 'quiet' })
  await vault.tidy()
  await write(journal, 'ours', { title: 'Before the lights went out' })
  const draft = aDraft(journal, 'mine', { body: 'It began' })
  const words = [
    'It began with rain.',
    'It began with rain. 🌧',
    'It began, like all of it, with rain. 🌩',
  ]
  for (const body of words) {
    await journal.saveDraft({ ...draft, content: { ...draft.content, body: body + rain } })
  }
  // No close: the segments keep their zeros.
}

// Jonas goes on from there, and leaves drafts in the middle of words.
{
  const vault = await enter('jonas')
  const journal = new Journal(vault, clock)
  const notes = new Gratitude(vault)
  const page = await write(journal, 'ours', { title: 'Candles', tags: ['storm'] })
  const change = aChange(journal, page, { body: `We found the candles 🕯 in the end.${rain}` })
  await journal.saveDraft(change)
  const more = { ...change.content, body: `We found the candles 🕰 in the end.${rain}` }
  await journal.saveDraft({ ...change, content: more })
  const id = vault.newId() as NoteId
  await notes.saveDraft({ id, kind: 'thanks', to: ids.mara, text: 'For the ' })
  const [roof] = notes.list().filter(({ kind }) => kind === 'celebration')
  if (roof) await notes.saveCompletionDraft(roof.id, 'And it even')
  await vault.close()
}

// Lea joins and leaves, Mara has new keys, Tom joins; Jonas is away meanwhile.
const house = await laterYears(worldOn(disk), {
  mara: { id: ids.mara, ...people.mara, code: codes.mara },
  jonas: { id: ids.jonas, ...people.jonas, code: codes.jonas },
})

// Mara under her new keys, in a process that ends without a word.
{
  const journal = new Journal(await come(house.mara), clock)
  const draft = aDraft(journal, 'mine', { body: `It began again.${rain}` })
  await journal.saveDraft(draft)
  const body = `It began again, with wind.${rain}`
  await journal.saveDraft({ ...draft, content: { ...draft.content, body } })
}

/** Takes the LOCK of a process that is gone out of what is kept. */
function unlocked(files: Map<string, Uint8Array>): Map<string, Uint8Array> {
  return new Map([...files].filter(([path]) => !path.startsWith('LOCK')))
}

// Mara's backup, then a last save of hers that is cut in the middle.
const target = { disk: new MemoryDisk(), name: 'vault-1-draft.hearth-backup' }
const last = await come(house.mara)
const report = await makeBackup({ vault: last, living: disk, target, clock, work: unwatched })
const before = disk.files()
await last.mine.commit([imported(last.newId(), 'The page that was never saved', '2026-11-07')])
const torn = [...disk.files()].find(([path, bytes]) => {
  const old = before.get(path)
  return old && Buffer.compare(old, bytes) !== 0
})
if (!torn) throw new Error('the last save touched no segment that was there')
const [tornPath, whole] = torn
const old = before.get(tornPath) ?? new Uint8Array()
const tornAt = Math.floor(whole.findIndex((byte, at) => byte !== old[at]) / 4096) * 4096
const half = new Uint8Array(whole.length)
half.set(whole.subarray(0, tornAt + 2048))
const files = unlocked(before).set(tornPath, half)

function expectedSpace(space: OpenVault['mine']): ExpectedSpace {
  const records = recordsOf(space)
  const revisions = records.flatMap(([collection, id]) => toldByCore(space, collection, id))
  return { digest: digestOf(revisions), revisions: revisions.length, records }
}

async function expectedOf(who: Person): Promise<ExpectedMember> {
  const vault = await come(who, MemoryDisk.of(files))
  const journal = new Journal(vault, clock)
  const expected = {
    ...{ id: who.id, label: who.label, passphrase: who.passphrase, recoveryCode: who.code },
    spaces: {
      keyring: expectedSpace(vault.keyring),
      shared: expectedSpace(vault.ours),
      private: expectedSpace(vault.mine),
      drafts: expectedSpace(vault.drafts),
    },
    texts: {
      entries: journal
        .slice(0, journal.timeline().count)
        .map(({ title }) => title)
        .sort(),
      notes: new Gratitude(vault)
        .list()
        .map(({ text }) => text)
        .sort(),
      drafts: journal
        .drafts()
        .map(({ content }) => content.body)
        .sort(),
    },
  }
  await vault.close()
  return expected
}

const golden: Golden = {
  vault: last.vaultId,
  members: [
    await expectedOf(house.mara),
    await expectedOf(house.jonas),
    await expectedOf(house.tom),
  ],
  holders: [house.mara.id, house.jonas.id, house.tom.id],
  torn: { path: tornPath, offset: tornAt },
  backup: { madeAt: report.madeAt, maker: ids.mara },
}

const here = import.meta.dirname
rmSync(join(here, 'vault-1-draft'), { recursive: true, force: true })
for (const [path, bytes] of files) {
  const place = join(here, 'vault-1-draft', path)
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(place, bytes)
}
const backup = target.disk.files().get(target.name)
if (!backup) throw new Error('no backup was made')
writeFileSync(join(here, target.name), backup)
writeFileSync(join(here, 'vault-1-draft.json'), `${JSON.stringify(golden, null, 2)}\n`)
