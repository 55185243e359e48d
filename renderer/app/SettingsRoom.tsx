import type { Session } from '../../shared/model/member.ts'
import { BackupPage } from '../features/backup/BackupPage.tsx'
import type { GuideRoomPage } from '../features/guide/guide-room-pages.ts'
import { ImportPage } from '../features/import/ImportPage.tsx'
import { ProtectionPage } from '../features/protection/ProtectionPage.tsx'
import { RemindersPage } from '../features/reminders/RemindersPage.tsx'
import { AboutPage } from '../features/settings/AboutPage.tsx'
import { AppearancePage } from '../features/settings/AppearancePage.tsx'
import { ExportPage } from '../features/settings/export/ExportPage.tsx'
import { LockingPage } from '../features/settings/LockingPage.tsx'
import { MembersPage } from '../features/settings/MembersPage.tsx'
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx'
import type { SettingsPage } from '../features/settings/settings-pages.ts'
import { WaitsPage } from '../features/settings/WaitsPage.tsx'
import type { KeptSheet } from '../parts/kept-sheet.ts'
import { soloPages } from './solo-pages.ts'

export interface SettingsRoomProps {
  session: Session
  page: SettingsPage
  onPage(page: SettingsPage): void
  onJournal(): void
  /** To a page of the guide. */
  onGuide(page: GuideRoomPage): void
  /** What to begin with under Members. */
  begin?: 'renew' | undefined
  /** Keys were made anew: their sheet has to be shown. */
  onNewKeys(sheet: KeptSheet): void
}

/** The settings, with the pages that belong to other areas in their places. */
export function SettingsRoom({
  session,
  page,
  onPage,
  onJournal,
  onGuide,
  begin,
  onNewKeys,
}: SettingsRoomProps) {
  return (
    <SettingsScreen page={page} onPage={onPage}>
      {content()}
    </SettingsScreen>
  )

  function content() {
    if (session.mode === 'together' && soloPages.has(page)) return <WaitsPage page={page} />
    switch (page) {
      case 'backup':
        return <BackupPage />
      case 'locking':
        return <LockingPage />
      case 'appearance':
        return <AppearancePage />
      case 'reminders':
        return <RemindersPage session={session} />
      case 'members':
        return <MembersPage begin={begin} onNewKeys={onNewKeys} />
      case 'import':
        return <ImportPage onJournal={onJournal} />
      case 'export':
        return <ExportPage />
      case 'about':
        return (
          <AboutPage
            onProtection={() => onPage('protection')}
            onGuide={() => onGuide('first-evening')}
            onNews={() => onGuide('whats-new')}
          />
        )
      case 'protection':
        return <ProtectionPage />
    }
  }
}
