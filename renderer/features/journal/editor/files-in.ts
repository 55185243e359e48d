import type { FileToAdd } from '../../../bridge/attachments.ts'

/** The files that a drag or a clipboard carries. */
export function filesIn(carried: DataTransfer | null): FileToAdd[] {
  return [...(carried?.files ?? [])].map((file) => ({ kind: 'file', name: file.name, file }))
}

/**
 * The files that are meant by a paste. Words that were copied in an office program come with a picture of
 * themselves; then the words are meant.
 */
export function filesToPaste(carried: DataTransfer | null): FileToAdd[] {
  if (carried === null) return []
  const isFormed = [...carried.types].includes('text/html')
  const hasWords = carried.getData('text/plain').trim() !== ''
  return isFormed && hasWords ? [] : filesIn(carried)
}

/** True while files are being dragged, of which nothing else is told before they are let go. */
export function carriesFiles(carried: DataTransfer | null): boolean {
  return [...(carried?.types ?? [])].includes('Files')
}
