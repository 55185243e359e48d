import { Checkbox, CheckboxGroup } from 'react-aria-components'
import type { MemberId } from '../../../shared/ids.ts'
import type { Member } from '../../../shared/model/member.ts'
import who from '../../parts/WhoIsHere.module.css'
import { Avatar } from '../../ui/Avatar.tsx'
import { useWords } from '../../words/useWords.ts'

export interface ChooseWhoProps {
  members: readonly Member[]
  chosen: readonly MemberId[]
  onChange(chosen: readonly MemberId[]): void
}

/** The members' marks and names; any number of them are here. */
export function ChooseWho({ members, chosen, onChange }: ChooseWhoProps) {
  const { t } = useWords()
  return (
    <CheckboxGroup
      className={who.who ?? ''}
      aria-label={t('together.choose')}
      value={[...chosen]}
      onChange={(next) => onChange(next as MemberId[])}
      data-many={members.length > 3 || undefined}
    >
      {members.map((member, index) => (
        <Checkbox
          key={member.id}
          value={member.id}
          className={who.member ?? ''}
          data-place={member.place}
          autoFocus={index === 0}
        >
          <Avatar
            name={member.label}
            place={member.place}
            isHere={chosen.includes(member.id)}
            size="large"
          />
          {member.label}
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}
