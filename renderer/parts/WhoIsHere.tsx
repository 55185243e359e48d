import { Radio, RadioGroup } from 'react-aria-components'
import type { MemberId } from '../../shared/ids.ts'
import type { Member } from '../../shared/model/member.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './WhoIsHere.module.css'

export interface WhoIsHereProps {
  members: readonly Member[]
  value: MemberId
  onChange(member: MemberId): void
}

/** The members' marks and names; one of them is the one who unlocks. */
export function WhoIsHere({ members, value, onChange }: WhoIsHereProps) {
  const { t } = useWords()
  return (
    <RadioGroup
      className={styles.who ?? ''}
      aria-label={t('lock.choose')}
      orientation="horizontal"
      value={value}
      onChange={(next) => onChange(next as MemberId)}
      data-many={members.length > 3 || undefined}
    >
      {members.map((member) => (
        <Radio
          key={member.id}
          value={member.id}
          className={styles.member ?? ''}
          data-place={member.place}
        >
          <Avatar
            name={member.label}
            place={member.place}
            isHere={member.id === value}
            size="large"
          />
          {member.label}
        </Radio>
      ))}
    </RadioGroup>
  )
}
