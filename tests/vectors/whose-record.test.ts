import sodium from 'libsodium-wrappers-sumo'
import { beforeEach, expect, test } from 'vitest'
import { goldenFiles, jonas, mara } from './golden.ts'
import { FilesInMemory } from './reader/folder.ts'
import { objectOf } from './reader/json.ts'
import { openSlot, readKeyFile } from './reader/key-file.ts'
import { type OpenedVault, openVault } from './reader/open-vault.ts'
import { type Revision, statementOf } from './reader/record.ts'
import { subkey } from './reader/sodium.ts'

let vault: OpenedVault

beforeEach(() => {
  const secret = { type: 'recovery' as const, code: mara.recoveryCode }
  vault = openVault(new FilesInMemory(goldenFiles()), mara.id, secret)
})

/** Jonas's own hand, with which he can sign whatever he likes. */
function signedByJonas(record: Revision): Revision {
  const file = readKeyFile(new FilesInMemory(goldenFiles()), jonas.id)
  if (!file) throw new Error('no key file')
  const { root } = openSlot(file.document, { type: 'recovery', code: jonas.recoveryCode })
  const { privateKey } = sodium.crypto_sign_seed_keypair(subkey(root, 2, 'hrthroot'))
  const { place } = vault.spaces.shared
  const mine = { ...record, author: jonas.id }
  const statement = statementOf(place.vault, place.space, mine)
  return { ...mine, signature: sodium.crypto_sign_detached(statement, privateKey) }
}

function newest(collection: string, part: string): Revision {
  const records = [...vault.spaces.shared.records.values()].flatMap((all) => all.at(-1) ?? [])
  const found = records.find(
    (one) => one.collection === collection && (one.text ?? '').includes(part),
  )
  if (!found) throw new Error(`no ${collection} with ${part}`)
  return found
}

/** Puts a revision behind the others of its record, as anybody with the space's key could. */
function slipIn(record: Revision): void {
  const { records } = vault.spaces.shared
  const name = `${record.collection}/${record.id}`
  records.set(name, [...(records.get(name) ?? []), record])
}

function bodyNow(collection: string, id: string): unknown {
  return vault.standing('shared').find(collection, id)?.body ?? null
}

test('words in her name that Mara did not sign count for nothing', () => {
  const page = newest('entries', 'The very long way round')
  const before = bodyNow('entries', page.id)
  const text = (page.text ?? '').replace('very long', 'short')
  slipIn({ ...page, revision: page.revision + 1, text })
  expect(bodyNow('entries', page.id)).toEqual(before)
})

test('words that Jonas signs under the id of her page do not take its place', () => {
  const page = newest('entries', 'The very long way round')
  const before = bodyNow('entries', page.id)
  const text = (page.text ?? '').replace('very long', 'short')
  slipIn(signedByJonas({ ...page, revision: page.revision + 1, text }))
  expect(bodyNow('entries', page.id)).toEqual(before)
  expect(objectOf(before).title).toBe('The very long way round')
})

test('only she can put her page into the bin', () => {
  const page = newest('entries', 'The very long way round')
  const hers = newest('bin', 'binnedAt')
  const text = '{"binnedAt":"2026-11-07T21:00:00.000Z"}'
  const bin = { ...page, collection: 'bin', revision: 1, transaction: '', text }
  slipIn(signedByJonas({ ...bin, previous: new Uint8Array() }))
  expect(bodyNow('bin', page.id)).toBeNull()
  expect(bodyNow('bin', hers.id)).not.toBeNull()
})

test('the receiver completes a note, and nobody else', () => {
  const note = newest('notes', 'The soup')
  expect(bodyNow('completions', note.id)).toEqual({
    text: 'This mattered because I had not asked.',
  })
  const roof = newest('notes', 'The roof')
  expect(bodyNow('completions', roof.id)).toBeNull()
  const words = { collection: 'completions', revision: 1, transaction: '', text: '{"text":"Hm."}' }
  slipIn(signedByJonas({ ...roof, ...words, previous: new Uint8Array() }))
  expect(bodyNow('completions', roof.id)).toEqual({ text: 'Hm.' })
})

test('a page with a mood that nobody knows does not read', () => {
  const page = newest('entries', 'A letter from the attic')
  const text = (page.text ?? '').replace('grateful', 'sparkling')
  slipIn(signedByJonas({ ...page, revision: page.revision + 1, text }))
  expect(bodyNow('entries', page.id)).toBeNull()
})
