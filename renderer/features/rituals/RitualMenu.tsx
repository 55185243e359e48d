import { Ellipsis } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { Session } from '../../../shared/model/member.ts'
import { isResting, type Ritual } from '../../../shared/model/ritual.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { announce } from '../../ui/announce.ts'
import { Menu } from '../../ui/Menu.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './RitualMenu.module.css'

export interface RitualMenuProps {
  ritual: Ritual
  session: Session
  onChange(): void
}

/** What can be done with a ritual, by anybody. In a journal that is only read there is nothing. */
export function RitualMenu({ ritual, session, onChange }: RitualMenuProps) {
  const { t } = useWords()
  const rest = useCommand('rituals.rest')
  const goOn = useCommand('rituals.go-on')
  const end = useCommand('rituals.end')
  if (!session.writable) return null
  const { id, name, revision: basedOn } = ritual
  const isAside = ritual.isEnded || isResting(ritual)
  return (
    <Menu
      label={t('rituals.more', { name })}
      along="start"
      trigger={
        <Button className={styles.more ?? ''} aria-label={t('rituals.more', { name })}>
          <Ellipsis size={16} strokeWidth={1.6} aria-hidden />
        </Button>
      }
      actions={[
        { id: 'change', label: t('rituals.change'), onAction: onChange },
        ...(isAside
          ? [
              {
                id: 'go-on',
                label: t(ritual.isEnded ? 'rituals.begin-again' : 'rituals.go-on'),
                onAction: () => void act(goOn, t('rituals.goes-on', { name })),
              },
            ]
          : [
              {
                id: 'rest',
                label: t('rituals.rest'),
                onAction: () => void act(rest, t('rituals.rests', { name })),
              },
            ]),
        ...(ritual.isEnded
          ? []
          : [
              {
                id: 'end',
                label: t('rituals.end'),
                onAction: () => void act(end, t('rituals.has-ended', { name })),
              },
            ]),
      ]}
    />
  )

  async function act(command: typeof rest | typeof goOn | typeof end, said: string) {
    const reply = await command.run({ id, basedOn })
    // Somebody was quicker: the row shows what they said, and can be asked again.
    if (reply.ok) announce(said)
  }
}
