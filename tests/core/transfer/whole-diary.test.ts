import { expect, test } from 'vitest'
import { importPages, previewImport } from '../../../main/core/transfer/import-pages.ts'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import { unwatched } from '../../../main/core/work.ts'
import { digestOf, type OldPage, oldJournals } from '../../make/old-journals.ts'
import { readable, twoInAVault } from '../../make/two-in-a-vault.ts'

function pagesIn(vault: UnlockedVault): OldPage[] {
  return readable(vault).entries.map((entry) => ({
    day: entry!.day,
    title: entry!.title,
    text: entry!.body,
  }))
}

test.each(oldJournals().map((journal) => [journal.name, journal] as const))(
  'the whole diary out of %s is here, every day before 1900 and every word, and only once',
  async (_, { kind, chosen, pages }) => {
    const { enter } = await twoInAVault()
    const mara = await enter('mara')
    expect(await previewImport(mara, chosen, unwatched)).toMatchObject({
      format: kind,
      entries: pages.length,
      alreadyHere: 0,
      oldestDay: '1660-01-11',
      newestDay: '1669-06-10',
      skipped: [],
      problems: [],
    })
    const report = await importPages(mara, chosen, { zone: 'mine', tags: ['old diary'] }, unwatched)
    expect(report).toMatchObject({ added: pages.length, skipped: [], problems: [] })
    expect(readable(mara).entries.every((entry) => entry!.tags.includes('old diary'))).toBe(true)
    const here = pagesIn(mara)
    const [missing] = pages.filter(
      ({ day, title, text }) =>
        !here.some((page) => page.day === day && page.title === title && page.text === text),
    )
    expect(missing).toBeUndefined()
    expect(digestOf(here)).toBe(digestOf(pages))

    expect(await importPages(mara, chosen, { zone: 'ours' }, unwatched)).toMatchObject({
      added: 0,
      skipped: [{ reason: 'already-here', count: pages.length }],
    })
    expect(digestOf(pagesIn(mara))).toBe(digestOf(pages))
    await mara.close()
  },
  900_000,
)
