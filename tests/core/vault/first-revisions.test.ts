import { describe, expect, test } from 'vitest'
import { CheckIns } from '../../../main/core/check-ins/check-ins.ts'
import { randomId } from '../../../main/core/crypto/ids.ts'
import { signerWith } from '../../../main/core/crypto/signature.ts'
import { sodium } from '../../../main/core/crypto/sodium.ts'
import { Agreements } from '../../../main/core/debriefs/agreements.ts'
import {
  newSideKey,
  type SideSeal,
  sealSide,
  spellKey,
} from '../../../main/core/debriefs/seal-side.ts'
import { Dreams } from '../../../main/core/dreams/dreams.ts'
import { Gratitude } from '../../../main/core/gratitude/gratitude.ts'
import { Ideas } from '../../../main/core/jar/ideas.ts'
import { Journal } from '../../../main/core/journal/journal.ts'
import { OwnTimes } from '../../../main/core/own-time/own-times.ts'
import { Responses } from '../../../main/core/responses/responses.ts'
import type { OpenVault } from '../../../main/core/vault/open-vault.ts'
import { idNaming, isNaming } from '../../../main/core/vault/own-id.ts'
import { HeldRecord, signRecord } from '../../../main/core/vault/record.ts'
import { RecordTable } from '../../../main/core/vault/record-table.ts'
import { ownerOf } from '../../../main/core/vault/whose.ts'
import type { Day } from '../../../shared/days.ts'
import type { EntryId, MemberId, NoteId, OwnTimeId, RoundId } from '../../../shared/ids.ts'
import { writeFirst } from '../../make/altered-program.ts'
import { said } from '../../make/check-in-table.ts'
import { threeInAVault } from '../../make/three-in-a-vault.ts'
import { aClock, type TwoInAVault, twoInAVault } from '../../make/two-in-a-vault.ts'

const clock = aClock()
const [longAgo, farAhead] = ['2020-01-01T00:00:00.000Z', '2090-01-01T00:00:00.000Z']
const day = '2026-12-01' as Day

type Who = 'mara' | 'jonas'

async function sit<Value>(
  two: TwoInAVault,
  who: Who,
  act: (vault: OpenVault & Awaited<ReturnType<TwoInAVault['enter']>>) => Promise<Value> | Value,
): Promise<Value> {
  const vault = await two.enter(who)
  const value = await act(vault)
  await vault.close()
  return value
}

/** What a member lets an altered program of theirs write, beside what stands. */
async function alter(two: TwoInAVault, who: Who, ...words: Parameters<typeof writeFirst>[1]) {
  const vault = await two.enter(who)
  await vault.close()
  await writeFirst(vault, words)
}

