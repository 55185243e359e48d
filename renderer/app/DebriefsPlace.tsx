import { Activity } from 'react'
import type { Session } from '../../shared/model/member.ts'
import { call } from '../bridge/client.ts'
import { DebriefsRoom } from '../features/debriefs/DebriefsRoom.tsx'
import { SafetyScreen } from '../features/safety/SafetyScreen.tsx'
import type { Place } from './places.ts'

export interface DebriefsPlaceProps {
  session: Session
  place: Extract<Place, { room: 'debriefs' | 'safety' }>
  onGo(place: Place): void
}

/** The room of debriefs. Whoever reads of safety in the midst of one finds it again as they left it. */
export function DebriefsPlace({ session, place, onGo }: DebriefsPlaceProps) {
  const isReading = place.room === 'safety'
  return (
    <>
      <Activity mode={isReading ? 'hidden' : 'visible'}>
        <DebriefsRoom
          session={session}
          begin={isReading ? undefined : place.begin}
          onSafety={(back) => onGo({ room: 'safety', back })}
          onTogether={(id) =>
            void call('app.lock', { door: 'together', toOpen: { what: 'debrief', id } })
          }
          onAlone={() => void call('app.lock', { door: 'solo' })}
        />
      </Activity>
      {isReading ? <SafetyScreen onLeave={() => onGo({ room: 'debriefs' })} /> : null}
    </>
  )
}
