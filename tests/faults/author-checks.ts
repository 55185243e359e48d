import { randomId } from '../../main/core/crypto/ids.ts'
import { signerWith } from '../../main/core/crypto/signature.ts'
import { sodium } from '../../main/core/crypto/sodium.ts'
import type { Write } from '../../main/core/vault/index.ts'
import { memberWrite } from '../../main/core/vault/known-members.ts'
import { HeldRecord, signRecord, type WireRecord } from '../../main/core/vault/record.ts'
import { RecordTable } from '../../main/core/vault/record-table.ts'
import type { MemberId } from '../../shared/ids.ts'
import { expectEqual } from './expect-equal.ts'
import { enter, smallVault, type Who } from './small-vault.ts'

/** Checks of who has written what, and who is who; see `checks`. */
export const authorChecks: Record<string, () => Promise<void>> = {
  'nobody writes in the name of another': forgedAuthor,

  'a forged beginning makes nobody the author': forgedBeginning,

  'who a member is stays as it was pinned': async () => {
    const adas = { id: '' as MemberId, label: 'Ada', place: 0 }
    // Other keys, even over her own signature; another name for her, by somebody else.
    await refusedIntroduction('ada', memberWrite(adas, somebody()))
    await refusedIntroduction('ben', memberWrite(adas, somebody()))
    await refusedIntroduction('ben', null)
  },
}

/** A member holds the shared key and could write anything with it; but not sign for the other. */
async function forgedAuthor(): Promise<void> {
  const [ada, ben] = [sodium.crypto_sign_keypair(), sodium.crypto_sign_keypair()]
  const [adasId, bensId] = [randomId() as MemberId, randomId() as MemberId]
  const signers = { ada: signerWith(ada.publicKey), ben: signerWith(ben.publicKey) }
  const signing = {
    vault: randomId(),
    space: randomId(),
    signed: true,
    signKeyOf: (member: MemberId) =>
      member === adasId ? signers.ada : member === bensId ? signers.ben : null,
  }
  const json = '"I did"'
  const wire: WireRecord = {
    collection: 'entries',
    id: 'one',
    revision: 2,
    operation: 'put',
    author: adasId,
    writtenAt: '2026-01-01T00:00:00.000Z',
    transaction: 'act',
    previous: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
    body: json,
  }
  const signatureOf = (record: WireRecord, text: string | null, of = signing) =>
    new HeldRecord(record, text, of).signature
  const signed = { ...wire, signature: signRecord(ada.privateKey, signing, wire, json) }
  expectEqual(signatureOf(signed, json), 'verified')
  const forged: [string, WireRecord, string | null, typeof signing][] = [
    [
      'by another',
      { ...wire, signature: signRecord(ben.privateKey, signing, wire, json) },
      json,
      signing,
    ],
    ['in the name of another', { ...signed, author: bensId }, json, signing],
    ['not signed', wire, json, signing],
    ['other words', signed, '"I did not"', signing],
    ['no words', signed, null, signing],
    ['another record', { ...signed, id: 'two' }, json, signing],
    ['another collection', { ...signed, collection: 'notes' }, json, signing],
    ['another revision', { ...signed, revision: 3 }, json, signing],
    ['another time', { ...signed, writtenAt: '2027-01-01T00:00:00.000Z' }, json, signing],
    ['another act', { ...signed, transaction: 'another' }, json, signing],
    ['a deletion', { ...signed, operation: 'delete' }, json, signing],
    ['another history', { ...signed, previous: wire.previous!.replace('A', 'B') }, json, signing],
    ['another vault', signed, json, { ...signing, vault: randomId() }],
    ['another space', signed, json, { ...signing, space: randomId() }],
    ['an unknown author', { ...signed, author: randomId() }, json, signing],
  ]
  for (const [name, record, text, of] of forged) {
    if (signatureOf(record, text, of) !== 'failed') throw new Error(`${name} passes for signed`)
  }
}

/** Before her own words stand his in his name, unsigned; by those he would take hers away. */
async function forgedBeginning(): Promise<void> {
  const [ada, ben] = [sodium.crypto_sign_keypair(), sodium.crypto_sign_keypair()]
  const [adasId, bensId] = [randomId() as MemberId, randomId() as MemberId]
  const keys = new Map([
    [adasId, signerWith(ada.publicKey)],
    [bensId, signerWith(ben.publicKey)],
  ])
  const signing = {
    vault: randomId(),
    space: randomId(),
    signed: true,
    signKeyOf: (member: MemberId) => keys.get(member) ?? null,
  }
  const table = new RecordTable({ revisions: 'history', erases: 'listed' })
  const insert = (author: MemberId, revision: number, by: Uint8Array, body: string | null) => {
    const wire: WireRecord = {
      collection: 'notes',
      id: 'one',
      revision,
      operation: body === null ? 'delete' : 'put',
      author,
      writtenAt: '2026-01-01T00:00:00.000Z',
    }
    const signature = signRecord(by, signing, wire, body)
    table.insert(new HeldRecord({ ...wire, signature }, body, signing))
  }
  insert(bensId, 1, ada.privateKey, '"never said"')
  insert(adasId, 2, ada.privateKey, '"she did"')
  insert(bensId, 3, ben.privateKey, null)
  expectEqual(table.live('notes')[0]?.json, '"she did"')
  insert(adasId, 4, ada.privateKey, null)
  expectEqual(table.live('notes').length, 0)
}

/** One member writes an introduction of Ada that is not to be believed: other keys, or another name. */
async function refusedIntroduction(by: Who, write: Write | null): Promise<void> {
  const vault = await smallVault()
  const { id } = vault.people.ada
  const open = await enter(vault, by)
  const pin = open.parts.pins.get(id)!
  const renamed = memberWrite({ id, label: 'Somebody else', place: 0 }, pin)
  await open.ours.commit([write === null ? renamed : { ...write, id }])
  await open.close()
  for (const who of ['ada', 'ben'] as const) {
    const again = await enter(vault, who)
    expectEqual(
      again.problems.some(({ kind }) => kind === 'forged'),
      true,
    )
    expectEqual(again.members().find((member) => member.id === id)?.label, 'Ada')
    await again.close()
  }
}

/** Public keys of nobody in the vault. */
function somebody() {
  return {
    box: sodium.crypto_box_keypair().publicKey,
    sign: sodium.crypto_sign_keypair().publicKey,
  }
}
