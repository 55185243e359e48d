import { useState } from 'react'
import type { RoundId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useRead } from '../../bridge/hooks.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { AgendaScreen } from './agenda/AgendaScreen.tsx'
import { CheckInsScreen, type WaysFromCheckIns } from './CheckInsScreen.tsx'
import { DimensionsScreen } from './dimensions/DimensionsScreen.tsx'
import { RateScreen } from './rate/RateScreen.tsx'
import { CheckInToRead } from './read/CheckInToRead.tsx'

export interface CheckInsRoomProps extends WaysFromCheckIns {
  session: Session
  /** The one that is looked at right away. */
  read?: RoundId | undefined
}

/** Where somebody is inside the room. */
type Inner =
  | { at: 'home' }
  | { at: 'dimensions' }
  | { at: 'rate'; id: RoundId }
  | { at: 'read'; id: RoundId }
  | { at: 'agenda'; id: RoundId }

/** The room in which members say now and then how it is, and look at it over time. */
export function CheckInsRoom(props: CheckInsRoomProps) {
  const { session } = props
  const { t } = useWords()
  const checkIns = useRead('check-ins.list', {})
  const [inner, setInner] = useState<Inner>(
    props.read === undefined ? { at: 'home' } : { at: 'read', id: props.read },
  )
  const toHome = () => setInner({ at: 'home' })

  if (checkIns.isError) {
    return (
      <Sheet>
        <Trouble code={checkIns.error.code} />
      </Sheet>
    )
  }
  if (checkIns.data === undefined) {
    return (
      <Sheet>
        <Waiting />
      </Sheet>
    )
  }
  if (inner.at === 'home') {
    return (
      <CheckInsScreen
        {...props}
        checkIns={checkIns.data}
        onRate={(id) => setInner({ at: 'rate', id })}
        onRead={(id) => setInner({ at: 'read', id })}
        onDimensions={() => setInner({ at: 'dimensions' })}
      />
    )
  }
  if (inner.at === 'dimensions') return <DimensionsScreen session={session} onLeave={toHome} />
  const checkIn = checkIns.data.find(({ id }) => id === inner.id)
  if (checkIn === undefined) {
    return (
      <Sheet>
        <h1>{t('check-ins.not-there')}</h1>
        <p>
          <Button onPress={toHome}>{t('check-ins.back')}</Button>
        </p>
      </Sheet>
    )
  }
  // Once the last of them is finished, what was being rated can be read.
  if (inner.at === 'rate' && checkIn.stage !== 'open') {
    return <RateScreen key={inner.id} checkIn={checkIn} session={session} onLeave={toHome} />
  }
  if (inner.at === 'agenda') {
    return (
      <AgendaScreen
        // Whoever comes to the keyboard writes lines of their own.
        key={`${inner.id} ${session.me}`}
        checkIn={checkIn}
        session={session}
        onLeave={() => setInner({ at: 'read', id: inner.id })}
      />
    )
  }
  return (
    <CheckInToRead
      key={inner.id}
      checkIn={checkIn}
      session={session}
      onLeave={toHome}
      onAgenda={() => setInner({ at: 'agenda', id: inner.id })}
    />
  )
}
