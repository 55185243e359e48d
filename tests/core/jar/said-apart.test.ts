import { beforeEach, expect, test } from 'vitest'
import { Cues } from '../../../main/core/jar/cues.ts'
import { Jar } from '../../../main/core/jar/jar.ts'
import {
  addMember,
  leaveVault,
  openTogether,
  proveSecrets,
} from '../../../main/core/vault/index.ts'
import type { OpenVault } from '../../../main/core/vault/open-vault.ts'
import type { IdeaMark, IdeaRef } from '../../../shared/model/jar.ts'
import { withPowerFor } from '../../make/power-cut.ts'
import { type ThreeInAVault, threeInAVault, type Who } from '../../make/three-in-a-vault.ts'
import { type TwoInAVault, twoInAVault } from '../../make/two-in-a-vault.ts'

let house: ThreeInAVault

beforeEach(async () => {
  house = await threeInAVault()
})

/** Somebody's moment alone. */
async function alone<Value>(who: Who, act: (jar: Jar, vault: OpenVault) => Promise<Value> | Value) {
  const vault = await house.enter(who)
  try {
    return await act(new Jar(vault), vault)
  } finally {
    await vault.close()
  }
}

/** A sitting of several. What comes out of the jar does so before anything is asked. */
async function together<Value>(
  who: Who[],
  act: (jar: Jar, vault: OpenVault) => Promise<Value> | Value,
) {
  const vault = await house.together(who)
  try {
    const jar = new Jar(vault)
    await jar.settle()
    return await act(jar, vault)
  } finally {
    await vault.close()
  }
}

const marks = (who: Who, ...all: [IdeaRef, IdeaMark | null][]) =>
  alone(who, async (jar) => {
    for (const [idea, mark] of all) await jar.mark(idea, mark)
  })
const found = (jar: Jar) => jar.found().map(({ idea }) => idea)

test('what both marked comes out once they have sat together, and nothing else', async () => {
  await marks('mara', ['night-walk', 'yes'], ['swim-outdoors', 'yes'], ['bake-bread', 'no'])
  await marks('jonas', ['night-walk', 'yes'], ['swim-outdoors', 'no'], ['bake-bread', 'yes'])
  expect(await alone('mara', found)).toEqual([])
  expect(await together(['mara', 'jonas'], found)).toEqual(['night-walk'])
  const [out] = await alone('jonas', (jar) => jar.found())
  expect(out).toMatchObject({ idea: 'night-walk', text: null })
  expect(out?.who).toEqual([house.ids.mara, house.ids.jonas].sort())
})

test('each sees their own marks alone, and together nobody’s are shown', async () => {
  await marks('mara', ['night-walk', 'yes'], ['bake-bread', 'no'], ['swim-outdoors', 'skip'])
  expect(await alone('mara', (jar) => jar.marks())).toEqual([
    { idea: 'night-walk', mark: 'yes' },
    { idea: 'bake-bread', mark: 'no' },
    { idea: 'swim-outdoors', mark: 'skip' },
  ])
  expect(await alone('jonas', (jar) => jar.marks())).toEqual([])
  await marks('mara', ['bake-bread', null])
  expect(await alone('mara', (jar) => jar.marks())).toHaveLength(2)
})

test('a mark that is taken back in time never comes out', async () => {
  await marks('mara', ['night-walk', 'yes'])
  await marks('jonas', ['night-walk', 'yes'])
  await marks('mara', ['night-walk', 'no'])
  expect(await together(['jonas', 'mara'], found)).toEqual([])
})

test('where nothing comes out, a sitting writes nothing at all', async () => {
  await marks('mara', ['night-walk', 'yes'])
  await marks('jonas', ['bake-bread', 'yes'])
  expect(await together(['mara', 'jonas'], (_, vault) => vault.hasWritten)).toBe(false)
})

test('any of them puts away what came out, for all; no record says who, and both may say yes anew', async () => {
  await marks('mara', ['night-walk', 'yes'])
  await marks('jonas', ['night-walk', 'yes'])
  await together(['mara', 'jonas'], () => null)
  await alone('jonas', (jar) => jar.putAway('night-walk'))
  expect(await alone('mara', found)).toEqual([])
  await alone('mara', (jar, vault) => {
    const ends = vault.ours.list('jar-ended')
    expect(ends.map(({ author }) => author).sort()).toEqual(
      [house.ids.mara, house.ids.jonas].sort(),
    )
    expect(new Set(ends.map(({ signature, revision }) => `${signature} ${revision}`))).toEqual(
      new Set(['verified 1']),
    )
    expect(jar.marks()).toEqual([])
  })
  expect(await alone('jonas', (jar) => jar.marks())).toEqual([])
  expect(await together(['mara', 'jonas'], found)).toEqual([])
  await marks('mara', ['night-walk', 'yes'])
  expect(await together(['mara', 'jonas'], found)).toEqual([])
  await marks('jonas', ['night-walk', 'yes'])
  expect(await together(['mara', 'jonas'], found)).toEqual(['night-walk'])
})

