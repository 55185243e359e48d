import { afterEach, expect, test } from 'vitest'
import { touched } from '../../../main/core/search/open-search.ts'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import { AppError } from '../../../shared/errors.ts'
import type { NoteId } from '../../../shared/ids.ts'
import { noFilters } from '../../../shared/model/search.ts'
import { searchIn } from '../../make/a-search.ts'
import { aChange, aDraft, write } from '../../make/an-entry.ts'
import {
  alone,
  aQuarrel,
  aSide,
  beginOpen,
  goThrough,
  Household,
  type Sitting,
} from '../../make/at-the-table.ts'
import { aClock, pinNote, twoInAVault } from '../../make/two-in-a-vault.ts'

const open: UnlockedVault[] = []

afterEach(async () => {
  for (const vault of open.splice(0)) await vault.close()
})

async function mara() {
  const house = await twoInAVault()
  const vault = await house.enter('mara')
  open.push(vault)
  const room = searchIn(vault, aClock())
  await room.search.idle()
  return { house, ...room }
}

const kinds = async (found: Promise<string[]>) => (await found).map((each) => each.split(' ')[0])

test('what is told of a find are its facts, its title and tags, and the words around the place, marked', async () => {
  const { journal, search } = await mara()
  const body = `${'Nothing of note. '.repeat(30)}\n\nThen **the heron** stood up,\nand left. ${'And so on. '.repeat(30)}`
  const { id } = await write(journal, 'mine', { title: 'Heron', body, tags: ['herons', 'river'] })
  const { hits } = await search.query({ text: 'heron', filters: noFilters, length: 5 })
  const [hit] = hits
  expect(hits).toHaveLength(1)
  expect(hit).toMatchObject({ kind: 'page', id, zone: 'mine', mood: 'settled', photo: null })
  expect(hit!.title).toEqual({ text: 'Heron', marks: [[0, 5]] })
  expect(hit!.tags).toEqual([
    { text: 'herons', marks: [[0, 6]] },
    { text: 'river', marks: [] },
  ])
  const { text, marks } = hit!.excerpt
  expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['heron'])
  expect(text).toMatch(/^….*Then the heron stood up, and left\..*…$/)
  expect(text.length).toBeLessThan(260)
})

test('a draft is not found until it is done, and words that were taken out are found no more', async () => {
  const { journal, find } = await mara()
  const draft = aDraft(journal, 'mine', { body: 'A kingfisher.' })
  await journal.saveDraft(draft)
  expect(await find('kingfisher')).toEqual([])
  const page = await journal.finish(draft)
  expect(await find('kingfisher')).toEqual([`page ${page.id}`])
  await journal.finish(aChange(journal, page, { body: 'An egret.' }))
  expect(await find('kingfisher')).toEqual([])
  expect(await find('egret')).toEqual([`page ${page.id}`])
})

test('a note and the words that complete it are found until the note is taken down', async () => {
  const { house, vault, gratitude, find } = await mara()
  const note = await pinNote(vault, house.jonas.id, 'For the soup on Tuesday.')
  expect(await find('soup')).toEqual([`note ${note.id}`])
  await gratitude.bin(note.id as NoteId, '2026-11-07T21:00:00.000Z')
  expect(await find('soup')).toEqual([])
  await gratitude.unbin(note.id as NoteId)
  expect(await find('"soup on"')).toEqual([`note ${note.id}`])
})

test('an import is found when it is over, all of it', async () => {
  const { vault, journal, search, find } = await mara()
  const staged = vault.mine.stage()
  const { content } = aDraft(journal, 'mine', { body: 'Brought along.' })
  const at = '2026-11-22T12:00:00.000Z'
  const writes = Array.from({ length: 900 }, () => ({
    collection: 'entries',
    id: vault.newId(),
    operation: 'put' as const,
    body: { ...content, createdAt: at, changedAt: at },
  }))
  await staged.add(writes)
  expect(await find('brought')).toEqual([])
  await staged.commit()
  const some = await search.query({ text: 'brought', filters: noFilters, length: 5 })
  expect(some.isReading).toBe(true)
  await search.idle()
  expect(await find('brought')).toHaveLength(400)
  expect(search.index.size.documents).toBe(900)
})

test('a page that another program wrote in a name that did not sign it is not found, nor does it hide the true one', async () => {
  const { house, vault, journal, search } = await mara()
  const page = await write(journal, 'ours', { title: '', body: 'As I wrote it: walnut.' })
  await vault.close()
  const jonas = await house.enter('jonas')
  const stands = jonas.ours.get('entries', page.id)!
  await jonas.ours.commit([
    {
      collection: 'entries',
      id: page.id,
      operation: 'put',
      body: { ...(stands.body as object), body: 'Put into her mouth: hazel.' },
    },
  ])
  await jonas.close()
  search.stop()
  const again = await house.enter('mara')
  open.splice(0, open.length, again)
  const { search: anew, find } = searchIn(again, aClock())
  await anew.idle()
  expect(await find('hazel')).toEqual([])
  expect(await find('walnut')).toEqual([`page ${page.id}`])
})

