import { Keyboard } from 'lucide-react'
import type { Member, Session } from '../../shared/model/member.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useWords } from '../words/useWords.ts'
import { NavButton } from './NavButton.tsx'

export interface HandOverItemProps {
  session: Session
  onHandOver(to: Member): void
}

/** A quiet way to hand over the keyboard at any time, to whoever else is here. */
export function HandOverItem({ session, onHandOver }: HandOverItemProps) {
  const { t } = useWords()
  const others = session.members.filter(
    ({ id }) => id !== session.me && session.present.includes(id),
  )
  const [only] = others
  if (!only) return null
  return (
    <li>
      {others.length === 1 ? (
        <NavButton icon={Keyboard} size="small" onPress={() => onHandOver(only)}>
          {t('together.takes-keyboard', { name: only.label })}
        </NavButton>
      ) : (
        <Menu
          label={t('together.hand-keyboard')}
          trigger={
            <NavButton icon={Keyboard} size="small">
              {t('together.hand-keyboard')}
            </NavButton>
          }
          actions={others.map((member) => ({
            id: member.id,
            label: t('together.takes-keyboard', { name: member.label }),
            icon: <Avatar name={member.label} place={member.place} size="small" />,
            onAction: () => onHandOver(member),
          }))}
        />
      )}
    </li>
  )
}
