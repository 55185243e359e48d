import type { keys as english } from '../en/keys.ts'

export const keys: Record<keyof typeof english, string> = {
  'key.mod': 'Strg',
  'key.mod-mac': 'Cmd',
  'key.alt': 'Alt',
  'key.alt-mac': 'Wahltaste',
  'key.shift': 'Umschalt',
  'key.enter': 'Eingabe',
  'key.escape': 'Esc',
  'key.delete': 'Entf',
  'key.backspace': 'Rücktaste',
  'key.home': 'Pos1',
  'key.end': 'Ende',
  'key.page-up': 'Bild auf',
  'key.page-down': 'Bild ab',
  'key.up': 'Pfeil hoch',
  'key.down': 'Pfeil runter',
  'key.left': 'Pfeil links',
  'key.right': 'Pfeil rechts',
  'key.twice': '{key} {key}',
}
