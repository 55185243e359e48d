import type { shell as english } from '../en/shell.ts'

export const shell: Record<keyof typeof english, string> = {
  'shell.quick-exit': 'Schnell weg',
  'shell.quick-exit-hint':
    'Verbirgt alles und schließt ab, sofort. Es schützt nicht davor, dass jemand diesen Computer überwacht.',
  'shell.to-page': 'Zum Inhalt',
  'shell.rooms': 'Räume',
  'shell.hints': 'Hinweise',
  'shell.guide': 'Anleitung',
  'shell.lock-now': 'Abschließen',
  'shell.is-here': '{names} ist da',
  'shell.is-not-here': '{names} {count, plural, one {ist} other {sind}} nicht da',
  'shell.backed-up': 'Gesichert {when}',
  'shell.no-backup': 'Noch ungesichert',
  'shell.backup-away': 'Ihr Platz ist gerade nicht da',
  'shell.backup-trouble': 'Da stimmt etwas nicht',
  'shell.backing-up': 'Sichern, {percent} %',
  'shell.bringing-in': 'Seiten hereinholen, {percent} %',
  'shell.opened': 'Aufgeschlossen. {name} ist da.',
}