/** One thing of each kind that Mara can write in Ours, and how anybody finds whose it is. */
const kinds: {
  collection: string
  make(vault: OpenVault): Promise<string>
  tell(vault: OpenVault): (MemberId | string)[]
}[] = [
  {
    collection: 'entries',
    make: async (vault) => {
      const journal = new Journal(vault, clock)
      const draft = journal.begin({ zone: 'ours', day, time: null, entry: null })
      await journal.finish({ ...draft, content: { ...draft.content, title: 'hers' } })
      return draft.id
    },
    tell: (vault) => {
      const journal = new Journal(vault, clock)
      return journal.slice(0, 9).flatMap(({ id, title }) => [title, journal.read(id)!.author])
    },
  },
  {
    collection: 'notes',
    make: async (vault) => {
      const id = vault.newId() as NoteId
      await new Gratitude(vault).pin({ id, kind: 'celebration', to: null, text: 'hers' })
      return id
    },
    tell: (vault) => new Gratitude(vault).list().flatMap(({ text, from }) => [text, from]),
  },
  {
    collection: 'dreams',
    make: async (vault) => {
      const dreams = new Dreams(vault, clock)
      const { id, revision } = await dreams.finish({ ...dreams.begin(), title: 'hers' })
      await dreams.share(id, revision)
      return id
    },
    tell: (vault) => new Dreams(vault, clock).list().flatMap(({ title, owner }) => [title, owner]),
  },
  {
    collection: 'agreements',
    make: async (vault) => {
      const agreements = new Agreements(vault, clock)
      const id = agreements.prepare()
      await agreements.promise({ id, text: 'hers', followUp: day })
      return id
    },
    tell: (vault) => new Agreements(vault, clock).list().flatMap(({ text, by }) => [text, by]),
  },
  {
    collection: 'own-times',
    make: async (vault) => {
      const id = vault.newId() as OwnTimeId
      const asked = { day, time: null, howLong: 'hers', words: '' }
      await new OwnTimes(vault).ask({ id, basedOn: 0, ...asked })
      return id
    },
    tell: (vault) => new OwnTimes(vault).list().flatMap(({ howLong, by }) => [howLong, by]),
  },
  {
    collection: 'ideas',
    make: (vault) => new Ideas(vault).putIn('hers'),
    tell: (vault) => new Ideas(vault).list().map(({ text }) => text),
  },
  {
    collection: 'check-ins',
    make: (vault) => new CheckIns(vault, clock).begin(day),
    tell: (vault) => new CheckIns(vault, clock).list().map(({ startedBy }) => startedBy),
  },
  {
    collection: 'responses',
    make: async (vault) => {
      const id = vault.newId()
      const body = { entry: await kinds[0]!.make(vault), text: 'hers', createdAt: farAhead }
      await vault.ours.commit([{ collection: 'responses', id, operation: 'put', body }])
      return id
    },
    tell: (vault) => {
      const [page] = new Journal(vault, clock).slice(0, 1)
      const under = new Responses(vault, clock).under(page!.id as EntryId)
      return under.flatMap(({ text, author }) => [text, author])
    },
  },
]

/** A body of hers, as somebody would put it. */
function reworded(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body).replaceAll('hers', 'his'))
}

describe.each(kinds)('in $collection', ({ collection, make, tell }) => {
  test('words that another signs as first, dated back, take nobody’s place', async () => {
    const two = await twoInAVault()
    const id = await sit(two, 'mara', make)
    const [before, body] = await sit(two, 'mara', (vault) => [
      tell(vault),
      vault.ours.get(collection, id)!.body,
    ])
    expect(before).not.toEqual([])
    for (const writtenAt of [longAgo, farAhead]) {
      await alter(two, 'jonas', { collection, id, body: reworded(body), writtenAt })
      await alter(two, 'jonas', { collection, id, operation: 'erase', writtenAt })
    }
    // The very words of hers, as if they were his.
    await alter(two, 'jonas', { collection, id, body, writtenAt: longAgo })
    for (const who of ['mara', 'jonas'] as const) {
      await sit(two, who, (vault) => {
        expect(tell(vault)).toEqual(before)
        expect(vault.problems).toEqual([])
      })
    }
  })
})

/** A note under an id from before ids named anybody, begun by both with these dates. */
async function begunByBoth(maras: string, jonass: string) {
  const two = await twoInAVault()
  const place = { collection: 'notes', id: randomId() }
  const note = (text: string) => ({ ...place, body: { kind: 'celebration', to: null, text } })
  await alter(two, 'mara', { ...note('mara'), writtenAt: maras })
  await alter(two, 'jonas', { ...note('jonas'), writtenAt: jonass })
  return two
}

test.each([
  [longAgo, farAhead],
  [farAhead, longAgo],
])('under an id that names nobody no date decides, and it is told once', async (maras, jonass) => {
  const two = await begunByBoth(maras, jonass)
  const lowest = two.mara.id < two.jonas.id ? 'mara' : 'jonas'
  for (const who of ['mara', 'jonas'] as const) {
    await sit(two, who, (vault) => {
      expect(new Gratitude(vault).list()).toMatchObject([{ from: two[lowest].id, text: lowest }])
      expect(vault.problems).toMatchObject([{ kind: 'contested', count: 1 }])
    })
  }
})

test('what another put under her id does not become theirs when she erases her own', async () => {
  const two = await twoInAVault()
  const id = await sit(two, 'mara', kinds[1]!.make)
  const theirs = { kind: 'celebration', to: null, text: 'his' }
  await alter(two, 'jonas', { collection: 'notes', id, body: theirs, writtenAt: longAgo })
  await sit(two, 'mara', async (vault) => {
    const notes = new Gratitude(vault)
    await notes.bin(id as NoteId, longAgo)
    await notes.erase(id as NoteId)
  })
  await alter(two, 'jonas', { collection: 'notes', id, operation: 'erase', writtenAt: longAgo })
  for (const who of ['mara', 'jonas'] as const) {
    await sit(two, who, (vault) => {
      expect(new Gratitude(vault).list()).toEqual([])
      expect(JSON.stringify(vault.ours.history('notes', id))).not.toContain('hers')
    })
  }
})

