import { describe, expect, test } from 'vitest'
import { Chapters } from '../../../main/core/chapters/chapters.ts'
import type { Day } from '../../../shared/days.ts'
import type { ChapterId } from '../../../shared/ids.ts'
import { Chapter, type ChapterToKeep, isSlowDay } from '../../../shared/model/chapter.ts'
import { aPlainCouple, couples, type Evening } from '../../make/a-couple.ts'

function aMove({ vault }: Evening, parts: Partial<ChapterToKeep> = {}): ChapterToKeep {
  const id = vault.newId() as ChapterId
  const from = '2026-11-01' as Day
  const said = { kind: 'move', name: 'To the river', from, until: null, pace: 'slower' } as const
  return { id, basedOn: 0, ...said, ...parts }
}

describe.each(couples)('%s', (_, aCouple) => {
  test('what one begins the other changes and ends, and both see the same', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const move = aMove(mara)
    const begun = await new Chapters(mara.vault).keep(move)
    expect(begun).toMatchObject({ name: 'To the river', until: null, revision: 1 })
    const jonas = new Chapters((await couple.enter(couple.jonas)).vault)
    const until = '2026-12-20' as Day
    await jonas.keep({ ...move, basedOn: 1, name: 'To the sea', until })
    const [seen] = new Chapters((await couple.enter(couple.mara)).vault).list()
    expect(seen).toEqual({ ...begun, name: 'To the sea', until, revision: 2 })
  })

  test('the chapter that began last stands first', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const chapters = new Chapters(mara.vault)
    const early = await chapters.keep(aMove(mara, { from: '2024-03-01' as Day }))
    const late = await chapters.keep(aMove(mara, { from: '2026-03-01' as Day }))
    const middle = await chapters.keep(aMove(mara, { from: '2025-03-01' as Day }))
    expect(chapters.list()).toEqual([late, middle, early])
  })

  test('a name that another program made too long is told as it is', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const { id, basedOn: _, ...said } = aMove(mara, { name: 'n'.repeat(5_000) })
    await mara.vault.ours.commit([{ collection: 'chapters', id, operation: 'put', body: said }])
    const told = new Chapters(mara.vault).list()
    expect(told.map((chapter) => Chapter.parse(chapter).name.length)).toEqual([5_000])
  })

  test('whoever changes what somebody else has changed meanwhile is told, and nothing is lost', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const chapters = new Chapters(mara.vault)
    const move = aMove(mara)
    await chapters.keep(move)
    await chapters.keep({ ...move, basedOn: 1, name: 'To the sea' })
    const late = chapters.keep({ ...move, basedOn: 1, name: 'To the hills' })
    await expect(late).rejects.toThrow('record.changed-elsewhere')
    await expect(chapters.remove(move.id, 1)).rejects.toThrow('record.changed-elsewhere')
    expect(chapters.list()).toMatchObject([{ name: 'To the sea' }])
  })

  test('either takes one away that was begun by mistake', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const move = aMove(mara)
    await new Chapters(mara.vault).keep(move)
    const jonas = new Chapters((await couple.enter(couple.jonas)).vault)
    await jonas.remove(move.id, 1)
    expect(jonas.list()).toEqual([])
    await expect(jonas.remove(move.id, 2)).rejects.toThrow('record.not-found')
    expect(new Chapters((await couple.enter(couple.mara)).vault).list()).toEqual([])
  })
})

test('what no member signed neither begins, changes nor ends a chapter', async () => {
  const couple = aPlainCouple()
  const mara = await couple.enter(couple.mara)
  const chapters = new Chapters(mara.vault)
  const move = aMove(mara)
  const kept = await chapters.keep(move)
  const { id: _, basedOn: __, ...said } = move
  const forged = {
    collection: 'chapters',
    operation: 'put' as const,
    author: couple.jonas,
    writtenAt: '2026-11-07T20:00:00.000Z',
    transaction: null,
    signature: 'failed' as const,
  }
  const other = mara.vault.newId()
  couple.store.ours.plant({ ...forged, id: other, revision: 1, body: said })
  couple.store.ours.plant({ ...forged, id: move.id, revision: 2, body: { ...said, name: 'Gone' } })
  expect(chapters.list()).toEqual([{ ...kept, revision: 2 }])
  couple.store.ours.plant({
    ...{ ...forged, id: move.id, revision: 3, body: null },
    operation: 'delete',
  })
  expect(chapters.list()).toMatchObject([{ name: 'To the river' }])
})

test('a newest record that does not read takes no chapter away', async () => {
  const couple = aPlainCouple()
  const mara = await couple.enter(couple.mara)
  const chapters = new Chapters(mara.vault)
  const kept = await chapters.keep(aMove(mara))
  couple.store.ours.plant({
    ...{ collection: 'chapters', id: kept.id, revision: 2, operation: 'put', body: { from: 'x' } },
    ...{ author: couple.jonas, writtenAt: '', transaction: null, signature: 'verified' },
  })
  expect(chapters.list()).toEqual([{ ...kept, revision: 2 }])
})

test('a slower chapter makes its first and its last day slow, and no other', () => {
  const day = (text: string) => text as Day
  const grief = { from: day('2026-03-05'), until: day('2026-03-20'), pace: 'slower' as const }
  expect(isSlowDay([grief], day('2026-03-04'))).toBe(false)
  expect(isSlowDay([grief], day('2026-03-05'))).toBe(true)
  expect(isSlowDay([grief], day('2026-03-20'))).toBe(true)
  expect(isSlowDay([grief], day('2026-03-21'))).toBe(false)
  expect(isSlowDay([{ ...grief, until: null }], day('2099-01-01'))).toBe(true)
  expect(isSlowDay([{ ...grief, pace: 'as-ever' }], day('2026-03-10'))).toBe(false)
})
