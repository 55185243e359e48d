import { expect, test } from 'vitest'
import { makeBackup, restoreBackup } from '../../../main/core/backups/index.ts'
import {
  addMember,
  makeNewKeys,
  openVault,
  parseRecoveryCode,
  type UnlockedVault,
} from '../../../main/core/vault/index.ts'
import { unwatched } from '../../../main/core/work.ts'
import { AppError } from '../../../shared/errors.ts'
import { TickingClock, worldOn } from '../../faults/world.ts'
import { chosen } from '../../make/a-source.ts'
import { putEntry } from '../../make/a-vault.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import { threeInAVault } from '../../make/three-in-a-vault.ts'

/** Mara's keys are made anew; what she wrote before stands in every space of hers. */
async function maraHasNewKeys() {
  const house = await threeInAVault()
  const before = await house.enter('mara')
  const about = { collection: 'about', id: 'about', operation: 'put' as const, body: 1 }
  await before.ours.commit([putEntry('old', 'shared before')])
  await before.mine.commit([putEntry('own', 'kept before')])
  await before.drafts.commit([putEntry('draft', 'begun before')])
  const side = await before.sides.found([house.ids.mara, house.ids.jonas], [about])
  await before.tidy()
  const root = before.seat.root
  const made = await makeNewKeys(before, 'mara secret', 'a new secret')
  const secret = { type: 'passphrase' as const, passphrase: 'a new secret' }
  const asMara = (disk: MemoryDisk = house.disk) => openVault(worldOn(disk), house.ids.mara, secret)
  return { ...house, side: side.id, root, code: made.recoveryCode, open: made.vault!, asMara }
}

const seen = (vault: UnlockedVault) => ({
  problems: vault.problems,
  ours: vault.ours.list('entries').map(({ body, signature }) => [body, signature]),
  mine: vault.mine.list('entries').map(({ body }) => body),
  drafts: vault.drafts.list('entries').map(({ body }) => body),
  members: vault.members().map(({ label }) => label),
  sides: vault.sides.list().map((side) => side.get('about', 'about')?.signature),
})

const whole = {
  problems: [],
  ours: [['shared before', 'verified']],
  mine: ['kept before'],
  drafts: ['begun before'],
  members: ['mara', 'jonas', 'lea'],
  sides: ['verified'],
}

test('after new keys everything is there, and only the new passphrase and code open it', async () => {
  const { open, asMara, enter, disk, ids, code } = await maraHasNewKeys()
  expect(seen(open)).toEqual(whole)
  await open.close()
  await expect(enter('mara')).rejects.toThrow('vault.wrong-passphrase')
  const again = await asMara()
  expect(seen(again)).toEqual(whole)
  await again.mine.commit([putEntry('own', 'kept before')])
  await again.close()
  const secret = { type: 'recovery' as const, secret: parseRecoveryCode(code) }
  const byCode = await openVault(worldOn(disk), ids.mara, secret)
  expect(seen(byCode)).toEqual(whole)
  await byCode.close()
})

test('the others follow the new keys, whether they come in alone or together', async () => {
  const { open, asMara, enter, together, ids } = await maraHasNewKeys()
  await open.ours.commit([putEntry('new', 'shared after')])
  await open.tidy()
  await open.close()
  const jonas = await enter('jonas')
  const shared = [
    ['shared after', 'verified'],
    ['shared before', 'verified'],
  ]
  expect(seen(jonas)).toMatchObject({ problems: [], ours: shared, sides: ['verified'] })
  expect(jonas.parts.pins.get(ids.mara)!.former.length).toBe(1)
  await jonas.ours.commit([putEntry('his', 'an answer')])
  await jonas.close()
  const both = await together(['jonas', 'lea'])
  expect(both.problems).toEqual([])
  expect(both.ours.list('entries').every(({ signature }) => signature === 'verified')).toBe(true)
  await both.ours.commit([putEntry('both', 'together')])
  await both.close()
  for (const who of ['jonas', 'lea'] as const) {
    const alone = await enter(who)
    expect(alone.problems).toEqual([])
    const pin = alone.keyring.get('pins', ids.mara)!.body as { former: unknown[] }
    expect(pin.former.length).toBe(1)
    await alone.close()
  }
  const mara = await asMara()
  expect(mara.ours.get('entries', 'both')).toMatchObject({ signature: 'verified' })
  await mara.close()
})

