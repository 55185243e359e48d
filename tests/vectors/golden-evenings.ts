import { Gratitude } from '../../main/core/gratitude/gratitude.ts'
import { Journal } from '../../main/core/journal/journal.ts'
import {
  changePassphrase,
  confirmRecoveryCode,
  renewRecoveryCode,
  type Write,
} from '../../main/core/vault/index.ts'
import type { NoteId } from '../../shared/ids.ts'
import { aPicture } from '../make/a-picture.ts'
import { aThumbnail, showing, someBytes, takeIn } from '../make/an-attachment.ts'
import { aChange, aDraft, write } from '../make/an-entry.ts'
import type { GoldenHouse } from './golden-house.ts'
import type { Person } from './later-years.ts'

/** A page as an import brings it. */
export function imported(id: string, title: string, day: string): Write {
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

/** Enough words behind a change for a draft to tell only the difference. */
export const rain = ' It rained all night long, and in the morning it still rained.'.repeat(90)

/** Mara's first evening: Ours, Mine with a page that is changed twice, a large one, files, the bin. */
export async function marasFirstEvening(house: GoldenHouse): Promise<void> {
  const { clock, mara, jonas } = house
  const vault = await house.enter(mara)
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
  await vault.mine.commit([said])
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
    to: jonas.id,
    text: 'The soup, when I was ill.',
  })
  const all = vault.newId() as NoteId
  await notes.pin({ id: all, kind: 'celebration', to: null, text: 'The roof is done!' })
  const photo = await takeIn(journal.attachments, aPicture(48, 32), { thumbnail: aThumbnail() })
  const film = await takeIn(journal.attachments, someBytes(70_000), {
    name: 'Flut 潮.mov',
    type: 'video/quicktime',
  })
  await write(journal, 'ours', {
    title: 'Seen from the pier',
    body: showing(photo),
  })
  await write(journal, 'mine', { title: 'In motion', body: showing(film) })
  await vault.tidy()
  await vault.close()
}

/** Jonas: words of his own on a note, and pages of his own. */
export async function jonassFirstEvening(house: GoldenHouse): Promise<void> {
  const { clock, jonas } = house
  const vault = await house.enter(jonas)
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
  await vault.tidy()
  await vault.close()
}

/** Mara again: a new passphrase and code, a second checkpoint, and a process that ends without a word. */
export async function marasSecondEvening(house: GoldenHouse): Promise<void> {
  const { clock, mara } = house
  const vault = await house.enter(mara)
  const next = 'two kettles sing before they boil'
  await changePassphrase(vault, mara.passphrase, next)
  mara.passphrase = next
  mara.code = await renewRecoveryCode(vault, next)
  await confirmRecoveryCode(vault, vault.me, mara.code)
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

/** Jonas goes on from there, and leaves drafts in the middle of words. */
export async function jonassSecondEvening(house: GoldenHouse): Promise<void> {
  const { clock, mara, jonas } = house
  const vault = await house.enter(jonas)
  const journal = new Journal(vault, clock)
  const notes = new Gratitude(vault)
  const page = await write(journal, 'ours', { title: 'Candles', tags: ['storm'] })
  const change = aChange(journal, page, { body: `We found the candles 🕯 in the end.${rain}` })
  await journal.saveDraft(change)
  const more = { ...change.content, body: `We found the candles 🕰 in the end.${rain}` }
  await journal.saveDraft({ ...change, content: more })
  const id = vault.newId() as NoteId
  await notes.saveDraft({ id, kind: 'thanks', to: mara.id, text: 'For the ' })
  const [roof] = notes.list().filter(({ kind }) => kind === 'celebration')
  if (roof) await notes.saveCompletionDraft(roof.id, 'And it even')
  await vault.close()
}

/** Somebody brings an old notebook along; a second import is called off. Nothing is tidied after it. */
export async function anImport(house: GoldenHouse, who: Person): Promise<void> {
  const vault = await house.enter(who)
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
  await vault.close()
}
