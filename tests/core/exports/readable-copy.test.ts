import { expect, test } from 'vitest'
import { Agreements } from '../../../main/core/debriefs/agreements.ts'
import { Debriefs } from '../../../main/core/debriefs/debriefs.ts'
import { OutsideViews } from '../../../main/core/debriefs/outside-views.ts'
import { readableCopy } from '../../../main/core/exports/readable-copy.ts'
import type { ReadableSource } from '../../../main/core/exports/write-readable.ts'
import { Gratitude } from '../../../main/core/gratitude/gratitude.ts'
import { Journal } from '../../../main/core/journal/journal.ts'
import type { Disk } from '../../../main/core/ports.ts'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import { unwatched, type Work } from '../../../main/core/work.ts'
import { type Day, dayOfDate } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import { lineFor } from '../../../shared/model/attachment.ts'
import { aPicture } from '../../make/a-picture.ts'
import { takeIn } from '../../make/an-attachment.ts'
import { aDraft, write } from '../../make/an-entry.ts'
import {
  alone,
  aQuarrel,
  beginOpen,
  goThrough,
  Household,
  wordsOf,
} from '../../make/at-the-table.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import { aClock, pinNote, twoInAVault } from '../../make/two-in-a-vault.ts'

const clock = { now: () => new Date('2026-11-22T12:00:00') }
const evening = aPicture(48, 32)

function sourceOf(vault: UnlockedVault): ReadableSource & { journal: Journal } {
  const own = aClock()
  return {
    vault,
    journal: new Journal(vault, own),
    gratitude: new Gratitude(vault),
    debriefs: new Debriefs(vault, own),
    agreements: new Agreements(vault, own),
    outsideViews: new OutsideViews(vault),
  }
}

const copy = (
  source: ReadableSource,
  into: Disk,
  more: { work?: Work; withoutDamaged?: boolean },
) => readableCopy(source, { into, clock, work: unwatched, withoutDamaged: false, ...more })

/** Every file, as text. */
function textsOn(disk: MemoryDisk): Record<string, string> {
  return Object.fromEntries(
    [...disk.files()].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  )
}

/** Mara with something of everything, and Jonas with a private page of his own. */
async function aFullVault() {
  const house = await twoInAVault()
  const jonas = sourceOf(await house.enter('jonas'))
  await write(jonas.journal, 'mine', { title: 'His alone', body: 'Nobody else reads this.' })
  await write(jonas.journal, 'ours', { title: 'From Jonas', tags: ['garden'] })
  await jonas.vault.close()
  const mara = sourceOf(await house.enter('mara'))
  const photo = await takeIn(mara.journal.attachments, evening)
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
  return { house, mara, photo }
}

test('everything that a member may read comes out in files that any program opens', async () => {
  const { mara } = await aFullVault()
  const disk = new MemoryDisk()
  const report = await copy(mara, disk, {})
  expect(report).toEqual({
    name: 'Hearth 2026-11-22',
    pages: 4,
    drafts: 1,
    notes: 1,
    debriefs: 0,
    agreements: 0,
    photos: 2,
    leftOut: 0,
    cutShort: [],
  })
  const files = textsOn(disk)
  expect(Object.keys(files).sort()).toEqual(
    [
      'bin/2026-11-07 Away with it.md',
      'drafts/2026-11-07 Half.md',
      'files/letter.pdf',
      'gratitude.md',
      'outside-views.md',
      'photos/evening.png',
      'private/2026-11-07 Only for me.md',
      'read-me.md',
      'shared/2026-11-07 From Jonas.md',
      'shared/2026-11-07.md',
    ].map((path) => `Hearth 2026-11-22/${path}`),
  )
  expect(files['Hearth 2026-11-22/private/2026-11-07 Only for me.md']).toMatch(
    /^---\ndate: "2026-11-07"\ntime: "20:41"\ntitle: "Only: for\/me"\nzone: "private"\nauthor: "Mara"\nreaders: \["Mara"\]\ntags: \["home"\]\nmood: "settled"\nwritten: "[^"]+"\n---\n\nBefore\.\n\n!\[the weir\]\(<\.\.\/photos\/evening\.png>\)\n\n\[letter\.pdf\]\(<\.\.\/files\/letter\.pdf>\)\n$/,
  )
  expect(files['Hearth 2026-11-22/shared/2026-11-07 From Jonas.md']).toContain('author: "Jonas"')
  expect(files['Hearth 2026-11-22/gratitude.md']).toContain('## Mara to Jonas')
  expect(files['Hearth 2026-11-22/outside-views.md']).toContain('Two people on one stair.')
  expect(disk.files().get('Hearth 2026-11-22/photos/evening.png')).toEqual(evening)
})

