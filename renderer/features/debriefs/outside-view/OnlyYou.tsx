import { Lock } from 'lucide-react'
import type { Session } from '../../../../shared/model/member.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './OnlyYou.module.css'

/** Says in words, with the writer's mark and a lock, that nobody else reads this. */
export function OnlyYou({ session }: { session: Session }) {
  const { t } = useWords()
  const me = session.members.find(({ id }) => id === session.me)
  return (
    <p className={styles.line}>
      {me ? <Avatar name={me.label} place={me.place} size="small" /> : null}
      <Lock size={15} strokeWidth={1.6} aria-hidden />
      <b>{t('outside-view.only-you')}</b>
    </p>
  )
}
