import type { ExportReport } from '../../../../shared/model/export.ts'
import { useWords } from '../../../words/useWords.ts'

/** What a readable copy holds, in a sentence or two. */
export function useCopySentence(): (report: ExportReport, folder: string) => string {
  const { t, number, list } = useWords()
  return (report, folder) => {
    const { name, pages, drafts, notes, photos, leftOut, cutShort, named, signs } = report
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
    return [
      told,
      leftOut > 0 && t('export.left-out', { count: leftOut, shown: number(leftOut) }),
      named > 0 && t('export.named', { count: named, shown: number(named) }),
      signs !== '' && t('export.signs', { signs }),
      cutShort.length > 0 &&
        t('export.cut-short', { names: list(cutShort), count: cutShort.length }),
    ]
      .filter((sentence) => sentence !== false)
      .join(' ')
  }
}
