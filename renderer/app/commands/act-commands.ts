import {
  AArrowDown,
  AArrowUp,
  HardDrive,
  Keyboard,
  Languages,
  Lock,
  LogOut,
  type LucideIcon,
  Moon,
  PanelLeft,
  PenLine,
  Route,
  Search,
  StickyNote,
  Sun,
  SunMoon,
  UserMinus,
  UserPlus,
} from 'lucide-react'
import { languages } from '../../../shared/language.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import type { ShortcutId } from '../../../shared/shortcuts.ts'
import { textSizes } from '../../../shared/text-sizes.ts'
import type { Command } from '../../features/palette/command.ts'
import type { WordId } from '../../words/catalogue.ts'
import type { CommandsOf } from './commands-of.ts'

type Also = Extract<WordId, `palette.also.${string}`>
const themes = ['daylight', 'lamplight', 'system'] as const
const lights = { daylight: Sun, lamplight: Moon, system: SunMoon }

/** What one does often, as far as it can be done now. */
export function actCommands(of: CommandsOf): Command[] {
  const { t, session, settings, onGo, onSettings, onLock } = of
  const isAlone = session.mode === 'solo'
  const others = session.members.filter(({ id }) => id !== session.me)
  const act = (
    id: string,
    icon: LucideIcon,
    label: string,
    also: Also,
    what: () => void,
    keys?: ShortcutId,
  ): Command => ({
    id,
    group: 'do',
    icon,
    label,
    also: t(also),
    act: what,
    ...(keys ? { keys } : {}),
  })
  return [...writing(), ...keeping(), ...company(), ...leaving(), ...looks(), ...helping()]

  function writing(): Command[] {
    const page = () =>
      onGo(isAlone ? { room: 'journal', begin: { kind: 'new' } } : { room: 'journal' })
    const note = () =>
      onGo(isAlone ? { room: 'gratitude', isWriting: true } : { room: 'gratitude' })
    const debrief = () => onGo({ room: 'debriefs', begin: { at: 'start' } })
    const own = [
      act('write-page', PenLine, t('palette.write-page'), 'palette.also.write-page', page),
      act('pin-note', StickyNote, t('palette.pin-note'), 'palette.also.pin-note', note),
    ]
    return [
      ...(session.writable ? own.map(forOneAlone) : []),
      ...(session.writable && others.length > 0
        ? [
            act(
              'start-debrief',
              Route,
              t('palette.start-debrief'),
              'palette.also.start-debrief',
              debrief,
            ),
          ]
        : []),
    ]
  }

  function keeping(): Command[] {
    const search = () => onGo({ room: 'search' })
    const backup = () => onGo({ room: 'settings', page: 'backup' })
    const copy = act('back-up', HardDrive, t('palette.back-up'), 'palette.also.back-up', backup)
    return [
      act('seek', Search, t('palette.seek'), 'palette.also.seek', search, 'search'),
      forOneAlone(copy),
    ]
  }

  /** Together it waits: the room that it leads to says so, and how it comes to be done. */
  function forOneAlone(one: Command): Command {
    return isAlone ? one : { ...one, waits: t('palette.waits') }
  }

  function company(): Command[] {
    if (isAlone) {
      if (others.length === 0) return []
      const together = t('palette.come-together')
      return [
        act('come-together', UserPlus, together, 'palette.also.together', () => onLock('together')),
      ]
    }
    const here = others.filter(({ id }) => session.present.includes(id))
    return [
      ...here.map((member) => {
        const label = t('together.takes-keyboard', { name: member.label })
        return act(`hand-over-${member.id}`, Keyboard, label, 'palette.also.hand-over', () =>
          of.onHandOver(member),
        )
      }),
      act('go-alone', UserMinus, t('palette.go-alone'), 'palette.also.alone', () => onLock('solo')),
    ]
  }

  function leaving(): Command[] {
    const exit = t('shell.quick-exit')
    return [
      act('lock', Lock, t('shell.lock-now'), 'palette.also.lock', () => onLock(), 'lock'),
      act('quick-exit', LogOut, exit, 'palette.also.quick-exit', of.onQuickExit, 'quick-exit'),
    ]
  }

  function looks(): Command[] {
    const set = (part: Partial<Settings>) => () => onSettings(part)
    const sizes = [
      ['larger', AArrowUp, textSizes.find((size) => size > settings.textSize)],
      ['smaller', AArrowDown, textSizes.findLast((size) => size < settings.textSize)],
    ] as const
    return [
      ...themes
        .filter((theme) => theme !== settings.theme)
        .map((theme) =>
          act(theme, lights[theme], t(`palette.${theme}`), 'palette.also.theme', set({ theme })),
        ),
      ...sizes.flatMap(([id, icon, textSize]) =>
        textSize === undefined
          ? []
          : [act(id, icon, t(`palette.${id}`), 'palette.also.text-size', set({ textSize }), id)],
      ),
      ...languages
        .filter(({ locale }) => locale !== settings.locale)
        .map(({ locale, name }) => {
          const label = t('palette.language', { name })
          return act(locale, Languages, label, 'palette.also.language', set({ locale }))
        }),
    ]
  }

  function helping(): Command[] {
    const list = t('shortcuts.title')
    return [
      act('side', PanelLeft, t('palette.side'), 'palette.also.side', of.onSide, 'side'),
      act('shortcuts', Keyboard, list, 'palette.also.shortcuts', of.onShortcuts, 'shortcuts'),
    ]
  }
}