test('of three, what those who sit together marked comes out, with their names', async () => {
  await marks('mara', ['night-walk', 'yes'])
  await marks('lea', ['night-walk', 'yes'])
  await marks('jonas', ['night-walk', 'no'])
  expect(await together(['mara', 'jonas', 'lea'], found)).toEqual([])
  expect(await together(['lea', 'mara'], found)).toEqual(['night-walk'])
  const [out] = await alone('jonas', (jar) => jar.found())
  expect(out?.who).toEqual([house.ids.mara, house.ids.lea].sort())
  await expect(alone('jonas', (jar) => jar.putAway('night-walk'))).rejects.toThrow(
    'record.not-yours',
  )
  await marks('jonas', ['night-walk', 'yes'])
  const wide = await together(['jonas', 'mara', 'lea'], (jar) => jar.found())
  expect(wide).toHaveLength(1)
  expect(wide[0]?.who).toHaveLength(3)
  await alone('jonas', (jar) => jar.putAway('night-walk'))
  expect((await alone('lea', (jar) => jar.found())).map(({ who }) => who.length)).toEqual([2])
})

test('an idea put in is seen by all without a word of whose it was, and comes out like any other', async () => {
  const id = await alone('mara', (jar) => jar.putIn('Sleep on the balcony'))
  expect(await alone('jonas', (jar) => jar.ideas())).toEqual([
    { id, text: 'Sleep on the balcony', isMine: false },
  ])
  expect(await alone('mara', (jar) => jar.marks())).toEqual([])
  await marks('mara', [id, 'yes'])
  await marks('jonas', [id, 'yes'])
  expect(await together(['mara', 'jonas'], (jar) => jar.found())).toMatchObject([
    { idea: id, text: 'Sleep on the balcony' },
  ])
  await expect(alone('jonas', (jar) => jar.takeOut(id))).rejects.toThrow('record.not-yours')
  await alone('mara', (jar) => jar.takeOut(id))
  expect(await alone('jonas', found)).toEqual([])
  await expect(marks('jonas', [id, 'yes'])).rejects.toThrow('record.not-found')
})

test('nobody can make it look as though another had said yes', async () => {
  await alone('jonas', async (jar, vault) => {
    const who = [house.ids.mara, house.ids.jonas].sort()
    const body = { of: 'night-walk', who }
    await vault.ours.commit(
      who.map((one) => ({ collection: 'jar-found', id: `r.${one}`, operation: 'put', body })),
    )
    expect(jar.found()).toEqual([])
  })
  expect(await alone('mara', found)).toEqual([])
})

test('nobody but those concerned can end what came out', async () => {
  await marks('mara', ['night-walk', 'yes'])
  await marks('jonas', ['night-walk', 'yes'])
  await together(['mara', 'jonas'], () => null)
  await alone('lea', async (_, vault) => {
    for (const record of vault.ours.list('jar-found')) {
      const end = { collection: 'jar-ended', id: record.id, operation: 'put', body: {} } as const
      await vault.ours.commit([end])
    }
  })
  expect(await alone('mara', found)).toEqual(['night-walk'])
  await alone('mara', (jar) => jar.putAway('night-walk'))
  expect(await alone('jonas', found)).toEqual([])
})

test('without the slips, one’s own word ends it', async () => {
  await marks('mara', ['night-walk', 'yes'])
  await marks('jonas', ['night-walk', 'yes'])
  await together(['mara', 'jonas'], () => null)
  await alone('mara', async (jar, vault) => {
    const slips = vault.drafts.list('jar-slips')
    expect(slips).toHaveLength(1)
    const gone = slips.map(
      ({ collection, id }) => ({ collection, id, operation: 'delete' }) as const,
    )
    await vault.drafts.commit(gone)
    await jar.putAway('night-walk')
  })
  expect(await alone('jonas', found)).toEqual([])
})

