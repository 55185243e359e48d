import { FileText, type LucideIcon, Pause, Search } from 'lucide-react'
import type { ShortcutId } from '../../../shared/shortcuts.ts'
import type { Command } from '../../features/palette/command.ts'
import type { OfferId } from '../../parts/offers.ts'
import type { WordId } from '../../words/catalogue.ts'
import { actCommands } from './act-commands.ts'
import type { CommandsOf } from './commands-of.ts'
import { placeCommands } from './place-commands.ts'

const offered: readonly { id: OfferId; icon: LucideIcon; word: WordId; keys?: ShortcutId }[] = [
  { id: 'pause', icon: Pause, word: 'palette.pause', keys: 'pause' },
  { id: 'find-in-page', icon: Search, word: 'palette.find-in-page', keys: 'find-in-page' },
  { id: 'calm', icon: FileText, word: 'palette.calm-on' },
]

/**
 * Everything that can be done from here: what the screen offers, acts, places, settings, pages of the
 * guide. What waits until one of those who sit together is here alone says so; what cannot be done for another
 * reason, as in a journal that can only be read, is not among them.
 */
export function commandsFor(of: CommandsOf): Command[] {
  const here = offered.flatMap(({ id, word, ...rest }): Command[] => {
    const offer = of.offers.get(id)
    if (!offer) return []
    const also = of.t(`palette.also.${id}`)
    return [{ ...rest, id, group: 'here', label: of.t(word), also, act: offer.act }]
  })
  return [...here, ...actCommands(of), ...placeCommands(of)]
}
