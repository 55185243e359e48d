import sodium from 'libsodium-wrappers-sumo'
import { describe, expect, test } from 'vitest'
import {
  aDocument,
  flipped,
  golden,
  goldenFiles,
  goldenFolder,
  jonas,
  mara,
  soundFiles,
  toldByReader,
  tom,
} from './golden.ts'
import { numberAt, placeBytes, same, textOf, toBase64, utf8 } from './reader/bytes.ts'
import { DiskFolder, FilesInMemory } from './reader/folder.ts'
import { bytesIn, type JsonObject, numberIn, objectOf, parsed, textIn } from './reader/json.ts'
import { openSlot, readKeyFile, recoverySecretOf, type Secret } from './reader/key-file.ts'
import { readLog } from './reader/log.ts'
import { type OpenedVault, openVault } from './reader/open-vault.ts'
import { statementOf } from './reader/record.ts'
import { Refusal, type RefusalKind } from './reader/refusal.ts'
import { H } from './reader/sodium.ts'
import { digestOf, type ExpectedMember, type ToldSpace, toldSpaces } from './telling.ts'

const byCode = (who: ExpectedMember): Secret => ({ type: 'recovery', code: who.recoveryCode })
const frameMagic = utf8('HFRM')
const folder = new DiskFolder(goldenFolder)

function open(files: Map<string, Uint8Array>, who = mara, secret = byCode(who)): OpenedVault {
  return openVault(new FilesInMemory(files), who.id, secret)
}

function refusal(act: () => unknown): RefusalKind | null {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.kind
    throw error
  }
}

function finds(vault: OpenedVault, who: ExpectedMember): void {
  for (const space of toldSpaces) {
    const told = toldByReader(vault, space)
    const names = [...new Set(told.map((one) => `${one.collection}/${one.id}`))].sort()
    expect(names).toEqual(who.spaces[space].records.map((name) => name.join('/')).sort())
    expect(told.length).toBe(who.spaces[space].revisions)
    expect(digestOf(told)).toBe(who.spaces[space].digest)
  }
  expect(vault.damage).toEqual([])
  expect(vault.holders).toEqual(golden.holders)
  expect(vault.members.map(({ id }) => id)).toEqual(golden.members.map(({ id }) => id))
}

/** A text of a body, for telling what is there. */
function texts(vault: OpenedVault, space: 'shared' | 'private' | 'drafts', collection: string) {
  const counting = vault.standing(space).all()
  return counting.filter((one) => one.collection === collection).map((one) => objectOf(one.body))
}

describe.each([mara, jonas, tom])('the golden vault, for $label', (who) => {
  test('opens by passphrase to exactly what was written', () => {
    // Typed in the other normalisation form than at the founding.
    const passphrase = who.passphrase.normalize('NFC')
    finds(openVault(folder, who.id, { type: 'passphrase', passphrase }), who)
  })

  test('opens by recovery code to exactly what was written', () => {
    const code = who.recoveryCode.toLowerCase().replaceAll('-', ' ')
    finds(openVault(folder, who.id, { type: 'recovery', code }), who)
  })

  test('tells the pages, notes and drafts that count', () => {
    const vault = openVault(folder, who.id, byCode(who))
    const binned = (id: unknown) =>
      ['shared', 'private'].some((space) =>
        vault.standing(space as 'shared').find('bin', String(id)),
      )
    const entries = (['shared', 'private'] as const).flatMap((space) =>
      vault
        .standing(space)
        .all()
        .filter(({ collection, id }) => collection === 'entries' && !binned(id)),
    )
    expect(entries.map(({ body }) => objectOf(body).title).sort()).toEqual(who.texts.entries)
    const notes = texts(vault, 'shared', 'notes').map(({ text }) => text)
    expect(notes.sort()).toEqual(who.texts.notes)
    const set = texts(vault, 'drafts', 'other-copies').map(({ body }) => objectOf(body))
    const drafts = [...texts(vault, 'drafts', 'drafts'), ...set].map(
      ({ content }) => objectOf(content).body,
    )
    expect(drafts.sort()).toEqual(who.texts.drafts)
  })

  test('follows every signed record from revision to revision', () => {
    const vault = openVault(folder, who.id, byCode(who))
    const { place, records } = vault.spaces.shared
    let links = 0
    for (const revisions of records.values()) {
      for (const [at, record] of revisions.entries()) {
        const before = revisions[at - 1]
        // What stood before an erase is not there to be held against it.
        if (record.revision > 1 && before?.revision !== record.revision - 1) continue
        const digest = before && H(statementOf(place.vault, place.space, before))
        expect(toBase64(record.previous)).toBe(digest ? toBase64(digest) : '')
        if (digest) links++
      }
    }
    expect(links).toBeGreaterThan(2)
  })
})

