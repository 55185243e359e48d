import { CheckIns } from '../../main/core/check-ins/check-ins.ts'
import { DayViews } from '../../main/core/day-views/day-views.ts'
import { Agreements } from '../../main/core/debriefs/agreements.ts'
import { Debriefs } from '../../main/core/debriefs/debriefs.ts'
import { OutsideViews } from '../../main/core/debriefs/outside-views.ts'
import { type ReadableCopy, readableCopy } from '../../main/core/exports/readable-copy.ts'
import type { ReadableSource } from '../../main/core/exports/readable-source.ts'
import { Gratitude } from '../../main/core/gratitude/gratitude.ts'
import { Journal } from '../../main/core/journal/journal.ts'
import type { BeginSealing, Disk, DrawBook } from '../../main/core/ports.ts'
import { Responses } from '../../main/core/responses/responses.ts'
import { Rituals } from '../../main/core/rituals/rituals.ts'
import type { UnlockedVault } from '../../main/core/vault/index.ts'
import { unwatched } from '../../main/core/work.ts'
import type { Day } from '../../shared/days.ts'
import { lineFor } from '../../shared/model/attachment.ts'
import { aPicture } from './a-picture.ts'
import { takeIn } from './an-attachment.ts'
import { aDraft, write } from './an-entry.ts'
import type { MemoryDisk } from './memory-disk.ts'
import { aClock, pinNote, twoInAVault } from './two-in-a-vault.ts'

export const exportClock = { now: () => new Date('2026-11-22T12:00:00') }
export const eveningPhoto = aPicture(48, 32)

/** Everything that an export is taken from. */
export function sourceOf(vault: UnlockedVault): ReadableSource {
  const own = aClock()
  return {
    vault,
    journal: new Journal(vault, own),
    gratitude: new Gratitude(vault),
    responses: new Responses(vault, own),
    debriefs: new Debriefs(vault, own),
    agreements: new Agreements(vault, own),
    rituals: new Rituals(vault, own),
    dayViews: new DayViews(vault, own),
    checkIns: new CheckIns(vault, own),
    outsideViews: new OutsideViews(vault),
  }
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
export const glass: BeginSealing = async (_, write) => ({
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
