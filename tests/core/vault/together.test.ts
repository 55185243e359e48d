import { expect, test } from 'vitest'
import { openTogether, proveSecrets } from '../../../main/core/vault/index.ts'
import { worldOn } from '../../faults/world.ts'
import { putEntry } from '../../make/a-vault.ts'
import { threeInAVault } from '../../make/three-in-a-vault.ts'

const about = { collection: 'about', id: 'about', operation: 'put' as const, body: {} }
const passphrase = (text: string) => ({ type: 'passphrase' as const, passphrase: text })

test('everybody’s passphrase is tried, and those whose is wrong are named', async () => {
  const { disk, ids } = await threeInAVault()
  const world = worldOn(disk)
  const before = disk.files()
  const { wrong, proven } = await proveSecrets(world, [
    { member: ids.mara, secret: passphrase('no') },
    { member: ids.jonas, secret: passphrase('jonas secret') },
    { member: ids.lea, secret: passphrase('jonas secret') },
  ])
  expect(wrong).toEqual([ids.mara, ids.lea])
  expect(proven.map(({ member }) => member)).toEqual([ids.jonas])
  expect(disk.files()).toEqual(before)
  await expect(openTogether(world, proven)).rejects.toThrow('request.invalid')
  await expect(openTogether(world, [proven[0]!, proven[0]!])).rejects.toThrow('request.invalid')
  expect(disk.files()).toEqual(before)
})

test('together opens nothing private, and reads not one byte of it', async () => {
  const house = await threeInAVault()
  const mara = await house.enter('mara')
  await mara.mine.commit([putEntry('a', 'for me')])
  await mara.drafts.commit([{ ...putEntry('d', 'begun'), collection: 'drafts' }])
  const mine = mara.mine.id
  await mara.close()

  const both = await house.together(['jonas', 'mara'])
  const read = new Set<string>()
  const watched = house.disk.copy()
  const really = watched.read.bind(watched)
  watched.read = (path, ...rest) => {
    read.add(path)
    return really(path, ...rest)
  }
  const copy = await both.openCopy(watched)
  expect([...read].filter((path) => path.includes(mine))).not.toContain(
    expect.stringMatching(/log|pages/),
  )
  expect([...read].some((path) => path.startsWith(`spaces/${mine}/log`))).toBe(false)
  await copy.close()

  for (const shut of [both.mine, both.drafts]) {
    expect(shut.list('entries')).toEqual([])
    expect(shut.get('entries', 'a')).toBeNull()
    expect(shut.history('entries', 'a')).toEqual([])
    expect(shut.readers()).toEqual([])
    await expect(shut.commit([putEntry('b', 1)])).rejects.toThrow('session.solo-only')
    expect(() => shut.stage()).toThrow('session.solo-only')
  }
  const hers = both.draftsOf(house.ids.mara)
  expect(hers.list('drafts')).toEqual([])
  expect(hers.get('drafts', 'd')).toBeNull()
  await expect(hers.commit([putEntry('d', 1)])).rejects.toThrow('session.solo-only')
  await hers.commit([{ ...putEntry('x', 'said'), collection: 'debrief-words' }])
  expect(hers.get('debrief-words', 'x')).toMatchObject({ author: house.ids.mara, body: 'said' })
  expect(() => both.draftsOf(house.ids.lea)).toThrow('session.not-here')
  expect(() => both.keyringOf(house.ids.lea)).toThrow('session.not-here')
  await both.close()
})

test('whoever is at the keyboard signs, until it is handed over', async () => {
  const house = await threeInAVault()
  const { mara, jonas, lea } = house.ids
  const both = await house.together(['jonas', 'mara'])
  expect(both.me).toBe(jonas)
  expect(both.present).toEqual([mara, jonas])
  const [his] = await both.ours.commit([putEntry('his', 1)])
  both.handOver(mara)
  expect(both.me).toBe(mara)
  const [hers, forHim] = await both.ours.commit([
    putEntry('hers', 1),
    { ...putEntry('for him', 1), by: jonas },
  ])
  expect([his, hers, forHim].map((record) => record!.author)).toEqual([jonas, mara, jonas])
  expect(both.keyring.id).toBe(mara)
  expect(() => both.handOver(lea)).toThrow('session.not-here')
  await expect(both.ours.commit([{ ...putEntry('l', 1), by: lea }])).rejects.toThrow(
    'session.not-here',
  )
  expect(both.me).toBe(mara)
  await both.close()
  const alone = await house.enter('lea')
  for (const id of ['his', 'hers', 'for him']) {
    expect(alone.ours.get('entries', id)!.signature).toBe('verified')
  }
  await alone.close()
})

