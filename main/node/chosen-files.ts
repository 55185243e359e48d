import { realpath } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Disk, DiskFile } from '../core/ports.ts'
import { diskError, isAbsent } from './disk-errors.ts'
import { nodeDisk } from './node-disk.ts'

/** A file that a person chose: a name on the disk of the folder around it. */
export interface ChosenFile {
  disk: Disk
  name: string
}

/**
 * A file to be read, links followed. Read it in pieces with `disk.read(name, position, length)`.
 *
 * @throws AppError `file.not-found`, and the disk's own codes.
 */
export async function chosenForReading(path: string): Promise<ChosenFile> {
  try {
    return around(await realpath(path))
  } catch (error) {
    if (isAbsent(error)) throw new AppError('file.not-found', { cause: error })
    throw diskError(error)
  }
}

/** A file to be written. It need not exist; the folder around it must. */
export function chosenForWriting(path: string): ChosenFile {
  return around(resolve(path))
}

/**
 * Lets `fill` write a new file beside the chosen one, makes it durable, and only then gives it the
 * chosen name. When `fill` rejects, nothing is left behind and the chosen name is as it was.
 *
 * @throws AppError `file.exists` when the name is taken and `replace` is false; the disk's own codes.
 */
export async function writeChosen(
  chosen: ChosenFile,
  fill: (file: DiskFile, temporaryName: string) => Promise<void>,
  { replace }: { replace: boolean },
): Promise<void> {
  const { disk, name } = chosen
  const free = async () => replace || (await disk.size(name)) === null
  if (!(await free())) throw new AppError('file.exists')
  const temporaryName = `.hearth-${crypto.randomUUID()}.part`
  const file = await disk.create(temporaryName)
  try {
    try {
      await fill(file, temporaryName)
      await file.sync()
    } finally {
      await file.close()
    }
    // Looked at again: filling may have taken minutes.
    if (!(await free())) throw new AppError('file.exists')
    await disk.rename(temporaryName, name)
  } catch (error) {
    // The first error is the one to tell.
    await disk.remove(temporaryName).catch(() => undefined)
    throw error
  }
  await disk.syncFolder('')
}

function around(path: string): ChosenFile {
  return { disk: nodeDisk(dirname(path)), name: basename(path) }
}
