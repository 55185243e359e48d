import { useState } from 'react'
import type { IdeaMark, IdeaRef } from '../../../../shared/model/jar.ts'
import { Segmented } from '../../../ui/Segmented.tsx'
import { useWords } from '../../../words/useWords.ts'
import { IdeaLine } from './IdeaLine.tsx'
import type { JarIdea } from './idea-list.ts'
import styles from './MarkedIdeas.module.css'

export interface MarkedIdeasProps {
  ideas: readonly JarIdea[]
  marked: ReadonlyMap<IdeaRef, IdeaMark>
  unavailable: string | undefined
  onTakeBack(idea: IdeaRef): void
}

const marks = ['yes', 'no', 'skip'] as const

/** One's own marks, to be looked at and taken back. */
export function MarkedIdeas({ ideas, marked, unavailable, onTakeBack }: MarkedIdeasProps) {
  const { t } = useWords()
  const [which, setWhich] = useState<IdeaMark>('yes')
  const shown = ideas.filter(({ idea }) => marked.get(idea) === which)
  return (
    <div className={styles.marked}>
      <Segmented<IdeaMark>
        label={t('jar.mine-which')}
        size="small"
        value={which}
        onChange={setWhich}
        options={marks.map((mark) => ({ value: mark, label: t(`jar.mine-${mark}`) }))}
      />
      <ul aria-label={t('jar.mine')}>
        {shown.map(({ idea, text }) => (
          <IdeaLine
            key={idea}
            text={text}
            act={{ word: t('jar.take-back'), name: t('jar.take-back-one', { idea: text }) }}
            unavailable={unavailable}
            onAct={() => onTakeBack(idea)}
          />
        ))}
        {shown.length === 0 ? <li className={styles.none}>{t('jar.mine-none')}</li> : null}
      </ul>
    </div>
  )
}
