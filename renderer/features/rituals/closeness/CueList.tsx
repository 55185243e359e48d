import type { CueLevel } from '../../../../shared/model/jar.ts'
import { cuesOf } from '../../../words/cue-list.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './CueList.module.css'

/** The cues of one level. */
export function CueList({ level }: { level: CueLevel }) {
  const { t } = useWords()
  const name = t(`cues.level-${level}`)
  return (
    <ul className={styles.cues} aria-label={t('cues.list-of', { level: name })}>
      {cuesOf[level].map((id) => (
        <li key={id}>{t(id)}</li>
      ))}
    </ul>
  )
}
