import type { debriefPause as english } from '../../en/debriefs/pause.ts'

/** A time-out. */
export const debriefPause: Record<keyof typeof english, string> = {
  'debriefs.pause-title': 'Eine Auszeit',
  'debriefs.pause-lead':
    'Niemand wird nach dem Grund gefragt, und sie trägt keinen Namen. Bis zu der Zeit, die du wählst, bewegt sich nichts.',
  'debriefs.pause-until': 'Wiederkommen',
  'debriefs.pause-20': 'In 20 Minuten',
  'debriefs.pause-60': 'In 1 Stunde',
  'debriefs.pause-180': 'In 3 Stunden',
  'debriefs.pause-1440': 'Morgen, in 24 Stunden',
  'debriefs.pause-own': 'Zu einer eigenen Zeit',
  'debriefs.pause-at': 'Uhrzeit',
  'debriefs.pause-hint': 'Von 20 Minuten bis 24 Stunden ab jetzt.',
  'debriefs.pause-too-soon': 'Eine Auszeit dauert mindestens 20 Minuten. Wähle eine spätere Zeit.',
  'debriefs.pause-now': 'Jetzt Auszeit',
  'debriefs.pause-on': 'Hierbleiben',
  'debriefs.paused': 'Auszeit bis {when}.',
  'debriefs.at-today': '{time}',
  'debriefs.at-tomorrow': 'morgen, {time}',
  'debriefs.at-day': '{day}, {time}',
  'debriefs.rest-title': 'Auszeit bis {when}',
  'debriefs.rest-lead':
    'Bis dahin bewegt sich nichts. Geh ein paar Schritte, trink etwas Wasser, lass den Streit hier. Er läuft nicht weg.',
  'debriefs.rested-title': 'Die Auszeit ist vorbei',
  'debriefs.rested-lead':
    'Kommt wieder, wenn ihr so weit seid. Wenn ihr länger braucht, wählt eine andere Zeit.',
  'debriefs.rest-all-here':
    'Ihr seid {members, plural, =2 {beide} other {alle}} da und könnt früher wiederkommen, wenn ihr es {members, plural, =2 {beide} other {alle}} wollt.',
  'debriefs.come-back': 'Wiederkommen',
  'debriefs.pause-longer': 'Eine andere Zeit wählen',
  'debriefs.rest-write': 'An deiner Sicht weiterschreiben',
  'debriefs.rest-write-more':
    'Nur du kannst sie lesen, und während der Auszeit wird nichts versiegelt.',
  'debriefs.breathe': 'Ein Atemtempo: 4 Sekunden ein, 6 aus',
  'debriefs.breathe-in': 'Ein',
  'debriefs.breathe-out': 'Aus',
  'debriefs.breathe-stop': 'Das Tempo anhalten',
  'debriefs.breathe-start': 'Mitatmen',
}
