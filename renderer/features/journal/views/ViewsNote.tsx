import { Columns2 } from 'lucide-react'
import type { RoundId } from '../../../../shared/ids.ts'
import { asksFor } from '../../../../shared/model/day-view.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useRead } from '../../../bridge/hooks.ts'
import { mayWrite } from '../../../parts/may-write.ts'
import { namesOf } from '../../../parts/members-of.ts'
import { Link } from '../../../ui/Link.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './ViewsNote.module.css'

/** Above the pages: who would like to read one's view of which day. Others’ asking only, and no more of it. */
export function ViewsNote({ session, onOpen }: { session: Session; onOpen(id: RoundId): void }) {
  const { t, day } = useWords()
  const views = useRead('views.list', {})
  if (!mayWrite(session)) return null
  const asked = (views.data ?? []).filter(
    (row) => row.startedBy !== session.me && asksFor(row, session.me),
  )
  if (asked.length === 0) return null
  return (
    <ul className={styles.note}>
      {asked.map((row) => (
        <li key={row.id}>
          <Columns2 size={15} strokeWidth={1.6} aria-hidden />
          <span>
            {t('views.asked-of-you', {
              name: namesOf([row.startedBy], session)[0] ?? '',
              day: day(row.day, 'near'),
            })}{' '}
            <Link onPress={() => onOpen(row.id)}>
              {t(row.mine === 'draft' ? 'views.carry-on' : 'views.write-yours')}
            </Link>
          </span>
        </li>
      ))}
    </ul>
  )
}
