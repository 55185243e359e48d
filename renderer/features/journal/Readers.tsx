import type { MemberId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/model/member.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Readers.module.css'

/** Who can read this page: everyone who holds a key to it, by name. */
export function Readers({ session, readers }: { session: Session; readers: readonly MemberId[] }) {
  const { t, list } = useWords()
  const who = session.members.filter((member) => readers.includes(member.id))
  const [only] = who
  return (
    <section className={styles.readers} aria-label={t('journal.who-reads')}>
      <span className={styles.marks}>
        {who.map((member) => (
          <Avatar key={member.id} name={member.label} place={member.place} size="small" />
        ))}
      </span>
      <p>
        <b>{t('journal.who-reads')}</b>{' '}
        {who.length === 1 && only
          ? t('journal.only', { name: only.label })
          : t('journal.readers', { names: list(who.map(({ label }) => label)) })}
      </p>
    </section>
  )
}