describe('the golden vault', () => {
  const vault = open(goldenFiles())

  test('holds what makes a format worth testing', () => {
    const { shared, private: mine, drafts } = vault.spaces
    expect(shared.checkpoints.length).toBeGreaterThan(1)
    expect(drafts.checkpoints.length).toBeGreaterThan(1)
    const all = [...shared.records.values(), ...mine.records.values()]
    expect(all.some((revisions) => revisions.length === 3)).toBe(true)
    expect(all.flat().some(({ text }) => utf8(text ?? '').length > 65_536)).toBe(true)
    expect(all.flat().some(({ operation }) => operation === 'delete')).toBe(true)
    expect(vault.worn).toEqual(['a save that never finished'])
    const segments = [...goldenFiles().keys()].filter((path) => path.includes(shared.place.space))
    expect(segments.filter((path) => path.endsWith('.seg')).length).toBeGreaterThan(2)
  })

  test('holds an import that went through, one that was called off, and a process that just ended', () => {
    const his = openVault(folder, tom.id, byCode(tom)).spaces.private.place
    const frames = readLog(folder, his).trunk.filter(({ type }) => type === 'records')
    const contents = frames.map(({ plaintext }) => objectOf(parsed(textOf(plaintext))))
    const staged = contents.filter(({ stage }) => stage !== undefined)
    const committed = contents.filter(({ commit }) => commit !== undefined)
    expect(staged.length).toBeGreaterThan(3)
    expect(new Set(staged.map(({ stage }) => stage)).size).toBe(2)
    expect(committed).toHaveLength(1)
    expect(JSON.stringify(staged)).toContain('Called off')
    const hers = readLog(folder, vault.spaces.drafts.place).trunk
    expect(hers.at(-1)?.type).toBe('records')
    const deltas = hers.filter(({ plaintext }) => textOf(plaintext).includes('"delta":{'))
    expect(deltas.length).toBeGreaterThan(0)
  })

  test('keeps from each what belongs to the other', () => {
    const his = openVault(folder, jonas.id, byCode(jonas))
    const hers = vault.spaces.private.place.space
    expect(Object.values(his.spaces).map(({ place }) => place.space)).not.toContain(hers)
    expect(JSON.stringify(toldByReader(his, 'private'))).not.toContain('A long letter')
  })
})

