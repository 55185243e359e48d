import { Plus } from 'lucide-react'
import { useState } from 'react'
import { dayOfDate } from '../../../shared/days.ts'
import type { DebriefId } from '../../../shared/ids.ts'
import { isDue } from '../../../shared/model/agreement.ts'
import type { DebriefRow, KeptDebrief, OwnWords } from '../../../shared/model/debrief.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useRead } from '../../bridge/hooks.ts'
import { RoomHead } from '../../parts/RoomHead.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { useArrival } from '../../parts/useArrival.ts'
import { Waiting } from '../../parts/Waiting.tsx'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { CloseDialog } from './CloseDialog.tsx'
import styles from './DebriefsScreen.module.css'
import { Behind } from './list/Behind.tsx'
import { DebriefLine } from './list/DebriefLine.tsx'
import { NoDebriefs } from './list/NoDebriefs.tsx'
import { PromiseLine } from './list/PromiseLine.tsx'
import { PauseDialog } from './pause/PauseDialog.tsx'
import { SafetyLine } from './pieces/SafetyLine.tsx'
import { standingOf } from './standing.ts'

export interface DebriefsScreenProps {
  session: Session
  onSafety(): void
  onStart(): void
  onOpen(id: DebriefId): void
  onKept(kept: KeptDebrief): void
  onAgreements(): void
  onOwnWords(words: OwnWords): void
  onOutsideView(): void
}

/** All that is being worked through, and the way to what lies behind. */
export function DebriefsScreen(props: DebriefsScreenProps) {
  const { session } = props
  const { t } = useWords()
  const heading = useArrival()
  const isAlone = session.mode === 'solo'
  const [today] = useState(() => dayOfDate(new Date()))
  const rows = useRead('debriefs.list', {})
  const agreements = useRead('agreements.list', {})
  const kept = useRead('debriefs.kept', {})
  const ownWords = useRead('debriefs.own-words', {}, { enabled: isAlone })
  const outside = useRead('outside-views.read', { today }, { enabled: isAlone })
  const [asked, setAsked] = useState<{ for: 'pause' | 'close'; row: DebriefRow } | null>(null)

  const reads = [rows, agreements, kept]
  const refusal = reads.find(({ isError }) => isError)?.error
  const due = (agreements.data ?? []).filter((one) => isDue(one, today))
  const isEmpty = rows.data?.length === 0 && due.length === 0
  const isFilled = rows.data !== undefined && agreements.data !== undefined && !isEmpty
  const first = rows.data?.find((row) => standingOf(row, session, Date.now()).kind === 'sealed')
  // Of what is still open one's own words are on its own screen.
  const words = (ownWords.data ?? []).filter(
    ({ debrief }) => !rows.data?.some(({ id }) => id === debrief),
  )
  const links = [
    ...((agreements.data ?? []).length > 0
      ? [link('agreements', props.onAgreements, t('debriefs.agreements-more'))]
      : []),
    ...(isAlone
      ? [
          link(
            'outside-view',
            props.onOutsideView,
            t(
              outside.data?.isOffered
                ? 'debriefs.outside-view-offered'
                : 'debriefs.outside-view-more',
            ),
          ),
        ]
      : []),
  ]

  return (
    <Sheet>
      <RoomHead title={t('debriefs.title')} lead={t('debriefs.lead')} headingRef={heading}>
        {session.members.length > 1 && isFilled ? (
          <Button
            tone="line"
            size="large"
            icon={<Plus size={18} strokeWidth={1.6} aria-hidden />}
            onPress={props.onStart}
          >
            {t('debriefs.start')}
          </Button>
        ) : null}
      </RoomHead>
      <div className={styles.safety}>
        <SafetyLine onSafety={props.onSafety} />
      </div>
      {refusal ? <Trouble code={refusal.code} /> : null}
      {rows.data && agreements.data && kept.data ? (
        <>
          {isEmpty ? (
            <NoDebriefs isAlone={session.members.length < 2} onStart={props.onStart} />
          ) : (
            <ul className={styles.list} aria-label={t('debriefs.in-work')}>
              {rows.data.map((row) => (
                <DebriefLine
                  key={row.id}
                  row={row}
                  session={session}
                  isFirst={row === first}
                  onOpen={() => props.onOpen(row.id)}
                  onPause={() => setAsked({ for: 'pause', row })}
                  onClose={() => setAsked({ for: 'close', row })}
                />
              ))}
              {due.map((agreement) => (
                <PromiseLine
                  key={agreement.id}
                  agreement={agreement}
                  session={session}
                  onOpen={props.onAgreements}
                />
              ))}
            </ul>
          )}
          {kept.data.length + words.length + links.length > 0 ? (
            <Behind
              kept={kept.data}
              onKept={props.onKept}
              words={words}
              onWords={props.onOwnWords}
              links={links}
            />
          ) : null}
        </>
      ) : refusal ? null : (
        <Waiting />
      )}
      {asked?.for === 'pause' ? (
        <PauseDialog id={asked.row.id} onClose={() => setAsked(null)} />
      ) : null}
      {asked?.for === 'close' ? (
        <CloseDialog
          row={asked.row}
          onClose={() => setAsked(null)}
          onClosed={() => setAsked(null)}
        />
      ) : null}
    </Sheet>
  )

  function link(name: 'agreements' | 'outside-view', go: () => void, more: string) {
    return { name: t(`debriefs.${name}`), more, onPress: go }
  }
}
