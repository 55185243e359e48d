import type { Unfinished } from '../../../shared/model/unfinished.ts'
import { Agenda } from '../check-ins/agenda.ts'
import { HalfWritten } from '../debriefs/half-written.ts'
import { FormDrafts } from '../form-drafts.ts'
import { NoteDrafts } from '../gratitude/note-drafts.ts'
import type { ReadableSource } from './readable-source.ts'

/**
 * What the member who is in alone has half written, apart from pages, dreams, outside views, and ratings and
 * views of a day, which stand with their kind. Words that were said since are none.
 */
export function unfinishedIn({
  vault,
  responses,
  agreements,
  checkIns,
}: ReadableSource): Unfinished[] {
  const { me } = vault
  const notes = new NoteDrafts(vault)
  const half = new HalfWritten(vault)
  const agenda = new Agenda(vault)
  const promises = new Map(agreements.list().map(({ id, text }) => [id, text]))
  const note = notes.note()
  const slip: Unfinished[] = note && note.text.trim() !== '' ? [{ kind: 'note', note }] : []
  const all: Unfinished[] = [
    ...slip,
    ...notes.completions().map((one) => ({ kind: 'completion' as const, ...one })),
    ...responses.halfWritten().map((response) => ({ kind: 'response' as const, response })),
    ...half.sides(me).map((one) => ({ kind: 'side' as const, ...one })),
    ...half.turns(me).map((one) => ({ kind: 'stage' as const, ...one })),
    ...half.agreements(me).map((one) => ({
      kind: 'agreement' as const,
      about: promises.get(one.agreement) ?? null,
      ...one,
    })),
    ...checkIns
      .list()
      .flatMap(({ id }) =>
        agenda
          .halfWritten(me, id)
          .map((lines) => ({ kind: 'agenda' as const, checkIn: id, lines })),
      ),
    ...new FormDrafts(vault).all(me).map((one) => ({ kind: 'form' as const, ...one })),
  ]
  return all
}
