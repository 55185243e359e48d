import type { MemberId } from '../../shared/ids.ts'
import type { Member } from '../../shared/model/member.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import styles from './WhoTakesPart.module.css'

export interface WhoTakesPartProps {
  label: string
  /** Who may be chosen. */
  members: readonly Member[]
  chosen: readonly MemberId[]
  onChange(chosen: readonly MemberId[]): void
}

/** Members to choose from, any number of them. */
export function WhoTakesPart({ label, members, chosen, onChange }: WhoTakesPartProps) {
  return (
    <fieldset className={styles.members}>
      <legend>{label}</legend>
      {members.map((member) => (
        <Checkbox
          key={member.id}
          isOn={chosen.includes(member.id)}
          onChange={(isOn) =>
            onChange(isOn ? [...chosen, member.id] : chosen.filter((id) => id !== member.id))
          }
        >
          {member.label}
        </Checkbox>
      ))}
    </fieldset>
  )
}
