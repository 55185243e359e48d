import { useState } from 'react'
import type { Member, Session } from '../../shared/model/member.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { call } from '../bridge/client.ts'
import { useRead } from '../bridge/hooks.ts'
import { ShortcutsDialog } from '../features/guide/ShortcutsDialog.tsx'
import { Palette } from '../features/palette/Palette.tsx'
import { offersNow } from '../parts/offers.ts'
import { announce } from '../ui/announce.ts'
import { useWords } from '../words/useWords.ts'
import { commandsFor } from './commands/commands.ts'
import type { Place } from './places.ts'
import { useFocusGivenBack } from './useFocusGivenBack.ts'
import { leave } from './useQuickExitKeys.ts'

/** What helps to find the way, while it lies over the screen. */
export type Wayfinding = 'palette' | 'shortcuts'

export interface WayfinderProps {
  session: Session
  shown: Wayfinding
  onShow(next: Wayfinding | null): void
  onGo(place: Place): void
  /** To search, with these words. */
  onSearch(text: string): void
  onSide(): void
  onHandOver(to: Member): void
}

/** The way to everything by typing, and the list of all keys. */
export function Wayfinder(props: WayfinderProps) {
  const { session, shown, onShow, onGo, onSearch, onSide, onHandOver } = props
  const { t, error } = useWords()
  const settings = useRead('settings.read', {})
  // What the screen offers below: it is not asked again while this lies over it.
  const [offers] = useState(offersNow)
  useFocusGivenBack()
  if (shown === 'shortcuts') return <ShortcutsDialog onClose={() => onShow(null)} />
  if (!settings.data) return null
  const commands = commandsFor({
    t,
    session,
    settings: settings.data,
    offers,
    onGo,
    onSettings: (part) => void change(part),
    onLock: (door) => void call('app.lock', door ? { door } : {}),
    onQuickExit: leave,
    onSide,
    onShortcuts: () => onShow('shortcuts'),
    onHandOver,
  })
  return <Palette commands={commands} onSearch={onSearch} onClose={() => onShow(null)} />

  /** The field has gone by the time of the answer: a refusal is said where everybody hears it. */
  async function change(part: Partial<Settings>): Promise<void> {
    const reply = await call('settings.change', part)
    if (!reply.ok) announce(error(reply.code).happened)
  }
}
