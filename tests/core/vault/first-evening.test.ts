import { expect, test } from 'vitest'
import {
  addMember,
  changePassphrase,
  choosePassphrase,
  confirmRecoveryCode,
  createVault,
  openVault,
  parseRecoveryCode,
  renewRecoveryCode,
  vaultStatus,
} from '../../../main/core/vault/index.ts'
import { worldOn } from '../../faults/world.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'

const put = (id: string, body: unknown) => ({
  collection: 'entries',
  id,
  operation: 'put' as const,
  body,
})

async function aCouple() {
  const disk = new MemoryDisk()
  const founded = await createVault(worldOn(disk), { label: 'Mara', passphrase: 'mara secret' })
  const jonas = await addMember(founded.vault, { label: 'Jonas', passphrase: 'jonas secret' })
  await founded.vault.close()
  return { disk, mara: founded, jonas }
}

const asMara = (disk: MemoryDisk, id: Parameters<typeof openVault>[1]) =>
  openVault(worldOn(disk), id, { type: 'passphrase', passphrase: 'mara secret' })

test('what is written in Ours is there for the other, what is written in Mine is not', async () => {
  const { disk, mara, jonas } = await aCouple()
  const first = await asMara(disk, mara.member.id)
  await first.ours.commit([put('a', { text: 'for both' })])
  await first.mine.commit([put('b', { text: 'for me' })])
  expect(first.ours.readers()).toEqual([mara.member.id, jonas.member.id])
  await first.close()

  const second = await openVault(worldOn(disk), jonas.member.id, {
    type: 'passphrase',
    passphrase: 'jonas secret',
  })
  expect(second.problems).toEqual([])
  expect(second.writable).toBe(true)
  const shared = second.ours.get('entries', 'a')
  expect(shared?.body).toEqual({ text: 'for both' })
  expect(shared?.author).toBe(mara.member.id)
  expect(shared?.signature).toBe('verified')
  expect(second.mine.list('entries')).toEqual([])
  expect(second.members().map((member) => member.label)).toEqual(['Mara', 'Jonas'])
  await second.close()
})

test('a thousand saves, edits and checkpoints come back exactly', async () => {
  const { disk, mara } = await aCouple()
  let vault = await asMara(disk, mara.member.id)
  const expected = new Map<string, unknown>()
  for (let round = 0; round < 10; round += 1) {
    for (let index = 0; index < 100; index += 1) {
      const id = `entry-${(index * 7) % 60}`
      const body = { round, index, text: 'word '.repeat(index * 3) }
      await vault.ours.commit([put(id, body)])
      expected.set(id, body)
    }
    if (round % 3 === 1) await vault.tidy()
    if (round % 2 === 0) {
      await vault.close()
      vault = await asMara(disk, mara.member.id)
      expect(vault.problems).toEqual([])
    }
    const found = new Map(vault.ours.list('entries').map((record) => [record.id, record.body]))
    expect(found).toEqual(expected)
  }
  const history = vault.ours.history('entries', 'entry-0')
  expect(history.map((record) => record.revision)).toEqual(history.map((_, index) => index + 1))
  await vault.close()
})

test('a long page and its drafts come back to the letter', async () => {
  const { disk, mara } = await aCouple()
  let vault = await asMara(disk, mara.member.id)
  const long = 'Ωord “quoted” \u0001 '.repeat(20_000)
  for (let step = 0; step < 5; step += 1) {
    await vault.drafts.commit([put('draft', { body: long + 'x'.repeat(step) })])
  }
  await vault.mine.commit([put('page', { body: long })])
  await vault.tidy()
  await vault.close()
  vault = await asMara(disk, mara.member.id)
  expect(vault.drafts.get('entries', 'draft')?.body).toEqual({ body: `${long}xxxx` })
  expect(vault.mine.get('entries', 'page')?.body).toEqual({ body: long })
  await vault.close()
})

test('nothing of a long transaction is seen before its commit, and all of it after', async () => {
  const { disk, mara } = await aCouple()
  let vault = await asMara(disk, mara.member.id)
  const left = vault.ours.stage()
  await left.add([put('left', {})])
  const taken = vault.ours.stage()
  await taken.add([put('one', {}), put('two', {})])
  expect(vault.ours.list('entries')).toEqual([])
  await taken.commit()
  await left.abandon()
  await vault.close()
  vault = await asMara(disk, mara.member.id)
  expect(vault.ours.list('entries').map((record) => record.id)).toEqual(['one', 'two'])
  await vault.close()
})