test('a copy that a power cut left half made is named by the next one, and left alone', async () => {
  const { mara } = await aFullVault()
  const disk = new MemoryDisk()
  const half = 'Hearth 2026-11-20 unfinished 3f0a9b'
  disk.put(`${half}/read-me.md`, new TextEncoder().encode('half'))
  for (const other of ['Hearth 2026-11-20 unfinished', 'my Hearth 2026-11-20 unfinished 3f0a9b']) {
    disk.put(`${other}/photo.jpg`, new Uint8Array(1))
  }
  expect((await copy(mara, disk, {})).cutShort).toEqual([half])
  expect(textsOn(disk)[`${half}/read-me.md`]).toBe('half')
})

test('nothing private of another member is in it, by name or by word', async () => {
  const { mara } = await aFullVault()
  const disk = new MemoryDisk()
  await copy(mara, disk, {})
  const all = JSON.stringify(textsOn(disk))
  expect(all).not.toContain('His alone')
  expect(all).not.toContain('Nobody else reads this')
})

test('words of somebody who left bear their name', async () => {
  const { house, mara } = await aFullVault()
  const gone = {
    ...mara,
    vault: new Proxy(mara.vault, {
      get: (vault, name) => {
        if (name === 'members') return () => vault.members().filter(({ label }) => label === 'Mara')
        if (name === 'former') return () => vault.members().filter(({ label }) => label === 'Jonas')
        return Reflect.get(vault, name, vault)
      },
    }),
  }
  const disk = new MemoryDisk()
  await copy(gone, disk, {})
  const page = textsOn(disk)['Hearth 2026-11-22/shared/2026-11-07 From Jonas.md']
  expect(page).toContain('author: "Jonas"')
  expect(page).not.toContain(house.jonas.id)
})

test('kept debriefs, own words and agreements come along, each debrief once', async () => {
  for (const keeping of ['everything', 'agreement'] as const) {
    const house = await Household.of(2)
    const id = await beginOpen(house)
    await goThrough(id, house.mara, alone(house))
    for (const member of house.members) {
      await (await house.sit(member)).debriefs.keep(id, keeping)
    }
    const sitting = await house.sit(house.mara)
    const disk = new MemoryDisk()
    const journal = new Journal(sitting.vault, aClock())
    const gratitude = new Gratitude(sitting.vault)
    const report = await copy({ ...sitting, journal, gratitude }, disk, {})
    expect(report).toMatchObject({ debriefs: 1, agreements: 2 })
    const files = textsOn(disk)
    const [text = ''] = Object.entries(files).flatMap(([path, one]) =>
      path.includes('/debriefs/') ? [one] : [],
    )
    expect(text).toContain(aQuarrel.title)
    expect(text).toContain(wordsOf(house, house.mara))
    expect(text.includes(wordsOf(house, house.jonas))).toBe(keeping === 'everything')
    expect(files['Hearth 2026-11-22/agreements.md']).toContain('I try')
  }
})

test('a second copy on the same day takes a name of its own and leaves the first as it is', async () => {
  const { mara } = await aFullVault()
  const disk = new MemoryDisk()
  await copy(mara, disk, {})
  const first = textsOn(disk)
  const report = await copy(mara, disk, {})
  expect(report.name).toBe('Hearth 2026-11-22 (2)')
  expect(textsOn(disk)).toMatchObject(first)
})