test('keys are made anew again and again, while another is away the whole time', async () => {
  const { open, enter, disk, ids } = await maraHasNewKeys()
  let vault = open
  for (let round = 1; round <= 3; round += 1) {
    await vault.ours.commit([putEntry(`round ${round}`, round)])
    // Often enough that no page and no segment is left under a key from before.
    for (let more = 0; more < 4; more += 1) {
      await vault.ours.commit([putEntry(`round ${round}`, round + more)])
      await vault.tidy()
    }
    const made = await makeNewKeys(
      vault,
      round === 1 ? 'a new secret' : `secret ${round - 1}`,
      `secret ${round}`,
    )
    vault = made.vault!
  }
  for (let more = 0; more < 4; more += 1) {
    await vault.ours.commit([putEntry('last', more)])
    await vault.tidy()
  }
  await vault.close()
  const lea = await enter('lea')
  expect(lea.problems).toEqual([])
  const signatures = lea.ours.list('entries').map(({ signature }) => signature)
  expect(signatures).toEqual(Array(5).fill('verified'))
  await lea.ours.commit([putEntry('hers', 'back again')])
  await lea.close()
  const secret = { type: 'passphrase' as const, passphrase: 'secret 3' }
  const mara = await openVault(worldOn(disk), ids.mara, secret)
  expect(mara.problems).toEqual([])
  expect(mara.ours.get('entries', 'hers')).toMatchObject({ signature: 'verified' })
  await mara.close()
})

