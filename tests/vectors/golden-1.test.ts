import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { restoreBackup } from '../../main/core/backups/index.ts'
import { Journal } from '../../main/core/journal/journal.ts'
import {
  openVault as openByCore,
  parseRecoveryCode,
  type Secret,
  type UnlockedVault,
} from '../../main/core/vault/index.ts'
import { unwatched } from '../../main/core/work.ts'
import type { AttachmentId, MemberId } from '../../shared/ids.ts'
import { OneAtATime } from '../faults/world.ts'
import { readIn } from '../make/an-attachment.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { aClock } from '../make/two-in-a-vault.ts'
import { recordsOf, toldByCore } from './core-telling.ts'
import { golden, goldenAnchors, goldenBackup, goldenFiles, toldByReader } from './golden.ts'
import { RealKdf } from './golden-house.ts'
import { readAttachment, sealedFileIn } from './reader/attachment.ts'
import { FilesInMemory } from './reader/folder.ts'
import { objectOf } from './reader/json.ts'
import { type OpenedVault, openVault as openByReader } from './reader/open-vault.ts'
import {
  type ExpectedMember,
  type PlainRevision,
  plainOf,
  type ToldRevision,
  type ToldSpace,
  toldSpaces,
} from './telling.ts'
import { debriefsByReader, toldByHearth } from './told-debriefs.ts'

type Files = Map<string, Uint8Array>
type Way = 'passphrase' | 'recovery'

const everybody = golden.members.flatMap((who) =>
  (['passphrase', 'recovery'] as const).map((by) => ({ name: who.label, who, by })),
)

