import { describe, expect, test } from 'vitest'
import { Dreams } from '../../../main/core/dreams/dreams.ts'
import type { Day } from '../../../shared/days.ts'
import type { DreamId } from '../../../shared/ids.ts'
import type { DreamDraft } from '../../../shared/model/dream.ts'
import { aPlainCouple, type Couple, couples, type Evening } from '../../make/a-couple.ts'
import { withPowerFor } from '../../make/power-cut.ts'

const step = (text: string) => ({ text, doneOn: null })

function aDream({ vault }: Evening, parts: Partial<DreamDraft> = {}): DreamDraft {
  const id = vault.newId() as DreamId
  const support = 'Ask me how it is going, not when it will be done.'
  const words = { title: 'A year by the sea', text: 'A small house.', support }
  return { id, basedOn: 0, ...words, steps: [step('Ask at work'), step('Look at maps')], ...parts }
}

const dreamsOf = ({ clock }: Couple, { vault }: Evening) => new Dreams(vault, clock)

describe.each(couples)('%s', (_, aCouple) => {
  test('a dream is its owner’s alone until its owner shares that one', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const dreams = dreamsOf(couple, mara)
    const kept = await dreams.finish(aDream(mara))
    const other = await dreams.finish(aDream(mara, { title: 'To sing' }))
    expect(kept).toMatchObject({ zone: 'mine', owner: couple.mara, readers: [couple.mara] })
    const before = await couple.enter(couple.jonas)
    expect(dreamsOf(couple, before).list()).toEqual([])
    const again = dreamsOf(couple, await couple.enter(couple.mara))
    const shared = await again.share(kept.id, kept.revision)
    expect(shared).toMatchObject({ zone: 'ours', title: kept.title, support: kept.support })
    expect(shared.readers.toSorted()).toEqual([couple.mara, couple.jonas].sort())
    expect(
      again
        .list()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([kept.id, other.id].sort())
    expect(dreamsOf(couple, await couple.enter(couple.jonas)).list()).toEqual([shared])
  })

  test('what is shared is the dream that was looked at, and is shared once', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const dreams = dreamsOf(couple, mara)
    const seen = await dreams.finish(aDream(mara))
    const { revision } = await dreams.setState(seen.id, seen.revision, 'resting')
    await expect(dreams.share(seen.id, seen.revision)).rejects.toThrow('record.changed-elsewhere')
    const shared = await dreams.share(seen.id, revision)
    await expect(dreams.share(seen.id, shared.revision + 5)).rejects.toThrow('record.not-now')
    expect(await dreams.share(seen.id, revision)).toEqual(shared)
  })

  test('nobody writes in somebody else’s dream', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const draft = aDream(mara)
    const first = await dreamsOf(couple, mara).finish(draft)
    const { id, revision } = await dreamsOf(couple, mara).share(first.id, first.revision)
    const jonas = dreamsOf(couple, await couple.enter(couple.jonas))
    const day = '2026-11-07' as Day
    const acts = [
      () => jonas.finish({ ...draft, basedOn: revision, title: 'Mine' }),
      () => jonas.markStep(id, revision, 0, day),
      () => jonas.setState(id, revision, 'reached'),
      () => jonas.bin(id),
      () => jonas.erase(id),
    ]
    for (const act of acts) await expect(act()).rejects.toThrow('record.not-yours')
    expect(() => jonas.change(id)).toThrow('record.not-yours')
    expect(jonas.list()).toMatchObject([{ title: 'A year by the sea', state: 'open' }])
  })

  test('a shared dream goes on changing where everyone reads it, and Done stands once', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const dreams = dreamsOf(couple, mara)
    const kept = await dreams.finish(aDream(mara))
    const shared = await dreams.share(kept.id, kept.revision)
    const change = { ...dreams.change(kept.id), title: 'Two years by the sea' }
    const changed = await dreams.finish(change)
    expect(changed).toMatchObject({ zone: 'ours', title: 'Two years by the sea' })
    expect(await dreams.finish(change)).toEqual(changed)
    const late = dreams.finish({ ...change, title: 'Ten', basedOn: shared.revision })
    await expect(late).rejects.toThrow('record.changed-elsewhere')
    expect(dreams.list()).toEqual([changed])
  })

  test('a step is done on a day, and the change being written goes on from there', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const dreams = dreamsOf(couple, mara)
    const kept = await dreams.finish(aDream(mara))
    await dreams.saveDraft({ ...dreams.change(kept.id), text: 'A small white house.' })
    const day = '2026-11-07' as Day
    const noted = await dreams.markStep(kept.id, kept.revision, 1, day)
    expect(noted.steps).toEqual([step('Ask at work'), { text: 'Look at maps', doneOn: day }])
    const draft = dreams.change(kept.id)
    expect(draft).toMatchObject({ text: 'A small white house.', steps: noted.steps })
    expect(await dreams.finish(draft)).toMatchObject({ steps: noted.steps })
    await expect(dreams.markStep(kept.id, 3, 2, day)).rejects.toThrow('request.invalid')
  })

  test('what is half written comes back after a night, and goes when it is done or says nothing', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const draft = aDream(mara, { title: '', support: '', steps: [step('')] })
    await dreamsOf(couple, mara).saveDraft(draft)
    expect(dreamsOf(couple, await couple.enter(couple.jonas)).drafts()).toEqual([])
    const next = dreamsOf(couple, await couple.enter(couple.mara))
    expect(next.begin()).toEqual(draft)
    await next.finish({ ...draft, title: 'A house' })
    expect(next.drafts()).toEqual([])
    // The autosave that was on its way comes after Done.
    await next.saveDraft({ ...draft, title: 'A house' })
    expect(next.drafts()).toEqual([])
    const empty = next.begin()
    await next.saveDraft({ ...empty, title: 'T' })
    expect(next.drafts()).toHaveLength(1)
    await next.saveDraft({ ...empty, steps: [step(' ')] })
    expect(next.drafts()).toEqual([])
  })

  test('a dream that is taken away lies in the bin as it was, and comes back from there', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const dreams = dreamsOf(couple, mara)
    const own = await dreams.finish(aDream(mara))
    const kept = await dreams.finish(aDream(mara, { title: 'To sing' }))
    const shared = await dreams.share(kept.id, kept.revision)
    await dreams.bin(own.id)
    await dreams.bin(shared.id)
    expect(dreams.list()).toEqual([])
    expect(dreams.binned()).toMatchObject([
      { ...shared, going: { goesAt: null, waitingFor: [couple.jonas] } },
      { ...own, going: { waitingFor: [] } },
    ])
    // The other sees what was shared, in the bin too, and cannot take it out.
    const jonas = dreamsOf(couple, await couple.enter(couple.jonas))
    expect(jonas.list()).toEqual([])
    expect(jonas.binned().map(({ id }) => id)).toEqual([shared.id])
    await expect(jonas.unbin(shared.id)).rejects.toThrow('record.not-yours')
    const again = dreamsOf(couple, await couple.enter(couple.mara))
    await again.unbin(own.id)
    await again.unbin(shared.id)
    expect(again.binned()).toEqual([])
    expect(again.list()).toEqual(expect.arrayContaining([own, shared]))
  })

  test('what lies in the bin is neither changed nor shared', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const dreams = dreamsOf(couple, mara)
    const draft = aDream(mara)
    const { id, revision } = await dreams.finish(draft)
    await dreams.bin(id)
    const acts = [
      () => dreams.finish({ ...draft, basedOn: revision, title: 'Other' }),
      () => dreams.markStep(id, revision, 0, '2026-11-07' as Day),
      () => dreams.setState(id, revision, 'reached'),
      () => dreams.share(id, revision),
    ]
    for (const act of acts) await expect(act()).rejects.toThrow('record.not-now')
    expect(() => dreams.change(id)).toThrow('record.not-now')
    expect(dreams.binned()).toMatchObject([{ id, revision, zone: 'mine', state: 'open' }])
  })

  test('out of the bin a dream goes for good, and a private one leaves no word behind', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const dreams = dreamsOf(couple, mara)
    const own = await dreams.finish(aDream(mara))
    const shared = await dreams.finish(aDream(mara, { title: 'To sing' }))
    await dreams.share(shared.id, shared.revision)
    await dreams.saveDraft({ ...dreams.change(own.id), title: 'Half' })
    for (const { id } of [own, shared]) {
      await expect(dreams.erase(id)).rejects.toThrow('record.not-now')
      await dreams.bin(id)
      await dreams.erase(id)
    }
    expect(dreams.list()).toEqual([])
    expect(dreams.binned()).toEqual([])
    expect(dreams.drafts()).toEqual([])
    for (const collection of ['dreams', 'bin']) {
      const left = mara.vault.mine.history(collection, own.id)
      expect(left.every(({ body }) => body === null)).toBe(true)
    }
    const jonas = dreamsOf(couple, await couple.enter(couple.jonas))
    expect([...jonas.list(), ...jonas.binned()]).toEqual([])
  })
})