test('a promise that its own author signs in other words is told, whatever date it bears', async () => {
  const two = await twoInAVault()
  const id = await sit(two, 'jonas', kinds[3]!.make)
  const body = await sit(two, 'jonas', (vault) => vault.ours.get('agreements', id)!.body)
  await alter(two, 'jonas', {
    ...{ collection: 'agreements', id },
    ...{ body: reworded(body), writtenAt: longAgo },
  })
  await sit(two, 'mara', (vault) => {
    expect(vault.problems).toMatchObject([{ kind: 'contested', count: 1 }])
    expect(new Agreements(vault, clock).list()).toMatchObject([{ id, isReworded: true }])
  })
})

test('whoever is at the keyboard when something is said is the one whom its id names', async () => {
  const house = await threeInAVault()
  const vault = await house.together(['mara', 'jonas'])
  const [time, promise] = [vault.newId() as OwnTimeId, new Agreements(vault, clock).prepare()]
  vault.handOver(house.ids.jonas)
  const asked = { day, time: null, howLong: 'an hour', words: '' }
  const own = await new OwnTimes(vault).ask({ id: time, basedOn: 0, ...asked })
  await new Agreements(vault, clock).promise({ id: promise, text: 'I call', followUp: day })
  const [promised] = new Agreements(vault, clock).list()
  for (const { id, by } of [own, promised!]) {
    expect(by).toBe(house.ids.jonas)
    expect(isNaming(vault.vaultId, house.ids.jonas, id)).toBe(true)
  }
  await vault.close()
})

test('a copy of her words that another signed, found first, does not pass for hers', () => {
  const [mara, jonas] = [randomId(), randomId()] as [MemberId, MemberId]
  const hands = new Map([mara, jonas].map((id) => [id, sodium.crypto_sign_keypair()]))
  const signKeyOf = (member: MemberId) => signerWith(hands.get(member)!.publicKey)
  const signing = { vault: randomId(), space: randomId(), signed: true, signKeyOf }
  const id = idNaming(signing.vault, mara, new Uint8Array(8))
  const table = new RecordTable({ revisions: 'history', erases: 'listed' })
  for (const [author, hand] of [
    [jonas, jonas],
    [mara, jonas],
    [mara, mara],
  ] as const) {
    const put = { collection: 'notes', id, revision: 1, operation: 'put' as const }
    const wire = { ...put, author, writtenAt: longAgo }
    const signature = signRecord(hands.get(hand)!.privateKey, signing, wire, '"hers"')
    table.insert(new HeldRecord({ ...wire, signature }, '"hers"', signing))
  }
  expect(ownerOf(table.revisions('notes', id))).toBe(mara)
})

describe('a request for time that was answered', () => {
  async function answered() {
    const two = await twoInAVault()
    const id = (await sit(two, 'mara', kinds[4]!.make)) as OwnTimeId
    await sit(two, 'jonas', (vault) =>
      new OwnTimes(vault).answer({ id, wording: 1, reply: 'yes', words: 'Of course' }),
    )
    return { two, id }
  }

  const answersSeen = (two: TwoInAVault) =>
    sit(two, 'jonas', (vault) => new OwnTimes(vault).list().map(({ answers }) => answers.length))

  test.each([longAgo, farAhead])('answers no other words of the same number', async (writtenAt) => {
    const { two, id } = await answered()
    expect(await answersSeen(two)).toEqual([1])
    const body = { day, time: null, howLong: 'the whole weekend', words: '' }
    await alter(two, 'mara', { collection: 'own-times', id, body, writtenAt })
    await sit(two, 'jonas', (vault) => {
      const [asked] = new OwnTimes(vault).list()
      expect([asked!.howLong, asked!.answers.length]).not.toEqual(['the whole weekend', 1])
    })
  })

  test('counts where an earlier release wrote the number alone', async () => {
    const { two, id } = await answered()
    await sit(two, 'jonas', async (vault) => {
      const answer = { of: 1, reply: 'yes', words: 'As it was' }
      const place = { collection: 'own-time-answers', id: `${id}.${vault.me}` }
      await vault.ours.commit([{ ...place, operation: 'put', body: answer }])
    })
    expect(await answersSeen(two)).toEqual([1])
  })
})

