import {
  Armchair,
  BookOpen,
  BookOpenText,
  CalendarCheck,
  CalendarDays,
  Compass,
  Flower2,
  HandHeart,
  Handshake,
  LifeBuoy,
  Lightbulb,
  type LucideIcon,
  MessagesSquare,
  Route,
  Search,
  Settings,
  Sparkles,
  StickyNote,
  Sun,
  Telescope,
  Trash2,
  Users,
} from 'lucide-react'
import type { Command } from '../../features/palette/command.ts'
import { settingsPages } from '../../features/settings/settings-pages.ts'
import type { WordId } from '../../words/catalogue.ts'
import { guidePages } from '../../words/guide-list.ts'
import type { Place } from '../places.ts'
import { soloPages } from '../solo-pages.ts'
import type { CommandsOf } from './commands-of.ts'

type AlsoOf<Id> = Id extends `palette.also.${infer Name}` ? Name : never

interface PlaceLine {
  /** Its other words are under this name. */
  also: AlsoOf<WordId>
  icon: LucideIcon
  word: WordId
  place: Place
}

const places: readonly PlaceLine[] = [
  { also: 'today', icon: Sun, word: 'today.title', place: { room: 'today' } },
  { also: 'journal', icon: BookOpen, word: 'journal.title', place: { room: 'journal' } },
  {
    also: 'calendar',
    icon: CalendarDays,
    word: 'palette.calendar',
    place: { room: 'journal', begin: { kind: 'calendar' } },
  },
  {
    also: 'views',
    icon: Users,
    word: 'palette.views',
    place: { room: 'journal', begin: { kind: 'views', id: null } },
  },
  {
    also: 'bin',
    icon: Trash2,
    word: 'palette.bin',
    place: { room: 'journal', begin: { kind: 'bin' } },
  },
  { also: 'gratitude', icon: StickyNote, word: 'gratitude.title', place: { room: 'gratitude' } },
  { also: 'debriefs', icon: Route, word: 'debriefs.title', place: { room: 'debriefs' } },
  {
    also: 'agreements',
    icon: Handshake,
    word: 'palette.agreements',
    place: { room: 'debriefs', begin: { at: 'agreements' } },
  },
  { also: 'check-ins', icon: Compass, word: 'check-ins.title', place: { room: 'check-ins' } },
  {
    also: 'week',
    icon: CalendarCheck,
    word: 'rituals.title',
    place: { room: 'rituals', page: 'week' },
  },
  {
    also: 'promises',
    icon: Handshake,
    word: 'rituals.page-promises',
    place: { room: 'rituals', page: 'promises' },
  },
  { also: 'ideas', icon: Lightbulb, word: 'jar.page', place: { room: 'rituals', page: 'ideas' } },
  {
    also: 'closeness',
    icon: HandHeart,
    word: 'cues.page',
    place: { room: 'rituals', page: 'closeness' },
  },
  { also: 'talk', icon: MessagesSquare, word: 'talk.title', place: { room: 'talk' } },
  { also: 'dreams', icon: Telescope, word: 'dreams.title', place: { room: 'dreams' } },
  {
    also: 'own-time',
    icon: Armchair,
    word: 'own-time.title',
    place: { room: 'dreams', page: 'own-time' },
  },
  { also: 'chapters', icon: Flower2, word: 'chapters.title', place: { room: 'chapters' } },
  { also: 'seek', icon: Search, word: 'search.title', place: { room: 'search' } },
  { also: 'safety', icon: LifeBuoy, word: 'safety.title', place: { room: 'safety' } },
  { also: 'guide', icon: BookOpenText, word: 'shell.guide', place: { room: 'guide' } },
  {
    also: 'whats-new',
    icon: Sparkles,
    word: 'news.title',
    place: { room: 'guide', page: 'whats-new' },
  },
]

/** Every place of the app, the parts of the settings, and the pages of the guide. */
export function placeCommands({ t, session, onGo }: CommandsOf): Command[] {
  const isAlone = session.mode === 'solo'
  const rooms = places.map(({ also, icon, word, place }): Command => {
    const act = () => onGo(place)
    return {
      id: `go-${word}`,
      group: 'go',
      icon,
      label: t(word),
      also: t(`palette.also.${also}`),
      act,
    }
  })
  const settings = settingsPages.map(
    (page): Command => ({
      id: `settings-${page}`,
      group: 'settings',
      icon: Settings,
      label: t(`settings.${page}`),
      also: t(`palette.also.settings-${page}`),
      act: () => onGo({ room: 'settings', page }),
      ...(isAlone || !soloPages.has(page) ? {} : { waits: t('palette.waits') }),
    }),
  )
  const guide = guidePages.map(
    ({ id, title, lead }): Command => ({
      id: `guide-${id}`,
      group: 'guide',
      icon: BookOpenText,
      label: t(title),
      also: t(lead),
      act: () => onGo({ room: 'guide', page: id }),
    }),
  )
  return [...rooms, ...settings, ...guide]
}
