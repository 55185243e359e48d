import { type ReactNode, useState } from 'react'
import type { EntryId } from '../../../shared/ids.ts'
import type { EntryDraft } from '../../../shared/model/draft.ts'
import type { Session } from '../../../shared/model/member.ts'
import { RoomHead } from '../../parts/RoomHead.tsx'
import { RoomNav } from '../../parts/RoomNav.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { CuesPage } from './closeness/CuesPage.tsx'
import { IdeasPage } from './ideas/IdeasPage.tsx'
import styles from './RitualsRoom.module.css'
import { type RitualsPage, roomPages } from './room-pages.ts'
import { WeekPage } from './WeekPage.tsx'

export interface RitualsRoomProps {
  session: Session
  /** The page to begin with. */
  start?: RitualsPage | undefined
  /** All promises, those of debriefs among them. */
  promises: ReactNode
  /** To the editor, with a page about a day. */
  onWrite(draft: EntryDraft): void
  /** Shows a page that somebody wrote about a day. */
  onRead(page: EntryId): void
}

/** What members keep coming back to: rituals week by week, and small promises. */
export function RitualsRoom({
  session,
  start = 'week',
  promises,
  onWrite,
  onRead,
}: RitualsRoomProps) {
  const { t } = useWords()
  const [page, setPage] = useState<RitualsPage>(start)
  return (
    <Sheet>
      <RoomHead title={t('rituals.title')} lead={t('rituals.lead')} />
      <RoomNav label={t('rituals.title')} pages={roomPages} page={page} onGo={setPage} />
      <div className={styles.page}>{inside()}</div>
    </Sheet>
  )

  function inside(): ReactNode {
    switch (page) {
      case 'week':
        return <WeekPage session={session} onWrite={onWrite} onRead={onRead} />
      case 'promises':
        return promises
      case 'ideas':
        return <IdeasPage session={session} />
      case 'closeness':
        return <CuesPage session={session} />
    }
  }
}
