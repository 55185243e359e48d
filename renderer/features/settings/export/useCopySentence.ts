import type { ExportReport } from '../../../../shared/model/export.ts'
import { useWords } from '../../../words/useWords.ts'

/** What a readable copy holds, in a sentence or two. */
export function useCopySentence(): (report: ExportReport, folder: string) => string {
  const { t, number } = useWords()
  return ({ name, pages, drafts, notes, photos, leftOut }, folder) => {
    const told = t('export.done-more', {
      name,
      folder,
      pages,
      shownPages: number(pages),
      drafts,
      shownDrafts: number(drafts),
      notes,
      shownNotes: number(notes),
      photos,
      shownPhotos: number(photos),
    })
    if (leftOut === 0) return told
    return `${told} ${t('export.left-out', { count: leftOut, shown: number(leftOut) })}`
  }
}
