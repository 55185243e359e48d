import { Fragment, type ReactNode, useMemo } from 'react'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { useWords, type Words } from '../../../words/useWords.ts'
import { differencesBetween, type Piece } from './differences.ts'
import { pageWords } from './page-words.ts'
import styles from './TextDifference.module.css'
import { type Look, runsOf, textOf, type Word, wordsOf } from './words.ts'

export interface TextDifferenceProps {
  before: string
  after: string
  /** Both are pages; else they are plain text. */
  isPage?: boolean
}

/** A text with what came and what went against the one before, each marked by more than a colour. */
export function TextDifference({ before, after, isPage = false }: TextDifferenceProps) {
  const { t } = useWords()
  const pieces = useMemo(() => {
    const [was, is] = isPage ? asRead(before, after, t) : [wordsOf(before), wordsOf(after)]
    return differencesBetween(was, is)
  }, [before, after, isPage, t])
  if (pieces === null) return <p className={styles.quiet}>{t('history.too-different')}</p>
  return (
    <p className={styles.text} data-apart={isApart(pieces) || undefined} dir="auto">
      {pieces.map(({ kind, words }, index) => {
        const key = index
        if (kind === 'same') return <Fragment key={key}>{shown(words)}</Fragment>
        if (kind === 'skipped') {
          return (
            <span key={key} className={styles.skipped}>
              {t('history.skipped')}
            </span>
          )
        }
        const Mark = kind === 'added' ? 'ins' : 'del'
        return (
          <Mark key={key}>
            <VisuallyHidden>{t(`history.said-${kind}`)}</VisuallyHidden>
            {shown(words)}
          </Mark>
        )
      })}
    </p>
  )
}

/**
 * Two pages as their readers see them. Where they differ in nothing that is seen, the signs that they
 * were written with are compared, so that no difference is hidden.
 */
function asRead(before: string, after: string, t: Words['t']): [Word[], Word[]] {
  const nameOf = (name: string) =>
    name ? t('history.photo', { name }) : t('history.photo-nameless')
  const pair: [Word[], Word[]] = [pageWords(before, nameOf), pageWords(after, nameOf)]
  const [was, is] = pair.map((words) => words.map(({ key }) => key).join())
  return was === is && before !== after ? [wordsOf(before), wordsOf(after)] : pair
}

function shown(words: readonly Word[]): ReactNode {
  return runsOf(words).map(({ text, look }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of a version keep their places
    <Fragment key={index}>{inLook(text, look)}</Fragment>
  ))
}

function inLook(text: string, { marks = [], heading }: Look): ReactNode {
  const is = (type: (typeof marks)[number]['type']) => marks.some((mark) => mark.type === type)
  let inner: ReactNode = text
  if (is('code')) inner = <code>{inner}</code>
  if (is('strike')) inner = <s>{inner}</s>
  if (is('italic')) inner = <em>{inner}</em>
  if (is('bold') || heading !== undefined) inner = <strong>{inner}</strong>
  return inner
}

/** One text whole in the place of another: each has lines of its own. */
function isApart(pieces: readonly Piece[]): boolean {
  return (
    pieces.length === 2 &&
    pieces[0]?.kind === 'gone' &&
    pieces[1]?.kind === 'added' &&
    textOf(pieces[0].words) !== ''
  )
}