describe('what a check-in asked', () => {
  /** The words at the ends of its scales changed about. */
  const turned = (body: unknown) => {
    const { members, about } = body as { members: unknown; about: { dimensions: object[] } }
    const dimensions = about.dimensions.map((one) => ({
      ...{ ...one, name: 'Trust', low: 'all', high: 'none' },
    }))
    return { members, about: { ...about, dimensions } }
  }

  async function sealedBy(...whom: Who[]) {
    const two = await twoInAVault()
    const id = (await sit(two, 'jonas', kinds[6]!.make)) as RoundId
    for (const who of whom) {
      await sit(two, who, (vault) => new CheckIns(vault, clock).seal(id, said(1, 'as it was')))
    }
    const body = await sit(two, 'jonas', (vault) => vault.ours.history('check-ins', id)[0]!.body)
    const reword = (writtenAt: string) =>
      alter(two, 'jonas', { collection: 'check-ins', id, body: turned(body), writtenAt })
    return { two, id, reword }
  }

  const seenBy = (two: TwoInAVault, who: Who) =>
    sit(two, who, async (vault) => {
      const checkIns = new CheckIns(vault, clock)
      await checkIns.settle()
      const [one] = checkIns.list()
      const names = one!.dimensions.map(({ name }) => name)
      return { stage: one!.stage, names, altered: one!.altered, own: checkIns.draft(one!.id) }
    })

  test.each([longAgo, farAhead])(
    'asked in other words once it was answered, it never opens, and each has their words back',
    async (writtenAt) => {
      const { two, id, reword } = await sealedBy('mara')
      await reword(writtenAt)
      const seen = await seenBy(two, 'mara')
      expect(seen).toMatchObject({ stage: 'altered', altered: [two.jonas.id] })
      expect(seen.own).toEqual(said(1, 'as it was'))
      await sit(two, 'mara', async (vault) => {
        const checkIns = new CheckIns(vault, clock)
        await checkIns.takeBack(id)
        expect(checkIns.draft(id)).toEqual(said(1, 'as it was'))
        expect(await checkIns.begin(day)).not.toBe(id)
      })
    },
  )

  test.each([longAgo, farAhead])('stays what it was once it is open', async (writtenAt) => {
    const { two, reword } = await sealedBy('mara', 'jonas')
    const before = await seenBy(two, 'mara')
    expect(before.stage).toBe('open')
    await reword(writtenAt)
    expect(await seenBy(two, 'mara')).toEqual(before)
    expect(await seenBy(two, 'jonas')).toEqual(before)
  })

  test('gets no key for other words, though the one who worded it anew gives theirs', async () => {
    const { two, id, reword } = await sealedBy('mara')
    await reword(longAgo)
    const [hers, his] = [`${id}.${two.mara.id}`, `${id}.${two.jonas.id}`]
    await sit(two, 'jonas', async (vault) => {
      const key = newSideKey()
      const place = { vault: vault.vaultId, space: vault.ours.id, author: vault.me }
      const seal = sealSide(key, { ...place, round: { kind: 'check-in', id } }, said(2))
      const { digest } = vault.ours.get('check-in-sides', hers)!.body as SideSeal
      const sides = { [two.mara.id]: digest, [two.jonas.id]: seal.digest }
      const put = { id: his, operation: 'put' } as const
      await vault.ours.commit([
        { ...put, collection: 'check-in-sides', body: seal },
        { ...put, collection: 'check-in-keys', body: { key: spellKey(key), sides } },
      ])
    })
    expect(await seenBy(two, 'mara')).toMatchObject({ stage: 'altered', altered: [two.jonas.id] })
    await sit(two, 'jonas', (vault) => {
      expect(vault.ours.history('check-in-keys', hers)).toEqual([])
    })
  })
})
