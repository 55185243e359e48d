import { expect, test } from 'vitest'
import { commandsFor } from '../../../renderer/app/commands/commands.ts'
import type { Place } from '../../../renderer/app/places.ts'
import { settingsPages } from '../../../renderer/features/settings/settings-pages.ts'
import { guidePages } from '../../../renderer/words/guide-list.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/model/member.ts'
import { startSettings } from '../../../shared/model/settings.ts'

/** Every room that somebody can go to by themselves. A new one that is missing here does not compile. */
const rooms: Record<Exclude<Place['room'], 'missing'>, true> = {
  search: true,
  today: true,
  journal: true,
  gratitude: true,
  debriefs: true,
  'check-ins': true,
  rituals: true,
  talk: true,
  settings: true,
  dreams: true,
  chapters: true,
  guide: true,
  safety: true,
}

const members = ['Mara', 'Jonas'].map((label, place) => ({
  id: String(place).repeat(26) as MemberId,
  label,
  place,
}))
const session = {
  ...{ mode: 'solo', me: members[0]!.id, present: [members[0]!.id], members },
  ...{ writable: true, problems: [] },
} as unknown as Session

function placesFrom(of: Session): Place[] {
  const gone: Place[] = []
  const nothing = () => undefined
  const commands = commandsFor({
    ...{ t: (id) => id, session: of, settings: startSettings, offers: new Map() },
    ...{ onSettings: nothing, onLock: nothing, onQuickExit: nothing, onSide: nothing },
    ...{ onShortcuts: nothing, onHandOver: nothing, onGo: (place) => gone.push(place) },
  })
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
  for (const command of commands) command.act()
  return gone
}

test('every room, every part of the settings and every page of the guide can be gone to by typing', () => {
  const gone = placesFrom(session)
  expect(new Set(gone.map(({ room }) => room))).toEqual(new Set(Object.keys(rooms)))
  const parts = gone.flatMap((place) => (place.room === 'settings' ? [place.page] : []))
  expect(new Set(parts)).toEqual(new Set(settingsPages))
  const pages = gone.flatMap((place) => (place.room === 'guide' ? [place.page] : []))
  expect(pages).toEqual(expect.arrayContaining(guidePages.map(({ id }) => id)))
})

test('whoever is the only member is not offered what needs two', () => {
  const alone = { ...session, members: members.slice(0, 1) }
  const starts = placesFrom(alone).filter(
    (place) => place.room === 'debriefs' && place.begin?.at === 'start',
  )
  expect(starts).toEqual([])
})
