import { useState } from 'react'
import type { DebriefId } from '../../../shared/ids.ts'
import type { KeptDebrief, OwnWords } from '../../../shared/model/debrief.ts'
import type { Session } from '../../../shared/model/member.ts'
import { everyone } from '../../parts/everyone.ts'
import { AgreementsScreen } from './agreements/AgreementsScreen.tsx'
import type { DebriefsBeginning } from './beginning.ts'
import { DebriefScreen } from './DebriefScreen.tsx'
import { DebriefsScreen } from './DebriefsScreen.tsx'
import { KeptDebriefScreen } from './kept/KeptDebriefScreen.tsx'
import { OutsideViewScreen } from './outside-view/OutsideViewScreen.tsx'
import { CalmCheck } from './start/CalmCheck.tsx'
import { StartScreen } from './start/StartScreen.tsx'
import { ToOpen } from './ToOpen.tsx'
import { OwnWordsScreen } from './words/OwnWordsScreen.tsx'

export interface DebriefsRoomProps {
  session: Session
  begin?: DebriefsBeginning | undefined
  /** To the page for somebody who is afraid. Back from there leads to the list, or to what is open. */
  onSafety(back: 'debriefs' | 'debrief'): void
  /** To the door for several at once, to open this one there. */
  onTogether(toOpen: DebriefId): void
  /** To the door for one. */
  onAlone(): void
}

/** Where somebody is inside the room. */
type Inner =
  | { at: 'list' }
  | { at: 'check' }
  | { at: 'start' }
  | { at: 'debrief'; id: DebriefId }
  | { at: 'to-open'; id: DebriefId }
  | { at: 'kept'; kept: KeptDebrief }
  | { at: 'own-words'; words: OwnWords }
  | { at: 'agreements' }
  | { at: 'outside-view' }

const atList: Inner = { at: 'list' }

/** The room in which members work something through. */
export function DebriefsRoom({ session, begin, onSafety, onTogether, onAlone }: DebriefsRoomProps) {
  // With several at the table nobody is asked in front of the others; each is before their own side.
  const toBegin: Inner = { at: session.mode === 'solo' ? 'check' : 'start' }
  const [inner, setInner] = useState<Inner>(begin?.at === 'start' ? toBegin : (begin ?? atList))
  /** Debriefs before which the private check was answered, on this page and for as long as it stands. */
  const [checked, setChecked] = useState<readonly DebriefId[]>([])
  const toList = () => setInner(atList)
  // What was answered in the private check is not to be there for whoever comes back.
  const toSafety = () => onSafety('debriefs')
  const check = (id: DebriefId) => setChecked((now) => [...now, id])

  const list = () => (
    <DebriefsScreen
      session={session}
      onSafety={toSafety}
      onStart={() => setInner(toBegin)}
      onOpen={(id) => setInner({ at: 'debrief', id })}
      onKept={(kept) => setInner({ at: 'kept', kept })}
      onOwnWords={(words) => setInner({ at: 'own-words', words })}
      onAgreements={() => setInner({ at: 'agreements' })}
      onOutsideView={() => setInner({ at: 'outside-view' })}
    />
  )
  const debrief = (id: DebriefId) => (
    <DebriefScreen
      key={id}
      id={id}
      session={session}
      hasChecked={checked.includes(id)}
      onChecked={() => check(id)}
      onSafety={() => onSafety('debrief')}
      onWorry={toSafety}
      onTogether={() => onTogether(id)}
      onAlone={onAlone}
      onLeave={toList}
    />
  )

  switch (inner.at) {
    case 'list':
      return list()
    case 'to-open':
      return <ToOpen id={inner.id} there={() => debrief(inner.id)} otherwise={list} />
    case 'check':
      return (
        <CalmCheck onSafety={toSafety} onGoOn={() => setInner({ at: 'start' })} onLeave={toList} />
      )
    case 'start':
      return (
        <StartScreen
          session={session}
          onSafety={() => onSafety('debrief')}
          onLeave={toList}
          onStarted={({ id }) => {
            if (session.mode === 'solo') check(id)
            setInner({ at: 'debrief', id })
          }}
        />
      )
    case 'debrief':
      return debrief(inner.id)
    case 'kept':
      return <KeptDebriefScreen kept={inner.kept} members={everyone(session)} onLeave={toList} />
    case 'own-words':
      return <OwnWordsScreen session={session} words={inner.words} onLeave={toList} />
    case 'agreements':
      return <AgreementsScreen session={session} onLeave={toList} />
    case 'outside-view':
      return (
        <OutsideViewScreen
          session={session}
          onLeave={toList}
          onSafety={() => onSafety('debrief')}
        />
      )
  }
}
