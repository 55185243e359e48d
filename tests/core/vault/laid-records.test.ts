import { expect, test } from 'vitest'
import { threeInAVault } from '../../make/three-in-a-vault.ts'

const promise = (body: unknown = { text: 'I will knock' }) => ({
  collection: 'agreements',
  id: 'one',
  operation: 'put' as const,
  body,
})

test('a record that was handed over and laid by another verifies as its author’s', async () => {
  const house = await threeInAVault()
  const jonas = await house.enter('jonas')
  const handed = jonas.ours.sign(promise())
  expect(jonas.ours.get('agreements', 'one')).toBeNull()
  await jonas.close()
  const mara = await house.enter('mara')
  const [, laid] = await mara.ours.commit(
    [{ collection: 'notes', id: 'n', operation: 'put', body: 1 }],
    [handed],
  )
  expect(laid).toMatchObject({ author: house.ids.jonas, signature: 'verified', revision: 1 })
  await mara.close()
  const lea = await house.enter('lea')
  const found = lea.ours.get('agreements', 'one')!
  expect(found).toMatchObject({ author: house.ids.jonas, signature: 'verified' })
  expect(found.writtenAt).toBe(laid!.writtenAt)
  expect(lea.ours.get('notes', 'n')).toMatchObject({ author: house.ids.mara })
  await lea.close()
})

test('a laid record that was tampered with is refused, and nothing of that save stands', async () => {
  const house = await threeInAVault()
  const jonas = await house.enter('jonas')
  const { signed } = jonas.ours.sign(promise())
  const elsewhere = jonas.sides
  const side = await elsewhere.found([house.ids.jonas, house.ids.lea], [promise('about')])
  const ofSide = side.sign(promise())
  await jonas.close()
  const mara = await house.enter('mara')
  const whole = JSON.parse(signed) as { record: Record<string, unknown>; body: string }
  const changed = (part: object) => JSON.stringify({ ...whole, ...part })
  const changedRecord = (part: object) => changed({ record: { ...whole.record, ...part } })
  const hurt = [
    changed({ body: '{"text":"I will not"}' }),
    changedRecord({ author: house.ids.mara }),
    changedRecord({ id: 'two' }),
    changedRecord({ collection: 'kept-debriefs' }),
    changedRecord({ writtenAt: '2020-01-01T00:00:00.000Z' }),
    changedRecord({ transaction: 'x' }),
    changedRecord({ signature: undefined }),
    ofSide.signed,
    'no JSON',
    '{}',
  ]
  const beside = { collection: 'notes', id: 'n', operation: 'put' as const, body: 1 }
  for (const one of hurt) {
    await expect(mara.ours.commit([beside], [{ signed: one }])).rejects.toThrow('record.not-now')
  }
  await expect(mara.mine.commit([], [{ signed }])).rejects.toThrow('record.not-now')
  expect(mara.ours.get('notes', 'n')).toBeNull()
  await mara.ours.commit([beside], [{ signed }])
  expect(mara.ours.get('agreements', 'one')?.signature).toBe('verified')
  await mara.close()
})

test('a laid record takes nobody’s place', async () => {
  const house = await threeInAVault()
  const mara = await house.enter('mara')
  const [one, same] = [mara.ours.sign(promise(1)), mara.ours.sign(promise(2))]
  await expect(mara.ours.commit([], [one, same])).rejects.toThrow('record.not-now')
  await expect(mara.ours.commit([promise(3)], [one])).rejects.toThrow('record.not-now')
  await mara.ours.commit([], [one])
  await expect(mara.ours.commit([], [one])).rejects.toThrow('record.not-now')
  await expect(mara.ours.commit([], [same])).rejects.toThrow('record.not-now')
  await mara.ours.commit([{ collection: 'agreements', id: 'one', operation: 'delete' }])
  await expect(mara.ours.commit([], [same])).rejects.toThrow('record.not-now')
  expect(mara.ours.history('agreements', 'one').map(({ body }) => body)).toEqual([1, null])
  await mara.close()
})

test('many long records are laid in one save', async () => {
  const house = await threeInAVault()
  const mara = await house.enter('mara')
  const words = '"'.repeat(30_000)
  const many = Array.from({ length: 24 }, (_, at) =>
    mara.ours.sign({ ...promise({ words, at }), id: `${at}` }),
  )
  await mara.ours.commit([], many)
  await mara.close()
  const again = await house.enter('jonas')
  expect(again.problems).toEqual([])
  expect(again.ours.list('agreements').length).toBe(24)
  for (const record of again.ours.list('agreements')) {
    expect(record.body).toMatchObject({ words })
    expect(record.signature).toBe('verified')
  }
  await again.close()
})

test('where nothing is signed, nothing is handed over', async () => {
  const house = await threeInAVault()
  const mara = await house.enter('mara')
  expect(() => mara.mine.sign(promise())).toThrow('record.not-now')
  expect(() => mara.ours.sign({ ...promise(), operation: 'delete' })).toThrow('record.not-now')
  expect(() => mara.ours.sign({ ...promise(), by: house.ids.jonas })).toThrow('session.not-here')
  await mara.close()
})

test('what another put under its name keeps no laid record out', async () => {
  const house = await threeInAVault()
  const mara = await house.enter('mara')
  const laid = mara.ours.sign(promise('hers'))
  await mara.close()
  const jonas = await house.enter('jonas')
  await jonas.ours.commit([promise('his')])
  await jonas.ours.commit([promise('his, put better')])
  await jonas.ours.commit([], [laid])
  await jonas.close()
  const lea = await house.enter('lea')
  const hers = lea.ours.history('agreements', 'one').filter(({ author }) => author === mara.me)
  expect(hers).toMatchObject([{ revision: 1, body: 'hers', signature: 'verified' }])
  await lea.close()
})
