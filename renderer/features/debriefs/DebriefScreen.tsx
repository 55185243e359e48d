import { type ComponentType, useState } from 'react'
import type { DebriefId, MemberId } from '../../../shared/ids.ts'
import type { Debrief, DebriefState } from '../../../shared/model/debrief.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useRead } from '../../bridge/hooks.ts'
import { membersOf } from '../../parts/members-of.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { DebriefFrame } from './DebriefFrame.tsx'
import { HintedPhrases, HintedPhrasesContext } from './hints/hinted-phrases.ts'
import { PauseDialog } from './pause/PauseDialog.tsx'
import { PausedView } from './pause/PausedView.tsx'
import { SayingContext } from './saying/saying-context.ts'
import { useHeldSteps } from './saying/useHeldSteps.ts'
import { SealedSide } from './sealed/SealedSide.tsx'
import { MySideScreen } from './side/MySideScreen.tsx'
import type { StageProps } from './stage-props.ts'
import { AgreeStage } from './stages/AgreeStage.tsx'
import { KeepStage } from './stages/KeepStage.tsx'
import { OverStage } from './stages/OverStage.tsx'
import { OwnStage } from './stages/OwnStage.tsx'
import { RevealStage } from './stages/RevealStage.tsx'
import { saidInTurns } from './stages/turns.ts'
import { UnderstandStage } from './stages/UnderstandStage.tsx'
import { finishedAs, revealing, stageOf } from './standing.ts'
import { CalmCheck } from './start/CalmCheck.tsx'

export interface DebriefScreenProps {
  id: DebriefId
  session: Session
  /** The private check was answered on this page before. */
  hasChecked: boolean
  onChecked(): void
  /** To the page for somebody who is afraid, and back to here. */
  onSafety(): void
  /** The same from the private check: whoever comes back finds nothing of what was answered. */
  onWorry(): void
  onTogether(): void
  onAlone(): void
  onLeave(): void
}

const laterStages: Record<'own' | 'agree' | 'over', ComponentType<StageProps>> = {
  own: OwnStage,
  agree: AgreeStage,
  over: OverStage,
}

/** One debrief, at the stage where it stands. */
export function DebriefScreen(props: DebriefScreenProps) {
  const { t } = useWords()
  const debrief = useRead('debriefs.read', { id: props.id })
  const held = useHeldSteps(props.id, props.session.me, debrief.data)
  const now = held.debrief
  const phrases = usePhrasesOf(props.session.me)
  // The last choice of what is kept takes the debrief away; its screen stays to say what became of it.
  const [ending, setEnding] = useState<Debrief | null>(null)
  if (now && now.state.phase === 'keep' && !isSameMoment(now, ending)) setEnding(now)
  if (debrief.isError) {
    return (
      <Sheet>
        <Trouble
          code={debrief.error.code}
          actions={<Button onPress={props.onLeave}>{t('debriefs.back')}</Button>}
        />
      </Sheet>
    )
  }
  if (now === undefined) {
    return (
      <Sheet>
        <Waiting />
      </Sheet>
    )
  }
  const shown = now ?? ending
  if (shown === null) {
    return (
      <Sheet>
        <h1>{t('debriefs.not-there')}</h1>
        <p>{t('debriefs.not-there-more')}</p>
        <p>
          <Button onPress={props.onLeave}>{t('debriefs.back')}</Button>
        </p>
      </Sheet>
    )
  }
  return (
    <SayingContext value={held.saying}>
      <HintedPhrasesContext value={phrases}>
        <AtItsStage {...props} debrief={shown} />
      </HintedPhrasesContext>
    </SayingContext>
  )
}

/** Each member is told of phrases for themselves, however often the keyboard goes back and forth. */
function usePhrasesOf(me: MemberId): HintedPhrases {
  const [ofEach] = useState(() => new Map<MemberId, HintedPhrases>())
  const phrases = ofEach.get(me) ?? new HintedPhrases()
  ofEach.set(me, phrases)
  return phrases
}

/** What is told anew of one moment is another object with the same events. */
function isSameMoment(one: Debrief, other: Debrief | null): boolean {
  return one.events.length === other?.events.length
}

function AtItsStage(props: DebriefScreenProps & { debrief: Debrief }) {
  const { session, onSafety, onLeave } = props
  // The last choice takes the debrief away from the list, and this page with it; what it became is said first.
  const [over, setOver] = useState<DebriefState | null>(null)
  const debrief = over === null ? props.debrief : { ...props.debrief, state: over }
  const { about, state } = debrief
  const [isWriting, setIsWriting] = useState(false)
  const [isPausing, setIsPausing] = useState(false)
  const [hasRead, setHasRead] = useState(false)
  const isAlone = session.mode === 'solo'
  const isUnwritten = state.phase === 'sides' && isAlone && !state.sealed.includes(session.me)
  // Reading what was opened belongs to opening it: the next stage begins with its first turn.
  const isFirstReading =
    state.phase === 'understand' && !hasRead && saidInTurns(about, debrief.events).length === 0
  const frame = {
    debrief,
    session,
    stage: isFirstReading
      ? revealing
      : over
        ? finishedAs(props.debrief, over)
        : stageOf(debrief, isAlone ? session.me : null),
    onSafety,
    onLeave,
  }

  const needsCheck = isUnwritten && !debrief.hasDraft && !props.hasChecked
  const isResting = debrief.pausedUntil !== null && state.phase !== 'keep' && state.phase !== 'over'
  if (isResting && debrief.pausedUntil !== null && !(isWriting && isUnwritten)) {
    return (
      <DebriefFrame {...frame} isPaused onPause={() => setIsPausing(true)}>
        <PausedView
          debrief={debrief}
          session={session}
          until={debrief.pausedUntil}
          onPause={() => setIsPausing(true)}
          onWrite={isUnwritten ? () => setIsWriting(true) : undefined}
        />
        {isPausing ? <PauseDialog id={debrief.id} onClose={() => setIsPausing(false)} /> : null}
      </DebriefFrame>
    )
  }
  if (needsCheck) {
    return <CalmCheck onSafety={props.onWorry} onGoOn={props.onChecked} onLeave={onLeave} />
  }
  if (isUnwritten) {
    return (
      <MySideScreen debrief={debrief} session={session} onSafety={onSafety} onLeave={onLeave} />
    )
  }

  const members = membersOf(about.members, session)
  const given = { debrief, session, members, onLeave }
  if (state.phase === 'sides') {
    const allSealed = about.members.every((who) => state.sealed.includes(who))
    const allHere = !isAlone && about.members.every((who) => session.present.includes(who))
    return (
      <DebriefFrame {...frame} isPrivate={isAlone}>
        {allSealed && allHere ? (
          <RevealStage {...given} />
        ) : (
          <SealedSide
            debrief={debrief}
            state={state}
            session={session}
            onTogether={props.onTogether}
            onAlone={props.onAlone}
            onLeave={onLeave}
          />
        )}
      </DebriefFrame>
    )
  }
  if (state.phase === 'understand') {
    return (
      <DebriefFrame {...frame}>
        <UnderstandStage
          {...given}
          isFirstReading={isFirstReading}
          onRead={() => setHasRead(true)}
        />
      </DebriefFrame>
    )
  }
  if (state.phase === 'keep') {
    return (
      <DebriefFrame {...frame}>
        <KeepStage {...given} onOver={setOver} />
      </DebriefFrame>
    )
  }
  const Stage = laterStages[state.phase]
  return (
    <DebriefFrame {...frame}>
      <Stage {...given} />
    </DebriefFrame>
  )
}
