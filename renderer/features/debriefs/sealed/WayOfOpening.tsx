import { type Debrief, type DebriefState, Way } from '../../../../shared/model/debrief.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useCommand, useRead } from '../../../bridge/hooks.ts'
import { namesOf } from '../../../parts/members-of.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { useChosen } from '../../../parts/useChosen.ts'
import { ChoiceCards } from '../../../ui/ChoiceCards.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './SealedSide.module.css'

export interface WayOfOpeningProps {
  debrief: Debrief
  state: Extract<DebriefState, { phase: 'sides' }>
  session: Session
}

/** In one sitting, or when each is ready. The second holds only once all have chosen it. */
export function WayOfOpening({ debrief, state, session }: WayOfOpeningProps) {
  const { t, list } = useWords()
  const chooseWay = useCommand('debriefs.choose-way')
  const { refetch } = useRead('debriefs.read', { id: debrief.id })
  const members = debrief.about.members.length
  const kept: Way = state.eachReady.includes(session.me) ? 'each-ready' : 'together'
  const { chosen, choose } = useChosen(
    ({ way }: { way: Way }) => chooseWay.run({ id: debrief.id, way }),
    refetch,
  )
  const missing = debrief.about.members.filter((who) => !state.eachReady.includes(who))
  return (
    <section className={styles.way}>
      <h3>{t('debriefs.way')}</h3>
      <ChoiceCards
        label={t('debriefs.way')}
        isLabelHidden
        value={chosen.way ?? kept}
        onChange={(way) => void choose({ way })}
        options={Way.options.map((way) => ({
          value: way,
          title: t(`debriefs.way-${way}`),
          description: t(`debriefs.way-${way}-more`, { members }),
          paper: 'private',
        }))}
      />
      {kept === 'each-ready' ? (
        <p className={styles.hint} role="status">
          {missing.length === 0
            ? t('debriefs.way-holds', { members })
            : t('debriefs.way-waits', {
                names: list(namesOf(missing, session)),
                count: missing.length,
              })}
        </p>
      ) : null}
      {chooseWay.error ? <Trouble code={chooseWay.error} /> : null}
    </section>
  )
}
