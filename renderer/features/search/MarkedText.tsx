import { Fragment } from 'react'
import type { Marked } from '../../../shared/model/search.ts'
import styles from './MarkedText.module.css'

/** A text in which the places found are marked. */
export function MarkedText({ text, marks }: Marked) {
  let at = 0
  return (
    <>
      {marks.map(([from, to]) => {
        const before = text.slice(at, from)
        at = to
        return (
          <Fragment key={from}>
            {before}
            <mark className={styles.mark}>{text.slice(from, to)}</mark>
          </Fragment>
        )
      })}
      {text.slice(at)}
    </>
  )
}
