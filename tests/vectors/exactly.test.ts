import { beforeEach, expect, test } from 'vitest'
import type { UnlockedVault } from '../../main/core/vault/index.ts'
import { paperKinds, readPaper, writePaper } from '../../main/core/vault/paper.ts'
import { type AVault, aVault, openAs } from '../make/a-vault.ts'
import type { Person } from './later-years.ts'
import { toBase64 } from './reader/bytes.ts'
import { coreTells, type Names, readerTells, type Told } from './told-by-both.ts'

let vault: AVault
let mara: Person

beforeEach(async () => {
  vault = await aVault()
  const { mara: id, codes } = vault
  mara = { id, label: 'Mara', passphrase: 'mara secret', code: codes.mara }
})

/** What both readers tell Mara; they have to agree. */
async function told(): Promise<Told> {
  const names: Names = new Map()
  const files = vault.disk.files()
  const byReader = readerTells(mara, files, names)
  expect(await coreTells(mara, files, names)).toEqual(byReader)
  return byReader
}

async function put(
  collection: string,
  id: string,
  body: unknown,
  where: (open: UnlockedVault) => UnlockedVault['keyring'] = ({ keyring }) => keyring,
): Promise<void> {
  const open = await openAs('mara', vault)
  await where(open).commit([{ collection, id, operation: 'put', body }])
  await open.close()
}

const bytes = (length: number) => toBase64(new Uint8Array(length).fill(7))

test.each([31, 33, 0])(
  'a pin with a key of %i bytes pins nobody and keeps nobody out',
  async (length) => {
    await put('pins', vault.jonas, { box: bytes(32), sign: bytes(length) })
    expect(await told()).toMatchObject({ members: ['Mara', 'Jonas'], sound: true })
    await put('pins', vault.jonas, {
      box: bytes(32),
      sign: bytes(32),
      former: [{ box: bytes(32), sign: bytes(length) }],
    })
    expect(await told()).toMatchObject({ members: ['Mara', 'Jonas'], sound: true })
  },
)

test('an introduction with a key of another length says nothing', async () => {
  const body = { label: 'Nobody', place: 2, box: bytes(32), sign: bytes(31) }
  await put('members', 'f'.repeat(25).concat('0'), body, ({ ours }) => ours)
  expect(await told()).toMatchObject({ members: ['Mara', 'Jonas'], sound: true })
})

test.each([
  ['an epoch with a zero in front', { kind: 'side', keys: { '01': bytes(32) }, members: 'mara' }],
  ['a key of another length', { kind: 'side', keys: { 1: bytes(31) }, members: 'mara' }],
  ['another kind', { kind: 'attic', keys: { 1: bytes(32) } }],
  ['a second space of both', { kind: 'shared', keys: { 1: bytes(32) } }],
])('a ring with %s does not open', async (_, { members, ...body }: Record<string, unknown>) => {
  const whole = members ? { ...body, members: [vault.mara] } : body
  await put('spaces', 'f'.repeat(25).concat('0'), whole)
  expect(await told()).toBe('refused')
})

test('a root from before that is none is passed over', async () => {
  await put('former-roots', vault.mara, { root: bytes(31) })
  await put('new-keys', 'due', { before: vault.mara, shared: bytes(31) })
  expect(await told()).toMatchObject({ members: ['Mara', 'Jonas'], sound: true })
})

test.each([
  ['no base64', { nonce: 'not base64' }],
  ['a nonce of another length', { nonce: bytes(23) }],
  ['a root of another length', { sealed: bytes(47) }],
  ['a commitment of another length', { commitment: bytes(31) }],
  ['the derivation of another type', { type: 'passphrase' }],
])(
  'a slot with %s makes that copy of the key file damaged, and the other one serves',
  async (_, change) => {
    const path = `keys/${vault.mara}`
    const body = readPaper(paperKinds.slots, vault.disk.files().get(`${path}.a`)!) as {
      slots: { type: string }[]
    }
    const recovery = body.slots.filter(({ type }) => type === 'recovery')
    const slots = recovery.map((slot) => ({ ...slot, ...change }))
    const hurt = writePaper(paperKinds.slots, { ...body, revision: 99, slots })
    vault.disk.put(`${path}.a`, hurt)
    expect(await told()).toMatchObject({ members: ['Mara', 'Jonas'], sound: true })
    vault.disk.put(`${path}.b`, hurt)
    expect(await told()).toBe('refused')
  },
)

test.each(['sealed', 'signature'])(
  'a list of grants whose %s is no base64 is damaged',
  async (field) => {
    const open = await openAs('mara', vault)
    const path = `spaces/${open.ours.id}/grants`
    await open.close()
    const list = readPaper(paperKinds.grants, vault.disk.files().get(`${path}.a`)!) as {
      grants: object[]
    }
    const grants = list.grants.map((grant, at) => (at === 1 ? { ...grant, [field]: '?' } : grant))
    const hurt = writePaper(paperKinds.grants, { ...list, grants })
    for (const copy of ['a', 'b']) vault.disk.put(`${path}.${copy}`, hurt)
    expect(await told()).toMatchObject({ holders: [vault.mara], sound: false })
  },
)
