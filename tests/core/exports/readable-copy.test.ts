import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Work } from '../../../main/core/work.ts'
import { AppError } from '../../../shared/errors.ts'
import {
  aFullVault,
  copy,
  eveningPhoto,
  everyWay,
  sourceOf,
  textsOn,
} from '../../make/an-export.ts'
import {
  alone,
  aQuarrel,
  beginOpen,
  goThrough,
  Household,
  wordsOf,
} from '../../make/at-the-table.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'

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
    named: 0,
    signs: '',
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
      'responses.md',
      'shared/2026-11-07 From Jonas.md',
      'shared/2026-11-07.md',
    ].map((path) => `Hearth 2026-11-22/${path}`),
  )
  expect(files['Hearth 2026-11-22/private/2026-11-07 Only for me.md']).toMatch(
    /^---\nid: "[0-9a-v]{26}"\ndate: "2026-11-07"\ntime: "20:41"\ntitle: "Only: for\/me"\ntags: \["home"\]\nmood: "settled"\nzone: "private"\nauthor: "Mara"\nreaders: \["Mara"\]\nwritten: "[^"]+"\n---\n\nBefore\.\n\n!\[the weir\]\(<\.\.\/photos\/evening\.png>\)\n\n\[letter\.pdf\]\(<\.\.\/files\/letter\.pdf>\)\n$/,
  )
  expect(files['Hearth 2026-11-22/shared/2026-11-07 From Jonas.md']).toContain('author: "Jonas"')
  expect(files['Hearth 2026-11-22/shared/2026-11-07 From Jonas.md']).toContain('answer: "listen"')
  expect(files['Hearth 2026-11-22/responses.md']).toMatch(
    /^# Responses\n\n## To “From Jonas” of 2026-11-07\n\nMara, [^\n]+:\n\n> I hear you\.\n/,
  )
  expect(files['Hearth 2026-11-22/gratitude.md']).toContain('## Mara to Jonas')
  expect(files['Hearth 2026-11-22/outside-views.md']).toContain('Two people on one stair.')
  expect(disk.files().get('Hearth 2026-11-22/photos/evening.png')).toEqual(eveningPhoto)
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
    const report = await copy(sourceOf(sitting.vault), disk, {})
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

test.each(everyWay)(
  'whatever call of the disk fails, it is told, and nothing half-done is left: $format $passphrase',
  async (way) => {
    const { mara } = await aFullVault()
    const whole = new FailingDisk()
    const { name } = await copy(mara, whole, way)
    expect(whole.calls).toBeGreaterThan(6)
    for (let at = 1; at <= whole.calls; at += 1) {
      const disk = new FailingDisk()
      disk.failAt = at
      const outcome = await copy(mara, disk, way).catch((error: AppError) => error.code)
      expect({ at, outcome }).toMatchObject({ at, outcome: 'disk.full' })
      const left = (await disk.list('')).map((one) => one.name)
      // Once it bears its name it is whole; only the last sync may have failed then.
      expect(left.length === 0 || (left[0] === name && at === whole.calls)).toBe(true)
    }
  },
)

/** A disk that gives back other bytes than it was given, in one file or in all. */
class ForgetfulDisk extends MemoryDisk {
  override async read(path: string, position?: number, length?: number) {
    const bytes = await super.read(path, position, length)
    if (bytes !== null && bytes.length > 0) bytes[bytes.length >> 1]! ^= 1
    return bytes
  }
}

test.each(everyWay)(
  'what a disk gives back otherwise is no copy: $format $passphrase',
  async (way) => {
    const { mara } = await aFullVault()
    const disk = new ForgetfulDisk()
    await expect(copy(mara, disk, way)).rejects.toThrow('disk.failed')
    expect(await disk.list('')).toEqual([])
  },
)

/** Work that somebody stops at one of its breaths. */
function stoppedAt(breath: number): Work & { breaths: number } {
  return {
    breaths: 0,
    at() {},
    async breathe() {
      this.breaths += 1
      if (this.breaths === breath) throw new AppError('request.cancelled')
    },
  }
}

/** One digest over every name and every byte. */
function digestOf(disk: MemoryDisk): string {
  const hash = createHash('sha256')
  for (const [path, bytes] of disk.files()) hash.update(`${path} ${bytes.length} `).update(bytes)
  return hash.digest('hex')
}

test.each(everyWay)(
  'stopped at any of its breaths, nothing of it is left: $format $passphrase',
  async (way) => {
    const { house, mara } = await aFullVault()
    const vaultBefore = digestOf(house.world.disk)
    const unwatched = stoppedAt(0)
    await copy(mara, new MemoryDisk(), { ...way, work: unwatched })
    expect(unwatched.breaths).toBeGreaterThan(7)
    for (let breath = 1; breath <= unwatched.breaths; breath += 1) {
      const disk = MemoryDisk.of([['kept.txt', new Uint8Array([1])]])
      const work = stoppedAt(breath)
      const outcome = await copy(mara, disk, { ...way, work }).catch(({ code }: AppError) => code)
      expect(outcome).toBe('request.cancelled')
      expect(await disk.list('')).toMatchObject([{ name: 'kept.txt' }])
    }
    expect(digestOf(house.world.disk)).toBe(vaultBefore)
  },
)

test('a folder that is gone is not made again', async () => {
  const { mara } = await aFullVault()
  const disk = new MemoryDisk()
  disk.size = async () => null
  await expect(copy(mara, disk, {})).rejects.toThrow('file.not-found')
})