describe('a reader refuses', () => {
  test('a wrong passphrase, another code and a slip of the pen, each as what it is', () => {
    const files = goldenFiles()
    const wrong: Secret = { type: 'passphrase', passphrase: 'a kettle sings before it boils' }
    expect(refusal(() => open(files, mara, wrong))).toBe('wrong-secret')
    expect(refusal(() => open(files, mara, byCode(jonas)))).toBe('wrong-secret')
    const code = `${mara.recoveryCode.slice(0, -1)}${mara.recoveryCode.endsWith('A') ? 'B' : 'A'}`
    expect(refusal(() => open(files, mara, { type: 'recovery', code }))).toBe('mistyped')
  })

  test('what is not there', () => {
    expect(refusal(() => open(new Map()))).toBe('missing')
    const files = goldenFiles()
    for (const copy of ['a', 'b']) files.delete(`keys/${mara.id}.${copy}`)
    expect(refusal(() => open(files))).toBe('missing')
    expect(open(files, jonas).damage).toEqual([])
  })

  test('documents of a later version, and does so whatever else is in them', () => {
    const head = bodyOf('HEAD.a')
    const files = goldenFiles()
    files.set('HEAD.b', aDocument(1, { strange: true }, 2))
    expect(refusal(() => open(files))).toBe('newer')
    for (const copy of ['a', 'b']) files.set(`HEAD.${copy}`, aDocument(1, { ...head, format: '2' }))
    expect(refusal(() => open(files))).toBe('newer')
    const keys = goldenFiles().set(`keys/${mara.id}.a`, aDocument(2, {}, 2))
    expect(refusal(() => open(keys))).toBe('newer')
  })

  test('costs of a key derivation beyond reason, before it spends them', () => {
    const file = bodyOf(`keys/${mara.id}.a`)
    for (const costs of [{ memLimitBytes: 2 ** 40 }, { memLimitBytes: 8192 }, { opsLimit: 21 }]) {
      const files = goldenFiles()
      const slots = (file.slots as JsonObject[]).map((slot) => {
        const derivation = objectOf(slot.derivation)
        return derivation.name === 'blake2b'
          ? slot
          : { ...slot, derivation: { ...derivation, ...costs } }
      })
      for (const copy of ['a', 'b']) {
        files.set(`keys/${mara.id}.${copy}`, aDocument(2, { ...file, slots }))
      }
      expect(refusal(() => open(files))).toBe('damaged')
    }
  })

  test('a key file of another member or another vault', () => {
    for (const changed of [{ member: jonas.id }, { vault: '0'.repeat(26) }]) {
      const files = goldenFiles()
      const body = { ...bodyOf(`keys/${mara.id}.a`), ...changed }
      for (const copy of ['a', 'b']) files.set(`keys/${mara.id}.${copy}`, aDocument(2, body))
      expect(refusal(() => open(files))).toBe('damaged')
    }
  })

  test('a document of which neither copy has its digest', () => {
    const files = goldenFiles()
    for (const copy of ['a', 'b']) {
      const path = `keys/${mara.id}.${copy}`
      const bytes = files.get(path) ?? new Uint8Array()
      files.set(path, flipped(bytes, bytes.length - 1))
    }
    expect(refusal(() => open(files))).toBe('damaged')
  })

  test('an older copy of a key file, whose secret was replaced since', () => {
    const files = goldenFiles()
    const current = readKeyFile(folder, mara.id)
    if (!current) throw new Error('no key file')
    const { root } = openSlot(current.document, byCode(mara))
    for (const copy of ['a', 'b']) {
      files.set(`keys/${mara.id}.${copy}`, withSlotOfRevisionOne(root, bodyOf(`keys/${mara.id}.a`)))
    }
    expect(refusal(() => open(files))).toBe('older-copy')
  })
})

