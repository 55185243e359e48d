import { isAppError } from '../../../../shared/errors.ts'
import type { Work } from '../../work.ts'
import { type Bundle, type BundleFile, nameOf } from '../bundle.ts'
import { importLimits } from '../limits.ts'
import { EntryCount, refuseTooMuch } from '../read-json.ts'
import type { Found, Reader, Taken } from '../reader.ts'
import { wholeText } from '../text/whole-text.ts'
import { takeMarkdown } from './page.ts'
import { isPageFile } from './page-files.ts'
import { Shelf } from './references.ts'

/** Reads Markdown and plain text files, in a folder, a ZIP, or one alone. */
export function markdownReader(bundle: Bundle): Reader {
  const shelf = new Shelf(bundle.files)
  return { kind: 'markdown', read: (work) => readFolder(bundle, shelf, work) }
}

async function* readFolder(bundle: Bundle, shelf: Shelf, work: Work): AsyncGenerator<Found> {
  const pages = bundle.files.filter(isPageFile)
  refuseTooMuch(pages)
  const count = new EntryCount()
  for (const file of pages) {
    await work.breathe()
    const taken = await takenFrom(file, bundle.shape === 'file', (text) =>
      takeMarkdown(file, text, shelf),
    )
    for (const one of taken) {
      count.next()
      yield { journal: null, where: file.path, taken: one }
    }
    for (const gone of shelf.takeGone()) {
      yield { journal: null, where: `${file.path}: ${gone}`, taken: aside('file-gone') }
    }
  }
  for (const file of bundle.files) {
    if (isPageFile(file) || shelf.isShown(file) || isOfTheSystem(file)) continue
    yield { journal: null, where: file.path, taken: aside('on-no-page') }
  }
}

/** Nobody put it there. */
function isOfTheSystem({ path }: BundleFile): boolean {
  return /^(?:thumbs\.db|desktop\.ini)$/i.test(nameOf(path))
}

function aside(skip: 'file-gone' | 'on-no-page'): Taken {
  return { skip, media: [] }
}

/**
 * What `take` makes of a file's text, or why it could not be read as one.
 *
 * @param isAlone nothing else was chosen, so that a wrong encoding refuses all
 */
export async function takenFrom(
  file: BundleFile,
  isAlone: boolean,
  take: (text: string) => Taken[],
): Promise<Taken[]> {
  if (file.size > importLimits.pageBytes) return [{ skip: 'too-large', media: [] }]
  try {
    return take(await wholeText(file))
  } catch (error) {
    if (isAlone || !isAppError(error, 'import.wrong-encoding')) throw error
    return [{ skip: 'wrong-encoding', media: [] }]
  }
}
