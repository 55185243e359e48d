import type { Handlers } from '../../shared/contract.ts'
import type { Day } from '../../shared/days.ts'
import { AppError } from '../../shared/errors.ts'
import type { EntryId, PlaceToken } from '../../shared/ids.ts'
import type { EntryDraft } from '../../shared/model/draft.ts'
import type { Entry } from '../../shared/model/entry.ts'
import type { ImportPreview } from '../../shared/model/import.ts'

type Names = Extract<keyof Handlers<'vault'>, `imports.${string}`>

/** What of the fake vault these rows need. */
interface Importing {
  readonly imports: Map<string, { preview: ImportPreview; days: Day[] }>
  readonly importedDays: Set<string>
  newId(): string
  finish(draft: EntryDraft): Entry
  work(job: string, phase: 'reading' | 'writing', total: number): Promise<void>
}

/** The rows `imports.*`, served from memory. */
export function importCalls(vault: Importing): Pick<Handlers<'vault'>, Names> {
  return {
    'imports.preview': async ({ job, place }) => {
      const { preview, days } = importAt(vault, place)
      await vault.work(job, 'reading', 20)
      const alreadyHere = days.filter((day) => vault.importedDays.has(`${place} ${day}`)).length
      return { ...preview, alreadyHere }
    },
    'imports.run': async ({ job, place, zone, tags = [] }) => {
      const { preview, days } = importAt(vault, place)
      const fresh = days.filter((day) => !vault.importedDays.has(`${place} ${day}`))
      await vault.work(job, 'writing', fresh.length)
      for (const day of fresh) {
        vault.importedDays.add(`${place} ${day}`)
        vault.finish({
          id: vault.newId() as EntryId,
          basedOn: 0,
          zone,
          content: { day, time: null, title: '', body: 'Up betimes.', mood: null, tags },
        })
      }
      const here = days.length - fresh.length
      return {
        added: fresh.length,
        skipped: [
          ...preview.skipped,
          ...(here > 0 ? [{ reason: 'already-here' as const, count: here }] : []),
        ],
        problems: preview.problems,
        photos: 0,
        photosLeft: preview.photos,
      }
    },
  }
}

function importAt(vault: Importing, place: PlaceToken): { preview: ImportPreview; days: Day[] } {
  const found = vault.imports.get(place)
  if (!found) throw new AppError('import.unknown-kind')
  return found
}