describe('a reader goes on', () => {
  test('with one good copy of each document', () => {
    for (const copy of ['a', 'b']) {
      const files = goldenFiles()
      for (const path of files.keys()) if (path.endsWith(`.${copy}`)) files.delete(path)
      const vault = open(files)
      finds(vault, mara)
      expect(vault.worn).toHaveLength(4 + vault.sides.length)
    }
  })

  test('without HEAD, from the key files', () => {
    const files = goldenFiles()
    for (const copy of ['a', 'b']) files.delete(`HEAD.${copy}`)
    finds(open(files, jonas), jonas)
  })

  test('past a grant that nobody vouches for', () => {
    const path = `spaces/${open(goldenFiles()).spaces.shared.place.space}/grants`
    const body = bodyOf(`${path}.a`)
    const grants = body.grants as JsonObject[]
    // It follows on the last one and comes from a holder; only the signature is not his.
    const forged = { ...grants[1], to: '0'.repeat(26), previous: digestOfGrant(body, grants[1]) }
    const files = goldenFiles()
    const longer = aDocument(3, { ...body, revision: 9, grants: [...grants, forged] })
    files.set(`${path}.a`, longer).set(`${path}.b`, longer)
    const vault = open(files)
    expect(vault.holders).toEqual(golden.holders)
    expect(vault.damage).toEqual(['a grant that nobody vouches for'])
  })

  test('without checkpoints where the log reaches back to its start', () => {
    const files = goldenFiles()
    const { path } = open(files, tom).spaces.private.place
    for (const name of files.keys()) if (name.startsWith(`${path}/pages/`)) files.delete(name)
    const vault = open(files, tom)
    expect(digestOf(toldByReader(vault, 'private'))).toBe(tom.spaces.private.digest)
    expect(vault.damage).toEqual([])
    expect(vault.worn).toEqual(['no checkpoint reads'])
  })

  test('past one page of words that is lost', () => {
    const files = goldenFiles()
    const { path } = open(files).spaces.shared.place
    const [large] = [...files].find(
      ([name, bytes]) => name.startsWith(`${path}/pages/`) && bytes.length > 65_536,
    ) ?? ['']
    files.delete(large)
    const vault = open(files)
    expect(vault.damage).not.toEqual([])
    expect(vault.members).toHaveLength(golden.members.length)
    const titles = texts(vault, 'shared', 'entries').map(({ title }) => title)
    expect(titles).toHaveLength(texts(open(goldenFiles()), 'shared', 'entries').length - 1)
    expect(titles).not.toContain('The tide book')
  })

  test('past files that are no part of a vault', () => {
    const files = goldenFiles()
    files.set('LOCK', new Uint8Array(3)).set('Thumbs.db', new Uint8Array(9))
    files.set(`keys/${mara.id}.a.tmp`, new Uint8Array(9))
    finds(open(files), mara)
  })
})

test('no turned bit is ever read as somebody’s words, and nothing goes missing in silence', () => {
  const truth = toldSpaces.map((space) => toldByReader(open(soundFiles()), space))
  // What was signed with a former key holds only while what vouches for it is there.
  const known = truth.map(
    (told) =>
      new Set(
        told.flatMap((one) => [one, { ...one, genuine: false }]).map((one) => digestOf([one])),
      ),
  )
  const erased = new Set(
    truth.flat().flatMap(({ id, operation }) => (operation === 'erase' ? id : [])),
  )
  // Where only the newest revision is kept, an earlier one may stand in for one that is lost.
  const keepsAll: ToldSpace[] = ['shared', 'private']
  let noticed = 0
  for (const [path, bytes] of soundFiles()) {
    const frames = path.endsWith('.seg') ? framesIn(bytes) : [bytes.length]
    for (const at of [3, ...frames.map((end) => end - 100), ...frames.map((end) => end - 1)]) {
      const hurt = soundFiles().set(path, flipped(bytes, at))
      const opened = openOrRefusal(hurt)
      if (typeof opened === 'string') {
        expect(['damaged', 'older-copy'], path).toContain(opened)
        noticed++
        continue
      }
      const told = toldSpaces.map((space) => toldByReader(opened, space))
      for (const [space, revisions] of told.entries()) {
        if (!keepsAll.includes(toldSpaces[space] ?? 'drafts')) continue
        for (const one of revisions) {
          // Where the erasing itself is lost, what it took away is back, and that is told.
          if (!erased.has(one.id)) expect(known[space], path).toContain(digestOf([one]))
        }
      }
      const complete = told.every((one, at) => digestOf(one) === digestOf(truth[at] ?? []))
      const said = opened.damage.length + opened.worn.length
      if (!complete) expect(said, `${path} at ${at}`).toBeGreaterThan(0)
      if (said > 0) noticed++
    }
  }
  expect(noticed).toBeGreaterThan(60)
})

