import { NavButton, type NavButtonProps } from './NavButton.tsx'

export interface NavItemProps extends NavButtonProps {
  onPress(): void
  /** Some room above it: other lines belong together before. */
  isApart?: boolean
}

/** One line of the sidebar. */
export function NavItem({ isApart = false, ...button }: NavItemProps) {
  return (
    <li data-apart={isApart || undefined}>
      <NavButton {...button} />
    </li>
  )
}
