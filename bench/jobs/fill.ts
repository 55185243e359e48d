import { performance } from 'node:perf_hooks'
import { storeEntry } from '../../main/core/journal/stored-entry.ts'
import type { Day } from '../../shared/days.ts'
import type { EntryContent } from '../../shared/model/entry.ts'
import { pepys } from '../../tests/make/pepys.ts'
import { generatedEntries, pageOf } from '../generated-pages.ts'
import { found } from '../world.ts'

/** What pages of a vault are made of. */
export type Text = 'generated' | 'diary'

/** Founds a vault with so many pages in Ours, in one long transaction as imports write them. */
export async function fill(folder: string, size: number, text: Text) {
  const vault = await found(folder)
  const staged = vault.ours.stage()
  const pages = pagesOf(text, size)
  let bytes = 0
  let ms = 0
  for (let from = 0; from < size; from += 200) {
    const writes = Array.from({ length: Math.min(200, size - from) }, () => {
      const content = pages.next().value as EntryContent
      const at = `${content.day}T20:00:00.000Z`
      const body = storeEntry(content, at, at)
      bytes += Buffer.byteLength(JSON.stringify(body))
      return { collection: 'entries', id: vault.newId(), operation: 'put' as const, body }
    })
    const begun = performance.now()
    await staged.add(writes)
    ms += performance.now() - begun
  }
  const begun = performance.now()
  await staged.commit()
  ms += performance.now() - begun
  await vault.tidy()
  await vault.close()
  return { textMB: bytes / 1e6, stagedPerSecond: size / (ms / 1000) }
}

/** Pages without end: those of the text, and then from its beginning again. */
export function* pagesOf(text: Text, size: number): Generator<EntryContent> {
  for (;;) {
    if (text === 'generated') for (const entry of generatedEntries(size)) yield pageOf(entry)
    else
      for (const { date, heading, text: body } of pepys())
        yield { day: date as Day, time: null, title: heading, body, mood: null, tags: [] }
  }
}
