import { screen } from '@testing-library/react'
import { useRead } from '../../../renderer/bridge/hooks.ts'
import {
  CheckInsRoom,
  type CheckInsRoomProps,
} from '../../../renderer/features/check-ins/CheckInsRoom.tsx'
import type { OneRoom } from '../one-room.tsx'

type Ways = Omit<CheckInsRoomProps, 'session'>

/** The room for whoever is in, with nowhere else to go. */
function Room(ways: Ways) {
  const session = useRead('session.read', {})
  return session.data ? <CheckInsRoom session={session.data} {...ways} /> : null
}

export async function openCheckIns(room: OneRoom, ways: Partial<Ways> = {}): Promise<void> {
  room.show(<Room onTogether={() => {}} onAlone={() => {}} {...ways} />)
  await screen.findByRole('heading', { level: 1 })
}
