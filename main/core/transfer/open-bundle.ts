import { dayOfDate } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Work } from '../work.ts'
import { type Bundle, type BundleFile, isHidden } from './bundle.ts'
import { type Chosen, type FolderToRead, openSource, type Source } from './chosen-file.ts'
import { importLimits } from './limits.ts'
import type { DayAndTime } from './text/day-and-time.ts'
import { type Member, readDirectory } from './zip/directory.ts'
import { readMember } from './zip/read-member.ts'

const readBytes = 256 * 1024
/** What begins a file that is sealed with `age`, in its two forms. */
const ageMarks = ['age-encryption.org/', '-----BEGIN AGE']

/**
 * Opens what a person chose for reading. Nothing is unpacked, and no name in it is ever used for
 * anything but comparing.
 *
 * @throws AppError `file.not-found`, `file.unreadable`, `import.too-large`, `import.harmful` for a ZIP
 * that was made to mislead, `import.sealed` for one behind a passphrase
 */
export async function openBundle(chosen: Chosen, work: Work): Promise<Bundle> {
  if ('folder' in chosen) {
    const files = await filesBelow(chosen.folder, work)
    return { name: chosen.name, shape: 'folder', files: files.toSorted(byPath) }
  }
  const source = await openSource(chosen)
  const members = await readDirectory(source)
  if (members !== null) {
    const files = packedFiles(source, members)
    return { name: chosen.name, shape: 'zip', files: files.toSorted(byPath) }
  }
  await refuseSealed(source)
  const changed = chosen.changedAt ? wallTime(chosen.changedAt) : null
  const { name } = chosen
  const file: BundleFile = { path: name, size: source.size, changed, bytes: () => pieces(source) }
  return { name, shape: 'file', files: [file] }
}

function byPath(a: BundleFile, b: BundleFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

async function refuseSealed(source: Source): Promise<void> {
  const start = await source.read(0, Math.min(32, source.size))
  const text = String.fromCharCode(...start)
  if (ageMarks.some((mark) => text.startsWith(mark))) throw new AppError('import.sealed')
}

async function* pieces(source: Source): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.size; at += readBytes) {
    yield await source.read(at, Math.min(readBytes, source.size - at))
  }
}

function packedFiles(source: Source, members: readonly Member[]): BundleFile[] {
  const packed = members.reduce((sum, { compressedSize }) => sum + compressedSize, 0)
  // Members that share their bytes: one of the ways to make much out of little.
  if (packed > source.size) throw new AppError('import.harmful')
  const files: BundleFile[] = []
  for (const member of members) {
    const path = member.name.replaceAll('\\', '/')
    const parts = path.split('/')
    const leadsOut = path.startsWith('/') || /^[a-z]:/i.test(path) || parts.includes('..')
    if (leadsOut || path.includes('\0')) throw new AppError('import.harmful')
    if (path.endsWith('/') || isHidden(path)) continue
    const { size, changed } = member
    if (isPackedTooWell(member)) throw new AppError('import.harmful')
    files.push({ path, size, changed, bytes: () => readMember(source, member) })
  }
  return files
}

/** What nobody wrote: a few bytes that come out as hundreds of megabytes of the same. */
function isPackedTooWell({ size, compressedSize }: Member): boolean {
  const { times, from } = importLimits.packing
  return size > from && size > compressedSize * times
}

async function filesBelow(folder: FolderToRead, work: Work): Promise<BundleFile[]> {
  const files: BundleFile[] = []
  const ahead: { path: string; depth: number }[] = [{ path: '', depth: 0 }]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    await work.breathe()
    for (const { name, kind, size, changedAt } of await folder.list(next.path)) {
      const path = next.path === '' ? name : `${next.path}/${name}`
      if (kind === 'other' || isHidden(path)) continue
      if (kind === 'folder') {
        if (next.depth >= importLimits.depth) throw new AppError('import.too-large')
        ahead.push({ path, depth: next.depth + 1 })
        continue
      }
      if (files.length >= importLimits.files) throw new AppError('import.too-large')
      const changed = changedAt === null ? null : wallTime(changedAt)
      files.push({ path, size, changed, bytes: () => pieces(sourceIn(folder, path, size)) })
    }
  }
  return files
}

function sourceIn(folder: FolderToRead, path: string, size: number): Source {
  return {
    size,
    async read(position, length) {
      const bytes = await folder.read(path, position, length)
      if (bytes === null || bytes.length !== length) throw new AppError('file.unreadable')
      return bytes
    },
  }
}

/** In the computer's own zone: whoever wrote the file most likely lives in it. */
function wallTime(date: Date): DayAndTime | null {
  const year = date.getFullYear()
  if (!(year >= 1 && year <= 9999)) return null
  const [hour, minute] = [date.getHours(), date.getMinutes()]
  const two = (part: number) => String(part).padStart(2, '0')
  return { day: dayOfDate(date), time: `${two(hour)}:${two(minute)}` }
}
