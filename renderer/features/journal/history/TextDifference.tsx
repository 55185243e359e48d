import { useMemo } from 'react'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { useWords, type Words } from '../../../words/useWords.ts'
import { differencesBetween, type Piece } from './differences.ts'
import styles from './TextDifference.module.css'

export interface TextDifferenceProps {
  before: string
  after: string
}

/** Photos by what they are called: their numbers tell nobody anything. */
function withNamedPhotos(markdown: string, t: Words['t']): string {
  return markdown.replace(/!\[([^\]]*)\]\(hearth:[0-9a-v]{26}\)/g, (_, name: string) =>
    name ? t('history.photo', { name }) : t('history.photo-nameless'),
  )
}

/** A text with what came and what went against the one before, each marked by more than a colour. */
export function TextDifference({ before, after }: TextDifferenceProps) {
  const { t } = useWords()
  const pieces = useMemo(
    () => differencesBetween(withNamedPhotos(before, t), withNamedPhotos(after, t)),
    [before, after, t],
  )
  if (pieces === null) return <p className={styles.quiet}>{t('history.too-different')}</p>
  return (
    <p className={styles.text} data-apart={isApart(pieces) || undefined} dir="auto">
      {pieces.map(({ kind, text }, index) => {
        const key = index
        if (kind === 'same') return <span key={key}>{text}</span>
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
            {text}
          </Mark>
        )
      })}
    </p>
  )
}

/** One text whole in the place of another: each has lines of its own. */
function isApart(pieces: readonly Piece[]): boolean {
  return pieces.length === 2 && pieces[0]?.kind === 'gone' && pieces[1]?.kind === 'added'
}