test('the old keyring is gone from the folder', async () => {
  const { open, disk, ids } = await maraHasNewKeys()
  const folders = new Set(
    [...disk.files().keys()].flatMap((path) => /^keyring\/(\w+)\//.exec(path)?.[1] ?? []),
  )
  expect(folders).not.toContain(ids.mara)
  expect(folders.size).toBe(3)
  await open.close()
})

test('a newcomer taken in after that believes what was signed before', async () => {
  const { open, disk, ids } = await maraHasNewKeys()
  const ada = await addMember(open, { label: 'Ada', passphrase: 'ada secret' })
  await open.close()
  const secret = { type: 'passphrase' as const, passphrase: 'ada secret' }
  const vault = await openVault(worldOn(disk), ada.member.id, secret)
  expect(vault.problems).toEqual([])
  expect(vault.ours.get('entries', 'old')).toMatchObject({
    signature: 'verified',
    author: ids.mara,
  })
  expect(vault.members().length).toBe(4)
  await vault.close()
})

test.each([0, 1, 2])(
  'what was erased does not come back with new keys, whichever page is lost: %i checkpoints since',
  async (checkpoints) => {
    const house = await threeInAVault()
    const put = (id: string, body: string) => ({
      ...{ collection: 'entries', id, operation: 'put' as const, body },
    })
    const mara = await house.enter('mara')
    await mara.ours.commit([put('gone', 'one')])
    await mara.ours.commit([put('gone', 'two')])
    await mara.tidy()
    await mara.ours.commit([{ collection: 'entries', id: 'gone', operation: 'erase' }])
    for (let at = 0; at < checkpoints; at += 1) {
      await mara.ours.commit([put(`more ${at}`, 'more')])
      await mara.tidy()
    }
    await mara.close()
    const again = await house.enter('mara')
    const made = await makeNewKeys(again, 'mara secret', 'a new secret')
    const ours = made.vault!.ours.id
    await made.vault!.close()
    const pages = [...house.disk.files().keys()].filter(
      (path) => path.includes(ours) && path.endsWith('.page'),
    )
    expect(pages).not.toEqual([])
    for (const path of pages) {
      const hurt = house.disk.copy()
      hurt.take(path)
      const secret = { type: 'passphrase' as const, passphrase: 'jonas secret' }
      const open = await openVault(worldOn(hurt), house.ids.jonas, secret)
      const kept = open.ours.history('entries', 'gone')
      expect(kept.filter(({ operation }) => operation !== 'erase')).toEqual([])
      await open.close()
    }
  },
)

test('with a wrong passphrase nothing is made anew', async () => {
  const house = await threeInAVault()
  const before = house.disk.files()
  const mara = await house.enter('mara')
  await expect(makeNewKeys(mara, 'jonas secret', 'x')).rejects.toThrow('vault.wrong-passphrase')
  await mara.close()
  expect([...house.disk.files().keys()]).toEqual([...before.keys()])
  await (await house.enter('mara')).close()
})

test('a copy from before opens with the old secret, and to the member who is in', async () => {
  const house = await threeInAVault()
  const mara = await house.enter('mara')
  await mara.mine.commit([putEntry('own', 'kept before')])
  await mara.close()
  const copy = house.disk.copy()
  const again = await house.enter('mara')
  const made = await makeNewKeys(again, 'mara secret', 'a new secret')
  const open = made.vault!
  await open.mine.commit([putEntry('own', 'kept after')])
  const rehearsed = await open.openCopy(copy)
  expect(rehearsed.problems).toEqual([])
  expect(rehearsed.mine.get('entries', 'own')?.body).toBe('kept before')
  const now = await open.openCopy(house.disk)
  expect(now.mine.get('entries', 'own')?.body).toBe('kept after')
  await open.close()
  const old = await house.enter('mara', copy)
  expect(old.problems).toEqual([])
  await old.mine.commit([putEntry('own', 'and on from there')])
  await old.close()
  await expect(
    openVault(worldOn(copy), house.ids.mara, { type: 'passphrase', passphrase: 'a new secret' }),
  ).rejects.toThrow('vault.wrong-passphrase')
})

test('a backup made before restores with the old secrets, one made after with the new', async () => {
  const house = await threeInAVault()
  const backups: Record<string, Uint8Array> = {}
  const backUp = async (vault: UnlockedVault, name: string) => {
    const disk = new MemoryDisk()
    await makeBackup({
      vault,
      living: house.disk,
      target: { disk, name },
      clock: new TickingClock(),
      work: unwatched,
    })
    backups[name] = disk.files().get(name)!
  }
  const mara = await house.enter('mara')
  await mara.ours.commit([putEntry('page', 'before')])
  await backUp(mara, 'before')
  const made = await makeNewKeys(mara, 'mara secret', 'a new secret')
  await made.vault!.ours.commit([putEntry('page', 'after')])
  await backUp(made.vault!, 'after')
  await made.vault!.close()
  for (const [name, right, wrong] of [
    ['before', 'mara secret', 'a new secret'],
    ['after', 'a new secret', 'mara secret'],
  ] as const) {
    const restored = new MemoryDisk()
    const order = (passphrase: string, disk: MemoryDisk) => ({
      ...worldOn(disk),
      file: chosen(backups[name]!),
      into: disk,
      member: house.ids.mara,
      secret: { kind: 'passphrase' as const, passphrase },
      work: unwatched,
    })
    await expect(restoreBackup(order(wrong, new MemoryDisk()))).rejects.toThrow(
      'vault.wrong-passphrase',
    )
    await restoreBackup(order(right, restored))
    const vault = await openVault(worldOn(restored), house.ids.mara, {
      type: 'passphrase',
      passphrase: right,
    })
    expect(vault.problems).toEqual([])
    expect(vault.ours.get('entries', 'page')).toMatchObject({ body: name, signature: 'verified' })
    await vault.close()
  }
})

test('what a keyring is given meanwhile is on the new one, or was refused', async () => {
  const house = await threeInAVault()
  const mara = await house.enter('mara')
  let isOver = false
  const act = makeNewKeys(mara, 'mara secret', 'a new secret').finally(() => {
    isOver = true
  })
  const kept: string[] = []
  for (let number = 0; !isOver; number += 1) {
    const id = `side ${number}`
    await mara.keyring.commit([{ collection: 'sides', id, operation: 'put', body: number }]).then(
      () => kept.push(id),
      () => undefined,
    )
    await new Promise((resolve) => setImmediate(resolve))
  }
  const open = (await act).vault!
  expect(kept.length).toBeGreaterThan(0)
  expect(open.keyring.list('sides').map(({ id }) => id)).toEqual(kept.toSorted())
  await open.close()
})

test('as long as one copy of the key file is the old one, what it leads to stays', async () => {
  const house = await threeInAVault()
  const { disk, ids } = house
  const isOld = () =>
    [...disk.files().keys()].some((path) => path.startsWith(`keyring/${ids.mara}/`))
  const mara = await house.enter('mara')
  const rename = disk.rename.bind(disk)
  disk.rename = async (from, to) => {
    if (to === `keys/${ids.mara}.a`) throw new AppError('disk.failed')
    return rename(from, to)
  }
  const made = await makeNewKeys(mara, 'mara secret', 'a new secret')
  await made.vault!.close()
  expect(isOld()).toBe(true)
  const worn = disk.copy()
  worn.take(`keys/${ids.mara}.b`)
  await (await house.enter('mara', worn)).close()
  disk.rename = rename
  const secret = { type: 'passphrase' as const, passphrase: 'a new secret' }
  const later = await openVault(worldOn(disk), ids.mara, secret)
  await later.mine.commit([putEntry('own', 1)])
  await later.close()
  expect(isOld()).toBe(false)
})
