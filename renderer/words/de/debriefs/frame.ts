import type { debriefFrame as english } from '../../en/debriefs/frame.ts'

export const debriefFrame: Record<keyof typeof english, string> = {
  'debriefs.only-you':
    '<b>Nur du kannst das lesen</b><more>, bis ihr es {members, plural, =2 {beide} other {alle}} öffnet</more>',
  'debriefs.readers': 'Lesbar für {names}',
  'debriefs.readers-sides': 'Für {names} ist der Titel zu sehen, und noch keine Sicht',
  'debriefs.happened-on': 'Über {day}',
  'debriefs.pause': 'Auszeit',
  'debriefs.close': 'Beenden',
  'debriefs.not-there': 'Diese Aussprache ist nicht mehr hier',
  'debriefs.not-there-more':
    'Sie wurde beendet. Was ihr selbst gesagt habt, ist für euch einzeln aufgehoben und steht in der Liste unter „Hinter euch“.',

  'debriefs.close-title': 'Diese Aussprache beenden?',
  'debriefs.close-more': 'Niemand wird nach einem Grund gefragt.',
  'debriefs.close-before':
    'Die Sichten wurden nicht geöffnet, und jetzt werden sie es nie. Was hier versiegelt war, verschwindet. Was du geschrieben hast, bleibt bei dir allein und steht in der Liste unter „Hinter euch“.',
  'debriefs.close-after':
    'Danach sagt ihr alle, was Hearth davon behalten soll, und die strengere Wahl gilt. Was du selbst gesagt hast, bleibt bei dir, was ihr auch wählt.',
  'debriefs.close-copies':
    'Frühere Sicherungen enthalten sie noch, so verschlossen, wie sie damals war.',
  'debriefs.close-now': 'Beenden',
  'debriefs.close-not': 'Offen lassen',
  'debriefs.closed': 'Beendet.',
}
