import { type LucideIcon, UserMinus, UserPlus } from 'lucide-react'
import type { Input } from '../../shared/contract.ts'
import type { Session } from '../../shared/model/member.ts'
import { call } from '../bridge/client.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import { useWords } from '../words/useWords.ts'
import { NavButton } from './NavButton.tsx'

/** Leads from one alone to several together, and back: over the lock screen, by everyone's own passphrase. */
export function CompanyItem({ session }: { session: Session }) {
  const { t } = useWords()
  if (session.mode === 'together') {
    return way(UserMinus, 'solo', t('together.leaving'), t('together.going-alone'))
  }
  const others = session.members.filter(({ id }) => id !== session.me)
  const [other] = others
  if (!other) return null
  const words =
    others.length === 1
      ? t('together.is-here-too', { name: other.label })
      : t('together.others-here-too')
  return way(UserPlus, 'together', words, t('together.going-together'))

  function way(icon: LucideIcon, door: Input<'app.lock'>['door'], said: string, hint: string) {
    return (
      <li>
        <Tooltip text={hint}>
          <NavButton icon={icon} size="small" onPress={() => void call('app.lock', { door })}>
            {said}
          </NavButton>
        </Tooltip>
      </li>
    )
  }
}
