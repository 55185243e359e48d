import { useCallback, useState } from 'react'
import type { NoteId } from '../../shared/ids.ts'
import { type Asked, nothingAsked } from '../features/search/asked.ts'
import { quiet, type Talk } from '../features/talk/talk.ts'
import { nothingRead, type ReadThanks } from '../features/today/thanks.ts'
import type { Place } from './places.ts'

/** Going there from inside begins at the room's first page; drafts are kept. */
const begunAnew: readonly Place['room'][] = [
  'journal',
  'debriefs',
  'check-ins',
  'rituals',
  'dreams',
]

/** Where somebody is, how they go on, and what rooms keep meanwhile. All of it goes with the window. */
export interface WayThroughRooms {
  /** Null while nobody has chosen: the first room is shown. */
  chosen: Place | null
  /** What they came in to open is what they see first, and not once they have been elsewhere. */
  hasGone: boolean
  /** A room that is begun anew has another number. */
  visit: number
  /** To another room, of which some begin anew. */
  go(next: Place): void
  /** On from what the room shows; null for the first room. */
  turnTo(next: Place | null): void
  asked: Asked
  ask(asked: Asked): void
  /** How often search was called for: each time its box is where the keyboard goes. */
  called: number
  /** To search; `about` is what is looked for, which stays as it was unless said. */
  search(about?: Partial<Asked>): void
  /** A talk goes on where it was when somebody looks elsewhere meanwhile. */
  talk: Talk
  goOnWithTalk(talk: Talk): void
  /** Whether the first steps that Today offers were begun. */
  hasBegun: boolean
  begin(): void
  read: ReadThanks
  readNote(id: NoteId): void
}

/** The way that somebody takes through the rooms, from the door on. */
export function useWayThroughRooms(): WayThroughRooms {
  const [chosen, setChosen] = useState<Place | null>(null)
  const [hasGone, setHasGone] = useState(false)
  const [visit, setVisit] = useState(0)
  const [asked, setAsked] = useState(nothingAsked)
  const [called, setCalled] = useState(0)
  const [talk, setTalk] = useState(quiet)
  const [hasBegun, setHasBegun] = useState(false)
  const [read, setRead] = useState(nothingRead)

  const go = useCallback((next: Place) => {
    if (begunAnew.includes(next.room) || (next.room === 'gratitude' && next.isWriting)) {
      setVisit((count) => count + 1)
    }
    // Whoever is at the wall sees what hangs there.
    if (next.room === 'gratitude') {
      setRead(({ ids }) => ({ ids, wallAt: new Date().toISOString() }))
    }
    setHasGone(true)
    setChosen(next)
  }, [])

  function search(about?: Partial<Asked>): void {
    if (about) setAsked({ ...nothingAsked, ...about })
    setChosen({ room: 'search' })
    setCalled((count) => count + 1)
  }

  return {
    chosen,
    hasGone,
    visit,
    go,
    turnTo: setChosen,
    asked,
    ask: setAsked,
    called,
    search,
    talk,
    goOnWithTalk: setTalk,
    hasBegun,
    begin: () => setHasBegun(true),
    read,
    readNote: (id) => setRead(({ ids, wallAt }) => ({ ids: new Set([...ids, id]), wallAt })),
  }
}