test('wrong passphrase, mistyped code and wrong code are told apart', async () => {
  const { disk, mara, jonas } = await aCouple()
  const wrong = { type: 'passphrase' as const, passphrase: 'nope' }
  await expect(openVault(worldOn(disk), mara.member.id, wrong)).rejects.toThrow(
    'vault.wrong-passphrase',
  )
  expect(() => parseRecoveryCode(`${mara.recoveryCode}X`)).toThrow('recovery.mistyped')
  const other = { type: 'recovery' as const, secret: parseRecoveryCode(jonas.recoveryCode) }
  await expect(openVault(worldOn(disk), mara.member.id, other)).rejects.toThrow(
    'vault.wrong-recovery-code',
  )
})

const openCopyWith = (
  disk: MemoryDisk,
  member: Parameters<typeof openVault>[1],
  secret: Uint8Array,
) => openVault(worldOn(disk), member, { type: 'recovery', secret }, { readOnly: true })

test('a recovery code opens its member, who then chooses a new passphrase', async () => {
  const { disk, mara } = await aCouple()
  const secret = parseRecoveryCode(mara.recoveryCode.toLowerCase().replaceAll('-', ' '))
  const vault = await openVault(worldOn(disk), mara.member.id, { type: 'recovery', secret })
  await confirmRecoveryCode(vault, mara.member.id, mara.recoveryCode)
  await choosePassphrase(vault, 'another one')
  const unseen = await renewRecoveryCode(vault, 'another one')
  const renewed = await renewRecoveryCode(vault, 'another one')
  // Until the new code is proven the old one opens, so that a lock in between costs nothing.
  await (await openCopyWith(disk, mara.member.id, secret)).close()
  await expect(confirmRecoveryCode(vault, mara.member.id, unseen)).rejects.toThrow(
    'recovery.does-not-match',
  )
  await expect(confirmRecoveryCode(vault, mara.member.id, mara.recoveryCode)).rejects.toThrow(
    'recovery.does-not-match',
  )
  await confirmRecoveryCode(vault, mara.member.id, renewed)
  await changePassphrase(vault, 'another one', 'a third')
  await vault.close()
  await expect(asMara(disk, mara.member.id)).rejects.toThrow('vault.wrong-passphrase')
  const old = openVault(worldOn(disk), mara.member.id, { type: 'recovery', secret })
  await expect(old).rejects.toThrow('vault.wrong-recovery-code')
  const again = await openVault(worldOn(disk), mara.member.id, {
    type: 'recovery',
    secret: parseRecoveryCode(renewed),
  })
  await again.close()
})

test('a damaged copy of the key file or of HEAD costs nobody their way in', async () => {
  const { disk, mara } = await aCouple()
  for (const path of [`keys/${mara.member.id}.a`, 'HEAD.b']) {
    const bytes = disk.files().get(path)!
    disk.put(
      path,
      bytes.map((byte, index) => (index === 40 ? byte ^ 1 : byte)),
    )
  }
  expect((await vaultStatus(disk)).members.map((member) => member.label)).toEqual(['Mara', 'Jonas'])
  const vault = await asMara(disk, mara.member.id)
  expect(vault.problems.map((problem) => problem.kind)).toEqual(['copy-damaged', 'copy-damaged'])
  await vault.mine.commit([put('x', {})])
  await vault.close()
  const again = await asMara(disk, mara.member.id)
  expect(again.problems).toEqual([])
  await again.close()
  const kept = [...disk.files().keys()].filter((path) => path.startsWith('quarantine/'))
  expect(kept.length).toBe(2)
})

test('a checkpoint never comes between a long transaction and its commit', async () => {
  const { disk, mara } = await aCouple()
  let vault = await asMara(disk, mara.member.id)
  const word = (id: string) => put(id, { text: 'word '.repeat(200) })
  for (let round = 0; round < 12; round += 1) {
    const staged = vault.ours.stage()
    await staged.add([word(`a${round}`), word(`b${round}`)])
    await vault.ours.commit([word(`c${round}`)])
    if (round % 2 === 0) await vault.tidy()
    await Promise.all([staged.commit(), vault.tidy()])
    await vault.close()
    vault = await asMara(disk, mara.member.id)
  }
  await vault.close()
  vault = await asMara(disk, mara.member.id)
  expect(vault.ours.list('entries')).toHaveLength(36)
  await vault.close()
})
