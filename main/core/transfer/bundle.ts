import type { DayAndTime } from './text/day-and-time.ts'

/** One file in what a person chose. */
export interface BundleFile {
  /** Below the top of what was chosen, parted by `/`. */
  readonly path: string
  /** Bytes, unpacked. */
  readonly size: number
  /** When it was last changed, by the wall calendar and clock; null where nobody knows. */
  readonly changed: DayAndTime | null
  /**
   * Reads it from its start, in pieces. What was yielded counts only once it has come to its end.
   *
   * @throws AppError `file.unreadable` for one that is damaged or gone
   */
  bytes(): AsyncIterable<Uint8Array>
}

/** What a person chose, whether a single file, a folder, or a ZIP. */
export interface Bundle {
  /** What it is called where it was chosen. */
  readonly name: string
  readonly shape: 'file' | 'folder' | 'zip'
  /** In order of path. What systems and programs hide is left out. */
  readonly files: readonly BundleFile[]
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The folder around a path, with a slash at its end; empty for the top. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** The ending of a name in lower case, without its dot; empty for none. */
export function endingOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}

/** True for what systems and programs keep for themselves: nobody wrote it. */
export function isHidden(path: string): boolean {
  return path
    .split('/')
    .some((part) => part.startsWith('.') || /^(?:__MACOSX|\$RECYCLE\.BIN)$/i.test(part))
}

/**
 * Where a reference in a file leads: from the folder of that file, or from the top where it begins with
 * a slash. Null for one that leads out of what was chosen.
 */
export function pathFrom(file: string, reference: string): string | null {
  const parts = reference.startsWith('/') ? [] : folderOf(file).split('/').slice(0, -1)
  for (const part of reference.split(/[/\\]/)) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return parts.length === 0 ? null : parts.join('/')
}
