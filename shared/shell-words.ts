import type { Spoken } from './language.ts'

/** What the shell says itself: the system shows it, outside the page and its catalogue. */
export interface ShellWords {
  /** The one word of a reminder. */
  reminder: string
  /** The menus of the system, on macOS at the top of the screen. */
  menu: MenuWords
  /** Where Hearth cannot start. */
  settingsUnreadable: string
  cannotStart(reason: string): string
  /** Where the vault process ends again and again. */
  keepsBreaking: string
  /** Where somebody closes the window while a backup, a copy or an import goes on. */
  leaving: Record<'question' | 'more' | 'stay' | 'leave', string>
}

/** One line of a menu each. */
export interface MenuWords {
  about: string
  lock: string
  hide: string
  hideOthers: string
  showAll: string
  quit: string
  edit: string
  undo: string
  redo: string
  cut: string
  copy: string
  paste: string
  pasteAsText: string
  selectAll: string
  view: string
  larger: string
  smaller: string
  usualSize: string
  fullScreen: string
  window: string
  minimise: string
  zoom: string
  close: string
  front: string
}

export const shellWords: Record<Spoken, ShellWords> = {
  en: {
    reminder: 'Reminder',
    menu: {
      about: 'About Hearth',
      lock: 'Lock Hearth',
      hide: 'Hide Hearth',
      hideOthers: 'Hide others',
      showAll: 'Show all',
      quit: 'Quit Hearth',
      edit: 'Edit',
      undo: 'Undo',
      redo: 'Redo',
      cut: 'Cut',
      copy: 'Copy',
      paste: 'Paste',
      pasteAsText: 'Paste as plain text',
      selectAll: 'Select all',
      view: 'View',
      larger: 'Larger text',
      smaller: 'Smaller text',
      usualSize: 'Usual text size',
      fullScreen: 'Full screen',
      window: 'Window',
      minimise: 'Minimise',
      zoom: 'Zoom',
      close: 'Close',
      front: 'Bring all to front',
    },
    settingsUnreadable:
      'Hearth cannot read its settings just now. Nothing was changed. Please start it once more.',
    cannotStart: (reason) => `Hearth cannot start (${reason}). Nothing was changed.`,
    keepsBreaking: 'Hearth cannot start its vault process. Your vault is untouched.',
    leaving: {
      question: 'Something is still being written.',
      more: 'If you leave now it is stopped, and nothing half done is left of it. Your pages are safe.',
      stay: 'Stay',
      leave: 'Stop it and leave',
    },
  },
  de: {
    reminder: 'Erinnerung',
    menu: {
      about: 'Über Hearth',
      lock: 'Hearth abschließen',
      hide: 'Hearth ausblenden',
      hideOthers: 'Andere ausblenden',
      showAll: 'Alle einblenden',
      quit: 'Hearth beenden',
      edit: 'Bearbeiten',
      undo: 'Rückgängig',
      redo: 'Wiederholen',
      cut: 'Ausschneiden',
      copy: 'Kopieren',
      paste: 'Einfügen',
      pasteAsText: 'Als reinen Text einfügen',
      selectAll: 'Alles auswählen',
      view: 'Darstellung',
      larger: 'Größere Schrift',
      smaller: 'Kleinere Schrift',
      usualSize: 'Übliche Schriftgröße',
      fullScreen: 'Vollbild',
      window: 'Fenster',
      minimise: 'Minimieren',
      zoom: 'Zoomen',
      close: 'Schließen',
      front: 'Alle nach vorne bringen',
    },
    settingsUnreadable:
      'Hearth kann seine Einstellungen gerade nicht lesen. Nichts wurde geändert. Bitte starte es noch einmal.',
    cannotStart: (reason) => `Hearth kann nicht starten (${reason}). Nichts wurde geändert.`,
    keepsBreaking:
      'Hearth kann den Prozess für den Tresor nicht starten. Der Tresor ist unberührt.',
    leaving: {
      question: 'Hier wird noch etwas geschrieben.',
      more: 'Wenn du jetzt gehst, wird es angehalten, und nichts Halbes bleibt zurück. Deine Seiten sind sicher.',
      stay: 'Bleiben',
      leave: 'Anhalten und gehen',
    },
  },
}