test('a question is given up when the next one comes, and when nobody is in any more', async () => {
  const { journal, search } = await mara()
  for (let count = 0; count < 20; count += 1)
    await write(journal, 'mine', { body: `Page ${count}` })
  await search.idle()
  const ask = (text: string) => search.query({ text, filters: noFilters, length: 50 })
  const first = ask('page')
  const second = ask('page 1')
  await expect(first).rejects.toEqual(new AppError('request.cancelled'))
  expect((await second).hits).toHaveLength(11)
  const last = ask('page')
  search.stop()
  await expect(last).rejects.toEqual(new AppError('vault.locked'))
})

test('a debrief is found by its title before its sides open, by what was said after, and by nobody who takes no part', async () => {
  const house = await Household.of(3)
  const others = [house.jonas]
  const searchOf = async (sitting: Sitting) => {
    const { search, find } = searchIn(sitting.vault, house.clock)
    await search.idle()
    return { search, find }
  }
  const marasSide = async () => {
    const { debriefs } = await house.sit(house.mara)
    const { id } = await debriefs.start(aQuarrel, others)
    await debriefs.seal(id, aSide('The umbrella stood in the way.'))
    return id
  }
  const id = await marasSide()
  let sitting = await house.sit(house.mara)
  let { search, find } = await searchOf(sitting)
  expect(await find('bicycle')).toEqual([`debrief ${id}`])
  expect(await find('umbrella')).toEqual([])

  sitting = await house.sit(house.jonas)
  ;({ find } = await searchOf(sitting))
  expect(await find('umbrella')).toEqual([])
  await sitting.debriefs.seal(id, aSide('The lamp was out.'))
  sitting = await house.sit(house.mara, house.jonas)
  ;({ search, find } = await searchOf(sitting))
  expect(await find('umbrella')).toEqual([])
  await sitting.debriefs.openTogether(id)
  touched(search, ['debriefs'])
  expect(await find('umbrella')).toEqual([`debrief ${id}`])
  expect(await find('lamp')).toEqual([`debrief ${id}`])

  ;({ find } = await searchOf(await house.sit(house.lea)))
  expect(await find('umbrella')).toEqual([])
  expect(await find('bicycle')).toEqual([])
})

test('of a debrief that is over, what Ours keeps is found by all, and else what one said by oneself alone', async () => {
  const house = await Household.of(2)
  for (const keeping of ['everything', 'nothing'] as const) {
    const id = await beginOpen(house)
    await goThrough(id, house.mara, alone(house))
    for (const who of house.members) {
      const { debriefs } = await house.sit(who)
      if (debriefs.read(id) !== null) await debriefs.keep(id, keeping)
    }
    for (const [place, who] of house.members.entries()) {
      const { vault } = await house.sit(who)
      const { search, find } = searchIn(vault, house.clock)
      await search.idle()
      const own = await find(`"number ${place}"`)
      const theirs = await find(`"number ${1 - place}"`)
      if (keeping === 'everything') {
        expect(own).toEqual([`debrief ${id}`])
        expect(theirs).toEqual([`debrief ${id}`])
        expect(await kinds(find('try'))).toContain('agreement')
      } else {
        expect(own).toContain(`debrief ${id}`)
        expect(theirs).not.toContain(`debrief ${id}`)
      }
    }
  }
  const { vault } = await house.sit(...house.members)
  const { search, find } = searchIn(vault, house.clock)
  await search.idle()
  // Together nobody's own words are read: only what Ours keeps.
  expect(await find('"what happened to number"')).toHaveLength(1)
})

test('an outside view is found by its writer, and not while others look on', async () => {
  const house = await Household.of(2)
  const { vault } = await house.sit(house.mara)
  const { search, outsideViews, find } = searchIn(vault, house.clock)
  await search.idle()
  await outsideViews.finish('A friend would have put the kettle on.', '2026-11-07' as never)
  touched(search, ['outside-views'])
  expect(await kinds(find('kettle'))).toEqual(['outside-view'])
  for (const who of [[house.jonas], house.members]) {
    const sitting = await house.sit(...who)
    const { search: other, find: look } = searchIn(sitting.vault, house.clock)
    await other.idle()
    expect(await look('kettle')).toEqual([])
  }
})
