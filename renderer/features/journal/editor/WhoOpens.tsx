import { Lock } from 'lucide-react'
import type { EntryDraft } from '../../../../shared/model/draft.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './WhoOpens.module.css'

export interface WhoOpensProps {
  session: Session
  zone: EntryDraft['zone']
  /** A page that everyone can read already. */
  isShared: boolean
}

/** The plain sentence under the switch: who opens this page, now and after Done. */
export function WhoOpens({ session, zone, isShared }: WhoOpensProps) {
  const { t, list } = useWords()
  const me = session.members.find((member) => member.id === session.me)
  const others = session.members.filter((member) => member.id !== session.me)
  const names = list(others.map(({ label }) => label))
  const isMine = zone === 'mine'
  const shown = isMine
    ? session.members.filter((member) => member.id === session.me)
    : session.members
  return (
    <p className={styles.who}>
      <span className={styles.marks}>
        {shown.map((member) => (
          <Avatar key={member.id} name={member.label} place={member.place} />
        ))}
      </span>
      {isMine ? <Lock size={15} strokeWidth={1.6} aria-hidden /> : null}
      <span>
        <b>{bold()}</b> {more()}
      </span>
    </p>
  )

  function bold(): string {
    const isAlone = others.length === 0
    if (isMine) return t('journal.mine-bold', { me: me?.label ?? '' })
    if (isAlone) return t(isShared ? 'journal.ours-already-alone' : 'journal.ours-alone')
    return t(isShared ? 'journal.ours-already' : 'journal.ours-bold', { names })
  }

  function more(): string {
    if (isShared) return t('journal.ours-changes')
    if (!isMine) return t('journal.ours-more')
    return others.length > 0 ? t('journal.mine-more', { names }) : ''
  }
}
