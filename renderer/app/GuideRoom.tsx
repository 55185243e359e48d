import { useMemo } from 'react'
import { GuideScreen } from '../features/guide/GuideScreen.tsx'
import type { GuideRoomPage } from '../features/guide/guide-room-pages.ts'
import type { GuideWay, GuideWays } from '../features/guide/guide-ways.ts'
import type { Place } from './places.ts'

const placeOfWay: Record<Exclude<GuideWay, 'keys'>, Place> = {
  today: { room: 'today' },
  journal: { room: 'journal' },
  wall: { room: 'gratitude' },
  debriefs: { room: 'debriefs' },
  checkins: { room: 'check-ins' },
  talk: { room: 'talk' },
  search: { room: 'search' },
  safety: { room: 'safety' },
  protection: { room: 'settings', page: 'protection' },
  backup: { room: 'settings', page: 'backup' },
  locking: { room: 'settings', page: 'locking' },
  members: { room: 'settings', page: 'members' },
  import: { room: 'settings', page: 'import' },
  export: { room: 'settings', page: 'export' },
}

export interface GuideRoomProps {
  page: GuideRoomPage | undefined
  onGo(place: Place): void
}

/** The guide, with ways to all that it talks of. */
export function GuideRoom({ page = 'first-evening', onGo }: GuideRoomProps) {
  const ways = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(placeOfWay).map(([way, place]) => [way, () => onGo(place)]),
      ) as GuideWays,
    [onGo],
  )
  return (
    <GuideScreen page={page} onPage={(next) => onGo({ room: 'guide', page: next })} ways={ways} />
  )
}
