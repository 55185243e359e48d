import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import styles from './Menu.module.css'

export interface MenuAction {
  id: string
  label: string
  icon?: ReactNode
  onAction(): void
  isDangerous?: boolean
}

export interface MenuProps {
  /** Read aloud as the menu's name. */
  label: string
  /** The button that opens it. */
  trigger: ReactNode
  actions: readonly MenuAction[]
  /** Along which edge of its button it opens. */
  along?: 'start' | 'end'
}

/** A few things to do, behind one button. */
export function Menu({ label, trigger, actions, along = 'end' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ''} placement={`bottom ${along}`}>
        <AriaMenu className={styles.menu ?? ''} aria-label={label}>
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              className={styles.item ?? ''}
              textValue={action.label}
              onAction={action.onAction}
              data-dangerous={action.isDangerous || undefined}
            >
              {action.icon}
              {action.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
