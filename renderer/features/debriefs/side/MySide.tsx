import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import type { Side } from '../../../../shared/model/debrief.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Waiting } from '../../../parts/Waiting.tsx'
import type { SideAtWork } from '../../../parts/writing/useSideAtWork.ts'
import { useWords } from '../../../words/useWords.ts'
import { HintedBox } from '../hints/HintedBox.tsx'
import styles from './MySide.module.css'
import { SayIt } from './SayIt.tsx'
import { StatementFields } from './StatementFields.tsx'
import { WordChoice } from './WordChoice.tsx'
import { feelingGroups, needWords } from './word-lists.ts'

/** One's own side while it is written: what happened, what it was like, and one sentence to be asked about. */
export function MySide({ work, place }: { work: SideAtWork<Side>; place: number }) {
  if (work.refusal) return <Trouble code={work.refusal} />
  if (work.side === null) return <Waiting />
  return (
    <Boxes
      side={work.side}
      onChange={(part) => work.change((side) => ({ ...side, ...part }))}
      place={place}
    />
  )
}

interface BoxesProps {
  side: Side
  place: number
  onChange(part: Partial<Side>): void
}

function Boxes({ side, place, onChange }: BoxesProps) {
  const { t } = useWords()
  const id = useId()
  const [isBeforeOpen, setIsBeforeOpen] = useState(side.before !== '')
  const { statement } = side
  return (
    <div className={styles.boxes}>
      <div className={styles.column}>
        <HintedBox
          name="happened"
          asks
          label={t('debriefs.happened')}
          hint={t('debriefs.happened-more')}
          value={side.happened}
          onChange={(happened) => onChange({ happened })}
        />
        <WordChoice
          title={t('debriefs.felt')}
          groups={feelingGroups.map(({ name, words }) => ({
            name: t(`debriefs.group-${name}`),
            words: words.map((word) => t(`debriefs.felt-${word}`)),
          }))}
          chosen={side.felt}
          onChange={(felt) =>
            onChange({
              felt,
              statement: { ...statement, felt: follow(statement.felt, side.felt, felt) },
            })
          }
          other={{
            name: 'other-felt',
            lead: t('debriefs.i-felt'),
            button: t('debriefs.other-felt'),
            label: t('debriefs.other-felt-label'),
          }}
          place={place}
        />
        <WordChoice
          title={t('debriefs.needed')}
          groups={[{ name: null, words: needWords.map((word) => t(`debriefs.need-${word}`)) }]}
          chosen={side.needed}
          onChange={(needed) =>
            onChange({
              needed,
              statement: { ...statement, need: follow(statement.need, side.needed, needed) },
            })
          }
          other={{
            name: 'other-needed',
            lead: t('debriefs.because'),
            button: t('debriefs.other-needed'),
            label: t('debriefs.other-needed-label'),
          }}
          place={place}
        />
      </div>
      <div className={styles.column}>
        <SayIt text={side.say} statement={statement} onChange={(say) => onChange({ say })} />
        <StatementFields
          statement={statement}
          onChange={(part, text) => onChange({ statement: { ...statement, [part]: text } })}
        />
        <div>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isBeforeOpen}
            aria-controls={id}
            onClick={() => setIsBeforeOpen(!isBeforeOpen)}
          >
            <ChevronRight size={18} strokeWidth={1.6} aria-hidden />
            {t('debriefs.before')}
          </button>
          <div id={id} className={styles.before} hidden={!isBeforeOpen}>
            <HintedBox
              name="before"
              asks
              label={t('debriefs.before')}
              hint={t('debriefs.before-more')}
              value={side.before}
              onChange={(before) => onChange({ before })}
            />
          </div>
        </div>
      </div>
    </div>
  )
}

/** The sentence follows the words that are chosen, until its writer puts it into words of their own. */
function follow(text: string, before: readonly string[], now: readonly string[]): string {
  return text.trim() === before.join(', ') ? now.join(', ') : text
}