test('a photo that does not verify stops it, or is left out and named where a person says so', async () => {
  const { house, mara, photo } = await aFullVault()
  for (const [path, bytes] of house.world.disk.files()) {
    if (!path.includes('/att/') || bytes.length < 60_000) continue
    const file = await house.world.disk.open(path)
    await file.write(400, new Uint8Array([bytes[400]! ^ 1]))
    await file.close()
  }
  const disk = new MemoryDisk()
  await expect(copy(mara, disk, {})).rejects.toThrow('attachment.damaged')
  expect(textsOn(disk)).toEqual({})
  expect(await disk.list('')).toEqual([])
  const report = await copy(mara, disk, { withoutDamaged: true })
  expect(report).toMatchObject({ photos: 0, leftOut: 2, pages: 4 })
  const page = textsOn(disk)['Hearth 2026-11-22/private/2026-11-07 Only for me.md']
  expect(page).toContain('[the weir] (damaged, and left out)')
  expect(page).not.toContain(photo.id)
})

test('in a damaged vault it is refused unless a person wants what is left', async () => {
  const { mara } = await aFullVault()
  const vault = new Proxy(mara.vault, {
    get: (one, name) =>
      name === 'problems'
        ? [{ kind: 'damage', where: 'x', count: 1 }]
        : Reflect.get(one, name, one),
  })
  const disk = new MemoryDisk()
  await expect(copy({ ...mara, vault }, disk, {})).rejects.toThrow('vault.damaged')
  expect(await copy({ ...mara, vault }, disk, { withoutDamaged: true })).toMatchObject({ pages: 4 })
})

/** A disk on which one call fails. */
class FailingDisk extends MemoryDisk {
  calls = 0
  failAt = Number.POSITIVE_INFINITY
  hasFailed = false

  protected override async call<Value>(
    ...[name, path, action]: Parameters<MemoryDisk['call']>
  ): Promise<Value> {
    this.calls += 1
    if (this.calls === this.failAt) {
      this.hasFailed = true
      throw new AppError('disk.full')
    }
    return (await super.call(name, path, action)) as Value
  }
}

test('whatever call of the disk fails, it is told, and nothing half-done is left', async () => {
  const { mara } = await aFullVault()
  const whole = new FailingDisk()
  await copy(mara, whole, {})
  expect(whole.calls).toBeGreaterThan(60)
  for (let at = 1; at <= whole.calls; at += 1) {
    const disk = new FailingDisk()
    disk.failAt = at
    const outcome = await copy(mara, disk, {}).catch((error: AppError) => error.code)
    expect({ at, outcome }).toMatchObject({ at, outcome: 'disk.full' })
    const left = (await disk.list('')).map(({ name }) => name)
    // Once the folder bears its name it is whole; only the last sync may have failed then.
    expect(left.length === 0 || (left[0] === 'Hearth 2026-11-22' && at === whole.calls)).toBe(true)
  }
})

test('it can be stopped between any two pages, and nothing of it is left', async () => {
  const { mara } = await aFullVault()
  for (let stopAt = 1; ; stopAt += 1) {
    const disk = new MemoryDisk()
    let breaths = 0
    const work: Work = {
      at() {},
      async breathe() {
        breaths += 1
        if (breaths === stopAt) throw new AppError('request.cancelled')
      },
    }
    const outcome = await copy(mara, disk, { work }).catch((error: AppError) => error.code)
    if (breaths < stopAt) break
    expect(outcome).toBe('request.cancelled')
    expect(await disk.list('')).toEqual([])
  }
})

test('a folder that is gone is not made again', async () => {
  const { mara } = await aFullVault()
  const disk = new MemoryDisk()
  disk.size = async () => null
  await expect(copy(mara, disk, {})).rejects.toThrow('file.not-found')
  expect(dayOfDate(clock.now())).toBe('2026-11-22')
})
