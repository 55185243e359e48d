import { contentsOf } from '../../main/core/contents.ts'
import { type ReadableCopy, readableCopy } from '../../main/core/exports/readable-copy.ts'
import type { ReadableSource } from '../../main/core/exports/readable-source.ts'
import type { BeginSealing, Disk, DrawBook } from '../../main/core/ports.ts'
import type { UnlockedVault } from '../../main/core/vault/index.ts'
import { unwatched } from '../../main/core/work.ts'
import type { Day } from '../../shared/days.ts'
import { lineFor } from '../../shared/model/attachment.ts'
import { aPicture } from './a-picture.ts'
import { takeIn } from './an-attachment.ts'
import { aDraft, write } from './an-entry.ts'
import type { MemoryDisk } from './memory-disk.ts'
import { aClock, pinNote, twoInAVault } from './two-in-a-vault.ts'

const exportClock = { now: () => new Date('2026-11-22T12:00:00') }
export const eveningPhoto = aPicture(48, 32)

/** Everything that an export is taken from. */
export function sourceOf(vault: UnlockedVault): ReadableSource {
  return contentsOf(vault, aClock())
}

/** A book as lines of JSON, with the bytes of what its pages show. */
export const tellBook: DrawBook = async function* (items) {
  for await (const item of items) {
    yield new TextEncoder().encode(`${JSON.stringify(item)}\n`)
    if (item.kind !== 'text') continue
    for (const [, id = ''] of item.text.matchAll(/\(hearth:([0-9a-v]{26})\)/g)) {
      const found = await item.file(id)?.read()
      if (found?.state === 'shown') yield found.bytes
    }
  }
}

/** A seal that everybody can see through. */
const glass: BeginSealing = async (_, write) => ({
  write,
  end: async () => undefined,
  abort: async () => undefined,
})

/** Makes a readable copy, as Markdown and plain unless something else is asked for. */
export function copy(source: ReadableSource, into: Disk, more: Partial<ReadableCopy> = {}) {
  return readableCopy(source, {
    into,
    clock: exportClock,
    work: unwatched,
    withoutDamaged: false,
    format: 'markdown',
    passphrase: null,
    drawBook: tellBook,
    beginSealing: glass,
    ...more,
  })
}

/** Every way in which a copy can be made. */
export const everyWay = (['markdown', 'json', 'pdf'] as const).flatMap((format) =>
  [null, 'cobble harbour eleven teaspoon'].map((passphrase) => ({ format, passphrase })),
)

/** Every file, as text. */
export function textsOn(disk: MemoryDisk): Record<string, string> {
  return Object.fromEntries(
    [...disk.files()].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  )
}

/** Mara with something of everything, and Jonas with a private page of his own. */
export async function aFullVault() {
  const house = await twoInAVault()
  const jonas = sourceOf(await house.enter('jonas'))
  await write(jonas.journal, 'mine', { title: 'His alone', body: 'Nobody else reads this.' })
  const garden = await write(jonas.journal, 'ours', {
    title: 'From Jonas',
    tags: ['garden'],
    answer: 'listen',
  })
  await jonas.vault.close()
  const mara = sourceOf(await house.enter('mara'))
  const answer = { ...mara.responses.begin(garden.id), text: 'I hear you.' }
  await mara.responses.finish(answer)
  const photo = await takeIn(mara.journal.attachments, eveningPhoto)
  const letter = await takeIn(mara.journal.attachments, new Uint8Array([1, 2, 3]), {
    name: 'letter.pdf',
    type: 'application/pdf',
  })
  await write(mara.journal, 'mine', {
    title: 'Only: for/me',
    body: `Before.\n\n${lineFor(photo.id, 'the weir')}\n\n${lineFor(letter.id)}`,
  })
  await write(mara.journal, 'ours', { title: '', body: lineFor(photo.id, 'for both'), mood: null })
  const binned = await write(mara.journal, 'mine', { title: 'Away with it' })
  await mara.journal.bin(binned.id)
  await mara.journal.saveDraft(aDraft(mara.journal, 'ours', { title: 'Half', body: 'Half a pa' }))
  await pinNote(mara.vault as UnlockedVault, house.jonas.id, 'For the ladder.')
  await mara.outsideViews.finish('Two people on one stair.', '2026-11-01' as Day)
  return { house, mara, photo, letter }
}
