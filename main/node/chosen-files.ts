import { realpath } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Disk } from '../core/ports.ts'
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

function around(path: string): ChosenFile {
  return { disk: nodeDisk(dirname(path)), name: basename(path) }
}
