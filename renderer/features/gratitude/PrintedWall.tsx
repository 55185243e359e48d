import { createPortal } from 'react-dom'
import type { Note } from '../../../shared/model/gratitude.ts'
import type { Member } from '../../../shared/model/member.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './PrintedWall.module.css'

/**
 * Notes as a printer gets them: they stand beside everything else, are shown on no screen, and are the
 * only thing that prints (base.css).
 */
export function PrintedWall({
  notes,
  members,
}: {
  notes: readonly Note[]
  members: readonly Member[]
}) {
  const { t, dayOf } = useWords()
  const nameOf = (id: Note['from']) => members.find((member) => member.id === id)?.label ?? ''
  return createPortal(
    <article data-print-sheet className={styles.paper}>
      <h1>{t('gratitude.printed')}</h1>
      {notes.map((note) => {
        const { id, from, to, text, writtenAt, completion } = note
        const values = { from: nameOf(from), date: dayOf(writtenAt, 'plain') }
        return (
          <section key={id} className={styles.note}>
            <p className={styles.words} dir="auto">
              {text}
            </p>
            <p className={styles.by}>
              {to === null
                ? t('gratitude.from-all', values)
                : t('gratitude.from-to', { ...values, to: nameOf(to) })}
            </p>
            {completion ? (
              <div className={styles.completion}>
                <p className={styles.by}>{t('gratitude.mattered')}</p>
                <p className={styles.words} dir="auto">
                  {completion.text}
                </p>
                <p className={styles.by}>{nameOf(completion.by)}</p>
              </div>
            ) : null}
          </section>
        )
      })}
    </article>,
    document.body,
  )
}