test('a hand-over between asking and writing changes no signature', async () => {
  const house = await threeInAVault()
  const { mara, jonas } = house.ids
  const both = await house.together(['mara', 'jonas'])
  const saves = [both.ours.commit([putEntry('0', 0)])]
  both.handOver(jonas)
  saves.push(both.ours.commit([putEntry('1', 1)]))
  const stage = both.ours.stage()
  saves.push(stage.add([putEntry('2', 2)]).then(() => []))
  const founding = both.sides.found([mara, jonas], [about])
  both.handOver(mara)
  saves.push(both.ours.commit([putEntry('3', 3)]))
  await Promise.all(saves)
  await stage.commit()
  const authors = ['0', '1', '2', '3'].map((id) => both.ours.get('entries', id)!.author)
  expect(authors).toEqual([mara, jonas, jonas, mara])
  const side = await founding
  expect(side.starter).toBe(jonas)
  expect(side.get('about', 'about')).toMatchObject({ author: jonas, signature: 'verified' })
  await both.close()
})

test('debriefs that one who is here takes no part in are not shown', async () => {
  const house = await threeInAVault()
  const { mara, jonas, lea } = house.ids
  const alone = await house.enter('mara')
  const withLea = await alone.sides.found([mara, lea], [about])
  const ofAll = await alone.sides.found([lea, jonas, mara], [about])
  await alone.close()
  const both = await house.together(['jonas', 'mara'])
  expect(both.sides.list().map(({ id }) => id)).toEqual([ofAll.id])
  expect(both.sides.find(withLea.id)).toBeNull()
  await expect(both.sides.found([mara, lea], [about])).rejects.toThrow('request.invalid')
  // A save puts what was granted on the ring of each who is here.
  await both.ours.commit([putEntry('x', 1)])
  expect(both.keyringOf(jonas).get('spaces', ofAll.id)).not.toBeNull()
  await both.close()
  const women = await house.together(['mara', 'lea'])
  expect(women.sides.list().length).toBe(2)
  await women.close()
})

test('two keys in one frame, each signed by its own author', async () => {
  const house = await threeInAVault()
  const { mara, jonas } = house.ids
  const both = await house.together(['mara', 'jonas'])
  const side = await both.sides.found([mara, jonas], [about])
  const opened = await side.commit([
    { collection: 'steps', id: '000001', operation: 'put', body: { key: 1 }, by: mara, basedOn: 0 },
    {
      collection: 'steps',
      id: '000002',
      operation: 'put',
      body: { key: 2 },
      by: jonas,
      basedOn: 0,
    },
  ])
  expect(opened.map(({ author, signature }) => [author, signature])).toEqual([
    [mara, 'verified'],
    [jonas, 'verified'],
  ])
  await both.close()
})

test('where two who are here pin different keys for a third, neither is believed', async () => {
  const house = await threeInAVault()
  const lea = await house.enter('lea')
  await lea.ours.commit([putEntry('hers', 1)])
  await lea.close()
  const jonas = await house.enter('jonas')
  const box = jonas.keyring.get('pins', house.ids.mara)!.body
  await jonas.keyring.commit([
    { collection: 'pins', id: house.ids.lea, operation: 'put', body: box },
  ])
  await jonas.close()
  const both = await house.together(['mara', 'jonas'])
  expect(both.problems).toContainEqual({ kind: 'forged', where: 'pins', count: 1 })
  expect(both.ours.get('entries', 'hers')!.signature).toBe('failed')
  expect(both.members().map(({ label }) => label)).toEqual(['mara', 'jonas'])
  await both.ours.commit([putEntry('x', 1)])
  await both.close()
  const mara = await house.enter('mara')
  expect(mara.members().length).toBe(3)
  expect(mara.ours.get('entries', 'hers')!.signature).toBe('verified')
  await mara.close()
})

test('what was worn for each who is here is mended at their first save together', async () => {
  const house = await threeInAVault()
  for (const who of ['mara', 'jonas'] as const) house.disk.take(`keys/${house.ids[who]}.a`)
  const both = await house.together(['mara', 'jonas'])
  expect(both.problems.filter(({ kind }) => kind === 'copy-damaged').length).toBe(2)
  await both.ours.commit([putEntry('x', 1)])
  await both.close()
  const again = await house.together(['jonas', 'mara'])
  expect(again.problems).toEqual([])
  await again.close()
})
