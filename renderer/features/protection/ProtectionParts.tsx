import type { WordId } from '../../words/catalogue.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './ProtectionParts.module.css'

const parts: readonly { title: WordId; lines: readonly WordId[] }[] = [
  {
    title: 'protection.kept',
    lines: ['protection.kept-1', 'protection.kept-2', 'protection.kept-3', 'protection.kept-4'],
  },
  {
    title: 'protection.whole',
    lines: ['protection.whole-1', 'protection.whole-2', 'protection.whole-3'],
  },
  {
    title: 'protection.after',
    lines: ['protection.after-1', 'protection.after-2', 'protection.after-3', 'protection.after-4'],
  },
  {
    title: 'protection.cannot',
    lines: [
      'protection.cannot-1',
      'protection.cannot-2',
      'protection.cannot-3',
      'protection.cannot-4',
      'protection.cannot-5',
    ],
  },
  {
    title: 'protection.out',
    lines: ['protection.out-1', 'protection.out-2', 'protection.out-3', 'protection.out-4'],
  },
  {
    title: 'protection.seen',
    lines: ['protection.seen-1', 'protection.seen-2', 'protection.seen-3'],
  },
]

/** What Hearth protects and what it does not, line by line. `at` is the level of its headings. */
export function ProtectionParts({ at: Heading }: { at: 'h2' | 'h3' }) {
  const { t } = useWords()
  return (
    <>
      <div className={styles.parts}>
        {parts.map((part) => (
          <section key={part.title}>
            <Heading>{t(part.title)}</Heading>
            <ul>
              {part.lines.map((line) => (
                <li key={line}>{t(line)}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className={styles.more}>{t('protection.more')}</p>
    </>
  )
}
