import { Image, Square, SquareCheck } from 'lucide-react'
import { type CSSProperties, Fragment, memo, type ReactNode, useMemo } from 'react'
import type { AttachmentId } from '../../../shared/ids.ts'
import type { Attachment } from '../../../shared/model/attachment.ts'
import { isShown, PageAttachment } from '../../parts/photos/PageAttachment.tsx'
import type { PhotoOfPage } from '../../parts/photos/PhotoDialog.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useWords } from '../../words/useWords.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { plainText, type RichMark, type RichNode } from './markdown/rich-text.ts'
import { headingLevels } from './outline.ts'
import styles from './Prose.module.css'

export interface ProseProps {
  markdown: string
  /** The level of the heading above it, which its own headings go below. */
  below?: number
  /** What is known of the photos and files on it. */
  attachments?: readonly Attachment[]
  /** Whoever reads is the author, and may give photos the small pictures they lack. */
  mayKeep?: boolean
}

const none: readonly Attachment[] = []

/** A page's text to read. Links are words with their address beside them; nothing is opened. */
export const Prose = memo(function Prose({
  markdown,
  below = 2,
  attachments = none,
  mayKeep = false,
}: ProseProps) {
  const { t } = useWords()
  const doc = useMemo(() => readMarkdown(markdown), [markdown])
  const levels = useMemo(() => headingLevels(doc, below), [doc, below])
  const photos = useMemo(() => photosOf(doc, attachments), [doc, attachments])
  return <div className={styles.prose}>{blocks(doc)}</div>

  function blocks(node: RichNode): ReactNode[] {
    return (node.content ?? []).map((child, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a page keep their places
      <Fragment key={index}>{show(child)}</Fragment>
    ))
  }

  function show(node: RichNode): ReactNode {
    switch (node.type) {
      case 'text':
        return marked(node.text ?? '', node.marks ?? [])
      case 'hardBreak':
        return <br />
      case 'picture':
        return <span className={styles.picture}>{pictureOf(node)}</span>
      case 'attachment': {
        const id = node.attrs?.id as AttachmentId
        const about = attachments.find((each) => each.id === id) ?? null
        return (
          <PageAttachment
            about={about}
            caption={plainText(node)}
            mayKeep={mayKeep}
            photos={photos}
          />
        )
      }
      case 'heading': {
        const level = levels.get(node) ?? 6
        const Heading = `h${level}` as 'h3'
        return (
          <Heading dir="auto" data-rank={Number(node.attrs?.level)}>
            {blocks(node)}
          </Heading>
        )
      }
      case 'blockquote':
        return <blockquote dir="auto">{blocks(node)}</blockquote>
      case 'bulletList':
        return <ul>{blocks(node)}</ul>
      case 'orderedList':
        return <ol {...startOf(node)}>{blocks(node)}</ol>
      case 'taskList':
        return <ul data-tasks>{blocks(node)}</ul>
      case 'listItem':
        return <li dir="auto">{blocks(node)}</li>
      case 'taskItem':
        return <li dir="auto">{task(node)}</li>
      case 'codeBlock':
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide block scrolls, by keyboard too
          <pre tabIndex={0}>
            <code>{blocks(node)}</code>
          </pre>
        )
      case 'horizontalRule':
        return <hr />
      default:
        return (
          <p dir="auto" style={roomFor(node)}>
            {blocks(node)}
          </p>
        )
    }
  }

  function task(node: RichNode): ReactNode {
    const isDone = node.attrs?.checked === true
    const Box = isDone ? SquareCheck : Square
    return (
      <>
        <Box className={styles.box} size={18} strokeWidth={1.6} aria-hidden />
        <div>
          <VisuallyHidden>{t(isDone ? 'journal.task-done' : 'journal.task-open')} </VisuallyHidden>
          {blocks(node)}
        </div>
      </>
    )
  }

  function pictureOf(node: RichNode): ReactNode {
    const name = String(node.attrs?.alt ?? '')
    return (
      <>
        <Image size={15} strokeWidth={1.6} aria-hidden />
        {name === '' ? t('journal.picture-nameless') : t('journal.picture', { name })}
      </>
    )
  }
})

/** The photos that can be looked at large, in the order of the page. */
function photosOf(doc: RichNode, attachments: readonly Attachment[]): PhotoOfPage[] {
  return (doc.content ?? []).flatMap((node) => {
    if (node.type !== 'attachment') return []
    const about = attachments.find(({ id }) => id === node.attrs?.id)
    return about && isShown(about) ? [{ about, caption: plainText(node) }] : []
  })
}

/** Signs in a line, a few less than it mostly holds: who goes to the end of a page comes to its end, and not near it. */
const signsInALine = 50

/** How many lines a paragraph takes, about, for as long as it is not laid out. */
function roomFor(paragraph: RichNode): CSSProperties {
  const lines = plainText(paragraph).split('\n')
  const count = lines.reduce(
    (sum, { length }) => sum + Math.max(1, Math.ceil(length / signsInALine)),
    0,
  )
  return { '--lines': count } as CSSProperties
}

function startOf(list: RichNode): { start?: number } {
  const start = Number(list.attrs?.start ?? 1)
  return start === 1 ? {} : { start }
}

function marked(text: string, marks: readonly RichMark[]): ReactNode {
  let inner: ReactNode = text
  for (const mark of marks.toReversed()) inner = inMark(inner, mark, text)
  return inner
}

function inMark(inner: ReactNode, mark: RichMark, text: string): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'strike':
      return <s>{inner}</s>
    case 'code':
      return <code>{inner}</code>
    case 'link':
      return inLink(inner, String(mark.attrs?.href ?? ''), text)
  }
}

/** The words of a link, and its address beside them where they do not say it. */
function inLink(inner: ReactNode, address: string, text: string): ReactNode {
  return (
    <span className={styles.link}>
      {inner}
      {address === text ? null : <span className={styles.address}> ({address})</span>}
    </span>
  )
}
