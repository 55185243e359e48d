import { type BundleFile, endingOf, nameOf, pathFrom } from '../bundle.ts'
import { type Medium, referenceTo } from '../medium.ts'
import { isPageFile } from './page-files.ts'

/** `![caption](place)`, with a place in angle brackets too, and with a title behind it. */
const picture =
  /!\[((?:[^\][\\\n]|\\.){0,400})\]\(\s{0,3}(?:<([^<>\n]{1,400})>|([^()<>\s]{1,400}(?:\([^()\s]{0,100}\)[^()<>\s]{0,100})?))(?:\s{1,3}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'))?\s{0,3}\)(?:\{[^}\n]{0,100}\})?/g
/** `![[picture.png|300]]`, as Obsidian writes it. */
const embedded = /!\[\[([^\][|#\n]{1,300})(?:#[^\]|\n]{0,200})?(?:\|([^\]\n]{0,200}))?\]\]/g
/** A link to a file alone on its line. */
const linkAlone =
  /^[ \t]{0,3}\[([^\]\n]{0,400})\]\((?:<([^<>\n]{1,400})>|([^()<>\s]{1,400}))\)[ \t]*$/gm

/** A dot and a few letters: the end of a file's name, and not of a sentence. */
const fileEnding = /[^./\s]\.[a-z0-9]{2,5}$/i

/** The files of a bundle, to be found as pages speak of them. */
export class Shelf {
  readonly #byPath = new Map<string, BundleFile>()
  readonly #byName = new Map<string, BundleFile>()
  readonly #shown = new Set<string>()
  #gone = new Set<string>()

  constructor(files: readonly BundleFile[]) {
    for (const file of files) {
      this.#byPath.set(file.path.normalize('NFC'), file)
      const name = nameOf(file.path).normalize('NFC').toLowerCase()
      if (!this.#byName.has(name)) this.#byName.set(name, file)
    }
  }

  /** A page shows it. */
  show(file: BundleFile): void {
    this.#shown.add(file.path)
  }

  isShown({ path }: BundleFile): boolean {
    return this.#shown.has(path)
  }

  /** A page shows what is not there. Not what lies on the web, or bears no name of a file. */
  miss(written: string): void {
    const isElsewhere = /^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(written)
    if (!isElsewhere && fileEnding.test(written) && !isPageFile({ path: written })) {
      this.#gone.add(unescaped(written))
    }
  }

  /** What was missed since this was asked last. */
  takeGone(): string[] {
    const gone = [...this.#gone]
    this.#gone = new Set()
    return gone
  }

  /** By the path that a page in `page` writes. Null for what is not there, or no photo or file. */
  find(page: string, written: string): BundleFile | null {
    if (/^[a-z][a-z0-9+.-]*:/i.test(written) || written.startsWith('#')) return null
    for (const reference of [written, unescaped(written)]) {
      const path = pathFrom(page, reference)
      const file = path === null ? undefined : this.#byPath.get(path.normalize('NFC'))
      if (file !== undefined && !isPageFile(file)) return file
    }
    return null
  }

  /** By the name alone, wherever it lies, as Obsidian finds what is embedded. */
  named(page: string, written: string): BundleFile | null {
    const file = this.#byName.get(nameOf(written.trim()).normalize('NFC').toLowerCase())
    return this.find(page, written) ?? (file !== undefined && !isPageFile(file) ? file : null)
  }
}

function unescaped(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

/**
 * Replaces what a page shows by references to media that can be brought in. What leads elsewhere, or
 * nowhere, stays as it was written.
 *
 * @param origin of the page, by which its media are known again
 */
export function mediaIn(
  text: string,
  { page, shelf, origin }: { page: string; shelf: Shelf; origin: string },
): { body: string; media: Medium[] } {
  const media: Medium[] = []
  const keys = new Map<string, string>()
  const take = (file: BundleFile, caption: string, instead: string): string => {
    shelf.show(file)
    const known = keys.get(file.path)
    const key = known ?? `M${media.length + 1}`
    if (known === undefined) {
      keys.set(file.path, key)
      const name = nameOf(file.path)
      const bytes = () => file.bytes()
      media.push({
        key,
        origin: `${origin} ${file.path}`,
        name,
        width: null,
        height: null,
        bytes,
        instead,
      })
    }
    return referenceTo(key, caption)
  }
  const body = text
    .replace(picture, (whole, caption: string, pointed?: string, plain?: string) => {
      const file = shelf.find(page, pointed ?? plain ?? '')
      if (file !== null) return take(file, caption, whole)
      shelf.miss(pointed ?? plain ?? '')
      return whole
    })
    .replace(embedded, (whole, written: string, label?: string) => {
      const file = shelf.named(page, written)
      // A number behind the bar is a width.
      const caption = label === undefined || /^\d+(?:x\d+)?$/.test(label.trim()) ? '' : label
      if (file !== null) return take(file, caption, whole)
      shelf.miss(written.trim())
      return whole
    })
    .replace(linkAlone, (whole, caption: string, pointed?: string, plain?: string) => {
      const file = shelf.find(page, pointed ?? plain ?? '')
      if (file === null || endingOf(file.path) === '') return whole
      return take(file, caption === nameOf(file.path) ? '' : caption, whole)
    })
  return { body, media }
}
