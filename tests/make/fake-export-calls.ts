import type { Handlers } from '../../shared/contract.ts'
import { dayOfDate } from '../../shared/days.ts'
import { AppError } from '../../shared/errors.ts'
import type { MemberId } from '../../shared/ids.ts'
import type { SavedDraft } from '../../shared/model/draft.ts'
import type { EntryRow } from '../../shared/model/entry.ts'
import type { ExportFormat } from '../../shared/model/export.ts'
import type { Note } from '../../shared/model/gratitude.ts'

type Names = Extract<keyof Handlers<'vault'>, `exports.${string}`>

/** A readable copy that was made, and by whom. */
export interface FakeExport {
  by: MemberId
  withoutDamaged: boolean
  format: ExportFormat
  passphrase: string | null
}

/** What of the fake vault these rows need. */
interface Exporting {
  readonly me: MemberId | null
  readonly drafts: Map<string, { owner: MemberId; draft: SavedDraft }>
  readonly notes: Map<string, Note>
  readonly readableCopies: Map<string, FakeExport>
  readonly hasDamagedPhoto: boolean
  readonly signsNoBookHas: string
  now(): Date
  mine(): MemberId
  rows(): EntryRow[]
  insistOn(passphrase: string): void
  work(job: string, phase: 'writing', total: number): Promise<void>
}

/** The rows `exports.*`, served from memory. */
export function exportCalls(vault: Exporting): Pick<Handlers<'vault'>, Names> {
  return {
    'exports.readable': async ({
      job,
      place,
      withoutDamaged = false,
      format = 'markdown',
      ...rest
    }) => {
      const rows = vault.rows()
      await vault.work(job, 'writing', Math.max(rows.length, 12))
      if (vault.hasDamagedPhoto && !withoutDamaged) throw new AppError('attachment.damaged')
      const passphrase = rest.passphrase ?? null
      if (passphrase !== null) vault.insistOn(passphrase)
      vault.readableCopies.set(place, { by: vault.mine(), withoutDamaged, format, passphrase })
      const plain = format === 'pdf' ? '.pdf' : ''
      return {
        name: `Hearth ${dayOfDate(vault.now())}${passphrase === null ? plain : '.zip.age'}`,
        pages: rows.length,
        drafts: [...vault.drafts.values()].filter(({ owner }) => owner === vault.me).length,
        notes: vault.notes.size,
        debriefs: 0,
        agreements: 0,
        photos: 3,
        leftOut: withoutDamaged ? 1 : 0,
        cutShort: [],
        named: 0,
        signs: format === 'pdf' ? vault.signsNoBookHas : '',
      }
    },
  }
}
