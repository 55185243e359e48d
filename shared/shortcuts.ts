/**
 * All keys that do something of their own in Hearth, in the order in which they are told. Those who listen
 * for keys ask here, and so does the list that people read: there is no second table.
 *
 * `Mod` is Ctrl, on macOS Cmd. Where a line has several keys their order has a meaning: the first goes back,
 * the second goes on; or each of them does the same.
 */
export const shortcuts = {
  everywhere: {
    palette: ['Mod+K'],
    search: ['Mod+F', 'Mod+Shift+F'],
    shortcuts: ['?'],
    // On many keyboards a backslash needs a third key.
    side: ['Mod+\\', 'Mod+#'],
    lock: ['Mod+L'],
    // The plus sign needs a second key on some keyboards, and is on that of the equals sign.
    larger: ['Mod+Plus', 'Mod+='],
    smaller: ['Mod+-'],
    'usual-size': ['Mod+0'],
    print: ['Mod+P'],
    'quick-exit': ['Escape Escape'],
  },
  journal: {
    'list-step': ['ArrowUp', 'ArrowDown'],
    'list-page': ['PageUp', 'PageDown'],
    'list-month': ['Mod+ArrowUp', 'Mod+ArrowDown'],
    'list-ends': ['Home', 'End'],
    'list-read': ['Enter'],
  },
  calendar: {
    'calendar-day': ['ArrowLeft', 'ArrowRight'],
    'calendar-week': ['ArrowUp', 'ArrowDown'],
    'calendar-week-ends': ['Home', 'End'],
    'calendar-month': ['PageUp', 'PageDown'],
    'calendar-year': ['Shift+PageUp', 'Shift+PageDown'],
  },
  writing: {
    'find-in-page': ['Mod+F'],
    'find-step': ['Shift+Enter', 'Enter'],
    'leave-calm': ['Escape'],
    done: ['Mod+Enter'],
    bold: ['Mod+B'],
    italic: ['Mod+I'],
    heading: ['Mod+Alt+2'],
    list: ['Mod+Shift+8'],
    'numbered-list': ['Mod+Shift+7'],
    'check-list': ['Mod+Shift+9'],
    quote: ['Mod+Shift+B'],
    undo: ['Mod+Z'],
    redo: ['Mod+Shift+Z', 'Mod+Y'],
    'photo-move': ['Alt+ArrowUp', 'Alt+ArrowDown'],
  },
  photos: {
    'photo-step': ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown'],
  },
  search: {
    'search-step': ['ArrowUp', 'ArrowDown'],
    'search-page': ['PageUp', 'PageDown'],
    'search-read': ['Enter'],
    'search-clear': ['Escape'],
  },
  debriefs: {
    pause: ['F8'],
  },
  'check-ins': {
    'rating-clear': ['Delete', 'Backspace'],
    'picture-step': ['ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowUp'],
    'picture-ends': ['Home', 'End'],
    'picture-read': ['Enter'],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>

type Table = typeof shortcuts
export type ShortcutRoom = keyof Table
export type ShortcutId = { [Room in ShortcutRoom]: keyof Table[Room] }[ShortcutRoom] & string

/** What is known of a key that goes down, in whichever process. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** One key, and what is held down with it. */
export interface Combination {
  key: string
  mod: boolean
  alt: boolean
  shift: boolean
  /** It has to be pressed twice, one after the other. */
  twice: boolean
}

const all: ReadonlyMap<ShortcutId, readonly Combination[]> = new Map(
  Object.values(shortcuts)
    .flatMap((room) => Object.entries<readonly string[]>(room))
    .map(([id, keys]) => [id as ShortcutId, keys.map(combinationOf)]),
)

/** The keys of a shortcut, taken apart. */
export function combinationsOf(id: ShortcutId): readonly Combination[] {
  return all.get(id) ?? []
}

/**
 * Which of its keys was pressed, from 0 on, or -1. Keys that are pressed twice are told by each press.
 * Either of Ctrl and Cmd is taken as `Mod`.
 */
export function pressed(press: KeyPress, id: ShortcutId): number {
  return combinationsOf(id).findIndex(
    ({ key, mod, alt, shift }) =>
      press.key.toLowerCase() === key.toLowerCase() &&
      (press.ctrlKey || press.metaKey) === mod &&
      press.altKey === alt &&
      // Which keys such a sign needs, every keyboard says differently.
      (press.shiftKey === shift || key === '?' || key === '+'),
  )
}

/**
 * Whether a key is one sign that could be typed. Whoever speaks to the computer, or presses keys without
 * meaning to, sets off what such a key does: it works only while the settings let it (`signKeys`).
 */
export function isSign({ key, mod, alt }: Combination): boolean {
  return key.length === 1 && !mod && !alt
}

/** The keys of a shortcut as the editor names them: `Mod-Shift-z`. */
export function editorKeysOf(id: ShortcutId): string[] {
  return combinationsOf(id).map(({ key, mod, alt, shift }) =>
    [
      ...(mod ? ['Mod'] : []),
      ...(alt ? ['Alt'] : []),
      ...(shift ? ['Shift'] : []),
      key.length === 1 ? key.toLowerCase() : key,
    ].join('-'),
  )
}

/** The first key of a shortcut as menus of the system name it: `CommandOrControl+L`. */
export function acceleratorOf(id: ShortcutId): string {
  const [first] = combinationsOf(id)
  if (first === undefined) throw new Error(`no keys for ${id}`)
  const { key, mod, alt, shift } = first
  return [
    ...(mod ? ['CommandOrControl'] : []),
    ...(alt ? ['Alt'] : []),
    ...(shift ? ['Shift'] : []),
    key === '+' ? 'Plus' : key,
  ].join('+')
}

function combinationOf(keys: string): Combination {
  const [once = '', again] = keys.split(' ')
  const parts = once.split('+')
  return {
    // The sign itself stands between keys.
    key: parts.at(-1)?.replace('Plus', '+') ?? '',
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    twice: again !== undefined,
  }
}