/** In the order of the JSON beside the vault. */
function inOrder(told: ToldRevision[], { records }: { records: string[][] }): PlainRevision[] {
  const place = new Map(records.map((name, at) => [name.join('/'), at]))
  const at = (one: ToldRevision) => place.get(`${one.collection}/${one.id}`) ?? -1
  return plainOf(told.toSorted((left, right) => at(left) - at(right)))
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function enterByReader(files: Files, who: ExpectedMember, by: Way): OpenedVault {
  const secret =
    by === 'passphrase'
      ? { type: by, passphrase: who.passphrase }
      : { type: by, code: who.recoveryCode }
  const beside = { anchors: new FilesInMemory(goldenAnchors), host: golden.host }
  return openByReader(new FilesInMemory(files), who.id, secret, beside)
}

function enterByCore(files: Files, who: ExpectedMember, by: Way): Promise<UnlockedVault> {
  const secret: Secret =
    by === 'passphrase'
      ? { type: by, passphrase: who.passphrase }
      : { type: by, secret: parseRecoveryCode(who.recoveryCode) }
  const world = {
    disk: MemoryDisk.of(new Map(files)),
    anchors: MemoryDisk.of(new Map(goldenAnchors)),
    clock: aClock(),
    kdf: new RealKdf(),
    owners: new OneAtATime(),
  }
  return openByCore(world, who.id as MemberId, secret)
}

const spacesOf = ({ keyring, ours, mine, drafts }: UnlockedVault) => {
  return { keyring, shared: ours, private: mine, drafts }
}

test.each(everybody)(
  'the independent reader opens the golden vault for $name by $by to what its JSON says',
  ({ who, by }) => {
    const files = goldenFiles()
    const vault = enterByReader(files, who, by)
    for (const space of toldSpaces) {
      expect(inOrder(toldByReader(vault, space), who.spaces[space])).toEqual(
        who.spaces[space].plain,
      )
    }
    expect(debriefsByReader(vault)).toEqual(who.debriefs)
    expect(filesByReader(files, vault)).toEqual(who.files)
    expect(vault.former.map(({ id }) => id)).toEqual(golden.former)
    expect(vault.damage).toEqual([])
    expect(vault.lookedBack).toEqual({ older: [], wentOn: [], anchorMissing: false })
  },
)

test.each(everybody)(
  'Hearth opens the golden vault for $name by $by to what its JSON says',
  async ({ who, by }) => {
    const vault = await enterByCore(goldenFiles(), who, by)
    for (const space of toldSpaces) {
      const expected = who.spaces[space]
      expect(recordsOf(spacesOf(vault)[space])).toEqual(expected.records)
      expect(inOrder(toldOf(vault, space), expected)).toEqual(expected.plain)
    }
    expect(toldByHearth(vault)).toEqual(who.debriefs)
    expect(await filesByCore(vault)).toEqual(who.files)
    expect(vault.former().map(({ id }) => id)).toEqual(golden.former)
    // The last save of Mara's was cut short.
    const unfinished = who === golden.members[0] ? ['unfinished-save'] : []
    expect(vault.problems.map(({ kind }) => kind)).toEqual(unfinished)
    expect(vault.writable).toBe(true)
    await vault.close()
  },
)

test.each(everybody.filter(({ by }) => by === 'recovery'))(
  'the golden backup restores for $name to what that JSON says',
  async ({ who }) => {
    const from = new MemoryDisk()
    const file = await from.create('golden')
    await file.write(0, goldenBackup)
    await file.close()
    const into = new MemoryDisk()
    await restoreBackup({
      file: { disk: from, name: 'golden' },
      into,
      member: who.id as MemberId,
      secret: { kind: 'recovery-code', code: who.recoveryCode },
      kdf: new RealKdf(),
      clock: aClock(),
      owners: new OneAtATime(),
      work: unwatched,
    })
    const restored = into.files()
    const reader = enterByReader(restored, who, 'recovery')
    const core = await enterByCore(restored, who, 'recovery')
    for (const space of toldSpaces) {
      const expected = who.spaces[space]
      const [byReader, byCore] = [toldByReader(reader, space), toldOf(core, space)].map((told) =>
        inOrder(told, expected),
      )
      expect(byCore).toEqual(byReader)
      // The note of the backup is younger than it; whoever restores signs for it, mends their ring, and
      // says anew what they saw in the bin.
      const later = ['backups', 'bin-seen']
      const isInside = ({ collection }: PlainRevision) => !later.includes(collection)
      const whole = space === 'keyring' ? [] : expected.plain.filter(isInside)
      expect(byReader).toEqual(expect.arrayContaining(whole))
    }
    expect(reader.damage).toEqual([])
    expect(core.problems.filter(({ kind }) => kind === 'damage')).toEqual([])
    await core.close()
  },
)

function toldOf(vault: UnlockedVault, space: ToldSpace): ToldRevision[] {
  const from = spacesOf(vault)[space]
  return recordsOf(from).flatMap(([collection, id]) => toldByCore(from, collection, id))
}

function filesByReader(files: Files, vault: OpenedVault) {
  const folder = new FilesInMemory(files)
  return (['shared', 'private'] as const).flatMap((space) =>
    vault
      .standing(space)
      .all()
      .filter(({ collection }) => collection === 'attachments')
      .map(({ id, body }) => {
        const { thumbnail, ...whole } = objectOf(body)
        const read = (file: unknown) =>
          sha256(readAttachment(folder, vault.spaces[space].place, sealedFileIn(objectOf(file))))
        return { id, sha256: read(whole), thumbnail: thumbnail === null ? null : read(thumbnail) }
      }),
  )
}

async function filesByCore(vault: UnlockedVault) {
  const { attachments } = new Journal(vault, aClock())
  const ids = [vault.ours, vault.mine].flatMap((space) =>
    space.list('attachments').map(({ id }) => id as AttachmentId),
  )
  const found = []
  for (const id of ids) {
    const small = await attachments.thumbnail(id)
    const whole = sha256(await readIn(attachments, id))
    found.push({ id, sha256: whole, thumbnail: small && sha256(small) })
  }
  return found
}

test('the golden vault is several years of a household', () => {
  const [mara, jonas] = golden.members as [ExpectedMember, ExpectedMember]
  const shared = mara.spaces.shared.plain
  const kinds = (who: ExpectedMember, space: ToldSpace) =>
    new Set(who.spaces[space].plain.map(({ collection }) => collection))
  const years = new Set(shared.map(({ writtenAt }) => writtenAt.slice(0, 4)))
  expect([...years].sort()).toEqual(['2023', '2024', '2025', '2026'])
  const inOurs = ['agreements', 'attachments', 'bin', 'bin-seen', 'departures', 'ends', 'entries']
  const alsoInOurs = ['incarnations', 'kept-debriefs', 'members', 'notes', 'vouched']
  expect([...kinds(mara, 'shared')]).toEqual(expect.arrayContaining([...inOurs, ...alsoInOurs]))
  expect([...kinds(mara, 'private')]).toEqual(
    expect.arrayContaining(['attachments', 'bin-due', 'outside-views', 'pins']),
  )
  expect([...kinds(mara, 'drafts')]).toEqual(
    expect.arrayContaining(['drafts', 'other-copies', 'outside-view-drafts']),
  )
  expect([...kinds(mara, 'keyring')]).toEqual(
    expect.arrayContaining(['former-roots', 'pins', 'sides', 'witness']),
  )
  expect([...kinds(jonas, 'drafts')]).toContain('completion-drafts')
  expect(shared.some(({ operation }) => operation === 'erase')).toBe(true)
  const numbers = shared.map(({ collection, id, revision }) => `${collection} ${id} ${revision}`)
  expect(new Set(numbers).size).toBeLessThan(numbers.length)
  expect(mara.debriefs.debriefs.length).toBeGreaterThan(1)
  expect(mara.debriefs.kept.length).toBe(1)
})
