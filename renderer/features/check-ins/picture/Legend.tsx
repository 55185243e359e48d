import type { Chapter } from '../../../../shared/model/chapter.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './Legend.module.css'
import { lineStyleOf } from './line-styles.ts'
import { Marker } from './Marker.tsx'

/** Whose line is drawn how, and which chapters the numbered stretches are. */
export function Legend({
  members,
  chapters,
}: {
  members: readonly Member[]
  chapters: readonly Chapter[]
}) {
  const { t, day } = useWords()
  return (
    <div className={styles.legend}>
      <ul className={styles.members}>
        {members.map(({ id, label, place }) => (
          <li key={id} data-place={place}>
            <svg width="32" height="12" aria-hidden="true">
              <path
                d="M1 6h22"
                fill="none"
                stroke="var(--member)"
                strokeWidth="1.8"
                strokeDasharray={lineStyleOf(place).dash}
              />
              <Marker place={place} x={26} y={6} />
            </svg>
            <span>{t(`check-ins.line-${lineStyleOf(place).kind}`, { name: label })}</span>
          </li>
        ))}
      </ul>
      {chapters.length > 0 ? (
        <ol className={styles.chapters} aria-label={t('check-ins.chapters')}>
          {chapters.map(({ id, name, from, until }) => (
            <li key={id}>
              <span>
                {until === null
                  ? t('check-ins.chapter-going', { name, from: day(from, 'plain') })
                  : t('check-ins.chapter-past', {
                      name,
                      from: day(from, 'plain'),
                      until: day(until, 'plain'),
                    })}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  )
}
