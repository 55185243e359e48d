import type { Member, Session } from '../../../shared/model/member.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import type { OfferId } from '../../parts/offers.ts'
import type { Words } from '../../words/useWords.ts'
import type { Place } from '../places.ts'

/** What commands follow from, and the hands that they act with. */
export interface CommandsOf {
  t: Words['t']
  session: Session
  settings: Settings
  /** What only the screen of this moment can do. */
  offers: ReadonlyMap<OfferId, { act(): void }>
  onGo(place: Place): void
  onSettings(part: Partial<Settings>): void
  onLock(door?: 'solo' | 'together'): void
  onQuickExit(): void
  onSide(): void
  onShortcuts(): void
  onHandOver(to: Member): void
}