test('wherever the power goes while a dream is shared, it stands once, in one place, whole', async () => {
  for (let saves = 0; saves < 3; saves += 1) {
    const couple = aPlainCouple()
    const mara = await couple.enter(couple.mara)
    const kept = await dreamsOf(couple, mara).finish(aDream(mara))
    const cut = new Dreams(withPowerFor(saves, mara.vault), couple.clock)
    await cut.share(kept.id, kept.revision).catch(() => undefined)
    const after = dreamsOf(couple, await couple.enter(couple.mara))
    const [found, ...more] = after.list()
    expect(more).toEqual([])
    expect(found).toMatchObject({ title: kept.title, zone: saves === 0 ? 'mine' : 'ours' })
    const again = await after.share(kept.id, kept.revision)
    expect(again.zone).toBe('ours')
    expect((await couple.enter(couple.mara)).vault.mine.list('dreams')).toEqual([])
  }
})

test('wherever the power goes while a shared dream is taken away, it never becomes a private one', async () => {
  for (let saves = 0; saves < 3; saves += 1) {
    const couple = aPlainCouple()
    const mara = await couple.enter(couple.mara)
    const kept = await dreamsOf(couple, mara).finish(aDream(mara))
    // The second half of sharing never came: the private one lies there still.
    const cutShare = new Dreams(withPowerFor(1, mara.vault), couple.clock)
    await cutShare.share(kept.id, kept.revision).catch(() => undefined)
    const cut = new Dreams(withPowerFor(saves, mara.vault), couple.clock)
    await dreamsOf(couple, mara).bin(kept.id)
    await cut.erase(kept.id).catch(() => undefined)
    const after = dreamsOf(couple, await couple.enter(couple.mara))
    expect(after.list()).toEqual([])
    expect(after.binned().every(({ zone }) => zone === 'ours')).toBe(true)
    // Broken off, it is done again.
    for (const { id } of after.binned()) await after.erase(id)
    expect(after.binned()).toEqual([])
  }
})

test('what somebody else puts in Ours under the id of a private dream does not hide it', async () => {
  const couple = aPlainCouple()
  const mara = await couple.enter(couple.mara)
  const kept = await dreamsOf(couple, mara).finish(aDream(mara))
  couple.store.ours.plant({
    collection: 'dreams',
    id: kept.id,
    revision: 1,
    operation: 'put',
    author: couple.jonas,
    writtenAt: '2026-11-07T20:00:00.000Z',
    transaction: null,
    body: {
      title: 'No',
      text: '',
      support: '',
      steps: [],
      state: 'open',
      createdAt: '',
      changedAt: '',
    },
    signature: 'verified',
  })
  expect(dreamsOf(couple, mara).list()).toEqual([kept])
})
