import type { Session } from '../../../shared/model/member.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import type { WordId } from '../../words/catalogue.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './MemberList.module.css'

const marks: readonly WordId[] = [
  'members.mark-0',
  'members.mark-1',
  'members.mark-2',
  'members.mark-3',
  'members.mark-4',
  'members.mark-5',
  'members.mark-6',
  'members.mark-7',
]

/** Everyone who shares this Hearth, with the mark they are known by. */
export function MemberList({ session }: { session: Session }) {
  const { t } = useWords()
  return (
    <ul className={styles.members}>
      {session.members.map((member) => (
        <li key={member.id}>
          <Avatar name={member.label} place={member.place} />
          <span>
            <b>{member.label}</b>
            <span className={styles.mark}>{t(marks[member.place] ?? 'members.mark-7')}</span>
          </span>
          <span className={styles.state}>
            {t(member.id === session.me ? 'members.you' : 'members.not-here')}
          </span>
        </li>
      ))}
      {session.former.map((member) => (
        <li key={member.id} className={styles.former}>
          {t('members.left', { name: member.label })}
        </li>
      ))}
    </ul>
  )
}