test('whenever the power goes while something comes out, it is out for both with its slips, or for nobody', async () => {
  await marks('mara', ['night-walk', 'yes'], ['bake-bread', 'yes'])
  await marks('jonas', ['night-walk', 'yes'], ['bake-bread', 'yes'])
  const cuts: number[] = []
  for (let saves = 0; saves < 4; saves += 1) {
    const vault = await house.together(['mara', 'jonas'])
    const settled = await new Jar(withPowerFor(saves, vault)).settle().then(
      () => true,
      () => false,
    )
    await vault.close()
    const hers = await alone('mara', found)
    expect(await alone('jonas', found)).toEqual(hers)
    expect(hers.length).toBe(settled ? 2 : 0)
    if (settled) break
    cuts.push(saves)
  }
  expect(cuts).toEqual([0, 1, 2])
  await alone('jonas', (jar) => jar.putAway('bake-bread'))
  expect(await alone('mara', found)).toEqual(['night-walk'])
})

test('in a journal that is open for reading only nothing comes out, and nothing is written', async () => {
  await marks('mara', ['night-walk', 'yes'])
  await marks('jonas', ['night-walk', 'yes'])
  const vault = await house.together(['mara', 'jonas'])
  const readOnly = new Proxy(vault, {
    get: (target, name) => {
      if (name === 'writable') return false
      const value = Reflect.get(target, name, target) as unknown
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const jar = new Jar(readOnly)
  await jar.settle()
  expect(jar.found()).toEqual([])
  await vault.close()
})

test('closeness cues are for two: where three live there are none', async () => {
  const vault = await house.enter('mara')
  await expect(new Cues(vault).opt('near', true)).rejects.toThrow('record.not-now')
  await vault.close()
})

async function sitDown({ world, mara, jonas }: TwoInAVault): Promise<OpenVault> {
  const entries = [mara, jonas].map(({ id, passphrase }) => ({
    member: id,
    secret: { type: 'passphrase' as const, passphrase },
  }))
  const { proven } = await proveSecrets(world, entries)
  return openTogether(world, proven)
}

test('a cue is there for both once each opted in alone and they sat together, and either stops it', async () => {
  const two = await twoInAVault()
  const cues = async <Value>(
    who: 'mara' | 'jonas',
    act: (cues: Cues) => Promise<Value> | Value,
  ) => {
    const vault = await two.enter(who)
    try {
      return await act(new Cues(vault))
    } finally {
      await vault.close()
    }
  }
  await cues('mara', (mine) => mine.opt('near', true))
  await cues('mara', (mine) => mine.opt('tender', true))
  await cues('jonas', (mine) => mine.opt('near', true))
  await cues('jonas', (mine) => mine.opt('tender', false))
  expect(await cues('jonas', (mine) => [mine.mine(), mine.shared()])).toEqual([['near'], []])
  const sit = async () => {
    const vault = await sitDown(two)
    const both = new Cues(vault)
    await both.settle()
    const shared = both.shared()
    await vault.close()
    return shared
  }
  expect(await sit()).toEqual(['near'])
  expect(await cues('mara', (mine) => mine.shared())).toEqual(['near'])
  await cues('mara', (mine) => mine.stop('near'))
  for (const who of ['mara', 'jonas'] as const) {
    expect(await cues(who, (mine) => mine.shared())).toEqual([])
    expect(await cues(who, (mine) => mine.mine())).toEqual(who === 'mara' ? ['tender'] : [])
  }
  expect(await sit()).toEqual([])
})

test('a yes is for those who live here when it is given: whoever comes after them has none of it', async () => {
  const two = await twoInAVault()
  const mara = await two.enter('mara')
  await new Cues(mara).opt('tender', true)
  expect(new Cues(mara).mine()).toEqual(['tender'])
  const lea = { label: 'Lea', passphrase: 'window gravel seven' }
  await addMember(mara, lea)
  await mara.close()
  const jonas = await two.enter('jonas')
  await leaveVault(jonas, two.jonas.passphrase)
  const again = await two.enter('mara')
  // Two live here, as before; she said it to somebody else.
  expect(again.members().map(({ label }) => label)).toContain('Lea')
  expect(new Cues(again).mine()).toEqual([])
  await again.close()
})

test('what ended does not come again without a yes anew, whatever is done to the yes that ended', async () => {
  await marks('mara', ['night-walk', 'yes'])
  await marks('jonas', ['night-walk', 'yes'])
  await together(['mara', 'jonas'], () => null)
  await alone('mara', (jar) => jar.putAway('night-walk'))
  await alone('jonas', async (_, vault) => {
    const own = vault.ours.ids('jar-found').filter((id) => id.endsWith(vault.me))
    await vault.ours.commit(
      own.map((id) => ({ collection: 'jar-found', id, operation: 'delete', by: vault.me })),
    )
  })
  expect(await alone('mara', (jar) => jar.marks())).toEqual([])
  await marks('jonas', ['night-walk', 'yes'])
  expect(await together(['mara', 'jonas'], found)).toEqual([])
})
