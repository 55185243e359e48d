import {
  BookOpen,
  CalendarCheck,
  Compass,
  LifeBuoy,
  Lock,
  MessagesSquare,
  Route,
  Search,
  Settings,
  StickyNote,
  Sun,
  Telescope,
  TriangleAlert,
} from 'lucide-react'
import type { Member, Session } from '../../shared/model/member.ts'
import { call } from '../bridge/client.ts'
import { useRead } from '../bridge/hooks.ts'
import { useWords } from '../words/useWords.ts'
import { BackupStatus } from './BackupStatus.tsx'
import { CompanyItem } from './CompanyItem.tsx'
import { HandOverItem } from './HandOverItem.tsx'
import { NavItem } from './NavItem.tsx'
import { Presence } from './Presence.tsx'
import type { Place } from './places.ts'
import styles from './Sidebar.module.css'

export interface SidebarProps {
  session: Session
  place: Place
  onGo(place: Place): void
  /** Shows again what was found wrong. */
  onProblems(): void
  /** Somebody else who is here comes to the keyboard. */
  onHandOver(to: Member): void
}

/** The rooms that there are, who is here, and the few things that belong to the whole house. */
export function Sidebar({ session, place, onGo, onProblems, onHandOver }: SidebarProps) {
  const { t } = useWords()
  const isAlone = session.mode === 'solo'
  const info = useRead('app.info', {})
  const isMac = info.data?.platform === 'darwin'
  const lockKeys = isMac ? 'shell.lock-keys-mac' : 'shell.lock-keys'
  return (
    <nav className={styles.side} aria-label={t('common.hearth')}>
      <ul>
        <NavItem
          icon={Search}
          isCurrent={place.room === 'search'}
          keys={t(isMac ? 'search.keys-mac' : 'search.keys')}
          onPress={() => onGo({ room: 'search' })}
        >
          {t('search.title')}
        </NavItem>
        <NavItem
          icon={Sun}
          isCurrent={place.room === 'today'}
          onPress={() => onGo({ room: 'today' })}
        >
          {t('today.title')}
        </NavItem>
        <NavItem
          icon={BookOpen}
          isCurrent={place.room === 'journal'}
          onPress={() => onGo({ room: 'journal' })}
        >
          {t('journal.title')}
        </NavItem>
        <NavItem
          icon={StickyNote}
          isCurrent={place.room === 'gratitude'}
          onPress={() => onGo({ room: 'gratitude' })}
        >
          {t('gratitude.title')}
        </NavItem>
        <NavItem
          icon={Route}
          isApart
          isCurrent={place.room === 'debriefs'}
          onPress={() => onGo({ room: 'debriefs' })}
        >
          {t('debriefs.title')}
        </NavItem>
        <NavItem
          icon={Compass}
          isCurrent={place.room === 'check-ins'}
          onPress={() => onGo({ room: 'check-ins' })}
        >
          {t('check-ins.title')}
        </NavItem>
        <NavItem
          icon={CalendarCheck}
          isCurrent={place.room === 'rituals'}
          onPress={() => onGo({ room: 'rituals' })}
        >
          {t('rituals.title')}
        </NavItem>
        <NavItem
          icon={MessagesSquare}
          isApart
          isCurrent={place.room === 'talk'}
          onPress={() => onGo({ room: 'talk' })}
        >
          {t('talk.title')}
        </NavItem>
        <NavItem
          icon={Telescope}
          isCurrent={place.room === 'dreams'}
          onPress={() => onGo({ room: 'dreams' })}
        >
          {t('dreams.title')}
        </NavItem>
      </ul>
      <div className={styles.foot}>
        <Presence session={session} />
        <ul>
          {session.writable ? null : (
            <NavItem icon={TriangleAlert} size="small" onPress={onProblems}>
              {t('problems.show')}
            </NavItem>
          )}
          <HandOverItem session={session} onHandOver={onHandOver} />
          <CompanyItem session={session} />
          <NavItem
            icon={Lock}
            size="small"
            keys={t(lockKeys)}
            onPress={() => void call('app.lock', {})}
          >
            {t('shell.lock-now')}
          </NavItem>
          <NavItem
            icon={Settings}
            size="small"
            isCurrent={place.room === 'settings'}
            onPress={() => onGo({ room: 'settings', page: isAlone ? 'backup' : 'appearance' })}
          >
            {t('settings.title')}
          </NavItem>
          <NavItem
            icon={LifeBuoy}
            size="small"
            isCurrent={place.room === 'safety'}
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
}
