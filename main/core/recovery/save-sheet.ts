import type { SheetWords } from '../../../shared/model/recovery-sheet.ts'
import { formatRecoveryCode, parseRecoveryCode } from '../crypto/recovery-code.ts'
import type { DrawSheet } from '../ports.ts'
import type { ChosenFile } from '../transfer/chosen-file.ts'
import { replaceFile } from '../vault/replace-file.ts'

interface SheetToSave {
  code: string
  words: SheetWords
  name: Uint8Array | null
  target: ChosenFile
  draw: DrawSheet
}

/**
 * Writes a recovery sheet to a file that a person chose: whole, read back and compared, or not at all.
 * The system's dialog has asked about replacing what stood there.
 *
 * @throws AppError `recovery.mistyped` for a code that is none, and the disk's own codes
 */
export async function saveSheet({ code, words, name, target, draw }: SheetToSave): Promise<void> {
  const groups = formatRecoveryCode(parseRecoveryCode(code)).split('-')
  await replaceFile(target.disk, target.name, await draw({ words, groups, name }))
}
