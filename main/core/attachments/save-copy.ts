import { AppError } from '../../../shared/errors.ts'
import { fromBase64 } from '../crypto/base64.ts'
import { sameBytes } from '../crypto/bytes.ts'
import { randomId } from '../crypto/ids.ts'
import { RunningDigest } from '../crypto/running-digest.ts'
import type { ChosenFile } from '../transfer/chosen-file.ts'
import { folderOf } from '../vault/replace-file.ts'
import type { Work } from '../work.ts'
import type { SealedFile } from './sealed-file.ts'

const readBytes = 1024 * 1024

/**
 * Writes the plain bytes of an attachment to a file that a person chose. It bears its name only once
 * it is whole, synced, read back and compared; until then, and when it is cancelled, whatever stood
 * there stays. The system's dialog has asked about replacing it.
 */
export async function saveCopy(
  pieces: AsyncIterable<Uint8Array>,
  sealed: Pick<SealedFile, 'bytes' | 'digest'>,
  { disk, name }: ChosenFile,
  work: Work,
): Promise<void> {
  const folder = folderOf(name)
  const temporary = `${folder === '' ? '' : `${folder}/`}${randomId()}.unfinished`
  const file = await disk.create(temporary)
  try {
    try {
      let at = 0
      for await (const piece of pieces) {
        await file.write(at, piece)
        at += piece.length
        work.at('copying', at, sealed.bytes)
        await work.breathe()
      }
      await file.sync()
    } finally {
      await file.close()
    }
    const found = new RunningDigest()
    for (let at = 0; at < sealed.bytes; at += readBytes) {
      found.add((await disk.read(temporary, at, readBytes)) ?? new Uint8Array(0))
      work.at('checking', Math.min(at + readBytes, sealed.bytes), sealed.bytes)
      await work.breathe()
    }
    const isSame = sameBytes(found.end(), fromBase64(sealed.digest))
    if (!isSame || (await disk.size(temporary)) !== sealed.bytes) throw new AppError('disk.failed')
    await disk.rename(temporary, name)
    await disk.syncFolder(folder)
  } catch (error) {
    // The first error is the one to tell.
    await disk.remove(temporary).catch(() => undefined)
    throw error
  }
}
