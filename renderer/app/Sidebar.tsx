import {
  BookOpen,
  BookOpenText,
  CalendarCheck,
  Compass,
  LifeBuoy,
  Lock,
  Menu,
  MessagesSquare,
  Route,
  Search,
  Settings,
  Signpost,
  StickyNote,
  Sun,
  Telescope,
  TriangleAlert,
} from 'lucide-react'
import { memo } from 'react'
import type { Member, Session } from '../../shared/model/member.ts'
import { call } from '../bridge/client.ts'
import { useWords } from '../words/useWords.ts'
import { BackupStatus } from './BackupStatus.tsx'
import { CompanyItem } from './CompanyItem.tsx'
import { HandOverItem } from './HandOverItem.tsx'
import { NavButton } from './NavButton.tsx'
import { NavItem } from './NavItem.tsx'
import { Presence } from './Presence.tsx'
import type { Place } from './places.ts'
import styles from './Sidebar.module.css'
import { useFoldedRooms } from './useFoldedRooms.ts'

export interface SidebarProps {
  session: Session
  /** The room that somebody is in. */
  room: Place['room']
  onGo(place: Place): void
  /** Shows again what was found wrong. */
  onProblems(): void
  /** Somebody else who is here comes to the keyboard. */
  onHandOver(to: Member): void
  /** Opens the way to everything by typing. */
  onPalette(): void
}

/**
 * The rooms that there are, who is here, and the few things that belong to the whole house. What is typed in a room
 * passes it by.
 */
export const Sidebar = memo(function Sidebar({ session, room, onHandOver, ...ways }: SidebarProps) {
  const { t } = useWords()
  const rooms = useFoldedRooms()
  const onGo = (next: Place) => rooms.leaveFor(() => ways.onGo(next))
  const isAlone = session.mode === 'solo'
  return (
    <nav
      ref={rooms.nav}
      className={styles.side}
      aria-label={t('common.hearth')}
      data-open={rooms.isOpen || undefined}
    >
      <div className={styles.fold}>
        <NavButton ref={rooms.button} icon={Menu} isExpanded={rooms.isOpen} onPress={rooms.toggle}>
          {t('shell.rooms')}
        </NavButton>
      </div>
      <ul>
        <NavItem icon={Signpost} keys="palette" onPress={() => rooms.giveWay(ways.onPalette)}>
          {t('palette.short')}
        </NavItem>
        <NavItem
          icon={Search}
          isCurrent={room === 'search'}
          keys="search"
          onPress={() => onGo({ room: 'search' })}
        >
          {t('search.title')}
        </NavItem>
        <NavItem icon={Sun} isCurrent={room === 'today'} onPress={() => onGo({ room: 'today' })}>
          {t('today.title')}
        </NavItem>
        <NavItem
          icon={BookOpen}
          isCurrent={room === 'journal'}
          onPress={() => onGo({ room: 'journal' })}
        >
          {t('journal.title')}
        </NavItem>
        <NavItem
          icon={StickyNote}
          isCurrent={room === 'gratitude'}
          onPress={() => onGo({ room: 'gratitude' })}
        >
          {t('gratitude.title')}
        </NavItem>
        <NavItem
          icon={Route}
          isApart
          isCurrent={room === 'debriefs'}
          onPress={() => onGo({ room: 'debriefs' })}
        >
          {t('debriefs.title')}
        </NavItem>
        <NavItem
          icon={Compass}
          isCurrent={room === 'check-ins'}
          onPress={() => onGo({ room: 'check-ins' })}
        >
          {t('check-ins.title')}
        </NavItem>
        <NavItem
          icon={CalendarCheck}
          isCurrent={room === 'rituals'}
          onPress={() => onGo({ room: 'rituals' })}
        >
          {t('rituals.title')}
        </NavItem>
        <NavItem
          icon={MessagesSquare}
          isApart
          isCurrent={room === 'talk'}
          onPress={() => onGo({ room: 'talk' })}
        >
          {t('talk.title')}
        </NavItem>
        <NavItem
          icon={Telescope}
          isCurrent={room === 'dreams'}
          onPress={() => onGo({ room: 'dreams' })}
        >
          {t('dreams.title')}
        </NavItem>
      </ul>
      <div className={styles.foot}>
        <Presence session={session} />
        <ul>
          {session.writable ? null : (
            <NavItem
              icon={TriangleAlert}
              size="small"
              onPress={() => rooms.leaveFor(ways.onProblems)}
            >
              {t('problems.show')}
            </NavItem>
          )}
          <HandOverItem
            session={session}
            onHandOver={(to) => rooms.leaveFor(() => onHandOver(to))}
          />
          <CompanyItem session={session} />
          <NavItem icon={Lock} size="small" keys="lock" onPress={() => void call('app.lock', {})}>
            {t('shell.lock-now')}
          </NavItem>
          <NavItem
            icon={Settings}
            size="small"
            isCurrent={room === 'settings'}
            onPress={() => onGo({ room: 'settings', page: isAlone ? 'backup' : 'appearance' })}
          >
            {t('settings.title')}
          </NavItem>
          <NavItem
            icon={BookOpenText}
            size="small"
            isCurrent={room === 'guide'}
            onPress={() => onGo({ room: 'guide' })}
          >
            {t('shell.guide')}
          </NavItem>
          <NavItem
            icon={LifeBuoy}
            size="small"
            isCurrent={room === 'safety'}
            onPress={() => onGo({ room: 'safety' })}
          >
            {t('safety.title')}
          </NavItem>
          {isAlone ? (
            <BackupStatus onPress={() => onGo({ room: 'settings', page: 'backup' })} />
          ) : null}
        </ul>
      </div>
    </nav>
  )
})
