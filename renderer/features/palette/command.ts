import type { LucideIcon } from 'lucide-react'
import type { ShortcutId } from '../../../shared/shortcuts.ts'

export const commandGroups = ['here', 'do', 'go', 'settings', 'guide'] as const
export type CommandGroup = (typeof commandGroups)[number]

/** Somewhere to go or something to do. It never says anything that somebody wrote. */
export interface Command {
  id: string
  group: CommandGroup
  label: string
  /** Other words that it is looked for by. */
  also: string
  icon: LucideIcon
  keys?: ShortcutId
  /** It cannot be done as things stand, and this is why. It is found by its name, and leads to where more is said. */
  waits?: string
  act(): void
}
