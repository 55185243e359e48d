import type { ExportReport } from '../../../../shared/model/export.ts'
import { useWords } from '../../../words/useWords.ts'

/** What a readable copy holds, in a sentence or two. */
export function useCopySentence(): (report: ExportReport, folder: string) => string {
  const { t, number, list } = useWords()
  return ({ name, pages, drafts, notes, photos, leftOut, cutShort }, folder) => {
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
    const more = [
      leftOut > 0 && t('export.left-out', { count: leftOut, shown: number(leftOut) }),
      cutShort.length > 0 &&
        t('export.cut-short', { names: list(cutShort), count: cutShort.length }),
    ]
    return [told, ...more].filter((one) => one !== false).join(' ')
  }
}