test('a segment, a page or a document in the place of another is not read', () => {
  const files = goldenFiles()
  const alike = (ending: RegExp) => [...files.keys()].filter((path) => ending.test(path))
  const { space } = open(files).spaces.shared.place
  const segments = alike(new RegExp(`${space}/log/.*\\.seg$`))
  const [first, second] = [segments.at(-1) ?? '', segments.at(-2) ?? '']
  const swapped = goldenFiles()
  swapped.set(first, files.get(second) ?? new Uint8Array())
  expect(open(swapped).damage).toEqual([`segment ${first.slice(first.lastIndexOf('/') + 1)}`])
  swapped.set(second, files.get(first) ?? new Uint8Array())
  expect(open(swapped).damage).toHaveLength(2)

  for (const path of alike(new RegExp(`${space}/pages/.*\\.2\\.page$`))) {
    const newer = path.replace('.2.page', '.3.page')
    const older = files.get(path)
    if (!older || !files.has(newer)) continue
    const vault = open(goldenFiles().set(newer, older))
    expect([...vault.worn, ...vault.damage]).toContain('the newest checkpoint does not read')
  }

  const grants = `spaces/${space}/grants.a`
  const foreign = goldenFiles()
  const body = { ...bodyOf(grants), space: '0'.repeat(26) }
  foreign.set(grants, aDocument(3, body)).set(grants.replace('.a', '.b'), aDocument(3, body))
  expect(open(foreign).damage).toEqual(['the list of grants'])
})

function openOrRefusal(files: Map<string, Uint8Array>): OpenedVault | RefusalKind {
  try {
    return open(files)
  } catch (error) {
    if (error instanceof Refusal) return error.kind
    throw error
  }
}

function bodyOf(path: string): JsonObject {
  const bytes = goldenFiles().get(path) ?? new Uint8Array()
  return objectOf(parsed(textOf(bytes.subarray(16, -32))))
}

/** What the next grant in a list has to say of the one before it. */
function digestOfGrant(list: JsonObject, grant: JsonObject = {}): string {
  const where = [textIn(list, 'vault'), textIn(list, 'space'), numberIn(grant, 'epoch', 1)]
  const who = [textIn(grant, 'from'), textIn(grant, 'to')]
  const what = [bytesIn(grant, 'sealed'), textIn(grant, 'previous')]
  return toBase64(H(placeBytes('hearth-grant', ...where, ...who, ...what)))
}

/** Offsets behind the frames of a segment, by their outsides. */
function framesIn(bytes: Uint8Array): number[] {
  const ends: number[] = []
  let offset = 0
  while (offset + 4096 <= bytes.length && same(bytes.subarray(offset, offset + 4), frameMagic)) {
    offset += numberAt(bytes, offset + 8, 4)
    if (offset <= bytes.length) ends.push(offset)
  }
  return ends
}

/** A key file whose recovery slot is a good one of revision 1 for the same root and the same code. */
function withSlotOfRevisionOne(root: Uint8Array, body: JsonObject): Uint8Array {
  const { vault } = golden
  const secret = recoverySecretOf(mara.recoveryCode)
  const key = H(placeBytes('hearth-recovery', vault, mara.id, secret))
  const nonce = new Uint8Array(24)
  const where = placeBytes('hearth-slot', vault, mara.id, 'recovery', 1, 'blake2b')
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(root, where, null, nonce, key)
  const slot = {
    type: 'recovery',
    revision: 1,
    derivation: { name: 'blake2b' },
    nonce: toBase64(nonce),
    sealed: toBase64(sealed),
    commitment: toBase64(H(utf8('hearth-commitment'), key)),
  }
  return aDocument(2, { ...body, slots: [slot] })
}
