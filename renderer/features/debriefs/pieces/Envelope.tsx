import type { Member } from '../../../../shared/model/member.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './Envelope.module.css'

export interface EnvelopeProps {
  member: Member
  /** One line below the name. */
  caption: string
  /** False: a place laid out for a side that is still to be written. */
  isSealed: boolean
}

/** A closed side: cool paper, with the writer's mark for a seal. It shows no length and no time. */
export function Envelope({ member, caption, isSealed }: EnvelopeProps) {
  const { t } = useWords()
  return (
    <div className={styles.envelope} data-sealed={isSealed || undefined}>
      <span className={styles.flap} aria-hidden />
      <span className={styles.seal}>
        <Avatar name={member.label} place={member.place} isHere={isSealed} />
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{t('debriefs.side-of', { name: member.label })}</span>
        <span className={styles.caption}>{caption}</span>
      </span>
    </div>
  )
}
