import { createPortal } from 'react-dom'
import type { SheetWords } from '../../shared/model/recovery-sheet.ts'
import styles from './PrintedSheet.module.css'
import { groupsOf } from './recovery-groups.ts'

/**
 * The page that a printer gets: it stands beside everything else, is shown on no screen, and is the only
 * thing that prints (base.css).
 */
export function PrintedSheet({ words, code }: { words: SheetWords; code: string }) {
  const { title, whose, made, parts, foot } = words
  return createPortal(
    <article data-print-sheet className={styles.sheet}>
      <h1>{title}</h1>
      <p className={styles.whose}>
        <bdi>{whose}</bdi>
      </p>
      <p className={styles.made}>{made}</p>
      <ol className={styles.groups} dir="ltr">
        {groupsOf(code).map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups are a fixed row, and two may be equal
          <li key={index}>
            <span>{index + 1}</span>
            <b>{group}</b>
          </li>
        ))}
      </ol>
      {parts.map((part) => (
        <section key={part.title}>
          <h2>{part.title}</h2>
          {part.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
      <p className={styles.foot}>{foot}</p>
    </article>,
    document.body,
  )
}
