import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { schemaPath } from '../../../build/export-schema.ts'
import { FormDrafts } from '../../../main/core/form-drafts.ts'
import type { NoteId } from '../../../shared/ids.ts'
import type { ExportFile } from '../../../shared/model/export-file.ts'
import { Unfinished } from '../../../shared/model/unfinished.ts'
import { write } from '../../make/an-entry.ts'
import { copy, sourceOf, textsOn } from '../../make/an-export.ts'
import { aSide, begin, beginOpen, Household } from '../../make/at-the-table.ts'
import { checkIn, openOne } from '../../make/check-in-table.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'

const kinds = Unfinished.options.map(({ shape }) => shape.kind.value)
/** Distinct words of each kind, as nobody would write them by chance. */
const words = Object.fromEntries(kinds.map((kind) => [kind, `half ${kind} begun`]))

/** A couple, and all that somebody can leave half written, by Mara. */
async function withEverythingHalfWritten() {
  const house = await Household.of(2)
  const quarrel = await begin(house)
  const open = await beginOpen(house)
  const round = await openOne(house)

  const both = await house.sit(house.mara, house.jonas)
  const there = both.agreements.prepare()
  await both.agreements.saveDraft(there, house.mara, { promise: 'half promise in a sitting' })
  await both.vault.close()

  const { debriefs, agreements, vault } = await house.sit(house.mara)
  const { gratitude, journal, responses } = sourceOf(vault)
  const page = await write(journal, 'ours', { title: 'The weir' })
  await gratitude.saveDraft({ ...gratitude.draft(), text: words.note! })
  await gratitude.saveCompletionDraft(vault.newId() as NoteId, words.completion!)
  await responses.saveDraft({ ...responses.begin(page.id), text: words.response! })
  await debriefs.saveSideDraft(quarrel, aSide(words.side!))
  const turn = { place: 'mirror', fields: { text: words.stage! } }
  await debriefs.saveTurnDraft(open, house.mara, turn)
  await agreements.saveDraft(vault.newId() as typeof there, house.mara, {
    promise: words.agreement!,
  })
  await new FormDrafts(vault).save(house.mara, 'idea', { text: words.form! })
  const { checkIns } = await checkIn(house, house.mara)
  await checkIns.saveAgendaDraft(round, house.mara, { concern: words.agenda! })
  return house
}

/** All that a copy of hers holds, made in one way. */
async function told(house: Household, who: keyof Pick<Household, 'mara' | 'jonas'>, way: object) {
  const disk = new MemoryDisk()
  const report = await copy(sourceOf((await house.sit(house[who])).vault), disk, way)
  return { report, texts: textsOn(disk) }
}

test('whatever was half written is in every kind of copy that its writer makes, and in nobody else’s', async () => {
  const house = await withEverythingHalfWritten()
  const expected = [...Object.values(words), 'half promise in a sitting'].sort()
  for (const format of ['markdown', 'json', 'pdf'] as const) {
    const way = { format }
    const mine = Object.values((await told(house, 'mara', way)).texts).join('\n')
    expect(expected.filter((each) => mine.includes(each))).toEqual(expected)
    const theirs = Object.values((await told(house, 'jonas', way)).texts).join('\n')
    expect(expected.filter((each) => theirs.includes(each))).toEqual([])
  }
})

test('what is half written of each kind fits the published schema, and is counted among the drafts', async () => {
  const house = await withEverythingHalfWritten()
  const { report, texts } = await told(house, 'mara', { format: 'json' })
  const json = Object.entries(texts).find(([path]) => path.endsWith('/hearth.json'))![1]
  const file = JSON.parse(json) as ExportFile
  expect([...new Set(file.unfinished.map(({ kind }) => kind))].sort()).toEqual(kinds.toSorted())
  expect(report.drafts).toBe(file.unfinished.length)
  const check = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(schemaPath, 'utf8')))
  check(file)
  expect(check.errors ?? []).toEqual([])
})

test('once words are said they are nothing unfinished, and a copy without any has no such file', async () => {
  const house = await Household.of(2)
  const { agreements, vault } = await house.sit(house.mara)
  const id = agreements.prepare()
  await agreements.saveDraft(id, house.mara, { promise: 'I call' })
  await agreements.promise({ id, text: 'I call', followUp: '2026-12-20' as never })
  await new FormDrafts(vault).save(house.mara, 'idea', { text: 'A walk' })
  await new FormDrafts(vault).save(house.mara, 'idea', { text: '' })
  const { report, texts } = await told(house, 'mara', { format: 'markdown' })
  expect(report.drafts).toBe(0)
  expect(Object.keys(texts).filter((path) => path.includes('unfinished.md'))).toEqual([])
})
