import { Turn } from '../../../../shared/model/attachment.ts'
import type { Work } from '../../work.ts'
import { type Bundle, type BundleFile, folderOf, nameOf, pathFrom } from '../bundle.ts'
import { textOf } from '../finish-page.ts'
import { frontMatterOf } from '../markdown/front-matter.ts'
import { isMarkdownFile } from '../markdown/page-files.ts'
import { takenFrom } from '../markdown/read-folder.ts'
import type { Medium } from '../medium.ts'
import { EntryCount, refuseTooMuch } from '../read-json.ts'
import type { Found, Reader, Taken } from '../reader.ts'
import { hearthPage, type Importer } from './page.ts'

/** A line that shows a photo, or leads to a file, as the export writes it. */
const shown =
  /^( {0,3})(!?)(\[.*\])\((<\.\.\/((?:photos|files)\/[^<>\n]{1,400})>)\)(?=[ \t]*\r?$)/gm

/** Reads the folder of Markdown that Hearth itself writes. `root` is where its read-me lies. */
export function hearthMarkdownReader(bundle: Bundle, root: string, me: Importer): Reader {
  const files = new Map(bundle.files.map((file) => [file.path, file]))
  return { kind: 'hearth', read: (work) => readPages(files, root, me, work) }
}

async function* readPages(
  files: ReadonlyMap<string, BundleFile>,
  root: string,
  me: Importer,
  work: Work,
): AsyncGenerator<Found> {
  const pages = [...files.values()].filter(
    (file) =>
      file.path.startsWith(root) && isMarkdownFile(file) && file.path !== `${root}read-me.md`,
  )
  refuseTooMuch(pages)
  const count = new EntryCount()
  for (const file of pages) {
    count.next()
    await work.breathe()
    const where = file.path.slice(root.length)
    const isPage = /^(?:shared|private)\/[^/]+$/.test(where)
    const taken: Taken[] = isPage
      ? await takenFrom(file, false, (text) => [takeFile(file, text, files, me)])
      : [{ skip: 'not-a-page', media: [] }]
    for (const one of taken) yield { journal: null, where, taken: one }
  }
}

function takeFile(
  file: BundleFile,
  text: string,
  files: ReadonlyMap<string, BundleFile>,
  me: Importer,
): Taken {
  const front = frontMatterOf(text)
  if (front === null) return { skip: 'unreadable', media: [] }
  const { values } = front
  if (values.get('draft') === true || values.has('binned')) return { skip: 'not-a-page', media: [] }
  // An empty line above the words and a line break below are the file's, not theirs.
  const words = front.body.replace(/^\n/, '').replace(/\n$/, '')
  const about = { id: textOf(values.get('id')), turned: values.get('turned') }
  const { body, media } = mediaIn(file.path, words, files, about)
  return hearthPage(
    {
      id: values.get('id'),
      day: values.get('date'),
      time: values.get('time'),
      title: values.get('title'),
      body,
      mood: values.get('mood'),
      tags: values.get('tags'),
      answer: values.get('answer'),
      pinned: values.get('pinned'),
      author: textOf(values.get('author')),
      writtenAt: values.get('written'),
      changedAt: values.get('changed'),
      media,
    },
    me,
  )
}

function mediaIn(
  page: string,
  words: string,
  files: ReadonlyMap<string, BundleFile>,
  { id, turned }: { id: string; turned: unknown },
): { body: string; media: Medium[] } {
  const media = new Map<string, Medium>()
  const body = words.replace(
    shown,
    (whole, indent: string, sign: string, caption: string, instead: string, path: string) => {
      const place = pathFrom(page, `../${path}`)
      const file = place === null ? undefined : files.get(place)
      if (file === undefined) return whole
      const name = nameOf(path)
      const known = media.get(path)
      const target = known?.target ?? `import-place:${media.size + 1}`
      if (known === undefined) {
        media.set(path, {
          key: `M${media.size + 1}`,
          // Pages of one export may share a file; each brings it along as its own.
          origin: `${id || folderOf(page)} ${path}`,
          name,
          width: null,
          height: null,
          turn: turnOf(turned, path),
          bytes: () => file.bytes(),
          target,
          instead,
        })
      }
      const isNamed = sign === '' && caption === `[${name}]`
      return `${indent}!${isNamed ? '[]' : caption}(${target})`
    },
  )
  return { body, media: [...media.values()] }
}

/** How far the page says that a photo is turned; `turned` is whatever stands in its front matter. */
function turnOf(turned: unknown, path: string): Turn | undefined {
  const isTold = typeof turned === 'object' && turned !== null && Object.hasOwn(turned, path)
  return isTold ? Turn.safeParse((turned as Record<string, unknown>)[path]).data : undefined
}
